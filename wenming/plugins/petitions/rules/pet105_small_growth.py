"""PET105: a growth that no whole number of the year before gives.

Why: petitions are counted in whole numbers, so 178 letters cannot be 44.4 % up: 123 gives 44.7 %, 124 gives 43.5 %.
Bad: 来信178件，同比上升44.4%. Good: 来信178件，同比上升44.7%.
Fix: none; only the figure of the year before tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from wenming import CheckContext, Diagnostic, Rule

__all__ = ["RULE"]

_HUNDRED = 100
_GROWTH = re.compile(
    r"(?<![\d.批近约約超逾过過])(?P<count>\d{1,6})(?P<unit>件（批）次|件次|人次|批次|[件批起次封户戶人])"
    r"，(?:同比|环比|環比|比上年同期|较上年同期|較上年同期)"
    r"(?:(?P<up>增长|上升|增加|增長)|下降|减少|降低|減少)了?(?P<rate>\d+(?:\.\d+)?)%"
)


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    for path, text in context.texts:
        for found in _GROWTH.finditer(text):
            count, rate = int(found["count"]), found["rate"]
            half = Fraction(1, 2 * 10 ** len(rate.partition(".")[2]))
            low, high = Fraction(rate) - half, Fraction(rate) + half
            if not _has_base(count, low, high, up=found["up"] is not None):
                values = {"count": f"{count}{found['unit']}", "rate": f"{rate}%"}
                yield Diagnostic("PET105", "error", values, path, span=found.span())


def _has_base(count: int, low: Fraction, high: Fraction, *, up: bool) -> bool:
    """Tell whether *count* is *low* to *high* per cent above (or below) some whole number."""
    ends = [1 + end / _HUNDRED if up else 1 - end / _HUNDRED for end in (low, high)]
    if count == 0 or min(ends) <= 0:  # a fall to nothing is 100 %, from whatever it was
        return True
    least, most = sorted(count / end for end in ends)
    return -(-least.numerator // least.denominator) <= most


RULE = Rule(
    code="PET105",
    summary="a growth of a small count that no whole number gives",
    message="no whole number of the year before makes {count} a change of {rate}",
    hint="Compute the growth again from the two counts.",
    severity="error",
    look=_look,
)
