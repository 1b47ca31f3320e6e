"""TOU112: a part of the year above the whole year.

Why: visits and income add up month by month, so nine months are never more than the twelve they lie in; where
they are, the two figures are of different years (X15) or of different scope.
Bad: 2025年接待游客1.52亿人次，2025年1—9月接待游客1.68亿人次. Good: 2026年1—9月接待游客1.68亿人次.
Fix: none; only the tables tell which year is meant.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Path, Period, Rule
from wenming.metrics import Found
from wenming.plugins.tourism.metrics import METRICS
from wenming.plugins.tourism.rules.figures import exact, half_step, known

__all__ = ["RULE"]

_ADDED = frozenset(one.id for one in METRICS if one.periods_roll_up == "sum")


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    by_definition: dict[str, list[tuple[Period, Found]]] = {}
    for (definition, _), (index, metric) in known(context.report).items():
        period = metric.period or context.report.period
        if definition in _ADDED and period is not None and period.start is not None:
            by_definition.setdefault(definition, []).append((period, (index, metric)))
    for listed in by_definition.values():
        for inner, (index, part) in listed:
            for outer, (_, whole) in listed:
                low, high = exact(part), exact(whole)
                if low is None or high is None or not _within(inner, outer):
                    continue
                if low - half_step(part) > high + half_step(whole):
                    values = {"part": str(part.quantity), "inner": inner.label}
                    values |= {"whole": str(whole.quantity), "outer": outer.label}
                    yield Diagnostic("TOU112", "error", values, Path(("metrics", index)))


def _within(inner: Period, outer: Period) -> bool:
    if inner.start is None or inner.end is None or outer.start is None or outer.end is None:
        return False
    shorter = (inner.start, inner.end) != (outer.start, outer.end)
    return shorter and outer.start <= inner.start and inner.end <= outer.end


RULE = Rule(
    code="TOU112",
    summary="a part of the year above the whole year",
    message="{inner} has {part}, more than {whole} of {outer}",
    hint="See whether the two figures are of the same year and scope.",
    severity="error",
    look=_look,
)
