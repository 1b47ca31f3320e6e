"""TOU102: what a visitor spends is not income divided by visits.

Why: the figure has a formula, and both operands stand in the same report.
Bad: 国内旅游收入502.60亿元，国内游客4826.4万人次，人均花费1241.36元. Good: 人均花费1041.36元.
Fix: none; any of the three may be wrong, or the spending may come from a survey and want another name.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Path, Rule
from wenming.plugins.tourism.rules.figures import exact, half_step, known, periods

__all__ = ["RULE"]

_OPERANDS = ("tou.spend_per_visitor", "tou.revenue_domestic", "tou.arrivals_domestic")


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    for (index, spend), (_, income), (_, visits) in periods(known(context.report), *_OPERANDS):
        said, earned, came = exact(spend), exact(income), exact(visits)
        if said is None or earned is None or came is None or came <= half_step(visits):
            continue
        low = (earned - half_step(income)) / (came + half_step(visits)) - half_step(spend)
        high = (earned + half_step(income)) / (came - half_step(visits)) + half_step(spend)
        if not low <= said <= high:
            values = {"said": str(spend.quantity), "made": f"{float(earned / came):.2f}元"}
            yield Diagnostic("TOU102", "error", values, Path(("metrics", index)))


RULE = Rule(
    code="TOU102",
    summary="spending per visitor is not income divided by visits",
    message="spending per visitor is {said}, but income divided by visits gives {made}",
    hint="Look at 万 and 亿 of the three figures, and that they speak of the same period.",
    severity="error",
    look=_look,
)
