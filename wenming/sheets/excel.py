"""Excel workbooks: values by calamine, and what it drops by a look of our own into the parts.

Measured with calamine 0.9: the error of a formula and a formula without a saved result read as blank, a cell
shown as 96.4% as 0.964, and a sheet is laid out as one dense table, so that two cells far apart cost memory
for all between. :mod:`wenming.sheets.parts` looks before calamine is let in.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO
from typing import Any

from wenming.errors import Fault, LimitError, ReadError
from wenming.limits import Limits
from wenming.ooxml.unpacked import unpack
from wenming.sheets.parts import Marks, read_marks
from wenming.sheets.sheet import Cell, Row, Sheet, number_of, told

__all__ = ["is_workbook", "read_excel"]

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_MIDNIGHT = time()

_TALL = Fault("is merged over several rows. Take the cells apart and write the value into each row.")
_CLOCK = Fault("is a time of day. Set the format of the cell to text, and type it again.")


def is_workbook(content: bytes) -> bool:
    """Tell whether *content* is a package (.xlsx, but .docx too) or an old Office file, not a text."""
    return content.startswith((_ZIP, _OLE))


def read_excel(content: bytes, name: str, limits: Limits) -> tuple[Sheet, ...]:
    """Return the sheets of an .xlsx or .xlsm, hidden ones and hidden rows too.

    Numbers take the shortest form of at most 15 digits; what is shown in per cent is text, ``96.4%``.

    Args:
        content: The file.
        name: Its base name, for messages.
        limits: ``file_bytes`` and ``nodes``, the cells from A1 to the last one of all sheets.

    Raises:
        ReadError: an old .xls, a file with a password, a damaged or foreign one; or calamine is missing.
        LimitError: the file or its sheets are beyond the limits.
    """
    limits.check("file_bytes", len(content), place=name)
    _refuse_old(content, name)

    def refused(detail: Fault) -> ReadError:
        return _no_workbook(detail, name)

    marks = read_marks(unpack(content, refused=refused), refused)
    area = 0
    for title, one in marks.items():
        area += one.height * one.width
        if area > limits.nodes:
            raise _too_large(Sheet(file=name, name=title), one, limits)
    return tuple(
        Sheet(file=name, name=title, rows=tuple(_rows(rows, marks[title])))
        for title, rows in _tables(content, name, marks)
    )


def _refuse_old(content: bytes, name: str) -> None:
    if not content.startswith(_OLE):
        return
    if _LOCKED in content:
        message = "is locked with a password. Save it in Excel or WPS without one and read that."
    else:
        message = "is an old Excel file (.xls). Save it as .xlsx in Excel or WPS and read that."
    raise ReadError(message, place=name)


def _no_workbook(detail: Fault, name: str) -> ReadError:
    message = "is not an Excel file ({detail}). Save it as .xlsx in Excel or WPS and read that."
    return ReadError(message, {"detail": detail}, place=name)


def _too_large(sheet: Sheet, marks: Marks, limits: Limits) -> LimitError:
    return LimitError(
        "the sheet reaches to this cell: with all cells before it more than the {allowed} that limit nodes allows. "
        "Delete what stands far out, or pass Limits(nodes=…).",
        {"allowed": limits.nodes},
        place=sheet.place(marks.height, marks.width - 1),
    )


def _tables(content: bytes, name: str, marks: dict[str, Marks]) -> Iterator[tuple[str, list[list[Any]]]]:
    try:
        from python_calamine import CalamineError, CalamineWorkbook
    except ImportError as error:
        message = "reading Excel needs python-calamine, which is not installed. Run: pip install wenming[excel]."
        raise ReadError(message, place=name) from error
    try:
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        for title in marks:
            yield title, book.get_sheet_by_name(title).to_python(skip_empty_area=False)
    except (CalamineError, OSError, ValueError, IndexError, KeyError, OverflowError) as error:
        raise _no_workbook(Fault("a damaged sheet"), name) from error
    except BaseException as error:
        if type(error).__module__ != "pyo3_runtime":
            raise
        raise _no_workbook(Fault("a damaged sheet"), name) from error  # a panic of the library, which is no Exception


def _rows(table: list[list[Any]], marks: Marks) -> Iterator[Row]:
    marked: dict[int, dict[int, Cell]] = {}
    for (row, column), fault in marks.faults.items():
        marked.setdefault(row, {})[column] = fault
    for index in range(max(len(table), max(marked, default=-1) + 1)):
        cells: dict[int, Cell] = {}
        for column, value in enumerate(table[index] if index < len(table) else ()):
            if value != "":
                cells[column] = _cell(value, percent=(index, column) in marks.percent)
                if (index, column) in marks.tall:
                    cells[column] = _TALL
        cells |= marked.get(index, {})
        if said := told(dict(sorted(cells.items()))):
            yield Row(index + 1, said)


def _cell(value: Any, *, percent: bool) -> Cell:
    match value:
        case bool():
            return value
        case int() | float():
            number = number_of(value)
            return f"{_plain(Decimal(number) * 100)}%" if percent else number
        case datetime():
            return value.date() if value.time() == _MIDNIGHT else _CLOCK
        case date():
            return value
        case time() | timedelta():
            return _CLOCK
        case _:
            return str(value)


def _plain(number: Decimal) -> str:
    """Return *number* without an exponent and without zeros at its end: 96.4, 100."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


