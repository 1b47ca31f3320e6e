"""Rules made of what the data say of a draft's figures."""

from __future__ import annotations

from collections.abc import Iterator

from wenming.checker.against import Outcome
from wenming.checker.rule import CheckContext, Look
from wenming.diagnostics import Diagnostic, Severity

__all__ = ["look_for"]


def look_for(code: str, severity: Severity, outcome: Outcome) -> Look:
    """Return what finds the figures of which *outcome* came, when a report is held to data."""

    def look(context: CheckContext, /) -> Iterator[Diagnostic]:
        for one in context.compared:
            if one.outcome == outcome:
                values = {"found": one.text}
                if outcome != "absent":
                    values |= {"name": one.name, "right": one.right}
                yield Diagnostic(code, severity, values, one.path, span=one.span)

    return look
