"""How far a quantity in running text reaches: number, scale, unit and the hedge behind it."""

from __future__ import annotations

import re
from typing import TypeAlias

from wenming.zh._scan.measure_words import PERIODS, Units
from wenming.zh._words import TRILLION

__all__ = ["DIGITS", "HANZI", "MASKED", "Tail", "hedged_until", "tail_at", "unit_end"]

Tail: TypeAlias = tuple[int, int, str, bool]
"""Where unit and rate end; where the hedge behind them ends; the unit; whether 万, 亿 or 余 stand before it."""

DIGITS = re.compile(
    r"[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])(?:\.[0-9]+)?|[0-9]{1,3}(?:，[0-9]{3})+(?![0-9])(?:[.．][0-9]+)?|"
    r"[０-９]{1,3}(?:，[０-９]{3})+(?![０-９])(?:．[０-９]+)?|"
    r"[0-9]{1,3}(?:[\u00a0\u2009\u202f][0-9]{3})+(?![0-9])(?:\.[0-9]+)?|"
    r"[0-9]+(?:[.．][0-9]+)?|[０-９]+(?:．[０-９]+)?"
)
HANZI = re.compile(
    "[零〇○一二两兩三四五六七八九十百千万萬亿億点點廿卅卌壹贰叁肆伍陆柒捌玖拾佰仟貳參叄陸弌弍弎几数幾數]+"
)
MASKED = re.compile(r"[0-9.]*[XxＸ×*＊_][0-9.XxＸ×*＊_]*")

_BLANKS = frozenset(" \u00a0")  # Web pages put one that does not break between a number and its unit.
_SPACED = frozenset("万亿萬億余多餘")  # may stand behind a blank
_SCALES = frozenset("十百千万亿萬億余多餘来來兆")
# 万 and 亿 always scale; 千 and 百 unless a unit begins with them: 5千米.
_SCALE = re.compile(
    rf"{TRILLION.pattern}[余多餘]?|[余多餘来來]?(?:[万萬][亿億]|[十百千]?[万萬亿億]|[十百千](?![米克瓦伏卡赫帕焦升安字]|分[点點]))?[余多餘来來]?"
)
_OVER_SCALE = re.compile(r"[余多餘来來](?:[万萬][亿億]|[万萬亿億])?")  # 二十多万元
_HALF = re.compile(r"[个個]半(?:月|小时|小時|星期|学期|學期)")
_HALVED = frozenset(("年", "天", "小时", "小時", "倍", "周", "週", "岁", "歲", "个月", "個月", "周年"))
_MONTHS = re.compile(r"[个個][多余餘](?:月|小时|小時|星期|季度|学期|學期|工作日)")
_DOUBLE = re.compile(r"\(([^()（）]{1,3})\)|（([^()（）]{1,3})）")
_RATE = re.compile(
    r"/([1-9][0-9]{0,3}[万亿萬億][\u4e00-\u9fff]{1,2}|[A-Za-z]{1,4}[²³]?(?![A-Za-z0-9])|[\u4e00-\u9fff]{1,4})"
)
_AFTER = re.compile(
    r"以上|以下|以内|以內|之内|之內|左右|上下(?![班车車游联聯级級])|[余多餘](?![次种種项項元样樣方位重家少数數年个個])"
)
_TENS = "0123456789万亿萬億"
_STOPS = frozenset("，。；、,;：）)\n")
_MAY_FOLLOW = frozenset("以之左上余多餘半(（/")
_LATE_OVER_UNITS = """
年 月 天 日 周 小时 分钟 秒 周年 个月 个小时 个星期 倍 公里 里 米 亩 吨 元 斤 公斤 岁 成 小時 分鐘 個月 畝 噸 歲 週 千克 平方米 厘米
"""
_LATE_OVER = frozenset(_LATE_OVER_UNITS.split())  # 3年多, but 3人多次


