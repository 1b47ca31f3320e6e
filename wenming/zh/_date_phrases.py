"""Expressions of time that are no points: 近三年, 三个月, 每年, “十四五”, 20世纪90年代, 上周, 农历."""

from __future__ import annotations

import re
from datetime import date, timedelta
from decimal import Decimal

from wenming.errors import NumeralError
from wenming.zh._date_points import point_of
from wenming.zh._hanzi_reading import read_hanzi
from wenming.zh._reading import parse_number
from wenming.zh.date_expression import DateExpression

__all__ = ["phrase"]

_NUMBER = r"([0-9.]+|[半零一二两三四五六七八九十百千]+)"
_LENGTH = re.compile(
    rf"{_NUMBER}(年度|周年|年|个月|个季度|季度|个星期|星期|个周|周|个工作日|工作日|天|个小时|小时|分钟|秒钟?)(半)?\Z"
)
_UNITS = {
    "年": "Y",
    "年度": "Y",
    "周年": "Y",
    "个月": "M",
    "季度": "Q",
    "星期": "W",
    "周": "W",
    "天": "D",
    "小时": "H",
    "分钟": "m",
    "秒": "S",
    "秒钟": "S",
    "工作日": "",
}
# 2年6个月: whole numbers, from the longest unit to the shortest.
_WHOLE = "([0-9]+|[一二两三四五六七八九十百]+)"
_SPELL = re.compile(
    rf"(?:{_WHOLE}年)?(?:[零又]?{_WHOLE}个月)?(?:[零又]?{_WHOLE}天)?(?:[零又]?{_WHOLE}个?小时)?(?:[零又]?{_WHOLE}分钟?)?\Z"
)
_RECENT = re.compile(r"(?:最近|过去|近|前)的?(.+?)(?:以来|来|里|内)?\Z")
_COMING = re.compile(r"(?:未来|今后|后|下一?个)的?(.+?)(?:里|内)?\Z")
_VAGUE = frozenset(("近年来", "近年", "近几年", "近几年来", "近日", "近期", "近来", "最近", "日前", "近段时间", "近一段时间"))
_EACH = re.compile(r"每(?:逢)?(年|半年|个?月|季度?|个季度|周|个?星期|天|日)(.*)\Z")
_ENDS = ("底", "末", "初", "中")
_CYCLES = {"年": "P1Y", "半年": "P6M", "月": "P1M", "季": "P3M", "季度": "P3M", "周": "P1W", "星期": "P1W"}
_WEEK = re.compile(r"(上|本|这|下)?个?(?:周|星期|礼拜)([一二三四五六日天])?\Z")
_DAYS = {"今天": 0, "今日": 0, "昨天": -1, "昨日": -1, "前天": -2, "明天": 1, "明日": 1, "后天": 2}
_QUARTERS = {"本季度": 0, "上季度": -1, "上个季度": -1, "下季度": 1, "下个季度": 1, "本季": 0}
_WEEKDAYS = re.compile("[一二三四五六日天](?:(?:[、和及]|至)(?:周|星期)?[一二三四五六日天])*")
_DAYS_OF_MONTH = re.compile("[0-9一二三四五六七八九十]{1,3}[日号]?(?:[、和及至][0-9一二三四五六七八九十]{1,3}[日号])+")
# Opening days of the congresses that reports date from.
_CONGRESSES = {
    "十二": date(1982, 9, 1),
    "十三": date(1987, 10, 25),
    "十四": date(1992, 10, 12),
    "十五": date(1997, 9, 12),
    "十六": date(2002, 11, 8),
    "十七": date(2007, 10, 15),
    "十八": date(2012, 11, 8),
    "十九": date(2017, 10, 18),
    "二十": date(2022, 10, 16),
}
_SINCE_CONGRESS = re.compile(f"(?:党的)?({'|'.join(_CONGRESSES)})大(?:召开)?以来\\Z")
_PLAN = re.compile(r"([“\"「『]?)(十?[一二三四五六七八九]?)五([”\"」』]?)(规划)?(时期|期间|计划|以来|期)?\Z")
_DECADE = re.compile(r"(?:([0-9]{1,2}|[一二三四五六七八九十]+|上)世纪)?([0-9]0|[一二三四五六七八九]十)年代(?:[初末]|中期|初期|末期)?\Z")
_CENTURY = re.compile(r"([0-9]{1,2}|[一二三四五六七八九十]+)世纪\Z")
_LUNAR = re.compile(
    r"(?:(?:农历|阴历|旧历)(?:[^ ]{2}年)?闰?(?:[正冬腊一二三四五六七八九十]{1,2}月)?(?:初[一二三四五六七八九十]|[一二三四五六七八九十廿卅]{1,3})?日?"
    r"|闰?[正冬腊]月(?:初[一二三四五六七八九十]|[一二三四五六七八九十廿卅]{1,3})?|大?除夕|大年(?:初[一二三四五六七]|三十))\Z"
)


