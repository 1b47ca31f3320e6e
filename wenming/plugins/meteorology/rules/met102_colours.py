"""MET102: the parts of warnings or responses do not add up to their total.

Why: every warning has one of four colours and every response one of four levels, so the parts are the whole.
Bad: 发布预警信号128条，其中红色2条、橙色15条、黄色62条、蓝色48条. Good: the same with 蓝色49条.
Fix: none; only the records tell which figure is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Path, Rule
from wenming.plugins.civility.figures import wrong_sums

__all__ = ["RULE"]

_KINDS = 4
_WHOLES = ("met.warnings_issued", "met.emergency_responses")


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    for index, metric, made in wrong_sums(context.report, _WHOLES, _KINDS):
        values = {"whole": str(metric.quantity), "total": f"{made}{metric.quantity.unit}"}
        yield Diagnostic("MET102", "error", values, Path(("metrics", index)))


RULE = Rule(
    code="MET102",
    summary="parts of warnings or responses do not add up",
    message="the parts make {total}, the total is {whole}",
    hint="Count again by colour or level, and correct the part or the total.",
    severity="error",
    look=_look,
)
