"""TOU101: the parts of visits or income do not make their total.

Why: a visitor stays overnight or goes home, comes from inside the country or from outside; foreigners and
compatriots of Hong Kong, Macao and Taiwan are all who enter; income is domestic plus what foreign exchange
is worth. A reader adds them up.
Bad: 接待游客4845万人次，过夜游客1986.5万人次、一日游游客2958.5万人次. Good: 一日游游客2858.5万人次.
Fix: none; only the tables tell which figure is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from wenming import CheckContext, Diagnostic, Metric, Path, Rule
from wenming.plugins.tourism.rules.figures import exact, half_step, known, periods, printed_sum

__all__ = ["RULE"]

_SUMS = (
    ("tou.arrivals", "tou.arrivals_domestic", "tou.arrivals_inbound"),
    ("tou.arrivals", "tou.overnight_visitors", "tou.day_visitors"),
)
_INCOME = ("tou.tourism_revenue", "tou.revenue_domestic", "tou.revenue_international_usd", "tou.exchange_rate")
_ORIGINS = 4


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    found = known(context.report)
    for definitions in _SUMS:
        for (index, whole), *parts in periods(found, *definitions):
            yield from _judged(index, whole, *printed_sum([one for _, one in parts]))
    for (index, whole), (_, home), (_, dollars), (_, rate) in periods(found, *_INCOME):
        value, each = exact(dollars) or Fraction(0), exact(rate) or Fraction(0)
        slack = half_step(home) + value * half_step(rate) + each * half_step(dollars)
        yield from _judged(index, whole, (exact(home) or Fraction(0)) + value * each, slack)
    for index, whole in enumerate(context.report.metrics):
        if whole.definition != "tou.arrivals_inbound":
            continue
        named = (context.metrics[one][1] for one in whole.parts)
        listed = [one for one in named if exact(one) is not None]
        if exact(whole) is not None and len(listed) == len(whole.parts):
            total, slack = printed_sum(listed)
            if len(listed) == _ORIGINS or total > (exact(whole) or 0):
                yield from _judged(index, whole, total, slack)


def _judged(index: int, whole: Metric, total: Fraction, slack: Fraction) -> Iterator[Diagnostic]:
    gap = abs(total - (exact(whole) or Fraction(0)))
    if gap > slack + half_step(whole):
        scale = whole.quantity.scale
        mark = {10**4: "万", 10**8: "亿"}.get(scale, "")
        values = {"whole": str(whole.quantity), "total": f"{float(total / scale):.10g}{mark}{whole.quantity.unit}"}
        yield Diagnostic("TOU101", "error", values, Path(("metrics", index)))


RULE = Rule(
    code="TOU101",
    summary="parts of visits or income do not make their total",
    message="the parts make {total}, the total is {whole}",
    hint="Take total and parts from the same table, and correct the one that differs.",
    severity="error",
    look=_look,
)
