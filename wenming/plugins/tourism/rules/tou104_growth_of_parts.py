"""TOU104: the growth of a total lies outside the growth of its parts.

Why: a total is its parts, so it grows by no more than the fastest and no less than the slowest of them.
Bad: 接待游客增长12%，其中国内游客增长9.38%、入境游客增长10.2%. Good: 接待游客增长9.4%.
Fix: none; a base of one of them was changed or taken from another table.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Path, Rule
from wenming.plugins.tourism.rules.figures import growths, half_step
from wenming.plugins.tourism.rules.tou103_growth_of_spending import signed

__all__ = ["RULE"]

_WHOLES = (
    ("arrivals", ("arrivals_domestic", "arrivals_inbound")),
    ("arrivals", ("overnight_visitors", "day_visitors")),
)


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    found = growths(context.report)
    for name, names in _WHOLES:
        if name not in found or not all(one in found for one in names):
            continue
        (index, whole), parts = found[name], [found[one][1] for one in names]
        least = min(signed(one) - half_step(one) for one in parts)
        most = max(signed(one) + half_step(one) for one in parts)
        if not least - half_step(whole) <= signed(whole) <= most + half_step(whole):
            said = (signed(whole), *sorted(signed(one) for one in parts))
            values = {name: f"{float(one):.2f}%" for name, one in zip(("said", "low", "high"), said, strict=True)}
            yield Diagnostic("TOU104", "error", values, Path(("metrics", index)))


RULE = Rule(
    code="TOU104",
    summary="growth of a total lies outside the growth of its parts",
    message="the total grew by {said}, its parts by {low} and {high}",
    hint="Take this year's and last year's values of total and parts from the same tables.",
    severity="error",
    look=_look,
)
