"""Excel: values as the sheet shows them, what other readers drop in silence, and packages that lie."""

from __future__ import annotations

import builtins
import io
import sys
import zipfile
from collections.abc import Callable
from contextlib import suppress
from datetime import date, datetime, time
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator
from xlsxwriter import Workbook

from wenming.errors import LimitError, ReadError, WenmingError
from wenming.hooks import BUNDLED, GROUP, discover
from wenming.limits import Limits
from wenming.schema import Data
from wenming.sheets import read_sheets, write_excel_form

REGISTRY = discover(found=[EntryPoint(name, value, GROUP) for name, value in BUNDLED.items()])
HEAD = [["blueprint", "meteorology/annual_summary"], ["issuer", "某市气象局"], ["period", "2025年"]]
Fill = Callable[[Workbook, Any], None]


def book(sheets: dict[str, list[list[object]]], fill: Fill | None = None) -> bytes:
    """Return a workbook of *sheets*; *fill* may add to the first what plain values cannot say."""
    target = io.BytesIO()
    made = Workbook(target, {"in_memory": True, "default_date_format": "yyyy-mm-dd"})
    first = None
    for name, rows in sheets.items():
        sheet = made.add_worksheet(name)
        first = first or sheet
        for row, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                if isinstance(cell, str):
                    sheet.write_string(row, column, cell)
                elif cell is not None:
                    sheet.write(row, column, cell)
    if fill is not None:
        fill(made, first)
    made.close()
    return target.getvalue()


def read(sheets: dict[str, list[list[object]]], fill: Fill | None = None, **options: Any) -> Data:
    """Read a workbook made so."""
    return read_sheets(book(sheets, fill), name="data.xlsx", registry=REGISTRY, **options)


def faults(content: bytes, **options: Any) -> list[str]:
    """Return what is said of a broken workbook."""
    with pytest.raises(WenmingError) as caught:
        read_sheets(content, name="data.xlsx", registry=REGISTRY, **options)
    return caught.value.text().splitlines()


def figures(*rows: list[object]) -> dict[str, list[list[object]]]:
    """Return a sheet with the head above a table of figures."""
    return {"数据": [*HEAD, ["id", "value", "unit", "before", "source"], *rows]}


def test_several_sheets_make_one_report() -> None:
    """Head, figures and lists each on a sheet of their own; every value has its cell."""
    data = read(
        {
            "封面": [["气象数据表"], *HEAD],
            "预警": [["字段", "数值", "上年同期"], ["warnings_issued", 128, 112]],
            "服务": [["名称", "数值"], ["决策气象服务材料期数", 96]],
            "存在的问题": [["存在问题清单"], ["id", "title", "text"], ["staff", "人手不足", "值班人员偏少。"]],
            "#草稿": [["随便写"]],
            "Sheet9": [],
        }
    )

    assert data.value["data"] == {
        "warnings_issued": {"now": 128, "before": 112},
        "decision_briefs": 96,
        "problems": [{"id": "staff", "title": "人手不足", "text": "值班人员偏少。"}],
    }
    assert data.place("data.warnings_issued.before") == "data.xlsx 预警!C2"
    assert data.place("data.problems[0].text") == "data.xlsx 存在的问题!C3"
    assert data.place("data.problems[0].cause") == "data.xlsx 存在的问题!A3"
    assert data.place("issuer") == "data.xlsx 封面!B3"
    assert data.place("data.nothing") == "data.xlsx 封面"


@pytest.mark.parametrize(
    ("stored", "meant"),
    [(0.1 + 0.2, "0.3"), (1.1, "1.1"), (128.0, "128"), (1e15, "1000000000000000"), (96.35, "96.35"), (0.00001, "0.00001")],
)
def test_numbers_take_their_shortest_form(stored: float, meant: str) -> None:
    """Promise N1: at most 15 digits, as Excel shows them."""
    value = read(figures(["warnings_issued", stored])).value["data"]["warnings_issued"]

    assert f"{value:f}" == meant if not isinstance(value, int) else str(value) == meant


