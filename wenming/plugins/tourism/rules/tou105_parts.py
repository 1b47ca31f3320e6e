"""TOU105: parts that are more than their whole.

Why: of 46 sites no 50 are rated 4A, and an office closes no more complaints than it took; the parts named
after 其中 need not be all, but never are more.
Bad: A级旅游景区46家，其中5A级2家、4A级45家. Good: 其中5A级2家、4A级15家.
Fix: none; only the register tells which figure is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Metric, Path, Rule
from wenming.plugins.tourism.rules.figures import exact, half_step, known, periods, printed_sum

__all__ = ["RULE"]

_LISTED = ("tou.a_level_sites", "tou.star_hotels", "tou.heritage_items", "tou.travel_agencies")
_PAIRS = (
    ("tou.travel_agencies", "tou.outbound_agencies"),
    ("tou.arrivals", "tou.overnight_visitors"),
    ("tou.arrivals", "tou.day_visitors"),
    ("tou.tourism_complaints", "tou.tourism_complaints_closed"),
    ("tou.rooms_available", "tou.rooms_sold"),
)


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    for index, metric in enumerate(context.report.metrics):
        if metric.definition in _LISTED:
            named = (context.metrics[one][1] for one in metric.parts)
            parts = [one for one in named if exact(one) is not None]
            yield from _judged(index, metric, parts) if len(parts) > 1 else ()
    found = known(context.report)
    for whole, part in _PAIRS:
        for (index, metric), (_, one) in periods(found, whole, part):
            yield from _judged(index, metric, [one])


def _judged(index: int, whole: Metric, parts: list[Metric]) -> Iterator[Diagnostic]:
    value = exact(whole)
    total, slack = printed_sum(parts)
    if value is not None and total - slack > value + half_step(whole):
        values = {"whole": str(whole.quantity), "parts": "、".join(str(one.quantity) for one in parts)}
        yield Diagnostic("TOU105", "error", values, Path(("metrics", index)))


RULE = Rule(
    code="TOU105",
    summary="parts that are more than their whole",
    message="the parts {parts} are more than the whole {whole}",
    hint="Count again by grade or kind, and correct the part or the total.",
    severity="error",
    look=_look,
)
