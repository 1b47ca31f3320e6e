"""W639: percentages of one paragraph with and without their last zero.

Why: 12.50% says that it was counted to two places, 36.7% beside it that it was not; figures that are compared have as
many places.
Bad: 占比分别为12.50%、36.7%和50.8%。
Good: 占比分别为12.50%、36.70%和50.80%。
Good: 占比分别为12.5%、36.7%和50.8%，增长3%。
Fix: none; only the records know the missing digit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.slips import Slip, SlipRule

__all__ = ["RULE"]

_PERCENT = re.compile(r"(?<![0-9.])[0-9]+\.(?P<decimals>[0-9]+)(?=[%％])")


def _find(context: CheckContext) -> Iterator[Slip]:
    for path, text in context.texts_with("%", "％"):
        figures = list(_PERCENT.finditer(text))
        places = {len(one["decimals"]) for one in figures}
        padded = [one for one in figures if one["decimals"].endswith("0") and len(one["decimals"]) > min(places)]
        if padded:
            yield Slip(path, padded[0].start(), padded[0].end() + 1, padded[0][0] + "%")


_SLIPS = SlipRule("W639", _find, "info")

RULE = Rule(
    code="W639",
    summary="percentages of one paragraph with and without their last zero",
    message="{found} and others in this paragraph have different numbers of decimals",
    hint="Give all of them as many decimals as the records have.",
    severity="info",
    look=_SLIPS.look,
)
