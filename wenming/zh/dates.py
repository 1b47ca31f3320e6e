"""Dates in words, and reading what reports say of time: 二〇二四年一月二日, 2024年上半年, 近三年.

Rules: GB/T 15835-2011 (〇 in years, 5.2.5; four digits, 5.1.4), 中国人民银行《正确填写票据和结算凭证的
基本规定》 (dates on cheques), ISO 8601-2 (EDTF).
"""

from __future__ import annotations

from datetime import date, datetime

from wenming.errors import NumeralError, shown
from wenming.zh._locale import is_hant
from wenming.zh._whole import glyphs_of

TYPE_CHECKING = False  # as type checkers read it; attrs loads when a date is read
if TYPE_CHECKING:
    from wenming.zh.date_expression import DateExpression

__all__ = ["parse_date", "spell_date"]

_PAIRS: list[str] = []  # 00 to 99 digit by digit, 〇 for zero; empty until a date is spelled
_MONTHS: list[str] = []
_DAYS: list[str] = []


def spell_date(d: date | tuple[int, ...], style: str = "numbering", *, locale: str = "zh_Hans_CN") -> str:
    """Return a date in words.

    Args:
        d: Date, or (year, month) or (year,). Years below 1000 keep their three digits, below 100
            they are filled up to four: two would be a short form (GB/T 15835-2011, 5.1.4).
        style: ``"numbering"`` 二〇二四年一月二日, with 〇 (GB/T 15835-2011, 5.2.5); ``"financial"``
            贰零贰肆年零壹月零贰日, as on cheques: 零 before months 1, 2 and 10 and before days 1 to 9, 10,
            20 and 30, 壹 before 拾.
        locale: Script of the capital digits.

    Raises:
        NumeralError: no date, a datetime (its time would be lost), unknown *style* or *locale*.
    """
    if style == "numbering" and type(d) is date and d.year > 999:
        try:
            year = d.year
            return f"{_PAIRS[year // 100]}{_PAIRS[year % 100]}年{_MONTHS[d.month]}{_DAYS[d.day]}"
        except IndexError:
            pass  # the first date
    return _carefully(d, style, locale)


def _carefully(d: object, style: str, locale: str) -> str:
    parts = _parts(d)
    if not isinstance(style, str) or style not in ("numbering", "financial"):
        raise NumeralError("no style named {style}; it is numbering or financial.", {"style": shown(style)})
    hant = is_hant(locale)
    if style == "financial":
        return _on_cheque(parts, hant)
    if not _DAYS:
        _fill()
    year = str(parts[0]) if parts[0] > 99 else f"{parts[0]:04}"
    whole = "".join([_PAIRS[int(digit)][1] for digit in year]) + "年"
    return whole + "".join([table[part] for table, part in zip((_MONTHS, _DAYS), parts[1:], strict=False)])


def _parts(d: object) -> tuple[int, ...]:
    """Return year, month and day, as many as there are."""
    if isinstance(d, date) and not isinstance(d, datetime):
        return d.year, d.month, d.day
    if isinstance(d, tuple) and 0 < len(d) < 4 and all(type(part) is int for part in d):
        try:
            date(*(*d, 1, 1)[:3])
        except (ValueError, OverflowError):
            pass
        else:
            return d
    raise NumeralError("{n} is no date. Give a date, (year, month) or (year,).", {"n": shown(d)})


def _fill() -> None:
    from wenming.zh._whole import writer

    code = "〇" + glyphs_of("cardinal", False).digits[1:]
    write = writer("cardinal", False, "wanyi")
    _PAIRS.extend([code[n // 10] + code[n % 10] for n in range(100)])
    _MONTHS.extend(["", *[f"{write(n)}月" for n in range(1, 13)]])
    _DAYS.extend(["", *[f"{write(n)}日" for n in range(1, 32)]])


def _on_cheque(parts: tuple[int, ...], hant: bool) -> str:
    from wenming.zh._whole import writer

    digits = glyphs_of("financial", hant).digits
    write = writer("financial", hant, "wanyi")
    text = "".join([digits[int(char)] for char in f"{parts[0]:04}"]) + "年"
    if len(parts) > 1:
        text += (digits[0] if parts[1] in (1, 2, 10) else "") + write(parts[1]) + "月"
    if len(parts) > 2:
        text += (digits[0] if parts[2] < 10 or parts[2] % 10 == 0 else "") + write(parts[2]) + "日"
    return text


def parse_date(text: str, *, reference: date | None = None) -> DateExpression:
    """Return what *text* says of time; the whole text, or an error.

    Reads dates and parts of dates in any digits (2024年1月2日, 二〇二四年一月二日, 贰零贰肆年零壹月零贰日,
    2024-01-02), quarters, halves, ranges, since, until and before, relative and recent spans,
    durations (2年6个月), what recurs, rows of neighbours (3、4月 is a range), since a congress of the party
    (党的十八大以来: its opening day), plans (“十四五”时期), decades and placeholders (201X年). What has the shape of
    a date but is none (2月30日, 2024年13月1日, a day of the week that is another day's) comes back as kind ``"invalid"``.

    Ends: 前 after a day, 底 or 末 is a deadline and holds it; after a year or a month it does not. 以来 and
    起 hold their day, 以后 does not (现代汉语词典).

    Args:
        text: The expression and nothing else, up to 60 characters.
        reference: Day that 今年, 上月, 近三年 and dates without a year are seen from; without one
            their start and end stay open.

    Raises:
        NumeralError: *text* says nothing of time, or has a year of two digits (15835, 5.1.4).
    """
    from wenming.zh._date_reading import read

    if reference is not None and (not isinstance(reference, date) or isinstance(reference, datetime)):
        raise NumeralError("reference is {value}; give a date.", {"value": shown(reference)})
    if not isinstance(text, str):
        raise NumeralError("wants text, got {value}.", {"value": shown(text)})
    return read(text, reference).at(text, (0, len(text)))
