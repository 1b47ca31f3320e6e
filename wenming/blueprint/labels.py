"""Labels that somebody typed before a title: numbering writes its own, and （一）(一) would be one too many."""

from __future__ import annotations

import re

from wenming.zh.enumerators import ARABIC_COMMA, CHINESE_COMMA, DECIMAL, SCHEMES

__all__ = ["unlabelled"]

# 5.12 防灾减灾日 is a day: a number of several parts is left alone.
_TYPED = tuple(one for one in SCHEMES.values() if one is not DECIMAL)
_HEAD = re.compile(
    "[（(]?第?(?:[0-9０-９]{1,3}|[一二三四五六七八九十百]{1,5})[、.．）)是，章节節条條]"
    "|[\u2460-\u249b\u3251-\u325f\u32b1-\u32bf]|[首其再最][先次后後]，"
)
_NUMERAL = re.compile("[0-9０-９一二三四五六七八九十百两]")


def unlabelled(words: str) -> str:
    """Return *words* without the label at their head: （一）, 一、, 1., ①, 第一章, 一是.

    What may be words stays: 一、二季度, 1、2月, and a label with nothing behind it.
    """
    if not _HEAD.match(words):  # nearly always
        return words
    for scheme in _TYPED:
        if found := scheme.read(words):
            rest = words[len(found[1]) :].lstrip(" \t\u3000、")
            listed = scheme in (CHINESE_COMMA, ARABIC_COMMA) and _NUMERAL.match(rest)
            return words if listed or not rest else rest
    return words
