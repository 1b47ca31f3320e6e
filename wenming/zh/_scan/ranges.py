"""Ranges of Arabic numbers: 13～17万元, 5%～8%, -5～-3℃; and ranks behind 第."""

from __future__ import annotations

import re

from wenming.zh._scan.edges import PUNCTUATION, is_ranked
from wenming.zh._scan.extent import DIGITS, tail_at, unit_end
from wenming.zh._scan.shapes import read_phrase
from wenming.zh._scan.site import Outcome, Site, settled
from wenming.zh._scan.tokens import DATE_PART, DAYS, MINUS, token_end
from wenming.zh._words import RANGE_SIGNS

__all__ = ["range_at", "rank_at", "top_at"]

_RIGHT = re.compile(rf"([{re.escape(''.join(RANGE_SIGNS))}])([-−－]?)({DIGITS.pattern})")
# 提前3名, 目前3名, 之前3名: 前 belongs to the word before it.
_NO_TOP = frozenset("目之此提以先往年月日会眼跟當当空生事课餐饭战")
_FROM_BELOW = ("倒数", "倒數")  # the last but one is no second
_LOOSE = frozenset("至到")  # they are words too


def range_at(site: Site, start: int, last: int) -> Outcome | None:
    """Return the range whose first end stands from *start* to *last*.

    No quantity, but a place to go on, for 1—9月, 2020—2022年 and telephone numbers; ``None`` for no range.
    """
    text = site.text
    right = _RIGHT.match(text, last)
    if not right:
        return None
    end = right.end()
    at = end + (text[end : end + 1] == " ")
    behind = text[at : at + 1]
    if behind in DATE_PART and not (behind == "年" and len(right[3]) < 3) and not DAYS.match(text, at):
        return None, at + 1
    tail = tail_at(text, end, site.arabic)
    if tail is None:
        return None if right[1] in _LOOSE else (None, token_end(text, end))
    begin = start - 1 if text[start - 1 : start] in MINUS and start else start
    found = settled(site, begin, end, tail, False)
    if found and found.span:
        return found, found.span[1]
    return None if right[1] in _LOOSE or not text[last - 1].isdigit() else (None, tail[0])


def rank_at(site: Site, start: int, last: int) -> Outcome:
    """Return the rank whose number, behind 第, stands from *start* to *last*; none for the label 第3期."""
    text = site.text
    if text[max(0, start - 3) : start - 1] in _FROM_BELOW:
        return None, last
    place = text[last : last + 1]
    if place in ("位", "名") and unit_end(text, last, site.hanzi) > last:
        return read_phrase(text, start - 1, last + 1), last + 1
    if (place in PUNCTUATION or place in ("的", "")) and is_ranked(text, start - 1):
        return read_phrase(text, start - 1, last), last
    return None, last


def top_at(site: Site, start: int, last: int) -> Outcome | None:
    """Return the rank whose number, behind 前, stands from *start* to *last*: 前三名, 前100强; ``None`` if none."""
    text = site.text
    place = text[last : last + 1]
    counted = place in ("强", "強") or (place in ("名", "位") and unit_end(text, last, site.hanzi) > last)
    if not counted or (start > 1 and text[start - 2] in _NO_TOP):
        return None
    return read_phrase(text, start - 1, last + 1), last + 1
