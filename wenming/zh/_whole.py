"""Whole numbers in words, put together from tables of each way of writing, built on first use.

The last group comes from a table of ten thousand entries. That takes two milliseconds to build and a
megabyte, and is the one place where a great table pays; the others are kept where the processor is quick.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from types import FunctionType

from wenming.zh._glyphs import HANS, HANS_CAPITAL, HANT, HANT_CAPITAL, ZHAO_HANS, ZHAO_HANT, Glyphs

TYPE_CHECKING = False  # as type checkers read it; `typing` is too heavy for these functions
if TYPE_CHECKING:
    from typing import Any

__all__ = ["BOUND", "GROUPS", "LEADS", "LEADS_WAN", "Writer", "glyphs_of", "tables", "writer"]

BOUND = 10**48  # first number that cannot be spelled
_WAN, _YI, _WANYI = 10**4, 10**8, 10**12

Writer = Callable[[int], str]
Pairs = list[tuple[str, list[str]]]  # by hundreds: how they read, and the table of what follows

# Tables of the plain cardinal, empty until a number is spelled; `writer` binds `_short` to others.
LEADS: list[str] = []  # 0 to 999 at the head of a number: 十二
LEADS_WAN: list[str] = []  # the same with 万 after them
LEADS_YI: list[str] = []
GROUPS: list[str] = []  # 0 to 9999 after a greater group: 零二百零三
GROUPS_WAN: Pairs = []  # the same with 万, by hundreds
WAN: list[str] = []  # 万 and 亿
_great: Writer = str  # what spells all other numbers, bound too


def glyphs_of(style: str, hant: bool) -> Glyphs:
    """Return what *style* is written with."""
    if style == "financial":
        return HANT_CAPITAL if hant else HANS_CAPITAL
    return HANT if hant else HANS


@lru_cache(maxsize=16)
def writer(style: str, hant: bool, scale: str) -> Writer:
    """Return the function that spells a number from 0 below 10⁴⁸ in cardinal, financial or alternate2."""
    made = tables(style, hant)
    if (style, hant) == ("cardinal", False) and not LEADS:
        for name, table in made.items():
            globals()[name].extend(table)
    # One code bound to other tables: as cells of a closure they would cost a tenth more. Each has a
    # copy of the code, for the interpreter keeps what it learns about look-ups there.
    bound = dict(made)
    short: Writer = FunctionType(_short.__code__.replace(), bound)
    bound["_great"] = _Great(short, made, ZHAO_HANT if hant else ZHAO_HANS, scale == "wanyi")
    return short


def _short(n: int) -> str:
    """Spell 0 to 10¹² - 1 in one go; what the tables do not hold goes on to `_great`."""
    if n < 100000000:
        if n >= 10000:
            if n < 10000000:
                return LEADS_WAN[n // 10000] + GROUPS[n % 10000]
            return f"{GROUPS[n // 10000]}{WAN[0]}{GROUPS[n % 10000]}"
        if n >= 1000:
            return GROUPS[n]
        if n >= 0 and type(n) is int:
            return LEADS[n]
    elif n < 1000000000000:
        yi = n // 100000000
        n %= 100000000
        if n >= 10000:
            head, wan = GROUPS_WAN[n // 1000000]
            if yi < 1000:
                return f"{LEADS_YI[yi]}{head}{wan[n // 10000 % 100]}{GROUPS[n % 10000]}"
            return f"{GROUPS[yi]}{WAN[1]}{head}{wan[n // 10000 % 100]}{GROUPS[n % 10000]}"
        n += yi * 100000000
    return _great(n)


@lru_cache(maxsize=6)
def tables(style: str, hant: bool) -> dict[str, Any]:
    """Return the tables by name, for one way of writing."""
    glyphs, words = glyphs_of(style, hant), ZHAO_HANT if hant else ZHAO_HANS
    digits, (_, ten, hundred, thousand), zero = glyphs.digits, glyphs.places, glyphs.digits[0]
    two = ("兩" if hant else "两") if style == "alternate2" else digits[2]
    spoken = digits[:2] + two + digits[3:]
    heads = [
        (spoken[h // 10] + thousand if h > 9 else "") + (spoken[h % 10] + hundred if h % 10 else "")
        for h in range(100)
    ]
    tails = [(digits[n // 10] + ten if n > 9 else "") + (digits[n % 10] if n % 10 else "") for n in range(100)]
    after_empty = [zero + tail if tail else "" for tail in tails]  # the hundreds are empty: 一千零五十
    after_full = [zero + tail if 0 < n < 10 else tail for n, tail in enumerate(tails)]
    inner = [zero + head if 0 < h < 10 else head for h, head in enumerate(heads)]
    rows = [(head, after_full if h % 10 else after_empty) for h, head in enumerate(inner)]
    groups = [head + tail for head, row in rows for tail in row]
    leads = [zero, digits[1], two, *tails[3:], *[group[1:] for group in groups[100:1000]]]
    if style != "financial":
        leads[10:20] = [tail[1:] for tail in tails[10:20]]  # 十 at the head, 一十 inside
    empty, full = ([tail + words[0] for tail in row] for row in (after_empty, after_full))
    counted = [(head, full if h % 10 else empty) for h, head in enumerate(inner)]
    counted[0] = ("", [*empty[:2], zero + two + words[0], *empty[3:]])
    return {
        "LEADS": leads,
        "LEADS_WAN": [lead + words[0] for lead in leads],
        "LEADS_YI": [lead + words[1] for lead in leads],
        "GROUPS": groups,
        "GROUPS_WAN": counted,
        "WAN": list(words[:2]),
    }


class _Great:
    """Spells the numbers that a table does not hold: with 亿 stacked (万亿, 亿亿), or with 兆 and on."""

    def __init__(self, short: Writer, made: dict[str, Any], words: Sequence[str], stacked: bool) -> None:
        self.short, self.words, self.stacked = short, words, stacked
        self.zero: str = made["LEADS"][0]
        self.groups, self.counted = made["GROUPS"], made["GROUPS_WAN"]

    def __call__(self, n: int) -> str:
        if not _YI <= n < BOUND:
            raise LookupError  # minus, bool and what else no table holds
        return self.stack(n) if self.stacked or n < _WANYI else self.rank(n)

    def stack(self, n: int) -> str:
        high, low = divmod(n, _YI)
        wan, rest = divmod(low, _WAN)
        text = self.short(high) + self.words[1]
        if wan:
            text += self.with_wan(wan, high % _WAN == 0)
        return text + self.last(rest, not wan)

    def rank(self, n: int) -> str:
        text, gap = "", False
        for power in range(11, -1, -1):
            count = n // _WAN**power % _WAN
            if not count:
                gap = True
                continue
            if not text:
                text = self.short(count) + self.words[power - 1]
            elif power:
                text += self.with_wan(count, gap)[: -len(self.words[0])] + self.words[power - 1]
            else:
                text += self.last(count, gap)
            gap = False
        return text

    def with_wan(self, n: int, gap: bool) -> str:
        """Spell a group after a greater one, and its 万; a whole empty group between them is one 零."""
        head, tail = self.counted[n // 100]
        return f"{self.zero if gap and n >= 1000 else ''}{head}{tail[n % 100]}"

    def last(self, n: int, gap: bool) -> str:
        """Spell the last group, likewise."""
        return f"{self.zero if gap and n >= 1000 else ''}{self.groups[n]}"