def unit_end(text: str, at: int, units: Units) -> int:
    """Return where the unit at *at* ends; *at* if none begins there."""
    head = text[at : at + 2]
    if longer := units.get(head):
        for unit, apart in longer:
            end = at + len(unit)
            if text.startswith(unit, at) and not text.startswith(apart.get(text[end : end + 1], ()), end):
                return end
    if single := units.get(head[:1]):
        words = single[0][1].get(head[1:])
        if words is None or not text.startswith(words, at + 1):
            return at + 1
    return at


def _is_varied(text: str, at: int) -> bool:
    """Tell whether 多 behind the blank at *at* says that there are several sorts: 表5 多种经营. Round numbers take 多人."""
    return text[at + 1] == "多" and text[at - 1] not in "0０十百千万亿萬億"


def tail_at(text: str, at: int, units: Units, *, scales: bool = True) -> Tail | None:
    """Return what stands behind a number that ends at *at*; ``None`` if nothing there makes it a quantity.

    Args:
        text: The running text.
        at: Where the digits end.
        units: Units that may follow.
        scales: Whether 万 and 亿 may follow, as they do behind Arabic digits.
    """
    first = text[at : at + 1]
    if text[at + 1 : at + 2] in _STOPS and first in units:
        return at + 1, at + 1, first, False  # 128条， and 98.5%。 are the most
    if first in _BLANKS and scales and text[at + 1 : at + 2] in _SPACED and not _is_varied(text, at):
        return tail_at(text, at + 1, units)  # 1 万元, 30 余份
    begin = scale = at
    if first in _SCALES:
        begin = scale = _scale_end(text, at, scales)
        first = text[begin : begin + 1]
        if text[begin + 1 : begin + 2] in _STOPS and first in units:
            return begin + 1, begin + 1, first, scale > at
    if first in _BLANKS:
        begin += 1
    elif first in ("个", "個") and (found := _MONTHS.match(text, begin) or _HALF.match(text, begin)):
        return found.end(), found.end(), found[0], False
    end = unit_end(text, begin, units)
    if end == begin:
        return (scale, hedged_until(text, scale, ""), "", True) if scale > at else None
    unit = text[begin:end]
    behind = text[end : end + 1]
    if behind not in _MAY_FOLLOW:
        return end, end, unit, scale > at
    if behind == "半":
        end += unit in _HALVED and scale == at
        return end, end, f"{unit}半" if text[end - 1] == "半" else unit, scale > at
    if behind in ("(", "（"):
        end = _double(text, end, units)
    if text[end : end + 1] == "/":
        end = _per(text, end)
    return end, hedged_until(text, end, unit), unit, scale > at


def _scale_end(text: str, at: int, scales: bool) -> int:
    found = (_SCALE if scales else _OVER_SCALE).match(text, at)
    return found.end() if found else at


def _double(text: str, end: int, units: Units) -> int:
    """台(套), 篇（次）, 件（批）次."""
    found = _DOUBLE.match(text, end)
    if not found:
        return end
    inside = found[1] or found[2]
    end_of_all = found.end() + text.startswith("次", found.end())
    return end_of_all if unit_end(inside, 0, units) == len(inside) else end


def _per(text: str, end: int) -> int:
    """元/亩, km/h."""
    found = _RATE.match(text, end)
    if not found:
        return end
    if found[1][0].isdigit():
        return next((found.end() - cut for cut in (0, 1) if found[1].lstrip(_TENS)[: 2 - cut] in PERIODS), end)
    if found[1].isascii() or not "\u4e00" <= found[1][0] <= "\u9fff":
        return found.end()
    for length in range(len(found[1]), 0, -1):
        if found[1][:length] in PERIODS:
            return end + 1 + length
    return end


def hedged_until(text: str, end: int, unit: str) -> int:
    """Return where the hedge behind a unit ends; *end* if none begins there."""
    found = _AFTER.match(text, end)
    if not found or (len(found[0]) == 1 and unit not in _LATE_OVER):
        return end
    return found.end()
