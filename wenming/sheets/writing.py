"""Tables written: as CSV and as a workbook, nothing in which a spreadsheet runs (promise O3)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from io import BytesIO
from typing import Any

from wenming.blueprint import Blueprint
from wenming.errors import DataError, shown
from wenming.sheets.form import FormTable, form_tables
from wenming.sheets.sheet import MARK, column_name, digits_of, guarded, number_of

__all__ = ["write_csv_form", "write_excel_form"]

_CELL = 32_767  # characters that a cell of Excel holds
_WIDTHS = {"字段": 24, "名称": 24, "数值": 24, "单位": 8, "上年同期": 14, "来源": 20, "说明": 60}
_WIDE = 20


def write_csv_form(
    blueprint: Blueprint, data: Mapping[str, Any] | None = None, *, translate: Callable[[str], str] = str
) -> dict[str, bytes]:
    """Return the form as texts that Excel and WPS open as they are: UTF-8 with a mark, lines by CR LF.

    Args:
        blueprint: What to fill in.
        data: What to fill in already, as :func:`wenming.compose` takes it.
        translate: Turns the explanations into the language of the reader.

    Returns:
        The table of figures under ``""``, and each list under the name of its field.

    Raises:
        DataError: *data* holds a key that is no field.
    """
    return {one.list: _csv(one) for one in form_tables(blueprint, data, translate=translate)}


def write_excel_form(
    blueprint: Blueprint, data: Mapping[str, Any] | None = None, *, translate: Callable[[str], str] = str
) -> bytes:
    """Return the form as an .xlsx: a sheet of figures, and one for each list; the same input, the same bytes.

    Args:
        blueprint: What to fill in.
        data: What to fill in already, as :func:`wenming.compose` takes it.
        translate: Turns the explanations into the language of the reader.

    Raises:
        DataError: *data* holds a key that is no field, or words longer than a cell.
    """
    from datetime import datetime  # who reads needs none of it
    from zipfile import ZipFile

    from xlsxwriter import Workbook

    from wenming.renderers.word.packed import pack

    target = BytesIO()
    book = Workbook(target, {"in_memory": True})
    book.set_properties({"created": datetime(1980, 1, 1)})
    styles = {name: book.add_format(about) for name, about in _STYLES.items()}
    for table in form_tables(blueprint, data, translate=translate):
        _sheet(book.add_worksheet(table.name), table, styles)
    book.close()
    with ZipFile(target) as archive:  # packed anew: XlsxWriter's zip tells one system from another
        return pack({name: archive.read(name) for name in archive.namelist()})


_STYLES: dict[str, dict[str, Any]] = {
    "note": {"font_color": "#595959"},
    "title": {"bold": True, "bottom": 1, "bg_color": "#D9E2F3"},
    "own": {"font_color": "#595959"},
    "words": {"num_format": 49, "text_wrap": True},
    "value": {},
    "must words": {"num_format": 49, "text_wrap": True, "bg_color": "#FFF2CC"},
    "must value": {"bg_color": "#FFF2CC"},
}


def _csv(table: FormTable) -> bytes:
    notes = ((f"{MARK} {note}",) for note in table.notes)
    lines = [",".join(_quoted("" if one is None else one) for one in row) for row in (*notes, table.titles)]
    lines += [_row(row) for row in table.rows]
    return "".join(f"{line}\r\n" for line in lines).encode("utf-8-sig")


def _row(row: Iterable[str | int | Decimal | None]) -> str:
    held = ("" if one is None else guarded(one) if isinstance(one, str) else digits_of(one) for one in row)
    return ",".join(map(_quoted, held))


def _quoted(text: str) -> str:
    plain = text == text.strip() and not set(',;\t"\r\n') & set(text)
    return text if plain else '"' + text.replace('"', '""') + '"'


def _sheet(sheet: Any, table: FormTable, styles: Mapping[str, Any]) -> None:
    for row, note in enumerate(table.notes):
        sheet.write_string(row, 0, f"{MARK} {note}"[:_CELL], styles["note"])
    above = len(table.notes)
    for column, title in enumerate(table.titles):
        sheet.set_column(column, column, _WIDTHS.get(title, _WIDE))
        sheet.write_string(above, column, title, styles["title"])
    sheet.freeze_panes(above + 1, 2 if table.own else 0)
    last = max((row for row, _ in table.words), default=-1)
    for row in range(max(len(table.rows), last + 1)):
        values = table.rows[row] if row < len(table.rows) else (None,) * len(table.titles)
        for column, value in enumerate(values):
            style = styles[_style(table, row, column)]
            _write(sheet, above + 1 + row, column, value, style, table.name)


def _style(table: FormTable, row: int, column: int) -> str:
    if column in table.own:
        return "own"
    must = column == 2 and row in table.required if table.own else column in table.required
    return ("must " if must else "") + ("words" if (row, column) in table.words else "value")


def _write(sheet: Any, row: int, column: int, value: str | int | Decimal | None, style: Any, name: str) -> None:
    if value is None:
        sheet.write_blank(row, column, None, style)
        return
    if not isinstance(value, str):
        if _exact(value):
            sheet.write_number(row, column, float(value), style)
            return
        value = digits_of(value)  # more digits than a cell keeps, or zeros at the end that belong to the figure
    text = guarded(value)
    if len(text) > _CELL:
        message = "{value} is longer than the {limit} characters that a cell holds. Shorten it, or write YAML."
        place = f"{name}!{column_name(column)}{row + 1}"
        raise DataError(message, {"value": shown(value), "limit": _CELL}, path=place)
    sheet.write_string(row, column, text, style)


def _exact(value: int | Decimal) -> bool:
    """Tell whether a spreadsheet keeps *value* digit for digit."""
    return -(10**15) < value < 10**15 and str(number_of(float(value))) == str(value)
