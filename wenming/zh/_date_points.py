"""Points of time: a year, a month, a day, a quarter, as written, and the days they cover."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta

from attrs import frozen

from wenming.errors import NumeralError, shown
from wenming.zh._glyphs import DIGIT, FOLD, FULLWIDTH
from wenming.zh._hanzi_reading import read_hanzi

__all__ = ["YEARS", "Point", "Reach", "day_before", "folded", "point_of"]

YEARS = {"今年": 0, "本年": 0, "去年": -1, "上年": -1, "前年": -2, "明年": 1, "来年": 1, "后年": 2}
_MONTHS = {"本月": 0, "这个月": 0, "上月": -1, "上个月": -1, "下月": 1, "下个月": 1}
# Said of a year or a month named before.
_THAT_YEAR, _THAT_MONTH = ("当年", "同年", "次年", "翌年"), ("当月", "同月", "次月", "翌月")
_HANZI = "零一二三四五六七八九十廿卅"
_POINT = re.compile(
    rf"(?:(?P<year>[0-9X零一二三四五六七八九]{{1,4}})年度?|(?P<near>{'|'.join((*YEARS, *_THAT_YEAR))})度?)?"
    rf"(?:(?P<month>[0-9X]{{1,2}}|[{_HANZI}]{{1,4}}|元)月份?|(?P<about>{'|'.join((*_MONTHS, *_THAT_MONTH))})份?)?"
    rf"(?:(?P<day>[0-9X]{{1,2}}|[{_HANZI}]{{1,4}})[日号])?"
    r"(?P<part>[上下]半[年月]?|第?[0-9一二三四五六七八九]季度?|Q[0-9]|前[2-3二两三]个?季度|[上中下]旬|[春夏秋冬][季天]?"
    r"|[年月]?[底末初]|[年月]中)?\Z"
)
_TO_HANS = str.maketrans("後來當號個間這計劃規從齊後", "后来当号个间这计划规从齐后")
_ALIKE = {ord(mark): "X" for mark in "xＸｘ×＊*_"} | {ord(mark): "至" for mark in "～~—–－-"} | {ord("○"): "零"}
_FOLDS = FULLWIDTH | FOLD | _TO_HANS | _ALIKE | {ord("Ｑ"): "Q", ord("："): ":"}


def folded(text: str) -> str:
    """Return *text* with one glyph for each meaning and no blanks; signs of a range are 至."""
    return re.sub(r"[ \t\u3000]", "", text.translate(_FOLDS))


@frozen
class Reach:
    """What a point covers.

    Attributes:
        edtf: Notation, ``""`` if it has none.
        start: First day, ``None`` if unknown.
        end: Last day, ``None`` if unknown.
        last: Last day as a deadline, known for 年底, too.
        valid: There is such a day, month or quarter.
    """

    edtf: str = ""
    start: date | None = None
    end: date | None = None
    last: date | None = None
    valid: bool = True


@frozen(kw_only=True)
class Point:
    """A point as written; ``""`` and ``None`` where nothing is.

    Attributes:
        year: Four characters, X for a digit not filled in.
        month: Two characters.
        day: Two characters.
        part: Part of the year or month: Q1, H1, N3, T1, B1 (half a month), S1, end, start, mid.
        near: Years from the reference: -1 for 去年.
        about: Months from the reference.
        unsaid: ``"year"`` or ``"month"`` where it refers to one named before: 当年, 同月.
    """

    year: str = ""
    month: str = ""
    day: str = ""
    part: str = ""
    near: int | None = None
    about: int | None = None
    unsaid: str = ""

    @property
    def placeholder(self) -> bool:
        """Whether digits are not filled in."""
        return "X" in self.year + self.month + self.day

    @property
    def kind(self) -> str:
        """What kind of expression it is alone."""
        if self.part[:1] in tuple("esmTS"):
            return "vague"
        if self.near is not None or self.about is not None or self.unsaid:
            return "relative"
        if self.part:
            return {"Q": "quarter", "H": "half", "B": "half", "N": "range"}[self.part[0]]
        if self.day:
            return "date" if self.year else "month_day"
        return "month" if self.month else "year"

    def reach(self, reference: date | None) -> Reach:
        """Return what it covers, seen from *reference*."""
        year, month = self._seen_from(reference)
        return _reach(year, month, self.day, self.part)

    def _seen_from(self, reference: date | None) -> tuple[str, str]:
        if self.unsaid:
            reference = None
        if self.unsaid == "month":
            return self.year or "XXXX", "XX"
        if self.about is not None:
            if reference is None:
                return "XXXX", "XX"
            count = reference.year * 12 + reference.month - 1 + self.about
            return str(count // 12), f"{count % 12 + 1:02}"
        month = self.month
        if not month and self.part.endswith("~"):
            month = f"{reference.month:02}" if reference else "XX"
        if self.year:
            return self.year, month
        if not month and self.day:
            month = f"{reference.month:02}" if reference else "XX"
        return (str(reference.year + (self.near or 0)) if reference else "XXXX"), month


def point_of(text: str) -> Point | None:
    """Return the point that folded *text* is, ``None`` if it is none.

    Raises:
        NumeralError: a year of two digits with a month.
    """
    found = _POINT.match(text)
    if not found or not text or (found["day"] and (found["year"] or found["near"]) and not found["month"]):
        return None
    year, near, month, about, day, part = found.group("year", "near", "month", "about", "day", "part")
    try:
        digits = "".join([char if char in "0123456789X" else str(DIGIT[char]) for char in year or ""])
        if digits.strip("X") == "":
            digits = "XXXX" if digits else ""
        elif len(digits) < 4 and not (len(digits) == 3 and (month or not year.isascii())):
            if not month and not part:
                return None  # 24年 is a duration
            raise NumeralError("{text} has a year of two digits. Write all four.", {"text": shown(text)})
        made = _part(part, bool(month or about))
        numbers = [_two(month), _two(day)]
    except ValueError as error:
        if isinstance(error, NumeralError):
            raise
        return None
    return Point(
        year=digits.rjust(4, "0") if digits else "",
        month=numbers[0],
        day=numbers[1],
        part=made,
        near=YEARS.get(near),
        about=_MONTHS.get(about),
        unsaid="month" if about in _THAT_MONTH else "year" if near in _THAT_YEAR else "",
    )


def _two(written: str | None) -> str:
    """Return a month or a day in two digits: 零一十 is 10, as on cheques."""
    if not written:
        return ""
    if written == "元":
        return "01"
    if written.isascii():
        return "XX" if written.strip("X") == "" else written.rjust(2, "0")
    return f"{read_hanzi(written.removeprefix('零')):02}"


def _part(written: str | None, monthly: bool) -> str:
    if not written:
        return ""
    if written[1:] == "半月":
        return f"B{'上下'.index(written[0]) + 1}" + ("" if monthly else "~")
    for sign, table in (("季", "Q"), ("旬", "T"), ("半", "H")):
        if sign in written:
            if written[0] == "前":
                table = "N"
            mark = written.removeprefix("第").removeprefix("前")[0]
            if sign == "季" and mark in "春夏秋冬":
                break
            count = {"上": 1, "下": 3 if sign == "旬" else 2, "中": 2}.get(mark) or DIGIT.get(mark) or int(mark)
            return f"{table}{count}"
    if written[0] == "Q":
        return written
    if written[0] in "春夏秋冬":
        return f"S{'春夏秋冬'.index(written[0]) + 1}"
    name = {"底": "end", "末": "end", "初": "start", "中": "mid"}[written[-1]]
    return name + "~" if written[0] == "月" and not monthly else name


def _reach(year: str, month: str, day: str, part: str) -> Reach:
    if year == "0000":
        return Reach(valid=False)
    known = year.isdigit() and month.isdigit() | (not month) and day.isdigit() | (not day)
    if part[:1] in ("Q", "H", "N"):
        return _of_year(year, part)
    if part[:1] == "S":
        return Reach(f"{year}-{20 + int(part[1])}")
    if month.isdigit() and not 0 < int(month) < 13:
        return Reach(valid=False)
    days = monthrange(int(year), int(month))[1] if known and month else 31
    if part[:1] == "T":
        return _third(year, month, int(part[1]), days if known else 0)
    if part[:1] == "B":
        return _half_month(year, month, int(part[1]), days if known else 0)
    if part:
        return _vague(year, month, part.rstrip("~"), known)
    if day:
        if day.isdigit() and not 0 < int(day) <= _longest(month, days):
            return Reach(valid=False)
        exact = date(int(year), int(month), int(day)) if known and month else None
        return Reach(f"{year}-{month}-{day}", exact, exact, exact)
    if not known:
        return Reach(f"{year}-{month}" if month else year)
    first = date(int(year), int(month or 1), 1)
    last = date(int(year), int(month or 12), days if month else 31)
    return Reach(f"{year}-{month}" if month else year, first, last, last)


def _longest(month: str, days: int) -> int:
    """Days a month may have when its year is not known."""
    if days < 31 or not month.isdigit():
        return days
    return monthrange(2024, int(month))[1]


def _of_year(year: str, part: str) -> Reach:
    count = int(part[1:])
    if not 0 < count <= (2 if part[0] == "H" else 4):
        return Reach(valid=False)
    length = 6 if part[0] == "H" else 3
    until, since = count * length, 1 if part[0] == "N" else count * length - length + 1
    edtf = f"{year}-{(39 if length == 6 else 32) + count}" if part[0] != "N" else f"{year}-01/{year}-{until:02}"
    if not year.isdigit():
        return Reach(edtf)
    last = date(int(year), until, monthrange(int(year), until)[1])
    return Reach(edtf, date(int(year), since, 1), last, last)


def _third(year: str, month: str, third: int, days: int) -> Reach:
    if not month:
        return Reach()
    since = third * 10 - 9
    until = f"{days or 'XX'}" if third == 3 else f"{third * 10}"
    edtf = f"{year}-{month}-{since:02}/{year}-{month}-{until}"
    if not days:
        return Reach(edtf)
    last = date(int(year), int(month), int(until))
    return Reach(edtf, date(int(year), int(month), since), last, last)


def _half_month(year: str, month: str, half: int, days: int) -> Reach:
    """上半月 is the 1st to the 15th."""
    since, until = (1, "15") if half == 1 else (16, f"{days or 'XX'}")
    edtf = f"{year}-{month}-{since:02}/{year}-{month}-{until}"
    if not days:
        return Reach(edtf)
    last = date(int(year), int(month), int(until))
    return Reach(edtf, date(int(year), int(month), since), last, last)


def _vague(year: str, month: str, part: str, known: bool) -> Reach:
    edtf = f"{year}-{month or {'start': '01', 'mid': '06', 'end': '12'}[part]}~"
    if part != "end" or not known:
        return Reach(edtf)
    whole = int(month or 12)
    return Reach(edtf, last=date(int(year), whole, monthrange(int(year), whole)[1]))


def day_before(day: date | None) -> date | None:
    """Return the day before *day*, ``None`` before the first of all."""
    return day - timedelta(1) if day and day > date.min else None
