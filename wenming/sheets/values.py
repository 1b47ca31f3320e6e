"""One cell into one value of the data, as its field wants it."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from wenming.blueprint import FieldSpec
from wenming.errors import Fault, NumeralError, shown
from wenming.sheets.sheet import Cell, digits_of, key_of
from wenming.zh import Quantity

__all__ = ["Value", "day", "figure", "period", "row_words", "words", "yes_or_no"]

Value: TypeAlias = "str | int | Decimal | bool | list[str] | Fault"
"""What ``compose`` takes; a ``Fault`` where the cell does not say."""

_DAY = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:\s+0?0:00(?::00)?)?", re.ASCII)
_YEAR = re.compile(r"\d{4}")
_BETWEEN = re.compile(r"[、,，;；\s]+")
_TRUTH = {**dict.fromkeys(("是", "true", "yes", "可比"), True), **dict.fromkeys(("否", "false", "no", "不可比"), False)}


def words(cell: Cell) -> Value:
    """Return the text of *cell* as it shows it: a number in digits, a day as 2026年1月8日."""
    if isinstance(cell, bool):
        return str(cell).upper()
    if isinstance(cell, int | Decimal):
        return digits_of(cell)
    return f"{cell.year}年{cell.month}月{cell.day}日" if isinstance(cell, date) else cell


def row_words(spec: FieldSpec, cell: Cell) -> Value:
    """Return the text of a row's *cell*; ``due`` is a day, ``answers`` may list several ids."""
    if spec.name == "due":
        return day(cell)
    found = words(cell)
    if spec.name == "answers" and isinstance(found, str):
        names = [one for one in _BETWEEN.split(found) if one]
        return names if len(names) > 1 else found
    return found


def day(cell: Cell) -> Value:
    """Return the day of *cell* as 2026-01-08, also where a spreadsheet has written 2026/1/8."""
    if isinstance(cell, date):
        return cell.isoformat()
    found = words(cell)
    written = _DAY.fullmatch(found.strip()) if isinstance(found, str) else None
    return f"{written[1]}-{int(written[2]):02}-{int(written[3]):02}" if written else found


def period(cell: Cell) -> Value:
    """Return the time that *cell* names; a bare year and a day that a spreadsheet has made of it are refused."""
    if isinstance(cell, date):
        message = "is the day {day}, which the spreadsheet has made of a period. Set the cell to text, write 2025年."
        return Fault(message, {"day": cell.isoformat()})
    found = words(cell)
    if isinstance(found, str) and _YEAR.fullmatch(found.strip()):
        return Fault("is the bare number {value}. Write {value}年.", {"value": shown(found.strip())})
    return found


def yes_or_no(cell: Cell) -> Value:
    """Return the answer of *cell*: 是, 否, TRUE, FALSE."""
    if isinstance(cell, bool | Fault):
        return cell
    answer = _TRUTH.get(key_of(cell))
    if answer is None:
        return Fault("wants 是 or 否, got {value}.", {"value": shown(words(cell))})
    return answer


def figure(cell: Cell, unit: Cell | None, wanted: str) -> Value:
    """Return the figure of *cell*, with the unit that stands beside it where that is not the field's own.

    Args:
        cell: ``128``, ``1,234``, ``96.4%``, ``近300人``.
        unit: What stands in the column of units; ``None`` where nothing does.
        wanted: The unit of the field, which a bare number gets.
    """
    if isinstance(cell, date):
        message = "is the day {day}, not a figure. Set the format of the cell to number, and type it again."
        return Fault(message, {"day": cell.isoformat()})
    if isinstance(cell, bool):
        return Fault("is {value}, not a figure. Type the figure.", {"value": str(cell).upper()})
    if isinstance(cell, Fault) or unit is None:
        return cell
    if isinstance(unit, Fault):
        return unit
    given = str(words(unit)).strip()
    if key_of(given) == key_of(wanted):
        return cell
    own = _unit(cell)
    if own == "":
        return f"{words(cell)}{given}"
    if own and key_of(given) not in key_of(cell):
        message = "{value} is counted in {own}, but its cell of the unit says {unit}. Let the two agree."
        return Fault(message, {"value": shown(cell), "own": own, "unit": shown(given)})
    return cell


def _unit(cell: str | int | Decimal) -> str | None:
    """Return the unit that *cell* names itself; ``""`` for a bare number, ``None`` for what is no figure."""
    try:
        return Quantity.parse(cell.strip()).unit if isinstance(cell, str) else ""
    except NumeralError:
        return None
