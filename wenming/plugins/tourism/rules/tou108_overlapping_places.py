"""TOU108: visits of several places added up to a total.

Why: a traveller who goes to three cities counts in each, so the sum of the cities is more than the visits to
the province; a total that equals it counts many people twice.
Bad: 全市接待游客4140.4万人次, the sum of its counties. Good: the total of the city's own sample survey.
Fix: none; where the places do not overlap, say in the report that 重复计算 was taken out (扣除重复计算).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from wenming import CheckContext, Diagnostic, Metric, Path, Report, Rule
from wenming.plugins.tourism.metrics import METRICS
from wenming.plugins.tourism.rules.figures import exact, known

__all__ = ["RULE"]

_OVERLAP = frozenset(one.id for one in METRICS if one.units_roll_up == "sum_disjoint")
_ROW = re.compile(r"(\w+)\.\d+\.(\w+)")
_TAKEN_OUT = re.compile(r"(?:扣除|剔除|不含)重[复複]|去重|不重[复複]计算|没有重[复複]")


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    groups = _groups(context.report)
    if not groups or any(_TAKEN_OUT.search(text) for _, text in context.texts):
        return
    found = known(context.report)
    for (definition, period, _), parts in groups.items():
        whole = found.get((definition, period))
        values = [exact(one) for one in parts]
        if whole is None or len(parts) < 2 or None in values:
            continue
        index, metric = whole
        if sum((one for one in values if one is not None), Fraction(0)) == exact(metric):
            said = {"whole": str(metric.quantity), "count": str(len(parts))}
            yield Diagnostic("TOU108", "error", said, Path(("metrics", index)))


def _groups(report: Report) -> dict[tuple[str, str, str], list[Metric]]:
    """Return the metrics of rows that overlap, by definition, period and column."""
    found: dict[tuple[str, str, str], list[Metric]] = {}
    for metric in report.metrics:
        row = _ROW.fullmatch(metric.id) if metric.definition in _OVERLAP else None
        if row:
            period = metric.period.label if metric.period else ""
            found.setdefault((metric.definition, period, f"{row[1]}.{row[2]}"), []).append(metric)
    return found


RULE = Rule(
    code="TOU108",
    summary="visits of several places added up to a total",
    message="{whole} is the sum of {count} places, in which travellers count more than once",
    hint="Take the total from the survey of the whole area, or say that repeated counts were taken out.",
    severity="error",
    look=_look,
)
