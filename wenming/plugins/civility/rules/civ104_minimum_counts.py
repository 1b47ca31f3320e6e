"""CIV104: an activity that criteria ask for more often, with no word that it is wanting.

Why: a year with one meeting on creation loses points; who writes the report sees it before the inspector does,
and names it among the problems. The numbers are those that criteria usually ask for (``civility/criteria.py``).
Bad: 专题研究创建工作1次, and no problem about it. Good: 专题研究创建工作4次, or a problem that says so.
Fix: none; hold what is missing, or name it.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from wenming import CheckContext, Diagnostic, Path, Period, Problem, Rule
from wenming.metrics import exact_value
from wenming.plugins.civility.criteria import MINIMA

__all__ = ["RULE"]

_OTHERS = frozenset({"计划", "計劃", "总结", "總結", "通报", "通報"})  # no reports on creation


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    years = _years(context.report.period)
    if not years or context.report.genre in _OTHERS:
        return
    problems = tuple(path for path, _ in context.find(Problem))
    admitted = "".join(text for path, text in context.texts if any(path[: len(one)] == one for one in problems))
    for index, metric in enumerate(context.report.metrics):
        value = exact_value(metric)
        for definition, least, words in MINIMA:
            if metric.definition != definition or value is None or "." in metric.id or metric.period is not None:
                continue
            if value < Decimal(least * years) and not any(word in admitted for word in words):
                wanted = f"{least * years}{metric.quantity.unit}"
                values = {"name": metric.id, "value": str(metric.quantity), "wanted": wanted}
                yield Diagnostic("CIV104", "warning", values, Path(("metrics", index)))


def _years(period: Period | None) -> int:
    """Return how many whole years *period* covers; 0 where it is shorter, or not known."""
    if period is None or period.start is None or period.end is None:
        return 0
    start, end = period.start, period.end
    return ((end.year - start.year) * 12 + end.month - start.month + 1) // 12


RULE = Rule(
    code="CIV104",
    summary="less often than criteria usually ask for",
    message="{name} is {value}; criteria usually ask for {wanted}",
    hint="Name it among the problems with a step to mend it, or check the count.",
    look=_look,
)
