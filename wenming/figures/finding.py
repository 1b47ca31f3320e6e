"""Every figure of a text: the quantities that the scanner finds, and the words that are figures."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from wenming.figures.mention import Mention
from wenming.figures.words import find_words, worded
from wenming.zh import Quantity
from wenming.zh.scan import check_text, scan, words_known

__all__ = ["Finder", "mentions"]

_YEAR_ENDS = frozenset("底末初度")  # X年底


def mentions(text: str, *, units: Iterable[str] = (), look_alikes: Iterable[str] = ()) -> tuple[Mention, ...]:
    """Return the figures of *text*, in its order, none overlapping another.

    They are what :func:`wenming.zh.find_quantities` finds, and words that are figures: 实现全覆盖 and
    全部办结 are 100 %, 零事故 and 未出现一例 are 0, 居首 and 榜首 the first rank, 翻番 is one 番, 减半 50 %, 一半 a
    half, 半年 half a year, 占1/3 a third. Years not filled in (201X年) are dates and left out. Names and
    promises stay words: 三个代表, “四个到位”, 五有四落实, 零距离, 坚持全覆盖. The time taken grows with the
    length of the text.

    Args:
        text: Running text in either script.
        units: Units of a sector besides those known.
        look_alikes: Words of a sector that count nothing though they look so.

    Raises:
        NumeralError: *text* is no text, or a word is none.

    .. versionadded:: 0.1.0
    """
    check_text(text)
    alike = look_alikes if isinstance(look_alikes, str | tuple) else tuple(look_alikes)  # read twice
    return Finder(units=units, look_alikes=alike).find(text)


class Finder:
    """Finds the figures of many texts with the words of one vocabulary; both as in :func:`mentions`."""

    def __init__(self, *, units: Iterable[str] = (), look_alikes: str | tuple[str, ...] = ()) -> None:
        self._known = words_known(units, look_alikes)
        self._look_alikes = worded((look_alikes,) if isinstance(look_alikes, str) else look_alikes)

    def find(self, text: str) -> tuple[Mention, ...]:
        """Return the figures of *text*, in its order, none overlapping another."""
        quantities, words = scan(text, self._known), find_words(text, self._look_alikes)
        found = [one for quantity in quantities if (one := _mention(text, quantity)) is not None]
        return tuple(_merged(found, words) if words else found)


def _mention(text: str, quantity: Quantity) -> Mention | None:
    """Return *quantity* as a figure of *text*; ``None`` for a year that is not filled in."""
    assert quantity.span is not None  # what was found stands somewhere
    start, end = quantity.span
    if quantity.torn:
        return Mention(evolve(quantity.torn[0], span=quantity.span), start, end, quantity.torn)
    if quantity.mask and quantity.unit == "年" and _is_date(quantity, text[end : end + 1]):
        return None
    return Mention(quantity, start, end)


def _is_date(years: Quantity, behind: str) -> bool:
    """Tell 201X年, XX年 and X年底 from 近X年."""
    return years.approximation is None and (len(years.mask) > 1 or behind in _YEAR_ENDS)


def _merged(found: list[Mention], worded: list[Mention]) -> list[Mention]:
    """Return both in order; 未发生1起 takes the place of its 1起, else what has digits stays."""
    merged: list[Mention] = []
    at = 0
    for one in found:
        while at < len(worded) and worded[at].end <= one.start:
            merged.append(worded[at])
            at += 1
        word = worded[at] if at < len(worded) else None
        if word is None or word.start >= one.end:
            merged.append(one)
        elif not (word.start <= one.start and one.end <= word.end):
            merged.append(one)
            at += 1
    return [*merged, *worded[at:]]