def phrase(text: str, reference: date | None) -> DateExpression | None:
    """Return what folded *text* says if it is such a phrase."""
    if text in _VAGUE:
        return DateExpression(kind="recent")
    for read in (_length, _each, _plan, _congress, _decade, _near, _recent):
        if found := read(text, reference):
            return found
    return DateExpression(kind="lunar") if len(text) > 1 and _LUNAR.match(text) else None


def _length(text: str, _: date | None) -> DateExpression | None:
    length = _iso_length(text)
    return None if length is None else DateExpression(kind="duration", duration=length)


def _iso_length(text: str) -> str | None:
    """Return P3Y for 三年; ``""`` for working days, which ISO 8601 cannot count; ``None`` if it is none."""
    if text in ("半个月", "半月"):
        return "P15D"
    found = _LENGTH.match(text)
    if not found:
        return _iso_spell(text)
    written, unit, half = found.groups()
    sign = _UNITS[unit.removeprefix("个")] if unit != "个月" else "M"
    if written == "半":
        return {"Y": "P6M", "H": "PT30M", "D": "PT12H"}.get(sign) if not half else None
    number = parse_number(written)
    if not isinstance(number, Decimal) or (half and (sign not in "YH" or number != int(number))):
        return None
    if sign == "Q":
        number, sign = number * 3, "M"
    extra = {"Y": "6M", "H": "30M"}[sign] if half else ""
    if not sign:
        return ""
    return f"{'PT' if sign in 'HmS' else 'P'}{number:f}{sign.upper()}{extra}"


def _iso_spell(text: str) -> str | None:
    """Return P2Y6M for 2年6个月."""
    found = _SPELL.match(text)
    if not found or sum(written is not None for written in found.groups()) < 2:
        return None
    signed = zip(found.groups(), "YMDHM", strict=True)
    parts = [f"{_count(written)}{sign}" if written else "" for written, sign in signed]
    days, hours = "".join(parts[:3]), "".join(parts[3:])
    return f"P{days}" + (f"T{hours}" if hours else "")


def _congress(text: str, _: date | None) -> DateExpression | None:
    found = _SINCE_CONGRESS.match(text)
    if not found:
        return None
    start = _CONGRESSES[found[1]]
    return DateExpression(kind="since", edtf=f"{start.isoformat()}/..", start=start)


def _each(text: str, _: date | None) -> DateExpression | None:
    found = _EACH.match(text)
    if not found:
        length = _iso_length(text.removeprefix("每")) if text.startswith("每") else None
        return DateExpression(kind="recurring", duration=length) if length else None
    unit, rest = found[1].removeprefix("个"), found[2]
    cycle = _CYCLES.get(unit, "P1D")
    if not rest:
        return DateExpression(kind="recurring", edtf="", duration=cycle)
    if unit in ("周", "星期") and _WEEKDAYS.fullmatch(rest):
        return DateExpression(kind="recurring", duration=cycle)
    if unit == "月" and _DAYS_OF_MONTH.fullmatch(rest):
        days = [_count(day) for day in re.findall("[^日号、和及至]+", rest)]
        return DateExpression(kind="recurring" if max(days) < 32 and min(days) else "invalid", duration=cycle)
    point = point_of(f"月{rest}" if unit == "月" and rest in _ENDS else rest)
    if not point or point.year or point.near is not None or point.about is not None:
        return None
    reach = point.reach(None)
    fits = unit == "年" or (unit == "月" and not point.month and (point.day or point.part))
    if not fits:
        return None
    return DateExpression(kind="recurring" if reach.valid else "invalid", edtf=reach.edtf, duration=cycle)


def _plan(text: str, _: date | None) -> DateExpression | None:
    """“十四五”: the fourteenth five-year plan; the third began in 1966, three years after the second."""
    found = _PLAN.match(text)
    if not found or not found[2]:
        return None
    quoted, ten, named = found[1] or found[3], found[2][0] == "十", found[4] or found[5]
    if not (quoted or named or (ten and len(found[2]) > 1)) or bool(found[1]) != bool(found[3]):
        return None
    count = read_hanzi(found[2])
    start = 1948 + 5 * count if count < 3 else 1951 + 5 * count
    if found[5] == "以来":
        return DateExpression(kind="since", edtf=f"{start}/..", start=date(start, 1, 1))
    return DateExpression(
        kind="plan", edtf=f"{start}/{start + 4}", start=date(start, 1, 1), end=date(start + 4, 12, 31)
    )


