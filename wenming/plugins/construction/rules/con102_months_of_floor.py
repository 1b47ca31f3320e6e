"""CON102: a floor area under construction that was added up over months or quarters.

Why: 施工面积 is a stock: a building under way in March is still there in April. Its year's value is that of the
last month; a sum counts every building as often as it was reported.
Bad: 296.4, 299.0 and 301.2万平方米 in three months, 896.6万平方米 for the quarter. Good: 301.2万平方米.
Fix: none; the value of the last month has to be taken.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from wenming import CheckContext, Diagnostic, Metric, Path, Rule
from wenming.plugins.construction.rules.figures import Known, known_of

__all__ = ["RULE"]

_STOCKS = ("con.floor_under_construction", "con.contracts_carried", "con.projects_active")


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    named = (one for one in enumerate(context.report.metrics) if one[1].definition in _STOCKS)
    stocks = [known for one in named if (known := known_of(*one)) is not None]
    for one in stocks:
        parts = [other for other in stocks if _is_part(other.metric, one.metric)]
        if len(parts) > 1 and _is_sum(one, parts):
            values = {"figure": str(one.metric.quantity), "count": len(parts)}
            yield Diagnostic("CON102", "error", values, Path(("metrics", one.index)))


def _is_part(part: Metric, whole: Metric) -> bool:
    """Tell whether *part* is what *whole* was added up from, or the same stock of a time within that of *whole*."""
    if part is whole or part.definition != whole.definition:
        return False
    if whole.source is not None and whole.source.formula == "sum":
        return part.id in whole.source.inputs
    return "." in part.id and "." not in whole.id and not whole.id.endswith("_before")


def _is_sum(whole: Known, parts: list[Known]) -> bool:
    if whole.value == 0:
        return False
    total = sum((one.value for one in parts), Decimal(0))
    return abs(total - whole.value) <= sum((one.step for one in parts), whole.step) / 2


RULE = Rule(
    code="CON102",
    summary="a stock that was added up over periods",
    message="{figure} is the sum of {count} periods, but a stock is not added up",
    hint="Take the value of the last period.",
    severity="error",
    look=_look,
)
