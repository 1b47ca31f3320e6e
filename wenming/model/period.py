"""Period: the span of time that a report or a figure speaks of."""

from __future__ import annotations

import re
from datetime import date

from attrs import field, frozen

from wenming.errors import ModelError, shown
from wenming.model._convert import located
from wenming.model.source import as_day
from wenming.model.text import as_label

__all__ = ["Period"]

_WRITTEN = (
    r"(?P<year>\d{4})年?(?:[—–\-～~至](?P<to_year>\d{4}))?年"
    r"(?:(?P<half>[上下])半年|第(?P<quarter>[一二三四1-4])季度|前三季度(?P<three>)"
    r"|(?P<month>\d{1,2})月?(?:[—–\-～~至](?P<to_month>\d{1,2}))?月)?度?"
)
_DAY = re.compile(r"(\d{4})(?:年(\d{1,2})月(\d{1,2})日|-(\d\d)-(\d\d)|年[末底])")
_QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4}


@frozen(field_transformer=located)
class Period:
    """A span of whole days, with the words that name it.

    Attributes:
        label: As printed: ``2025年``, ``2025年1—9月``, ``2023—2025年``, ``2025年9月1日``, ``“十四五”时期``.
        start: First day, or ``None`` where the label alone is known.
        end: Last day, or ``None``.

    Raises:
        ModelError: the end lies before the start, or only one of them is given.
    """

    label: str = field(converter=as_label)
    start: date | None = field(default=None, converter=as_day, kw_only=True)
    end: date | None = field(default=None, converter=as_day, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if (self.start is None) != (self.end is None):
            raise ModelError("has a start or an end, but not both. Give both, or neither.", path="end")
        if self.start and self.end and self.end < self.start:
            raise ModelError(
                "ends on {end}, before it starts on {start}. Exchange the two.",
                {"start": self.start, "end": self.end},
                path="end",
            )

    @classmethod
    def parse(cls, label: str) -> Period:
        """Take the days from the words where they name a year, half, quarter, months, one day or the end of a year.

        A day may be given as ``2025-09-01``; it is printed as 2025年9月1日. Any other words are kept as the
        label, without days.

        Raises:
            ModelError: a month or a day that is none (13月), or years that run backwards.
        """
        if one := _DAY.fullmatch(label.strip()):
            return cls._of_day(label, one)
        found = re.fullmatch(_WRITTEN, label.strip())
        if found is None:
            return cls(label)
        first, last = _months(found)
        year, to_year = int(found["year"]), int(found["to_year"] or found["year"])
        if not (1 <= year <= to_year and 1 <= first <= last <= 12):
            raise ModelError("{label} is no period. Check its years and months.", {"label": shown(label)})
        return cls(label, start=date(year, first, 1), end=_month_end(to_year, last))

    @classmethod
    def _of_day(cls, label: str, found: re.Match[str]) -> Period:
        year, *parts = (int(one) for one in found.groups() if one)
        try:
            day = date(year, *parts) if parts else date(year, 12, 31)
        except ValueError as error:
            raise ModelError("{label} is no period. Check its years and months.", {"label": shown(label)}) from error
        iso = found[4] is not None
        return cls(f"{day.year}年{day.month}月{day.day}日" if iso else label, start=day, end=day)


def _month_end(year: int, month: int) -> date:
    if month == 12:  # year 9999 has no day after
        return date(year, 12, 31)
    return date.fromordinal(date(year, month + 1, 1).toordinal() - 1)


def _months(found: re.Match[str]) -> tuple[int, int]:
    if found["half"]:
        return (1, 6) if found["half"] == "上" else (7, 12)
    if found["quarter"]:
        quarter = _QUARTERS.get(found["quarter"]) or int(found["quarter"])
        return 3 * quarter - 2, 3 * quarter
    if found["three"] is not None:
        return 1, 9
    if found["month"]:
        return int(found["month"]), int(found["to_month"] or found["month"])
    return 1, 12


def as_period(value: Period | str | None) -> Period | None:
    """Converter: a ``str`` is parsed, a ``Period`` or ``None`` is taken.

    Raises:
        ModelError: anything else (a bare year 2025 too: write ``2025年``).
    """
    if value is None or isinstance(value, Period):
        return value
    if isinstance(value, str):
        return Period.parse(value)
    raise ModelError(
        "wants a period in quotes, such as \"2025年\", got {value}.", {"value": shown(value)}
    )