def _decade(text: str, reference: date | None) -> DateExpression | None:
    whole = _CENTURY.match(text)
    if whole:
        last = 100 * _count(whole[1])
        edtf = f"{last - 99:04}/{last:04}"
        return DateExpression(kind="range", edtf=edtf, start=date(last - 99, 1, 1), end=date(last, 12, 31))
    found = _DECADE.match(text)
    if not found:
        return None
    tens = _count(found[2]) // 10
    if not found[1] or (found[1] == "上" and reference is None):
        return DateExpression(kind="decade", edtf=f"XX{tens}X")
    before = (reference.year - 1) // 100 if found[1] == "上" and reference else _count(found[1])
    start = (before - 1) * 100 + tens * 10
    return DateExpression(
        kind="decade", edtf=f"{start // 10:03}X", start=date(start, 1, 1), end=date(start + 9, 12, 31)
    )


def _count(written: str) -> int:
    return int(written) if written.isascii() else read_hanzi(written)


def _near(text: str, reference: date | None) -> DateExpression | None:
    """Read days, weeks and quarters that are named from where one stands."""
    if text in _DAYS:
        return _between(reference, _DAYS[text], _DAYS[text])
    if text in _QUARTERS:
        return _quarter(reference, _QUARTERS[text])
    found = _WEEK.match(text)
    if not found or not (found[1] or found[2]):
        return None
    if reference is None or not found[1]:
        return DateExpression(kind="relative")
    monday = {"上": -7, "下": 7}.get(found[1], 0) - reference.weekday()
    if not found[2]:
        return _between(reference, monday, monday + 6)
    day = monday + ("一二三四五六日".find(found[2]) if found[2] != "天" else 6)
    return _between(reference, day, day)


def _between(reference: date | None, first: int, last: int) -> DateExpression:
    if reference is None:
        return DateExpression(kind="relative")
    start, end = reference + timedelta(first), reference + timedelta(last)
    edtf = start.isoformat() + ("" if first == last else f"/{end.isoformat()}")
    return DateExpression(kind="relative", edtf=edtf, start=start, end=end)


def _quarter(reference: date | None, away: int) -> DateExpression:
    if reference is None:
        return DateExpression(kind="relative")
    count = reference.year * 4 + (reference.month - 1) // 3 + away
    start = date(count // 4, count % 4 * 3 + 1, 1)
    following = date((count + 1) // 4, (count + 1) % 4 * 3 + 1, 1)
    edtf = f"{start.year}-{33 + count % 4}"
    return DateExpression(kind="relative", edtf=edtf, start=start, end=following - timedelta(1))


def _recent(text: str, reference: date | None) -> DateExpression | None:
    """近三年: the three years up to the reference; 未来五年: those that follow it."""
    for pattern, kind, sign in ((_RECENT, "recent", -1), (_COMING, "relative", 1)):
        found = pattern.match(text)
        length = _iso_length(found[1]) if found else None
        if length:
            other = _moved(reference, length, sign)
            start, end = (other, reference) if sign < 0 else (reference, other)
            if other is None:
                return DateExpression(kind=kind, duration=length)
            return DateExpression(
                kind=kind, edtf=f"{start}/{end}", start=start, end=end, duration=length
            )
    return None


def _moved(reference: date | None, length: str, sign: int) -> date | None:
    """Return *reference* moved by a length of whole years, months, weeks or days."""
    found = re.fullmatch(r"P([0-9]+)([YMWD])", length)
    if reference is None or not found:
        return None
    count, unit = sign * int(found[1]), found[2]
    if unit in "WD":
        return reference + timedelta(count * (7 if unit == "W" else 1))
    months = reference.year * 12 + reference.month - 1 + count * (12 if unit == "Y" else 1)
    for day in range(reference.day, 27, -1):
        try:
            return date(months // 12, months % 12 + 1, day)
        except ValueError:
            continue
    try:
        return date(months // 12, months % 12 + 1, min(reference.day, 28))
    except ValueError:
        raise NumeralError("{n} is no date. Give a date, (year, month) or (year,).", {"n": length}) from None
