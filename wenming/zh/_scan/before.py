"""What stands before Arabic digits and makes them a code, a signed number, a rank."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from wenming.zh._scan.edges import hedge_before
from wenming.zh._scan.extent import DIGITS, hedged_until, tail_at
from wenming.zh._scan.ranges import range_at, rank_at, top_at
from wenming.zh._scan.shapes import read_phrase
from wenming.zh._scan.site import Outcome, Site
from wenming.zh._scan.tokens import LETTERS, MINUS, WORDLIKE, token_end
from wenming.zh._words import CURRENCIES

__all__ = ["BEFORE"]

_IN_YUAN = re.compile("[0-9,.十百千万亿萬億兆余多餘]{1,24}元")
_BURDENS = frozenset("背担擔自抱胜勝欠肩辜正")
_ADDRESS = frozenset("_?&-./%#")
_SIGNED = frozenset(("℃", "℉", "°", "%", "‰", "度", "摄氏度", "攝氏度", "％"))


def _code(site: Site, start: int) -> Outcome | None:
    """G60, COVID-19, PM2.5."""
    return None, max(token_end(site.text, start), start + 1)


def _mark(site: Site, start: int) -> Outcome | None:
    """The second half of a code, of a time or of a range that could not be read."""
    return _code(site, start) if start > 1 and site.text[start - 2] in WORDLIKE else None


def _equals(site: Site, start: int) -> Outcome | None:
    """The value of a name in an address, ?id=5, is a code; 满意率=96.8% and ==96.8%== are figures."""
    before = site.text[max(start - 3, 0) : start].rstrip("=")[-1:]
    return _code(site, start) if before in WORDLIKE or before in _ADDRESS else None


def _minus(site: Site, start: int) -> Outcome | None:
    """A sign is one only before degrees and per cent: 气温-3.2℃."""
    text = site.text
    last = _last(text, start)
    if start > 1 and text[start - 2] in WORDLIKE:
        return _code(site, start)
    tail = tail_at(text, last, site.arabic)
    ranged = range_at(site, start, last) or (range_at(site, start, tail[0]) if tail else None)
    if ranged:
        return ranged
    if tail is None or tail[2] not in _SIGNED:
        return _code(site, start)
    return read_phrase(text, start - 1, tail[0]), tail[0]


def _below(site: Site, start: int) -> Outcome | None:
    """零下3℃ is -3℃."""
    text = site.text
    if text[start - 2 : start] != "零下":
        return None
    tail = tail_at(text, _last(text, start), site.arabic)
    return (read_phrase(text, start - 2, tail[0]), tail[0]) if tail and tail[2] in _SIGNED else None


def _negative(site: Site, start: int) -> Outcome | None:
    """增长负5% is -5%; but 背负, 担负 and 胜负 are words."""
    text = site.text
    if text[start - 2 : start - 1] in _BURDENS and start > 1:
        return None
    tail = tail_at(text, _last(text, start), site.arabic)
    return (read_phrase(text, start - 1, tail[0]), tail[0]) if tail and tail[2] in _SIGNED else None


def _money(site: Site, start: int) -> Outcome | None:
    """¥12,300.50, ￥3万; but HK$500 is not $500, and NT$3,000萬元 is what 元 says."""
    text, last = site.text, _last(site.text, start)
    if text[start - 2 : start - 1] in LETTERS or text[last : last + 1] in LETTERS:
        return None if _IN_YUAN.match(text, start) else _code(site, start)
    tail = tail_at(text, last, site.arabic)
    hedged = hedge_before(text, start - 1, site.floor)
    end = tail[0] if tail else last
    at = start - 1
    late = hedged_until(text, end, "")
    for begin, until in ((hedged, late), (at, late), (at, end), (at, last)):
        found = read_phrase(text, begin, until)
        if found is not None:
            return found, until
    return None


def _top(site: Site, start: int) -> Outcome | None:
    """前3名 is a rank."""
    return top_at(site, start, _last(site.text, start))


def _class(site: Site, start: int) -> Outcome | None:
    """一年级2班 has a number for its name."""
    last = _last(site.text, start)
    return (None, last + 1) if site.text[last : last + 1] == "班" else None


def _ordinal(site: Site, start: int) -> Outcome | None:
    """第3位 is a rank, 第3期 and 第3页 are labels."""
    text, last = site.text, _last(site.text, start)
    comma = text.find("，", start, last)
    return rank_at(site, start, comma if comma > 0 else last)


def _each(site: Site, start: int) -> Outcome | None:
    """每10万人: what the next number is counted against; ±5%: how far another may be off."""
    return None, _last(site.text, start)


def _last(text: str, start: int) -> int:
    found = DIGITS.match(text, start)
    return found.end() if found else start + 1


Before = Callable[[Site, int], Outcome | None]
BEFORE: Mapping[str, Before] = {
    **dict.fromkeys(LETTERS, _code),
    **dict.fromkeys("._@#№&*\\", _code),
    "=": _equals,
    **dict.fromkeys("/:+～~—–·：", _mark),
    **dict.fromkeys(MINUS, _minus),
    "下": _below,
    **dict.fromkeys("负負", _negative),
    **dict.fromkeys(CURRENCIES, _money),
    **dict.fromkeys("级級", _class),
    "前": _top,
    "第": _ordinal,
    **dict.fromkeys("每±", _each),
}
"""By the last character before the digits: what to make of it; ``None`` if it is nothing after all."""
