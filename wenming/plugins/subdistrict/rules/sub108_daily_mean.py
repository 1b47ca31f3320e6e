"""SUB108: the daily mean of orders is not their total divided by the days.

Why: the mean is copied from a monthly bulletin, or computed over working days only without saying so.
Bad: 全年承办热线工单11680件，日均43件. Good: 全年承办热线工单11680件，日均32件.
Fix: none; the days may be others than those of the calendar, then say which.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from wenming import CheckContext, Diagnostic, Path, Rule
from wenming.metrics import exact_value, half_step
from wenming.plugins.subdistrict.rules.facts import period_of, top_level

__all__ = ["RULE"]


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    mean, total = (top_level(context.report, name) for name in ("hotline_daily", "hotline_orders"))
    if mean is None or total is None or period_of(mean[1]) != period_of(total[1]):
        return
    period = total[1].period or context.report.period
    daily, whole = exact_value(mean[1]), exact_value(total[1])
    if period is None or period.start is None or period.end is None or daily is None or whole is None:
        return
    days = (period.end - period.start).days + 1
    room = half_step(mean[1]) or Decimal("0.5")  # a mean is rounded, also where it has no places: 每天3件
    if abs(daily * days - whole) > room * days + half_step(total[1]):
        values = {"mean": str(mean[1].quantity), "total": str(total[1].quantity), "days": days}
        yield Diagnostic("SUB108", "warning", values, Path(("metrics", mean[0])))


RULE = Rule(
    code="SUB108",
    summary="a daily mean that its total does not give",
    message="{total} in {days} days are not {mean} a day",
    hint="Divide the total by the days of the period; if only working days count, say so.",
    look=_look,
)
