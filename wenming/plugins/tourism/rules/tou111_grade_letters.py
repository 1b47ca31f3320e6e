"""TOU111: the letter of a grade in lower case.

Why: the grades of sites are written 5A级, with a capital letter, in the national standard.
Bad: 5a级旅游景区2家. Good: 5A级旅游景区2家.
Fix: safe; the letter is replaced.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Fix, Rule, TextEdit

__all__ = ["RULE"]

_SMALL = re.compile(r"(?<![A-Za-z])(a{1,5})(?=\s?(?:级|級))")


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    for path, text in context.texts_with("a"):
        found = _SMALL.search(text)
        if found:
            yield Diagnostic("TOU111", "warning", {"letter": found[1]}, path, span=found.span())


def _fix(context: CheckContext, finding: Diagnostic, /) -> Fix | None:
    path = finding.path
    if path is None:
        return None
    every = _SMALL.finditer(context.printed[path])
    return Fix((TextEdit(path, *found.span(1), found[1].upper()) for found in every), "safe", apart=True)


RULE = Rule(
    code="TOU111",
    summary="the letter of a grade in lower case",
    message="the letter “{letter}” of a grade is small",
    hint="Write it large: 5A级.",
    look=_look,
    fix=_fix,
)
