"""TOU111: the letter of a grade in lower case.

Why: the grades of sites are written 5A级, with a capital letter, in the national standard.
Bad: 5a级旅游景区2家. Good: 5A级旅游景区2家.
Fix: safe; the letter is replaced.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from wenming import CheckContext, Diagnostic, Fix, Paragraph, Path, Report, Rule, Text, at

__all__ = ["RULE"]

_SMALL = re.compile(r"(?<![A-Za-z])(a{1,5})(?=\s?(?:级|級))")


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    for path, text in context.texts:
        found = _SMALL.search(text)
        if found:
            yield Diagnostic("TOU111", "warning", {"letter": found[1]}, path, span=found.span())


def _fix(_: CheckContext, finding: Diagnostic, /) -> Fix | None:
    path = finding.path
    return None if path is None else Fix(lambda report: _mended(report, path), "safe")


def _mended(report: Report, path: Path) -> Report:
    def raised(item: Text | Paragraph) -> Text | Paragraph:
        text = item.text if isinstance(item, Paragraph) else item
        words = (_SMALL.sub(lambda one: one[1].upper(), span) if isinstance(span, str) else span for span in text.spans)
        made = Text(tuple(words))
        return evolve(item, text=made) if isinstance(item, Paragraph) else made

    return at(report, path, raised)


RULE = Rule(
    code="TOU111",
    summary="the letter of a grade in lower case",
    message="the letter “{letter}” of a grade is small",
    hint="Write it large: 5A级.",
    look=_look,
    fix=_fix,
)
