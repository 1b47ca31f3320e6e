"""TOU114: more visitors on one day than the sites may hold.

Why: a site may not admit more than its greatest daily capacity (Tourism Law, article 45); a day above it is a breach
to account for, or the two figures speak of different places.
Bad: 单日接待游客92.4万人次 beside 景区最大日承载量88.5万人次. Good: 62.4万人次.
Fix: none; only the count of the day tells.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Path, Rule
from wenming.metrics import exact_value

__all__ = ["RULE"]


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    by_id = context.metrics
    peak, capacity = by_id.get("peak_day_visitors"), by_id.get("site_capacity")
    if peak is None or capacity is None or capacity[1].definition != "tou.site_capacity":
        return
    counted, most = exact_value(peak[1]), exact_value(capacity[1])
    if counted is not None and most is not None and counted > most:
        values = {"peak": str(peak[1].quantity), "capacity": str(capacity[1].quantity)}
        yield Diagnostic("TOU114", "error", values, Path(("metrics", peak[0])))


RULE = Rule(
    code="TOU114",
    summary="a day with more visitors than the sites may hold",
    message="{peak} on one day are more than the sites may hold: {capacity}",
    hint="Take both figures of the same sites; where it is true, report it as a breach and say what was done.",
    severity="error",
    look=_look,
)
