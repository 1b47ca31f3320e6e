"""Tables: rows of cells, merged cells empty, all words kept."""

from __future__ import annotations

from typing import Any

import pytest

from wenming.errors import LimitError
from wenming.limits import Limits
from wenming.model.blocks import MAX_COLUMNS
from wenming.reader import ReadContext
from wenming.reader.word import WordReader

Word: Any = Any


def grid(word: Word, *rows: str) -> list[tuple[str, ...]]:
    """Return the cells of a table of these rows."""
    return [tuple(cell.text for cell in line.cells) for line in word.read(word.table(*rows))]


def test_rows_and_heads(word: Word) -> None:
    """Rows that Word repeats on each page are the head, if nothing stands above them."""
    head = "<w:tblHeader/>"
    table = word.table(
        word.row("项目", "数量", properties=head),
        word.row("巡查", "12", properties='<w:tblHeader w:val="0"/>'),
        word.row("走访", "8", properties=head),
    )
    lines = word.read(word.p("表1") + table + word.p("注"))

    assert [(line.hint, line.text) for line in lines] == [
        ("", "表1"),
        ("header", "项目\t数量"),
        ("row", "巡查\t12"),
        ("row", "走访\t8"),
        ("", "注"),
    ]
    assert [(cell.text, cell.number, cell.start) for cell in lines[2].cells] == [("巡查", 4, 9), ("12", 5, 12)]
    assert lines[2].place(3).start == 12


def test_merged_cells_leave_empty_ones(word: Word) -> None:
    """Nothing is repeated: not across columns, not down rows, not before or behind a row."""
    span, begin, go_on = '<w:gridSpan w:val="2"/>', '<w:vMerge w:val="restart"/>', "<w:vMerge/>"

    assert grid(
        word,
        word.row(word.cell("宽", span), "末"),
        word.row(word.cell("高", begin), "一", "二"),
        word.row(word.cell("", go_on), "三", "四"),
        word.row("五", properties='<w:gridBefore w:val="1"/><w:gridAfter w:val="1"/>'),
    ) == [("宽", "", "末"), ("高", "一", "二"), ("", "三", "四"), ("", "五", "")]


def test_words_in_a_covered_cell(word: Word) -> None:
    """Word shows none of them."""
    rows = word.row(word.cell("高", '<w:vMerge w:val="restart"/>')) + word.row(word.cell("旧", "<w:vMerge/>"))
    _, covered = word.read(word.table(rows))

    assert covered.text == ""
    assert [(one.text, one.reason) for one in covered.dropped] == [
        ("旧", "words in a cell that is merged with the one above")
    ]


@pytest.mark.parametrize("span", ["200000000", "-3", "0", "x", "64"])
def test_spans_are_bounded(word: Word, span: str) -> None:
    """A table has 63 columns at most, whatever a cell claims."""
    (cells,) = grid(word, word.row(word.cell("宽", f'<w:gridSpan w:val="{span}"/>')))

    assert cells[0] == "宽"
    assert len(cells) in (1, MAX_COLUMNS)


def test_paragraphs_of_a_cell(word: Word) -> None:
    """They make one line; each has its number in the file."""
    cell = word.cell(word.p("负责人：", "<w:r><w:br/></w:r>", "某") + word.p("") + word.p("电话") + word.p(""))
    (line,) = word.read(word.table(word.row(cell, "乙")))

    assert [one.text for one in line.cells] == ["负责人：某 电话", "乙"]
    assert [one.number for one in line.cells] == [1, 5]
    assert line.cells[0].place(6).start == 8
    assert not line.dropped


def test_tables_in_cells(word: Word) -> None:
    """Flattened: their words stand in the cell."""
    inner = word.table(word.row("内一", "内二"), word.row("内三"))

    assert grid(word, word.row("甲", word.cell(word.p("前") + inner + word.p("后")))) == [("甲", "前 内一 内二 内三 后")]


def test_a_frame_is_no_table(word: Word) -> None:
    """One cell with several paragraphs only draws a line round them."""
    frame = word.table(word.row(word.cell(word.p("一、甲") + word.p("正文"))))

    assert [(line.text, line.cells) for line in word.read(frame)] == [("一、甲", ()), ("正文", ())]
    assert grid(word, word.row("单格")) == [("单格",)]


def test_numbers_in_cells(word: Word) -> None:
    """A column that Word numbers."""
    parts = {"numbering": word.numbering(word.level(0, "%1"))}
    rows = "".join(word.row(word.cell(word.item("")), name) for name in "甲乙")

    assert word.texts(word.table(rows), parts=parts) == ["1\t甲", "2\t乙"]


def test_deleted_rows(word: Word) -> None:
    """A row that tracked changes delete is not read."""
    lines = word.read(word.table(word.row("去", properties="<w:del/>"), word.row("留")))

    assert [line.text for line in lines] == ["留"]
    assert [one.text for line in lines for one in line.dropped] == ["去"]


def test_hidden_rows(word: Word) -> None:
    """A row that Word does not show is left out, its words named."""
    lines = word.read(word.table(word.row("藏", "着", properties="<w:hidden/>"), word.row("显", "着")))

    assert [line.text for line in lines] == ["显\t着"]
    assert [(one.text, one.reason) for one in lines[0].dropped] == [("藏", "hidden text"), ("着", "hidden text")]


def test_tables_that_touch_are_parted(word: Word) -> None:
    """A blank line tells where one ends and the next begins."""
    assert word.texts(word.table(word.row("甲")) + word.table(word.row("乙"))) == ["甲", "", "乙"]


def test_too_many_cells(word: Word) -> None:
    """The limit on nodes holds for cells, while they are counted."""
    content = word.file(word.table(*[word.row("甲", "乙")] * 6))

    with pytest.raises(LimitError, match="limit nodes"):
        WordReader().read(content, ReadContext(limits=Limits(nodes=11)))
    assert len(WordReader().read(content, ReadContext(limits=Limits(nodes=12)))) == 6
