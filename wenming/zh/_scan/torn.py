"""Digits torn by a line end: 100⏎4.48亿元 may be 1004.48亿元 or 4.48亿元, and no program knows which."""

from __future__ import annotations

import re

from wenming.zh._scan.edges import hedge_before
from wenming.zh._scan.extent import tail_at
from wenming.zh._scan.shapes import read_phrase
from wenming.zh._scan.site import Outcome, Site
from wenming.zh._scan.tokens import WORDLIKE
from wenming.zh.quantity import Quantity

__all__ = ["torn_at"]

_TEAR = re.compile(r"(\.?)[ \t]{0,4}(?:\r?\n|\r)[ \t\u3000]{0,4}([0-9]+(?:\.[0-9]+)?)")
_NUMBERED = frozenset("图圖表件第")  # 图3⏎12个站点
_NUMBER = re.compile(r"[0-9]{1,20}(?:\.[0-9]{1,20})?")


def torn_at(site: Site, start: int, last: int) -> Outcome | None:
    """Return the torn quantity whose first digits stand from *start* to *last*; ``None`` if none is torn.

    A column of numbers is not torn: the first digits must follow a word or a mark, or begin the whole
    text, where a decimal must stand behind them.
    """
    text = site.text
    tear = _TEAR.match(text, last)
    word = text[start - 1 : start]
    if not tear or word.isspace() or word in WORDLIKE or word in _NUMBERED or not (word or "." in tear[2]):
        return None
    if text[tear.end() : tear.end() + 1] in tuple("年月日号时点"):
        return None
    joined = text[start:last] + tear[1] + tear[2]
    tail = tail_at(text, tear.end(), site.arabic)
    if tail is None or not _NUMBER.fullmatch(joined):
        return None
    begin, behind = hedge_before(text, start, site.floor), text[tear.end() : tail[0]]
    readings = tuple(_read(text[begin:start] + number + behind) for number in (joined, tear[2]))
    whole = readings[0]
    if whole is None or None in readings:
        return None
    end = tail[0]
    torn = Quantity(
        None,
        whole.unit,
        kind=whole.kind,
        wording=text[begin:end],
        text=text[begin:end],
        span=(begin, end),
        torn=tuple(one for one in readings if one is not None),
    )
    return torn, end


def _read(phrase: str) -> Quantity | None:
    return read_phrase(phrase, 0, len(phrase))
