"""CSV: what clerks and spreadsheets make of it, and what is said where it is broken."""

from __future__ import annotations

import json
from decimal import Decimal
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming.errors import LimitError, LoadError, ReadError, WenmingError
from wenming.hooks import BUNDLED, GROUP, discover
from wenming.limits import Limits
from wenming.schema import Data
from wenming.sheets import read_sheets
from wenming.sheets.text import read_csv

REGISTRY = discover(found=[EntryPoint(name, value, GROUP) for name, value in BUNDLED.items()])
HEAD = "blueprint,meteorology/annual_summary\nissuer,某市气象局\nperiod,2025年\n"
TITLES = "id,value,unit,before,source\n"
NEEDED = "warnings_issued,128,条,112,\ndecision_briefs,96,期,,\n"


def read(text: str | bytes, **options: Any) -> Data:
    """Read a text as the file data.csv."""
    content = text.encode() if isinstance(text, str) else text
    return read_sheets(content, name="data.csv", registry=REGISTRY, **options)


def faults(text: str | bytes, **options: Any) -> list[str]:
    """Return what is said of a broken table."""
    with pytest.raises(WenmingError) as caught:
        read(text, **options)
    return caught.value.text().splitlines()


def test_one_row_a_figure() -> None:
    """Id, value, unit, year before and source; the head above, without titles."""
    data = read(HEAD + TITLES + "warnings_issued,128,条,112,业务台账\nwarning_public_coverage,96.4%,%,,\n")

    assert data.value == {
        "blueprint": "meteorology/annual_summary",
        "issuer": "某市气象局",
        "period": "2025年",
        "data": {
            "warnings_issued": {"now": "128", "before": "112", "source": "业务台账"},
            "warning_public_coverage": "96.4%",
        },
    }
    assert data.place("data.warnings_issued.before") == "data.csv line 5 column before"
    assert data.place("issuer") == "data.csv line 2 column 2"
    assert data.place("data.warnings_issued", key=True) == "data.csv line 5 column id"


def test_chinese_names_stand_for_ids() -> None:
    """Names of columns, of the head and of figures, whatever their width and spaces."""
    table = "报告种类,meteorology/annual_summary\n报告单位,某市气象局\n报告期,2025年\n名称,数值,单位,上年同期\n发布预警信号数,128,条,112\n２４小时晴雨预报 准确率,90,%,\n"

    assert read(table).value["data"] == {
        "warnings_issued": {"now": "128", "before": "112"},
        "rain_forecast_accuracy": "90",
    }


def test_one_column_a_unit() -> None:
    """The column that was asked for gives the values, the year before by its own name, and the head too."""
    table = (
        "id,甲县,甲县上年同期,乙县\nblueprint,meteorology/annual_summary,,meteorology/annual_summary\n"
        "issuer,甲县气象局,,乙县气象局\nwarnings_issued,10,8,20\n"
    )

    one, other = (read(table, column=name).value for name in ("甲县", "乙县"))
    assert one["issuer"] == "甲县气象局"
    assert one["data"] == {"warnings_issued": {"now": "10", "before": "8"}}
    assert other["data"] == {"warnings_issued": "20"}


@pytest.mark.parametrize(
    ("encoding", "delimiter"),
    [("utf-8", ","), ("utf-8-sig", ","), ("gb18030", ","), ("utf-16", "\t"), ("utf-8", ";"), ("gb18030", "\t")],
)
def test_encodings_and_delimiters(encoding: str, delimiter: str) -> None:
    """Promise I7; Excel's Unicode text is UTF-16 with tabs."""
    text = (HEAD + TITLES + NEEDED).replace(",", delimiter)

    assert read(text.encode(encoding)).value["issuer"] == "某市气象局"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("128,条", "128"),
        ('"1,234",条', "1,234"),
        ("１２８,条", "１２８"),
        ("近300条,条", "近300条"),
        ("128条,条", "128条"),
        ("1.50,万条", "1.50万条"),
        ("1.52亿,条", "1.52亿"),
        ("128条, 条 ", "128条"),
        ("0.300,", "0.300"),
    ],
)
def test_a_figure_and_its_unit(written: str, meant: str) -> None:
    """Digits stay as they stand (N1); a unit that is not the field's own goes behind the figure."""
    assert read(HEAD + f"id,value,unit\nwarnings_issued,{written}\n").value["data"] == {"warnings_issued": meant}


@pytest.mark.parametrize("mark", ["", " ", "/", "／", "—", "——", "-", "不适用"])
def test_marks_that_say_nothing_is_given(mark: str) -> None:
    """A blank cell and the marks of clerks are one; the place is still known, for a fault that asks for it."""
    data = read(HEAD + TITLES + f"warnings_issued,{mark},条,,业务台账\n")

    assert "data" not in data.value
    assert data.place("data.warnings_issued") == "data.csv line 5 column value"


