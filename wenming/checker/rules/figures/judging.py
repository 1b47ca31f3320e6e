"""A rule for a relation between figures: its verdicts that do not hold become findings."""

from __future__ import annotations

from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Look
from wenming.diagnostics import Diagnostic, Severity
from wenming.figures import Relation, Result, Verdict

__all__ = ["look_for"]


def look_for(code: str, severity: Severity, *relations: Relation, result: Result = "fail") -> Look:
    """Return the function that finds the verdicts of *relations* with that *result*.

    The values of a finding are ``figure``, the figures it goes by as ``facts``, what would be ``right`` and the
    ``working``.
    """

    def look(context: CheckContext, /) -> Iterator[Diagnostic]:
        for path, span, verdict in context.verdicts:
            if verdict.relation in relations and verdict.result == result:
                yield Diagnostic(code, severity, _values(verdict), path, span=span)

    return look


def _values(verdict: Verdict) -> dict[str, str]:
    return {
        "figure": verdict.figure.text,
        "facts": "、".join(fact.text for fact in verdict.facts),
        "right": verdict.right,
        "working": verdict.working,
    }
