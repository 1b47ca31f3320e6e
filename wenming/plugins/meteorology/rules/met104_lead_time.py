"""MET104: a lead time of warnings that is not in minutes, is negative, or is above three hours.

Why: convective weather is warned of tens of minutes ahead; more is another kind of forecast, or hours and
minutes mixed up, and a negative lead is a miss.
Bad: 强对流天气预警提前量430分钟. Good: 强对流天气预警提前量43分钟.
Fix: none; only the verification tells.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Path, Rule
from wenming.metrics import exact_value

__all__ = ["RULE"]

_LONGEST = 180
_MINUTES = ("分钟", "分鐘")


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    for index, metric in enumerate(context.report.metrics):
        value = exact_value(metric)
        if metric.definition != "met.convective_lead_time" or value is None:
            continue
        if metric.quantity.unit not in _MINUTES or not 0 <= value <= _LONGEST:
            yield Diagnostic("MET104", "warning", {"lead": str(metric.quantity)}, Path(("metrics", index)))


RULE = Rule(
    code="MET104",
    summary="an unlikely lead time of warnings",
    message="a lead time of {lead} is unlikely; it is counted in minutes, up to 180",
    hint="Check the unit and the value with the verification.",
    look=_look,
)