@pytest.mark.parametrize("text", ["=cmd|' /C calc'!A0", "+86 10 6000", "@甲", "-乙", "=1+1"])
def test_text_that_looks_like_a_formula_stays_text(text: str) -> None:
    """Nothing runs and nothing is rewritten."""
    assert read(HEAD + f'id,value\ncrops,"{text}"\n').value["data"] == {"crops": text}


def test_rows_that_say_nothing_are_passed_over() -> None:
    """Blank rows, explanations, titles over a group of rows, the names of what nobody has filled in."""
    table = f"# 说明,甲\n\n{HEAD},,\n{TITLES}一、预警,,,,\n{NEEDED}没有填的,,,,\n"

    assert set(read(table).value["data"]) == {"warnings_issued", "decision_briefs"}


def test_lists_are_files_beside(tmp_path: Path) -> None:
    """NAME.problems.csv, found by the fields of the blueprint; each item has a place in its own file."""
    (tmp_path / "a.csv").write_text(HEAD + TITLES + NEEDED, "utf-8")
    (tmp_path / "a.problems.csv").write_text("# 一行一条\nid,问题的名称,text\nstaff,人手不足,值班人员偏少。\n", "utf-8")
    (tmp_path / "a.steps.csv").write_text("title,text,answers,due\n充实队伍,招录两名。,staff、staff,2026/6/30\n", "utf-8")

    data = read_sheets(tmp_path / "a.csv", registry=REGISTRY)

    assert data.value["data"]["problems"] == [{"id": "staff", "title": "人手不足", "text": "值班人员偏少。"}]
    assert data.value["data"]["steps"][0] | {} == {
        "title": "充实队伍",
        "text": "招录两名。",
        "answers": ["staff", "staff"],
        "due": "2026-06-30",
    }
    assert data.place("data.problems[0].title") == "a.problems.csv line 3 column 问题的名称"
    (tmp_path / "a.problem.csv").write_text("title\n甲\n", "utf-8")
    with pytest.raises(LoadError, match=r"a.problem.csv: no list is called problem; did you mean problems\?"):
        read_sheets(tmp_path / "a.csv", registry=REGISTRY)


