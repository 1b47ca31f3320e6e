"""Words that must not stand in a paper: one finding for each, at its first place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from wenming.checker.rule import CheckContext
from wenming.diagnostics import Diagnostic, Fix, Severity, TextEdit
from wenming.model import Path

__all__ = ["find_terms", "taking_out"]

_SHOWN = 24


def find_terms(
    context: CheckContext, pattern: re.Pattern[str], code: str, severity: Severity, words: Iterable[str] = ()
) -> Iterator[Diagnostic]:
    """Yield a finding for each term that *pattern* finds in the texts, with the number of its occurrences.

    Each term holds one of *words*, where any are given: no other text is looked at.
    """
    places: dict[str, list[tuple[Path, tuple[int, int]]]] = {}
    for path, text in context.texts_with(*words) if words else context.texts:
        for found in pattern.finditer(text):
            places.setdefault(found[0].strip(), []).append((path, found.span()))
    for term, found_at in places.items():
        path, span = found_at[0]
        values = {"term": term[:_SHOWN] + "…" * (len(term) > _SHOWN), "count": len(found_at)}
        yield Diagnostic(code, severity, values, path, span=span, occurrences=len(found_at))


def taking_out(
    pattern: re.Pattern[str], left: Callable[[re.Match[str]], str] = lambda _: ""
) -> Callable[[CheckContext, Diagnostic], Fix | None]:
    """Return what makes the fix of a finding of :func:`find_terms`: *left* stays of the term, wherever it stands."""

    def fix(context: CheckContext, finding: Diagnostic, /) -> Fix | None:
        if finding.span is None or finding.path is None:
            return None if finding.span is None else Fix((TextEdit(None, *finding.span, ""),))
        term = context.printed[finding.path][slice(*finding.span)].strip()
        found = ((path, one) for path, text in context.texts for one in pattern.finditer(text))
        edits = (TextEdit(path, *one.span(), left(one)) for path, one in found if one[0].strip() == term)
        return Fix(tuple(edits))

    return fix
