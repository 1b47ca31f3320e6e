"""Reading one whole expression of time: points, ranges, since, until, before; or else an error."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise

from wenming.errors import NumeralError, shown
from wenming.zh._date_phrases import phrase
from wenming.zh._date_points import Point, Reach, day_before, folded, point_of
from wenming.zh._hanzi_reading import read_hanzi
from wenming.zh.date_expression import DateExpression

__all__ = ["read"]

_MOST = 60  # characters
_ISO = re.compile(r"([0-9X]{4})([-/.])([0-9X]{1,2})(?:\2([0-9X]{1,2}))?(?:[ T]?(\d{1,2}:\d\d(?::\d\d)?))?\Z")
_TIME = re.compile(
    r"(上午|早上|凌晨|中午|下午|晚上|晚)?([0-9]{1,2})(?:[时点](?:([0-9]{1,2})分?|(半)|整)?|:([0-9]{2})(?::([0-9]{2}))?)\Z"
)
_UNIT = re.compile(r"(年度?|月份?|[日号]|季度|旬)\Z")
_SINCE = re.compile(r"(?:自从|自|从)?(.+?)(以来|来|起|开始|始|以后|之后|后|至今)\Z")
_UNTIL = re.compile(r"(?:截至|截止到|截止至|截止|直到|到|至)(.+?)(?:为止|止)?\Z")
_BEFORE = re.compile(r"(.+?)(?:以前|之前|前)\Z")
_ROW = re.compile(
    "(?P<head>.*?)(?P<items>第?(?:[0-9]{1,4}|[一二三四五六七八九十]{1,2})(?:、第?(?:[0-9]{1,4}|[一二三四五六七八九十]{1,2}))+)"
    r"(?P<unit>年|月份?|季度|[日号])\Z"
)
_WEEKDAY = re.compile("(?<=[日号])[（(](?:星期|周|礼拜)([一二三四五六日天])[）)]")
_NOW = ("截至目前", "截止目前", "到目前为止", "截至当前", "截至现在", "截至今日", "截至今天")
_AFTER = ("以后", "之后", "后")
_NARROW = str.maketrans("０１２３４５６７８９－．／：Ｘ×＊*xX", "0123456789-./:XXXXXX")


def read(text: str, reference: date | None) -> DateExpression:
    """Return what *text* says.

    Raises:
        NumeralError: nothing of time.
    """
    if not 0 < len(text) <= _MOST:
        raise _no_date(text)
    iso = _ISO.match(text.strip().translate(_NARROW))
    found = _iso(iso, reference) if iso else None
    if found is None:
        try:
            found = _with_weekdays(folded(text), reference)
        except (ValueError, OverflowError) as error:
            if isinstance(error, NumeralError) and "year of two digits" in str(error):
                raise
            raise _no_date(text) from None
    if found is None:
        raise _no_date(text)
    return found


def _no_date(text: str) -> NumeralError:
    return NumeralError("{text} is no date. Write 2024年1月2日, 2024年上半年 or 近三年.", {"text": shown(text)})


def _iso(found: re.Match[str], reference: date | None) -> DateExpression | None:
    year, mark, month, day, time = found.groups()
    if day is None and (mark == "." or time):
        return None  # 2024.1 is a decimal
    point = Point(year=year, month=month.rjust(2, "0"), day=(day or "").rjust(2, "0") if day else "")
    return _timed(point, time, reference) if time else _alone(point, reference)


def _with_weekdays(text: str, reference: date | None) -> DateExpression | None:
    """2025年3月15日（星期六）; a day of the week that is not that of the date makes it invalid."""
    days = ["一二三四五六日".find(day) if day != "天" else 6 for day in _WEEKDAY.findall(text)]
    found = _expression(_WEEKDAY.sub("", text), reference)
    if found and days and found.start and found.end:
        stated = (found.start, found.end)[: len(days)] if len(days) < 3 else ()
        if any(day.weekday() != weekday for day, weekday in zip(stated, days, strict=False)):
            return DateExpression(kind="invalid")
    return found


def _expression(text: str, reference: date | None) -> DateExpression | None:
    point = point_of(text)
    if point:
        return _alone(point, reference)
    return (
        phrase(text, reference)
        or _range(text, reference)
        or _row(text, reference)
        or _open(text, reference)
        or _datetime(text, reference)
        or _same_time(text)
    )


def _alone(point: Point, reference: date | None) -> DateExpression:
    reach = point.reach(reference)
    if not reach.valid:
        return DateExpression(kind="invalid", placeholder=point.placeholder)
    hidden = point.placeholder
    return DateExpression(
        kind=point.kind,
        edtf=reach.edtf,
        start=None if hidden else reach.start,
        end=None if hidden else reach.end,
        placeholder=hidden,
    )


def _range(text: str, reference: date | None) -> DateExpression | None:
    """2019—2021年, 1月至6月, 2024年1月1日—3月31日: the right end lends its unit, the left its year."""
    for sign in re.finditer("至+|到", text):
        left, right = text[: sign.start()].removeprefix("从").removeprefix("自"), text[sign.end() :]
        left = left.removesuffix("起")
        end = point_of(right.removesuffix("止").removesuffix("期间"))
        if not left or not end:
            continue
        unit = _UNIT.search(right.removesuffix("止").removesuffix("期间"))
        start = point_of(left + unit[0] if unit and left[-1] not in "年月日号度旬" else left)
        if start:
            return _from_to(start, _completed(end, start), reference)
    return None


def _row(text: str, reference: date | None) -> DateExpression | None:
    """3、4月, 第一、二季度: neighbours are a range; what is not side by side has no one reading."""
    row = _ROW.match(text)
    if not row:
        return None
    items = row["items"].split("、")
    numbers = [int(item) if item.isascii() else read_hanzi(item) for item in (item.removeprefix("第") for item in items)]
    if any(after != before + 1 for before, after in pairwise(numbers)):
        return None
    start, end = point_of(f"{row['head']}{items[0]}{row['unit']}"), point_of(f"{items[-1]}{row['unit']}")
    return _from_to(start, _completed(end, start), reference) if start and end else None


def _completed(end: Point, start: Point) -> Point:
    if end.year or end.near is not None or end.about is not None:
        return end
    return Point(
        year=start.year,
        month=end.month or (start.month if end.day else ""),
        day=end.day,
        part=end.part,
        near=start.near,
        about=start.about if not end.month else None,
        unsaid=start.unsaid,
    )


def _from_to(start: Point, end: Point, reference: date | None) -> DateExpression:
    low, high = start.reach(reference), end.reach(reference)
    hidden = start.placeholder or end.placeholder
    crossed = low.start is not None and high.last is not None and low.start > high.last
    if not (low.valid and high.valid) or crossed:
        return DateExpression(kind="invalid", placeholder=hidden)
    edtf = f"{low.edtf.split('/')[0]}/{high.edtf.split('/')[-1]}"
    if hidden:
        return DateExpression(kind="range", edtf=edtf, placeholder=True)
    return DateExpression(kind="range", edtf=edtf, start=low.start, end=high.end)


def _open(text: str, reference: date | None) -> DateExpression | None:
    """Read what has one end: since, until, before."""
    since = _SINCE.match(text)
    if since and (point := point_of(since[1])):
        return _since(point, since[2] in _AFTER, reference)
    if text in _NOW:
        edtf = f"../{reference}" if reference else ""
        return DateExpression(kind="until", edtf=edtf, end=reference)
    until = _UNTIL.match(text)
    if until and (point := point_of(until[1].removesuffix("前"))):
        return _closed("until", point, point.reach(reference), point.reach(reference).last)
    before = _BEFORE.match(text)
    if before and (point := point_of(before[1].removeprefix("在").removeprefix("到").removeprefix("至"))):
        reach = point.reach(reference)
        deadline = point.day or point.part == "end" or point.part == "end~"
        return _closed("before", point, reach, reach.last if deadline else day_before(reach.start))
    return None


def _since(point: Point, after: bool, reference: date | None) -> DateExpression:
    reach = point.reach(reference)
    if not reach.valid:
        return DateExpression(kind="invalid", placeholder=point.placeholder)
    if point.placeholder or not after:
        start = None if point.placeholder else reach.start
        return DateExpression(
            kind="since", edtf=f"{reach.edtf.split('/')[0]}/..", start=start, placeholder=point.placeholder
        )
    start = reach.last + timedelta(1) if reach.last and reach.last < date.max else None
    return DateExpression(kind="since", edtf=f"{start.isoformat() if start else ''}/..", start=start)


def _closed(kind: str, point: Point, reach: Reach, end: date | None) -> DateExpression:
    if not reach.valid:
        return DateExpression(kind="invalid", placeholder=point.placeholder)
    if point.placeholder or end is None:
        edtf = f"../{reach.edtf.split('/')[-1]}"
        return DateExpression(kind=kind, edtf=edtf, placeholder=point.placeholder)
    whole = kind == "until" and reach.end == end and "/" not in reach.edtf
    return DateExpression(kind=kind, edtf=f"../{reach.edtf if whole else end.isoformat()}", end=end)


def _datetime(text: str, reference: date | None) -> DateExpression | None:
    at = max(text.find("日"), text.find("号"), *(text.find(day) + 1 for day in ("今天", "昨天", "明天")))
    point = point_of(text[: at + 1]) if at > 0 else None
    return _timed(point, text[at + 1 :], reference) if point and point.day else None


def _timed(point: Point, time: str, reference: date | None) -> DateExpression | None:
    found = _TIME.match(time)
    if not found:
        return None
    half, hour, minute, thirty, minutes, seconds = found.groups()
    number = int(hour) + (12 if half in ("下午", "晚上", "晚") and int(hour) < 12 else 0)
    minute = "30" if thirty else minute or minutes
    day = _alone(point, reference)
    if day.kind == "invalid" or number > 24 or int(minute or 0) > 59 or int(seconds or 0) > 59:
        return DateExpression(kind="invalid", placeholder=point.placeholder)
    clock = f"{number:02}" + (f":{int(minute):02}" if minute else "") + (f":{seconds}" if seconds else "")
    return DateExpression(
        kind="datetime",
        edtf=f"{day.edtf}T{clock}",
        start=day.start,
        end=day.end,
        placeholder=day.placeholder,
    )


def _same_time(text: str) -> DateExpression | None:
    """去年同期: the same span of another year, whichever that was."""
    named = point_of(text.removesuffix("同期")) if text.endswith("同期") else None
    return DateExpression(kind="relative", placeholder=named.placeholder) if named else None