@pytest.mark.parametrize(
    ("format_", "stored", "meant"),
    [
        ("0.0%", 0.964, "96.4%"),
        ("0%", 1, "100%"),
        ("0.00%", 0.07, "7%"),
        ('0.0"%"', 96.4, "96.4"),
        ("0.0\\%", 96.4, "96.4"),
        ("0.0", 96.4, "96.4"),
    ],
)
def test_per_cent_is_what_the_cell_shows(format_: str, stored: float, meant: str) -> None:
    """0.964 shown as 96.4% is 96.4%; a mark that is only printed changes nothing."""

    def fill(made: Workbook, sheet: Any) -> None:
        sheet.write_number(4, 1, stored, made.add_format({"num_format": format_}))

    value = read(figures(["warning_public_coverage", None, "%"]), fill).value["data"]["warning_public_coverage"]
    assert str(value) == meant


def test_days_are_days() -> None:
    """A serial number under a format of dates is a day: in the head, where a list is due, and in words."""
    value = read(
        {
            "数据": [*HEAD, ["dated", date(2026, 1, 8)], ["crops", date(2025, 3, 1)]],
            "steps": [["title", "due"], ["充实队伍", datetime(2026, 6, 30)]],
        }
    ).value

    assert value["dated"] == "2026-01-08"
    assert value["data"]["crops"] == "2025年3月1日"
    assert value["data"]["steps"] == [{"title": "充实队伍", "due": "2026-06-30"}]


@pytest.mark.parametrize("text", ["=cmd|' /C calc'!A0", "+86 10 6000", "@甲", "=1+1"])
def test_text_that_looks_like_a_formula_stays_text(text: str) -> None:
    """It is a string in the file, and a string it stays."""
    assert read({"数据": [*HEAD, ["crops", text]]}).value["data"] == {"crops": text}


def test_the_result_of_a_formula_is_its_value() -> None:
    """What was saved with it; nothing is calculated."""
    value = read(figures(), lambda _, sheet: [sheet.write(4, 0, "warnings_issued"), sheet.write_formula(4, 1, "=1+1", None, 128)])

    assert value.value["data"] == {"warnings_issued": 128}


def test_hidden_sheets_and_rows_are_read() -> None:
    """A filter left on must not lose figures."""

    def fill(made: Workbook, sheet: Any) -> None:
        sheet.set_row(4, None, None, {"hidden": True})
        made.get_worksheet_by_name("存在的问题").hide()

    data = read(figures(["warnings_issued", 128]) | {"存在的问题": [["title"], ["人手不足"]]}, fill).value["data"]
    assert data == {"warnings_issued": 128, "problems": [{"title": "人手不足"}]}


def test_cells_merged_across_are_one() -> None:
    """A title over the table, and an explanation over several columns."""

    def fill(made: Workbook, sheet: Any) -> None:
        sheet.merge_range(0, 0, 0, 4, "某市2025年气象数据表")

    rows = [[], *HEAD, ["id", "value"], ["warnings_issued", 128]]
    assert read({"数据": rows}, fill).value["data"] == {"warnings_issued": 128}


def _cell(row: int, column: int, value: object, **format_: object) -> Fill:
    def fill(made: Workbook, sheet: Any) -> None:
        sheet.write(row, column, value, made.add_format(dict(format_)) if format_ else None)

    return fill


