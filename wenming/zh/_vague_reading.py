"""Reading numbers that name no number: 几十个, 十几万元, 三四个, 二三十人."""

from __future__ import annotations

import re
from typing import Any

from wenming.zh._figure_reading import run_end
from wenming.zh._glyphs import DIGIT, FOLD, SCALES
from wenming.zh._reading import read_hanzi
from wenming.zh._tail import Unread, tail_of

__all__ = ["consecutive", "few"]

Fields = dict[str, Any]  # attributes of a Quantity by name

_FEW = re.compile(r"([一二三四五六七八九]?十)?[几数]([十百千万亿]*)")
_FEW_FOLD = str.maketrans("幾數", "几数")


def few(text: str) -> Fields | None:
    """几十个, 数百人, 十几万元: 2 to 9 of the place (现代汉语词典)."""
    found = _FEW.match(text.translate(FOLD).translate(_FEW_FOLD))
    if not found:
        return None
    tens, place = found[1], found[2]
    step = SCALES.get(place, 0) if place else 1
    if not step or (tens and place and step < 10**4):
        raise Unread
    base = read_hanzi(tens) * step if tens else 0
    rest = tail_of(text[found.end() :], False)
    if rest.approximation:
        raise Unread
    return {
        "value": None,
        "unit": rest.unit,
        "approximation": "indefinite",
        "numbering": "hans",
        "low": base + 2 * step,
        "high": base + 9 * step,
        "wording": text[: found.end()] + rest.wording,
    }


def consecutive(text: str) -> Fields | None:
    """三四个, 十五六人, 二三十万: two digits in a row without 、 (GB/T 15835-2011, 4.2.2)."""
    end = run_end(text, 0)
    run = text[:end].translate(FOLD)
    counts = [DIGIT.get(char, 0) for char in run]
    pairs = [i for i in range(len(run) - 1) if counts[i] and counts[i + 1]]
    if len(pairs) != 1 or "点" in run:
        return None
    first, second = counts[pairs[0] : pairs[0] + 2]
    if second - first != 1 and (first, second) != (3, 5):  # 三五天 is said, 三六天 is not
        return None
    if end == len(text) and run[-1] == "两":
        return None  # 一两 is a weight
    at = pairs[0]
    rest = tail_of(text[end:], False)
    if rest.approximation:
        raise Unread
    return {
        "value": None,
        "unit": rest.unit,
        "approximation": "consecutive",
        "numbering": "hans",
        "low": read_hanzi(run[: at + 1] + run[at + 2 :]),
        "high": read_hanzi(run[:at] + run[at + 1 :]),
        "wording": text[:end] + rest.wording,
    }
