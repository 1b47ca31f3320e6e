"""Words that must not stand in a paper: one finding for each, at its first place."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext
from wenming.diagnostics import Diagnostic, Severity
from wenming.model import Path

__all__ = ["find_terms"]

_SHOWN = 24


def find_terms(
    context: CheckContext, pattern: re.Pattern[str], code: str, severity: Severity
) -> Iterator[Diagnostic]:
    """Yield a finding for each term that *pattern* finds in the texts, with the number of its occurrences."""
    places: dict[str, list[tuple[Path, tuple[int, int]]]] = {}
    for path, text in context.texts:
        for found in pattern.finditer(text):
            places.setdefault(found[0].strip(), []).append((path, found.span()))
    for term, found_at in places.items():
        path, span = found_at[0]
        values = {"term": term[:_SHOWN] + "…" * (len(term) > _SHOWN), "count": len(found_at)}
        yield Diagnostic(code, severity, values, path, span=span, occurrences=len(found_at))
