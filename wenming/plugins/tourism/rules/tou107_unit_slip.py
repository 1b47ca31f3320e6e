"""TOU107: income and visits that make no plausible spending.

Why: 万 and 亿 are easily exchanged; then a visitor spends 5 yuan or 500,000, which no single figure shows.
Bad: 接待游客4845万人次，旅游总收入50703亿元. Good: 旅游总收入507.03亿元.
Fix: none; only the tables tell which unit is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Path, Rule
from wenming.plugins.tourism.rules.figures import exact, known, periods

__all__ = ["RULE"]

_LEAST, _MOST = 50, 5000  # 元 a visit: plausible range of the catalogue
_PAIRS = (("tou.tourism_revenue", "tou.arrivals"), ("tou.revenue_domestic", "tou.arrivals_domestic"))


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    found = known(context.report)
    for pair in _PAIRS:
        for (index, income), (_, visits) in periods(found, *pair):
            earned, came = exact(income), exact(visits)
            if not earned or not came or income.quantity.unit != "元" or visits.quantity.unit != "人次":
                continue
            if not _LEAST <= earned / came <= _MOST:
                values = {"income": str(income.quantity), "visits": str(visits.quantity)}
                values["each"] = f"{float(earned / came):.2f}元"
                yield Diagnostic("TOU107", "warning", values, Path(("metrics", index)))


RULE = Rule(
    code="TOU107",
    summary="income and visits that make no plausible spending",
    message="{income} of {visits} make {each} a visit",
    hint="Look whether 万 and 亿 were exchanged.",
    look=_look,
)
