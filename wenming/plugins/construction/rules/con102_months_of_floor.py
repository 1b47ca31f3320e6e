"""CON102: a floor area under construction that was added up over months or quarters.

Why: 施工面积 is a stock: a building under way in March is still there in April. Its year's value is that of the
last month; a sum counts every building as often as it was reported.
Bad: a sum of 房屋施工面积 of January, February and March. Good: the value of March.
Fix: none; the value of the last month has to be taken.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Metric, Path, Rule

__all__ = ["RULE"]

_STOCKS = ("con.floor_under_construction", "con.contracts_carried", "con.projects_active")


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    known = {metric.id: metric for metric in context.report.metrics}
    for index, metric in enumerate(context.report.metrics):
        source = metric.source
        if source is None or source.formula != "sum" or not _stock(metric, known, source.inputs):
            continue
        periods = {known[one].period for one in source.inputs if one in known}
        if len(periods - {None}) > 1:
            values = {"figure": str(metric.quantity), "count": len(source.inputs)}
            yield Diagnostic("CON102", "error", values, Path(("metrics", index)))


def _stock(metric: Metric, known: dict[str, Metric], inputs: tuple[str, ...]) -> bool:
    """Tell whether *metric*, or what it was added up from, is a stock."""
    return any(one in _STOCKS for one in (metric.definition, *(known[i].definition for i in inputs if i in known)))


RULE = Rule(
    code="CON102",
    summary="a stock that was added up over periods",
    message="{figure} is the sum of {count} periods, but a stock is not added up",
    hint="Take the value of the last period.",
    severity="error",
    look=_look,
)
