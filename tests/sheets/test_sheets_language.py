"""Every fault of a table in the reader's own language, its place too."""

from __future__ import annotations

import copy
import pickle
import re
from importlib.metadata import EntryPoint
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from xlsxwriter import Workbook

from wenming.errors import Fault, WenmingError
from wenming.hooks import BUNDLED, GROUP, discover
from wenming.i18n import translator
from wenming.limits import Limits
from wenming.place import Place
from wenming.sheets import read_sheets
from wenming.sheets.sheet import Sheet

REGISTRY = discover(found=[EntryPoint(name, value, GROUP) for name, value in BUNDLED.items()])
HANS, HANT = translator("zh-Hans-CN"), translator("zh-Hant-HK")
HEAD = "blueprint,meteorology/annual_summary\nissuer,某市气象局\nperiod,2025年\n"
TITLES = "名称,数值,单位,上年同期,口径可比\n"

TABLES = {  # rows below the head, and where the fault is
    "unknown name": (TITLES + "发布预警信号,3,条,,\n", "“名称”"),
    "no name": (TITLES + ",3,条,,\n", "“名称”"),
    "other unit": (TITLES + "发布预警信号数,128元,万元,,\n", "“数值”"),
    "comparable": (TITLES + "发布预警信号数,96,条,90,也许\n", "“口径可比”"),
    "list in the table": (TITLES + "存在的问题,人手不足,,,\n", "“数值”"),
    "stray cell": (TITLES + "发布预警信号数,128,条,,,,旧数\n", "第7列"),
    "open quotes": (TITLES + '发布预警信号数,"128\n', "第2列"),
    "text behind quotes": (TITLES + '发布预警信号数,"128"条\n', "第2列"),
    "unknown title": ("名称,数值,单味\n发布预警信号数,128,条\n", "“单味”"),
    "title twice": ("名称,数值,值\n发布预警信号数,1,2\n", "“值”"),
    "two units": ("名称,甲县,乙县\n发布预警信号数,1,2\n", "“乙县”"),
}


def said(content: bytes, name: str, **options: object) -> WenmingError:
    """Return the error that a broken table raises."""
    with pytest.raises(WenmingError) as caught:
        read_sheets(content, name=name, registry=REGISTRY, **options)  # type: ignore[arg-type]
    return caught.value


def translated(fault: Fault) -> bool:
    """Tell whether the words of *fault* are there in both scripts, those in its slots too."""
    inner = [value for value in fault.values.values() if isinstance(value, Fault)]
    own = all(one(fault.message) != fault.message for one in (HANS, HANT))
    return own and all(map(translated, inner))


@pytest.mark.parametrize("name", TABLES)
def test_a_line_of_a_text_is_named_in_chinese(name: str) -> None:
    """第5行“名称”列: nothing of the place is left in English, and the words are translated."""
    rows, column = TABLES[name]
    error = said((HEAD + rows).encode(), "数据.csv")

    fault = error.faults[0]
    assert re.match(rf"数据\.csv第[45]行{column}(?:列)?: ", fault.text(HANS))
    assert re.match(r"数据\.csv第[45]行(?:「[^」]+」|第\d)欄: ", fault.text(HANT))
    assert fault.text().startswith(f"{fault.place}: ")
    assert re.match(r"数据\.csv line [45] column ", fault.place)
    for one in error.faults:
        assert translated(one)
        assert not re.search(" line | column ", one.text(HANS).partition(": ")[0])


def test_a_place_in_a_sentence_is_in_its_language_too() -> None:
    """Of a figure that stands twice, where it stood first."""
    fault = said((HEAD + "名称,数值\n" + "发布预警信号数,1\n" * 2).encode(), "").faults[0]

    assert fault.text(HANS).startswith("第6行“名称”列: ")
    assert "前一处在 第5行“名称”列。" in fault.text(HANS)
    assert "first at line 5 column 名称." in fault.text()


def test_a_limit_names_its_line_in_chinese() -> None:
    """A cell that is too long."""
    error = said((HEAD + TITLES + "发布预警信号数,128\n").encode(), "数据.csv", limits=Limits(value_chars=12))

    assert error.text(HANS).startswith("数据.csv第1行第2列: ")


def test_lists_beside_name_their_own_file() -> None:
    """Each file has its own lines."""
    lists = {"problems": "问题的名称,原由\n人手不足,少\n".encode()}
    fault = said((HEAD + TITLES).encode(), "数据.csv", lists=lists).faults[0]

    assert fault.text(HANS).startswith("数据.problems.csv第1行“原由”列: ")


def test_a_workbook_names_sheet_and_cell() -> None:
    """As the program itself writes it, in every language: 数据!B5."""
    target = BytesIO()
    book = Workbook(target)
    sheet = book.add_worksheet("数据")
    for row, line in enumerate((HEAD + TITLES + "发布预警信号,3,条\n").splitlines()):
        sheet.write_row(row, 0, line.split(","))
    book.close()
    fault = said(target.getvalue(), "数据.xlsx").faults[0]

    assert fault.text(HANS) == "数据.xlsx 数据!A5: 没有名为“发布预警信号”的项目；是不是“发布预警信号数”？"


@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=8), st.integers(1, 99), st.integers(0, 60))
def test_a_place_is_a_string_like_any_other(title: str, line: int, column: int) -> None:
    """It crosses processes, is copied, and takes any title, braces too."""
    place = Sheet(file="a.csv", text=True).place(line, column, title)

    assert isinstance(place, Place)
    for again in (pickle.loads(pickle.dumps(place)), copy.deepcopy(place)):
        assert (again, again.text(HANS)) == (place, place.text(HANS))
    assert place.text() == place
    assert place.startswith(f"a.csv line {line} column ")
    assert place.text(HANS).startswith(f"a.csv第{line}行")