NEEDED: list[list[object]] = [["decision_briefs", 96], ["warnings_issued", 128]]
BROKEN: dict[str, tuple[dict[str, list[list[object]]], Fill | None, str]] = {
    "error of a formula": (
        figures(["warnings_issued"]),
        lambda _, sheet: sheet.write_formula(4, 1, "=1/0", None, "#DIV/0!"),
        "data.xlsx 数据!B5: data.warnings_issued: holds #DIV/0!, the error of a formula. Mend the formula, or type the"
        " value.",
    ),
    "day for a figure": (
        figures(["warnings_issued", date(2025, 1, 2)]),
        None,
        "data.xlsx 数据!B5: data.warnings_issued: is the day 2025-01-02, not a figure. Set the format of the cell to"
        " number, and type it again.",
    ),
    "time": (
        {"数据": [*HEAD, ["crops", time(8, 30)]]},
        None,
        "data.xlsx 数据!B4: data.crops: is a time of day. Set the format of the cell to text, and type it again.",
    ),
    "truth for a figure": (
        figures(["warnings_issued", True]),
        None,
        "data.xlsx 数据!B5: data.warnings_issued: is TRUE, not a figure. Type the figure.",
    ),
    "day for a period": (
        {"数据": [*HEAD[:2], ["period", date(2025, 1, 1)]]},
        None,
        "data.xlsx 数据!B3: period: is the day 2025-01-01, which the spreadsheet has made of a period. Set the cell to"
        " text, write 2025年.",
    ),
    "bare year": (
        {"数据": [*HEAD[:2], ["period", 2025]]},
        None,
        "data.xlsx 数据!B3: period: is the bare number 2025. Write 2025年.",
    ),
    "merged down": (
        figures(["warnings_issued", 128], ["decision_briefs"]),
        lambda _, sheet: sheet.merge_range(4, 1, 5, 1, 128),
        "data.xlsx 数据!B5: data.warnings_issued: is merged over several rows. Take the cells apart and write the value"
        " into each row.",
    ),
    "unknown sheet": (
        figures(*NEEDED) | {"问题": [["甲", "乙"], ["丙", "丁"]]},
        None,
        "data.xlsx 问题!A1: nothing here is named after a field. Name the sheet after a list (各站气候要素、主要灾害性"
        "天气过程、值班表、存在的问题、下一步工作), let its rows begin with names of fields, or begin its name with # to pass it over.",
    ),
    "unknown title of a list": (
        figures(*NEEDED) | {"problems": [["title", "原由"], ["人手不足", "少"]]},
        None,
        "data.xlsx problems!B1: no field is called 原由. Known there: 英文代号、问题的名称、具体表现、原因. Begin a title"
        " with # to pass its column over.",
    ),
    "list without titles": (
        figures(*NEEDED) | {"problems": [["人手不足", "少"]]},
        None,
        "data.xlsx problems!A1: no column is named after a field of the list. Titles that are known: 英文代号、"
        "问题的名称、具体表现、原因.",
    ),
    "list twice": (
        figures(*NEEDED) | {"problems": [["title"], ["甲"]], "存在的问题": [["title"], ["乙"]]},
        None,
        "data.xlsx 存在的问题: 存在的问题 stands here again, first at data.xlsx problems. Leave one.",
    ),
    "list in the table": (
        figures(*NEEDED, ["problems", "甲"]),
        None,
        "data.xlsx 数据!B7: is a list. Write it on a sheet of its own, named 存在的问题.",
    ),
    "cell far out": (
        figures(*NEEDED),
        lambda _, sheet: sheet.write(1_048_575, 16_383, "x"),
        "data.xlsx 数据!XFD1048576: the sheet reaches to this cell: with all cells before it more than the 500000 that"
        " limit nodes allows. Delete what stands far out, or pass Limits(nodes=…).",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_sheet_names_cell_and_cure(name: str) -> None:
    """What: where: how to fix."""
    sheets, fill, wanted = BROKEN[name]

    assert faults(book(sheets, fill))[0] == wanted


@pytest.mark.parametrize("saved", [b"", b"<v></v>", b"<v/>"])  # the second is how openpyxl writes it
@pytest.mark.parametrize("name", ["warnings_issued", "warnings_red"])  # one that is needed, one that is not
def test_a_formula_without_a_saved_result_is_told(saved: bytes, name: str) -> None:
    """Others read it as blank, which loses a figure in silence."""
    content = book(figures([name]), lambda _, sheet: sheet.write_formula(4, 1, "=1+1", None, 128))
    unsaved = _changed(content, "xl/worksheets/sheet1.xml", lambda xml: xml.replace(b"<v>128</v>", saved))

    assert f"data.xlsx 数据!B5: data.{name}: holds a formula whose result is not saved." in "\n".join(faults(unsaved))


def test_a_formula_that_gives_no_text_is_blank() -> None:
    """``=IF(…, "")`` is saved as a text that is empty: nothing was meant."""
    rows = figures(*NEEDED, ["warnings_red"])
    content = book(rows, lambda _, sheet: sheet.write_formula(6, 1, '=""', None, "无"))
    silent = _changed(content, "xl/worksheets/sheet1.xml", lambda xml: xml.replace("<v>无</v>".encode(), b"<v></v>"))

    assert "warnings_red" not in read_sheets(silent, name="data.xlsx").value["data"]


def _changed(content: bytes, part: str, change: Callable[[bytes], bytes | None]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            held = change(before.read(name)) if name == part else before.read(name)
            if held is not None:
                after.writestr(name, held)
    return target.getvalue()


GOOD = book(figures(*NEEDED))
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
SHEET = "xl/worksheets/sheet1.xml"
FOREIGN: dict[str, tuple[bytes, str]] = {
    "old": (OLE, "is an old Excel file (.xls). Save it as .xlsx in Excel or WPS and read that."),
    "locked": (
        OLE + "EncryptedPackage".encode("utf-16-le"),
        "is locked with a password. Save it in Excel or WPS without one and read that.",
    ),
    "cut off": (GOOD[:-40], "is not an Excel file (a damaged or foreign file)."),
    "no workbook": (_changed(GOOD, "xl/workbook.xml", lambda _: None), "is not an Excel file (no workbook in it)."),
    "no sheet": (_changed(GOOD, SHEET, lambda _: None), "is not an Excel file (a part missing)."),
    "broken XML": (_changed(GOOD, SHEET, lambda xml: xml[:-20]), "is not an Excel file (broken XML)."),
    "doctype": (
        _changed(GOOD, SHEET, lambda xml: xml.replace(b"<worksheet", b"<!DOCTYPE x [<!ENTITY a 'b'>]><worksheet", 1)),
        "is not an Excel file (a DOCTYPE in it).",
    ),
}


@pytest.mark.parametrize("name", FOREIGN)
def test_files_that_are_no_workbook_are_told_apart(name: str) -> None:
    """Promises I1, I3 and I4."""
    content, wanted = FOREIGN[name]

    assert faults(content)[0].startswith(f"data.xlsx: {wanted}")


def test_two_parts_of_one_name_are_refused() -> None:
    """Promise I4: which of the two counts differs from reader to reader."""
    target = io.BytesIO(GOOD)
    with zipfile.ZipFile(target, "a") as archive, pytest.warns(UserWarning, match="Duplicate"):
        archive.writestr(SHEET, b"<x/>")

    assert faults(target.getvalue()) == [
        "data.xlsx: is not an Excel file (two parts of one name). Save it as .xlsx in Excel or WPS and read that."
    ]


@given(st.integers(0, len(GOOD) - 1), st.integers(1, 255))
def test_a_changed_byte_gives_data_or_an_error_of_ours(at: int, by: int) -> None:
    """Promise H1."""
    broken = bytearray(GOOD)
    broken[at] ^= by
    with suppress(WenmingError):
        read_sheets(bytes(broken), name="data.xlsx", registry=REGISTRY)


def test_a_package_that_swells_is_refused() -> None:
    """Promise I1: counted while inflating, whatever the directory says."""
    bomb = _changed(GOOD, "xl/styles.xml", lambda xml: xml + b" " * (129 * 1024**2))

    assert len(bomb) < 1024**2
    assert faults(bomb)[0].startswith("data.xlsx: is not an Excel file (inflates to more than 128 MB).")


def test_limits_hold() -> None:
    """Promise I1: before anything is laid out."""
    with pytest.raises(LimitError, match="limit nodes"):
        read(figures(*NEEDED), limits=Limits(nodes=10))
    with pytest.raises(LimitError, match="limit file_bytes"):
        read(figures(*NEEDED), limits=Limits(file_bytes=10))


def test_without_calamine_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """The reader of workbooks is an extra; CSV needs nothing."""
    real = builtins.__import__

    def without(name: str, *more: Any, **named: Any) -> Any:
        if name == "python_calamine":
            raise ImportError(name)
        return real(name, *more, **named)

    monkeypatch.delitem(sys.modules, "python_calamine", raising=False)
    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(ReadError, match=r"Run: pip install wenming\[excel\]"):
        read(figures(*NEEDED))


def test_a_form_keeps_words_from_being_changed() -> None:
    """Cells for words are text (format 49, @), so that 2025年1月 stays a period; the workbook opens as any other."""
    content = write_excel_form(REGISTRY.blueprint("meteorology/annual_summary"))

    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        styles = archive.read("xl/styles.xml").decode()
        names = archive.read("xl/workbook.xml").decode()
    assert 'numFmtId="49"' in styles
    assert 'name="数据"' in names
    assert 'name="存在的问题"' in names


def test_a_form_is_valid_by_the_schema(tmp_path: Path) -> None:
    """ECMA-376, as a validator of its own reads it."""
    path = tmp_path / "form.xlsx"
    path.write_bytes(write_excel_form(REGISTRY.blueprint("meteorology/annual_summary")))

    assert OpenXmlValidator().validate(str(path)).errors == []
