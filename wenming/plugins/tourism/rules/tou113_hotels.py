"""TOU113: the occupancy or the average price of hotels that its two figures do not give.

Why: both have a formula, and both operands stand in the same report; a rate is often left from the month before.
Bad: 可供出租100万间夜，实际出租50万间夜，平均出租率62%. Good: 平均出租率50%.
Fix: none; any of the three may be wrong, or speak of other hotels.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Path, Rule
from wenming.plugins.tourism.rules.figures import exact, half_step, known, periods

__all__ = ["RULE"]

_QUOTIENTS = (
    (("tou.occupancy_rate", "tou.rooms_sold", "tou.rooms_available"), 100, "%"),
    (("tou.average_room_rate", "tou.room_revenue", "tou.rooms_sold"), 1, "元/间夜"),
)


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    figures = known(context.report)
    for definitions, times, unit in _QUOTIENTS:
        for (index, rate), (_, above), (_, below) in periods(figures, *definitions):
            said, part, whole = exact(rate), exact(above), exact(below)
            if said is None or part is None or whole is None or whole <= half_step(below):
                continue
            low = (part - half_step(above)) / (whole + half_step(below)) * times - half_step(rate)
            high = (part + half_step(above)) / (whole - half_step(below)) * times + half_step(rate)
            if not low <= said <= high:
                values = {"said": str(rate.quantity), "made": f"{float(part / whole * times):.2f}{unit}"}
                yield Diagnostic("TOU113", "error", values, Path(("metrics", index)))


RULE = Rule(
    code="TOU113",
    summary="occupancy or price of hotels that its figures do not give",
    message="{said} stands beside figures that give {made}",
    hint="See whether the three figures speak of the same hotels and period.",
    severity="error",
    look=_look,
)
