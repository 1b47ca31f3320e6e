"""Whole numbers in words: tables of a hundred entries for each way of writing, built on first use."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from types import FunctionType

from wenming.zh._glyphs import HANS, HANS_CAPITAL, HANT, HANT_CAPITAL, ZHAO_HANS, ZHAO_HANT, Glyphs

TYPE_CHECKING = False  # as type checkers read it; `typing` is too heavy for these functions
if TYPE_CHECKING:
    from typing import Any

__all__ = ["BOUND", "HEADS", "HEADS_WAN", "INNER", "LEADS", "LEADS_WAN", "Writer", "glyphs_of", "tables", "writer"]

BOUND = 10**48  # first number that cannot be spelled
_WAN, _YI, _WANYI = 10**4, 10**8, 10**12

Writer = Callable[[int], str]
Pairs = list[tuple[str, list[str]]]  # by hundreds: how they read, and the table of what follows

# Tables of the plain cardinal, empty until a number is spelled; `writer` binds `_short` to others.
LEADS: list[str] = []  # 0 to 99 at the head of a number: 十二
HEADS: Pairs = []  # thousands and hundreds at the head: 一千二百
INNER: Pairs = []  # the same after a greater group: 零二百
LEADS_WAN: list[str] = []  # with 万 after them
HEADS_WAN: Pairs = []
INNER_WAN: Pairs = []
LEADS_YI: list[str] = []
HEADS_YI: Pairs = []
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
    short: Writer = FunctionType(_short.__code__.replace(), made)
    made["_great"] = _greater(short, made, ZHAO_HANT if hant else ZHAO_HANS, scale == "wanyi")
    return short


def _short(n: int) -> str:
    """Spell 0 to 10¹² - 1 in one go; what the tables do not hold goes on to `_great`."""
    if n < 100000000:
        if n >= 10000:
            inner, low = INNER[n // 100 % 100]
            if n < 1000000:
                return f"{LEADS_WAN[n // 10000]}{inner}{low[n % 100]}"
            head, wan = HEADS_WAN[n // 1000000]
            return f"{head}{wan[n // 10000 % 100]}{inner}{low[n % 100]}"
        if n >= 100:
            head, low = HEADS[n // 100]
            return head + low[n % 100]
        if n >= 0 and type(n) is int:
            return LEADS[n]
    elif n < 1000000000000:
        yi = n // 100000000
        n %= 100000000
        if n >= 10000:
            middle, wan = INNER_WAN[n // 1000000]
            inner, low = INNER[n // 100 % 100]
            if yi < 100:
                return f"{LEADS_YI[yi]}{middle}{wan[n // 10000 % 100]}{inner}{low[n % 100]}"
            head, tail = HEADS_YI[yi // 100]
            return f"{head}{tail[yi % 100]}{middle}{wan[n // 10000 % 100]}{inner}{low[n % 100]}"
        n += yi * 100000000
    return _great(n)


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
    leads = [zero, digits[1], two, *tails[3:]]
    if style != "financial":
        leads[10:20] = [tail[1:] for tail in tails[10:20]]  # 十 at the head, 一十 inside
    after_empty = [zero + tail if tail else "" for tail in tails]  # the hundreds are empty: 一千零五十
    after_full = [zero + tail if 0 < n < 10 else tail for n, tail in enumerate(tails)]

    def paired(first: Sequence[str], word: str) -> Pairs:
        empty, full = [tail + word for tail in after_empty], [tail + word for tail in after_full]
        return [(head, full if h % 10 else empty) for h, head in enumerate(first)]

    inner = [zero + head if 0 < h < 10 else head for h, head in enumerate(heads)]
    inner_wan = paired(inner, words[0])
    inner_wan[0] = ("", [inner_wan[0][1][0], inner_wan[0][1][1], zero + two + words[0], *inner_wan[0][1][3:]])
    return {
        "LEADS": leads,
        "HEADS": paired(heads, ""),
        "INNER": paired(inner, ""),
        "LEADS_WAN": [lead + words[0] for lead in leads],
        "HEADS_WAN": paired(heads, words[0]),
        "INNER_WAN": inner_wan,
        "LEADS_YI": [lead + words[1] for lead in leads],
        "HEADS_YI": paired(heads, words[1]),
    }


def _greater(short: Writer, made: dict[str, Any], words: Sequence[str], stacked: bool) -> Writer:
    """Return what spells the numbers that *short* cannot: with 亿 stacked (万亿, 亿亿), or with 兆 and on."""
    zero: str = made["LEADS"][0]
    inner, inner_wan = made["INNER"], made["INNER_WAN"]

    def group(n: int, gap: bool, pairs: Pairs) -> str:
        """Spell 1 to 9999 after a greater group; a whole empty group before it is one 零."""
        head, tail = pairs[n // 100]
        return f"{zero if gap and n >= 1000 else ''}{head}{tail[n % 100]}"

    def rest(n: int, gap: bool) -> str:
        """Spell what stands after 亿."""
        wan, low = n // _WAN, n % _WAN
        return (group(wan, gap, inner_wan) if wan else "") + (group(low, not wan, inner) if low else "")

    def stack(n: int) -> str:
        high, low = divmod(n, _YI)
        return short(high) + words[1] + rest(low, high % _WAN == 0)

    def rank(n: int) -> str:
        text, gap = "", False
        for power in range(11, -1, -1):
            count = n // _WAN**power % _WAN
            if not count:
                gap = True
                continue
            if not text:
                text = short(count) + words[power - 1]
            elif power:
                text += group(count, gap, inner_wan)[: -len(words[0])] + words[power - 1]
            else:
                text += group(count, gap, inner)
            gap = False
        return text

    def great(n: int) -> str:
        if not _YI <= n < BOUND:
            raise LookupError  # minus, bool and what else no table holds
        return stack(n) if stacked or n < _WANYI else rank(n)

    return great