BROKEN = {
    "unknown id": (
        HEAD + TITLES + NEEDED + "warnings_isued,3,条,,\n",
        "data.csv line 7 column id: no field is called warnings_isued; did you mean warnings_issued?",
    ),
    "unknown name": (
        HEAD + "名称,数值\n发布预警信号,3\n",
        "data.csv line 5 column 名称: no field is called 发布预警信号; did you mean 发布预警信号数?",
    ),
    "twice": (
        HEAD + TITLES + NEEDED + "发布预警信号数,130,条,,\n",
        "data.csv line 7 column id: 发布预警信号数 stands here again, first at data.csv line 5 column id. Leave one.",
    ),
    "no name": (
        HEAD + TITLES + NEEDED + ",130,条,,\n",
        "data.csv line 7 column id: the row has a value, but no name. Write the name of a field before it.",
    ),
    "two names": (
        HEAD + "id,名称,数值\nwarnings_issued,决策气象服务材料期数,3\n",
        "data.csv line 5 column id: the row is called warnings_issued, but named 决策气象服务材料期数, which is another"
        " field. Let the two agree.",
    ),
    "other unit": (
        HEAD + TITLES + "warnings_issued,128元,万元,,\n",
        "data.csv line 5 column value: data.warnings_issued: 128元 is counted in 元, but its cell of the unit says 万元."
        " Let the two agree.",
    ),
    "stray cell": (
        HEAD + TITLES + "warnings_issued,128,条,,,,旧数\n",
        "data.csv line 5 column 7: no title says what this cell is. Give its column a title, or clear it.",
    ),
    "unknown column": (
        HEAD + "id,value,uint\nwarnings_issued,128,条\n",
        "data.csv line 4 column uint: no column is called uint; did you mean unit? Begin its title with # to pass it over.",
    ),
    "no values": (
        HEAD + "id,unit\nwarnings_issued,条\n",
        "data.csv line 4 column unit: no column holds the values. Give one the title 数值.",
    ),
    "two units": (
        HEAD + "id,甲县,乙县\nwarnings_issued,1,2\n",
        "data.csv line 4 column 乙县: each of 甲县、乙县 has a column. Choose one: --column NAME, or column=… in a program.",
    ),
    "title twice": (
        HEAD + "id,value,值\nwarnings_issued,1,2\n",
        "data.csv line 4 column 值: is the title of another column too. Leave one of the two.",
    ),
    "not comparable": (
        HEAD + "id,value,before,comparable\nwarnings_issued,1,2,也许\n",
        "data.csv line 5 column comparable: data.warnings_issued.comparable: wants 是 or 否, got 也许.",
    ),
    "bare year": (
        "blueprint,meteorology/annual_summary\nissuer,某市气象局\nperiod,2025\n",
        "data.csv line 3 column 2: period: is the bare number 2025. Write 2025年.",
    ),
    "list in the table": (
        HEAD + TITLES + "problems,人手不足,,,\n",
        "data.csv line 5 column value: is a list. Write it into a file of its own beside this one: data.problems.csv.",
    ),
    "open quotes": (
        HEAD + 'id,value\ncrops,"茶叶\n',
        "data.csv line 5 column 2: the quotation mark at its start is never closed. Close it, or double it.",
    ),
    "text behind quotes": (
        HEAD + 'id,value\ncrops,"茶"叶\n',
        "data.csv line 5 column 2: text stands behind the closing quotation mark. Double the marks inside.",
    ),
    "no blueprint": (
        "issuer,某市气象局\n",
        "data.csv: names no blueprint. Write blueprint into one cell and its name into the next; `wenming blueprints`"
        " lists them, and `wenming new NAME -o FILE` writes a form.",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_table_names_line_column_and_cure(name: str) -> None:
    """What: where: how to fix."""
    text, wanted = BROKEN[name]

    assert faults(text)[0] == wanted


def test_every_fault_at_once() -> None:
    """Those of the table and, in the same answer, those that the blueprint finds."""
    found = faults("blueprint,meteorology/annual_summary\nissuer,甲局\nid,value\nwarnings_isued,1\ndecision_briefs,九十六吨\n")

    assert [line.split(":")[1].strip() for line in found] == [
        "no field is called warnings_isued; did you mean warnings_issued?",
        "period",
        "data.warnings_issued",
        "data.decision_briefs",
    ]


def test_an_unknown_blueprint_and_column_are_told_with_their_place() -> None:
    """With the nearest that is known."""
    assert faults("blueprint,meteorology/annual_sumary\n")[0].startswith(
        "data.csv line 1 column 2: blueprint: no blueprint named meteorology/annual_sumary; did you mean"
    )
    assert faults(HEAD + "id,甲县,乙县\nwarnings_issued,1,2\n", column="甲乡")[0] == (
        "data.csv: no column is called 甲乡. There are: 甲县、乙县."
    )


@pytest.mark.parametrize(
    ("limits", "name"), [(Limits(file_bytes=9), "file_bytes"), (Limits(nodes=5), "nodes"), (Limits(value_chars=9), "value_chars")]
)
def test_limits_hold(limits: Limits, name: str) -> None:
    """Promise I1."""
    with pytest.raises(LimitError, match=name):
        read(HEAD + TITLES + NEEDED, limits=limits)


def test_bytes_that_are_no_text_are_refused() -> None:
    """Nothing is guessed (I7)."""
    with pytest.raises(ReadError, match="data.csv: is no text in UTF-8 or GB18030"):
        read(b"id,value\n\xff\xff\xff,1\n")


@given(
    st.lists(
        st.lists(st.text(st.characters(exclude_categories=("Cs",)) | st.sampled_from('",\n\r;\t '), min_size=1), min_size=1),
        min_size=1,
    )
)
def test_quoted_cells_are_read_as_they_stand(rows: list[list[str]]) -> None:
    """Whatever is in quotes comes back, line breaks and doubled quotes too, and lines are counted through them."""
    said = [[f"x{cell}" for cell in row] for row in rows]
    text = "".join(",".join('"' + cell.replace('"', '""') + '"' for cell in row) + "\n" for row in said)

    sheet = read_csv(text.encode("utf-8-sig"), "a.csv", Limits())

    assert [list(row.cells.values()) for row in sheet.rows] == said


@given(st.binary() | st.text('",\n\r;\t#id甲值=', max_size=60).map(str.encode))
def test_any_bytes_give_data_or_an_error_of_ours(content: bytes) -> None:
    """Promise H1."""
    try:
        read(content)
        read(HEAD.encode() + content)
    except WenmingError as error:
        json.dumps(error.text())


def test_a_long_table_takes_steps_in_proportion() -> None:
    """Promise H5: a hundred thousand rows are one pass; what is counted is calls, not seconds."""
    import sys

    def steps(rows: int) -> int:
        content = ("a,1,条,甲\n" * rows).encode()
        count = 0

        def tick(*_: object) -> None:
            nonlocal count
            count += 1

        sys.setprofile(tick)
        try:
            read_csv(content, "a.csv", Limits())
        finally:
            sys.setprofile(None)
        return count

    once, ten = steps(1_000), steps(10_000)
    assert ten < 11 * once
    assert len(read_csv(("a,1,条,甲\n" * 100_000).encode(), "a.csv", Limits()).rows) == 100_000


def test_digits_are_never_rounded() -> None:
    """Promise N1: text digits stay, also beyond what a float keeps."""
    value = read(HEAD + "id,value\nwarnings_issued,12345678901234567890.10\n").value["data"]["warnings_issued"]

    assert Decimal(value) == Decimal("12345678901234567890.10")
