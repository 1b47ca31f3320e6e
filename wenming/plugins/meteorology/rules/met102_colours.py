"""MET102: the parts of warnings or responses do not add up to their total.

Why: every warning has one of four colours and every response one of four levels, so the parts are the whole.
Bad: 发布预警信号128条，其中红色2条、橙色15条、黄色62条、蓝色48条. Good: the same with 蓝色49条.
Fix: none; only the records tell which figure is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from wenming import CheckContext, Diagnostic, Metric, Path, Rule
from wenming.plugins.meteorology.rules.figures import value_of

__all__ = ["RULE"]

_KINDS = 4
_WHOLES = ("met.warnings_issued", "met.emergency_responses")


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    known = {metric.id: metric for metric in context.report.metrics}
    for index, metric in enumerate(context.report.metrics):
        whole, parts = value_of(metric), _values(metric, known)
        if metric.definition not in _WHOLES or whole is None or not parts:
            continue
        total = sum(parts, Decimal(0))
        if total > whole or (len(parts) == _KINDS and total < whole):
            values = {"whole": str(metric.quantity), "total": f"{total}{metric.quantity.unit}"}
            yield Diagnostic("MET102", "error", values, Path(("metrics", index)))


def _values(metric: Metric, known: dict[str, Metric]) -> tuple[Decimal, ...]:
    """Return the values of the parts of *metric*; none where one of them is not exact."""
    values = [value_of(known[part]) for part in metric.parts]
    return tuple(value for value in values if value is not None) if None not in values else ()


RULE = Rule(
    code="MET102",
    summary="parts of warnings or responses do not add up",
    message="the parts make {total}, the total is {whole}",
    hint="Count again by colour or level, and correct the part or the total.",
    severity="error",
    look=_look,
)
