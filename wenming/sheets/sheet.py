"""Sheet: one table as a file holds it, its cells plain values, each with its place."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import TypeAlias
from unicodedata import normalize

from attrs import field, frozen

from wenming.errors import Fault, shown
from wenming.place import Place

__all__ = [
    "MARK",
    "NOT_APPLICABLE",
    "Cell",
    "Row",
    "Sheet",
    "column_name",
    "digits_of",
    "guarded",
    "key_of",
    "number_of",
    "told",
    "unguarded",
]

Cell: TypeAlias = "str | int | Decimal | bool | date | Fault"
"""What a cell holds; a ``Fault`` where that cannot be told, raised only if the cell is wanted."""

NOT_APPLICABLE = frozenset(("/", "／", "-", "－", "–", "—", "——", "不适用"))
"""What clerks write where nothing applies; like a blank cell it says that nothing is given."""

MARK = "#"
"""What an explanation begins with: a row, the title of a column, the name of a sheet; it is passed over."""

_FORMULA = "=+-@＝＋－＠\t\r"  # what a program that opens a table might take for the start of a formula (O3)
_GUARDED = frozenset(_FORMULA + MARK + "'")
_NUMBER = re.compile(r"[-+]?[\d,]*\.?\d+%?", re.ASCII)


@frozen
class Row:
    """One row that is not blank.

    Attributes:
        number: From 1; in a text the line where it begins.
        cells: By column, from 0; blank cells, and those that say that nothing applies, are not there.
    """

    number: int
    cells: Mapping[int, Cell] = field(repr=False)


@frozen(kw_only=True)
class Sheet:
    """One table.

    Attributes:
        file: Base name of its file.
        name: Of the sheet; ``""`` for a text, which has one only.
        rows: Those that are neither blank nor an explanation, from the top.
        text: Whether it is a text (CSV), whose places are lines and names of columns.
    """

    file: str
    name: str = ""
    rows: tuple[Row, ...] = field(default=(), repr=False)
    text: bool = False

    def place(self, number: int = 0, column: int = 0, title: str = "") -> str:
        """Return ``data.xlsx 数据!B7``, or ``data.csv line 7 column 数值`` by the *title* of the column."""
        if not self.text:
            cell = f"{column_name(column)}{number}" if number else ""
            return f"{self.file} {'!'.join(filter(None, (shown(self.name), cell)))}".strip()
        if not number:
            return self.file
        values = {"file": self.file, "line": number, "title": shown(title), "number": column + 1}
        return Place("{file} line {line} column {title}" if title else "{file} line {line} column {number}", values)


def column_name(column: int) -> str:
    """Return ``A`` for 0, ``AA`` for 26."""
    name = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        name = chr(ord("A") + letter) + name
    return name


def key_of(words: object) -> str:
    """Return *words* as names are compared: full-width forms, capitals and white space make no difference."""
    return "".join(normalize("NFKC", str(words)).casefold().split())


def number_of(value: float) -> int | Decimal:
    """Return what a spreadsheet means by *value*: the shortest form of at most 15 digits (promise N1)."""
    exact = Decimal(format(value, ".15g"))
    return int(exact) if exact == exact.to_integral_value() else exact


def digits_of(number: int | Decimal) -> str:
    """Return all digits of *number*, without an exponent: an ``int`` has no places behind the point."""
    return str(number) if isinstance(number, int) else f"{number:f}"


def guarded(text: str) -> str:
    """Return *text* so that no spreadsheet runs it (promise O3) and we read it as it is: behind an apostrophe."""
    return f"'{text}" if _needs_guard(text) else text


def unguarded(text: str) -> str:
    """Undo :func:`guarded`."""
    return text[1:] if text.startswith("'") and _needs_guard(text[1:]) else text


def told(cells: Mapping[int, Cell]) -> dict[int, Cell]:
    """Return what the cells of a row say, as they stand in the file: nothing where it is an explanation.

    Blank cells and marks that nothing applies are left out; guards come off what is left, so that a guarded
    ``'/`` or ``'#`` is text like any other.
    """
    first = next((one for one in cells.values() if one != ""), "")
    if isinstance(first, str) and first.lstrip().startswith(MARK):
        return {}
    said: dict[int, Cell] = {}
    for column, cell in cells.items():
        if not isinstance(cell, str):
            said[column] = cell
        elif cell.strip() and cell.strip() not in NOT_APPLICABLE:
            said[column] = unguarded(cell)
    return said


def _needs_guard(text: str) -> bool:
    # By what it begins with, white space passed over: some programs trim before they look.
    begins = text[:1] in _GUARDED or text.lstrip()[:1] in _GUARDED
    return text.strip() in NOT_APPLICABLE or (begins and not _NUMBER.fullmatch(text))
