"""A text being scanned, and how a number found in it is settled into a quantity."""

from __future__ import annotations

from typing import NamedTuple, TypeAlias

from wenming.zh._scan.edges import HEDGES, SESSION, each_before, hedge_before, verb_each_before
from wenming.zh._scan.extent import Tail
from wenming.zh._scan.labels import Labels
from wenming.zh._scan.measure_words import Units, arabic_units, first_of_hanzi_units, hanzi_units
from wenming.zh._scan.names import Names
from wenming.zh._scan.shapes import placed, read_digits, read_phrase
from wenming.zh._words import RANGE_SIGNS
from wenming.zh.look_alikes import Index, index_of
from wenming.zh.quantity import Quantity

__all__ = ["AFTER_NUMBER", "Known", "Outcome", "Site", "named_until", "settled", "verb_period"]

Outcome: TypeAlias = tuple[Quantity | None, int]
"""The quantity, or None; and where the scan goes on."""

# What besides a unit may follow a hanzi numeral that counts.
AFTER_NUMBER = frozenset("余多餘来來个個分 (（") | frozenset(RANGE_SIGNS)
_OF_SESSION = 12  # characters before 二次会议 among which 三届 is looked for
_WINDOW = 9  # characters before a number among which 每 is looked for
_BROKEN_THROUGH = frozenset("项個个件种項種类類处處块塊大")  # 突破3项技术 is no bound
_COUNTED_AGAIN = frozenset("次回遍场場期轮輪")


class Known(NamedTuple):
    """The words that a scan goes by; the same for every text of one vocabulary.

    Attributes:
        arabic: What may follow Arabic digits.
        hanzi: What may follow hanzi numerals.
        after_hanzi: The characters that may follow a hanzi numeral that counts.
        named: Words that count nothing though they look so.
    """

    arabic: Units
    hanzi: Units
    after_hanzi: frozenset[str]
    named: Index

    @classmethod
    def of(cls, units: tuple[str, ...], look_alikes: tuple[str, ...]) -> Known:
        """Return the words, *units* and *look_alikes* of a sector among them."""
        after_hanzi = first_of_hanzi_units(units) | AFTER_NUMBER
        return cls(arabic_units(units), hanzi_units(units), after_hanzi, index_of(look_alikes))


class Site:
    """The text with all that is known of it.

    Attributes:
        floor: Where the last quantity ended.
        each: Where the next 每 stands, behind the text if there is none.
        each_from: A number that stands there or on, up to ``each``, has no 每 before it.
    """

    __slots__ = ("after_hanzi", "arabic", "each", "each_from", "floor", "hanzi", "index", "known", "names", "text")

    def __init__(self, text: str, words: Known) -> None:
        self.text, self.floor = text, 0
        self.arabic, self.hanzi, self.after_hanzi, self.index = words
        self.names = Names(text)
        self.known: Labels | None = None
        self.each, self.each_from = -1, 0
        self._pass_each(0)

    @property
    def labels(self) -> Labels:
        """The numbers that lines begin with."""
        if self.known is None:
            self.known = Labels(self.text)
        return self.known

    def _pass_each(self, at: int) -> None:
        found = self.text.find("每", at)
        self.each = found if found >= 0 else len(self.text) + 1

    def each_before(self, start: int) -> int:
        """Return where the last 每 stands that a number at *start* could be counted against; -1 if none."""
        if start > self.each:
            self._pass_each(start)
            self.each_from = start + _WINDOW
        return self.text.rfind("每", start - _WINDOW if start > _WINDOW else 0, start)


def named_until(site: Site, start: int) -> int:
    """Return where the look-alike around *start* ends; 0 if there is none."""
    text, index = site.text, site.index
    for word, offset, but in index.get(text[start : start + 3]) or index.get(text[start : start + 2], ()):
        if start >= offset and text.startswith(word, start - offset):
            end = start - offset + len(word)
            if not but or text[end : end + 1] not in but or end == len(text):
                return end
    return 0


def settled(site: Site, first: int, last: int, tail: Tail, plain: bool) -> Quantity | None:
    """Return the quantity whose number stands from *first* to *last*, with its hedges and 每.

    Args:
        site: The text.
        first: Where the number begins.
        last: Where it ends.
        tail: What stands behind it.
        plain: Whether the number is of ASCII digits only.
    """
    text = site.text
    start = first
    _, end, unit, scaled = tail
    if unit == "次" and SESSION.search(text, max(0, first - _OF_SESSION), first):
        return None  # 三届人大二次会议
    if plain and "半" in unit:
        plain = False  # 3年半 is 3.5年: other digits than are written
    lead = first - (text[first - 1 : first] in (" ", "\u00a0"))  # 近 30 人
    if text[lead - 1 : lead] in HEDGES:
        start = hedge_before(text, lead, site.floor)
        start = first if start == lead else start
        if start < first and text[start] == "突" and not scaled and unit in _BROKEN_THROUGH:
            start = first
    each = -1
    if start > site.each or start < site.each_from:
        each = site.each_before(start)
        if each >= site.floor and each + 1 < start and each_before(text, each, start):
            found = read_digits(text, each, first, last, end) if plain else read_phrase(text, each, end)
            if found is not None:
                return found
    found = read_digits(text, start, first, last, end) if plain else read_phrase(text, start, end)
    if found is None:
        found = _less(text, start, first, last, tail, plain)
    return _repeated(site, found, each) if each >= site.floor and found is not None else found


def _less(text: str, start: int, first: int, last: int, tail: Tail, plain: bool) -> Quantity | None:
    """Read the phrase with one hedge less, as in 约20户左右."""
    for begin, end in ((start, tail[0]), (first, tail[1]), (first, tail[0])):
        if (begin, end) != (start, tail[1]):
            found = read_digits(text, begin, first, last, end) if plain else read_phrase(text, begin, end)
            if found is not None:
                return found
    return None


def _repeated(site: Site, found: Quantity, each: int) -> Quantity:
    """Count the times of 每月开展一次 against the month; 每 stands at *each*."""
    if found.unit not in _COUNTED_AGAIN or found.span is None:
        return found
    period = verb_each_before(site.text, each, found.span[0])
    phrase = f"每{period}{found.text}"
    again = read_phrase(phrase, 0, len(phrase)) if period else None
    return placed(again, found.text, found.span) if again else found


def verb_period(site: Site, start: int) -> str:
    """Return 月 where 每月开展 stands before *start*, "" where nothing of the kind does."""
    at = site.each_before(start)
    return verb_each_before(site.text, at, start) if at >= site.floor else ""
