"""Forms of a quantity that are written as plainer ones before they are read."""

from __future__ import annotations

import re

from wenming.zh._glyphs import NUMERALS
from wenming.zh._words import FEW

__all__ = ["BELOW_ZERO", "TOPS", "plainly", "starts_number"]

BELOW_ZERO = frozenset(("%", "‰", "℃", "℉", "°", "度", "摄氏度", "攝氏度", "个百分点", "百分点"))
"""Units that 负 may stand before with Arabic digits: 负5%."""
TOPS = ("名", "位", "强", "強")
"""What 前 counts: 前三名."""

_MASKED = re.compile(r"[XxＸ×*＊_]")
_AND_HALF = re.compile(
    r"(\D{0,8}?)([0-9]{1,9}|[一二两兩三四五六七八九十百]{1,5})"
    r"(?:(年|天|小时|小時|倍|周|週|岁|歲|个月|個月|周年)半|([个個])半(月|小时|小時|星期|学期|學期))"
)
# 1 万元, 30 余份, 近 30 人
_SPACED = re.compile("(?<=[0-9０-９])[ \u00a0](?=[万亿萬億余多餘])|(?<=[\u4e00-\u9fff])[ \u00a0](?=[0-9])")
_COLD = "零下"  # 零下3℃ is -3℃


def plainly(body: str) -> str:
    """Write 零下3℃ as -3℃, 3年半 as 3.5年 and 两个半小时 as 二点五个小时; 1 万元 and 近 30 人 close up."""
    if " " in body or "\u00a0" in body:
        body = _SPACED.sub("", body)
    if body.startswith(_COLD):
        body = ("负" if body[len(_COLD) :][:1] in NUMERALS else "-") + body[len(_COLD) :]
    half = _AND_HALF.fullmatch(body) if "半" in body else None
    if not half:
        return body
    head, number, unit, measure, measured = half.groups()
    point = ".5" if number[-1].isascii() else "點五" if "兩" in number else "点五"
    plain = {"两": "二", "兩": "二"}.get(number, number)
    return f"{head}{plain}{point}{unit or measure + measured}"


def starts_number(char: str) -> bool:
    """Return whether *char* may begin a number."""
    return (
        char in NUMERALS or char in FEW or char in "负負" or not char.isalpha() or bool(_MASKED.match(char))
    )
