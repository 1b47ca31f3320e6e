"""W401: a day or a month that no calendar has.

Why: 2月30日 was never; a digit is wrong, and whoever looks the matter up finds nothing.
Bad: 2025年2月30日召开动员会。
Bad: 2025年13月完成验收。
Good: 2025年2月28日召开动员会。
Fix: none; only the records know the day.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.rules.dates._invalid import invalid
from wenming.diagnostics import Diagnostic

__all__ = ["RULE"]


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    for path, one in invalid(context, "impossible"):
        yield Diagnostic("W401", "error", {"date": one.text}, path, span=one.span)


RULE = Rule(
    code="W401",
    summary="a date that no calendar has",
    message="there is no {date}",
    hint="Look the day up and write it.",
    severity="error",
    look=_look,
)
