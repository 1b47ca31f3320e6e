"""Faults in the digits themselves: mixed numerals, points without zero, capitals, widths, rounding."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from wenming.zh._glyphs import CAPITALS, FULLWIDTH
from wenming.zh._style.rule import Draft, Pattern, arabic, by_patterns

__all__ = ["digits"]

_HANZI = "零一二两三四五六七八九十百千万亿"
_LATIN_UNITS = "km²|km|kg|kW|kWh|mm|cm|m²|m³|mL|mg|ml|MW|℃|%|％|‰|g|t|L|m"
_MEASURES = "公里|千米|厘米|毫米|平方米|平方公里|立方米|公斤|千克|吨|米|摄氏度|千瓦时|千瓦|公顷|亩"
_SMALL_TO_CAPITAL = str.maketrans("〇一二两三四五六七八九十百千", "零壹贰贰叁肆伍陆柒捌玖拾佰仟")
_SMALL = frozenset("〇一二两三四五六七八九十百千")
_TO_HANZI = str.maketrans("123456789", "一二三四五六七八九")  # 1百零8 is 一百零八
# 3、4百: the second digit belongs to 三四百 (N-2), not to 4百.
_CONSECUTIVE = f"(?:{'|'.join(f'(?<={n}、{n + 1})' for n in range(1, 9))})[十百千万]"
_BASE = {"亿": 8, "億": 8, "万": 4, "萬": 4}


def _measured(found: re.Match[str]) -> str | None:
    number = arabic(found[1])
    return (
        None
        if number is None
        else f"{number}{' ' if found[2][0].isascii() and found[2] != '%' else ''}{found[2]}"
    )


def _mixed(found: re.Match[str]) -> str | None:
    """1万4千 is 1.4万, 3千万 is 3000万, 4千 is 4000."""
    number = arabic(found[0]) or arabic(found[0].translate(_TO_HANZI))
    if number is None:
        return None
    for word, power in _BASE.items():
        if word in found[0]:
            return f"{Decimal(number).scaleb(-power).normalize():f}{word}"
    return number


def _in_capitals(found: re.Match[str]) -> str | None:
    written = found[0]
    mixed = not CAPITALS.isdisjoint(written) and not _SMALL.isdisjoint(written)
    return written.translate(_SMALL_TO_CAPITAL) if mixed else written


def _unrounded(found: re.Match[str]) -> str | None:
    """43.3600000001 and 16.3999999999 show how the computer counts."""
    whole, decimals, run = found[1], found[2], found[3]
    kept = len(decimals)
    return f"{round(Decimal(f'{whole}.{decimals}{run}'), kept):f}" if kept or run[0] == "9" else whole


_PATTERNS = (
    Pattern(
        "N-1",
        re.compile(rf"([{_HANZI}]{{1,20}}(?:点[{_HANZI}]{{1,20}})?)({_LATIN_UNITS})(?![A-Za-z0-9])"),
        _measured,
        re.compile(f"[{_HANZI}](?:{_LATIN_UNITS})"),
    ),
    Pattern(
        "N-1",
        re.compile(rf"([{_HANZI}](?<!百分之.)(?<![{_HANZI}].)[{_HANZI}]{{0,19}}点[{_HANZI}]{{1,20}})({_MEASURES})"),
        _measured,
    ),
    Pattern(
        "N-6",
        re.compile(
            rf"[0-9](?<![0-9.第].)(?!{_CONSECUTIVE})"
            r"[0-9]{0,19}(?:\.[0-9]{1,20})?(?:[万亿萬億][零0-9]{0,20})?[十百千](?![米克瓦伏卡赫帕焦升安字]|分[点點]|分之)"
            r"(?:零?[0-9]{1,4}[十百千]?|[万亿萬億]){0,4}"
        ),
        _mixed,
    ),
    Pattern(
        "N-6",
        re.compile(r"([百千])分之([0-9]{1,20}(?:\.[0-9]{1,20})?)(?![0-9万亿.])"),
        lambda found: f"{found[2]}{'%' if found[1] == '百' else '‰'}",
        re.compile("分之[0-9]"),
    ),
    Pattern(
        "N-8",
        re.compile(r"\.(?<![0-9A-Za-z.．_/\\%％‰-].)[0-9]{1,20}(?![0-9.A-Za-z])"),
        lambda found: f"0{found[0]}",
    ),
    Pattern(
        "N-13",
        re.compile(r"[零〇一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟万亿]{2,40}[元圆角分整]"),
        _in_capitals,
        re.compile("[壹贰叁肆伍陆柒捌玖拾佰仟][零〇一二两三四五六七八九十百千壹贰叁肆伍陆柒捌玖拾佰仟万亿元圆角分整]"),
    ),
    Pattern(
        "N-15",
        re.compile(r"[０-９][０-９]{0,39}(?:，[０-９]{3}(?![０-９])|．[０-９]{1,40})?％?"),
        lambda found: found[0].translate(FULLWIDTH),
    ),
    Pattern("N-15", re.compile("％(?<=[0-9].)"), lambda _: "%"),
    Pattern(
        "N-15",
        re.compile(
            r"(?=[0-9])(?:"
            r"(?<![0-9０-９A-Za-z.．,，第])[0-9]{1,3}(?:，[0-9]{3}){1,12}(?![0-9年])(?:[.．][0-9]{1,20})?(?=[\u4e00-\u9fff%％])|"
            r"(?<![0-9０-９A-Za-z.．,，])[0-9]{1,20}．[0-9]{1,20}(?=[万亿萬億%％倍元])|"
            r"(?<=[^\n0-9０-９A-Za-z.．,，])[0-9]{1,20}．[0-9]{1,20}(?![0-9．月、.]))"
        ),
        lambda found: found[0].translate(FULLWIDTH),
        re.compile("[0-9][，．][0-9]"),
    ),
    Pattern(
        "N-7",
        re.compile(
            r"(?=[0-9])(?<![0-9A-Za-z.,，])"
            r"(?![0-9]{1,3}(?:,[0-9]{3}){1,12}(?![0-9,]))[0-9]{1,12}(?:,[0-9]{2,12}){1,6}(?![0-9,])"
            r"(?=\.[0-9]|[件人元万亿名户个次吨亩家台条项份册场期批%％])"
        ),
        lambda _: None,
        re.compile(r",(?<=[0-9].)[0-9]"),
    ),
    Pattern(
        "N-18",
        re.compile(r"(?<![0-9.])([0-9]{1,20})\.([0-9]{0,6}?)(0{6,20}[1-9]|9{6,20}[0-9])[0-9]{0,3}(?![0-9.])"),
        _unrounded,
        re.compile("000000|999999"),
    ),
)


def digits(text: str) -> Iterator[Draft]:
    """Yield the faults of digits in *text*."""
    yield from by_patterns(text, _PATTERNS)
