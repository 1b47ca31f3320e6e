"""Prose that makes tables: rows of bars, captions, notes; data never makes one."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming.blueprint.paragraphs import blocks
from wenming.errors import TemplateError
from wenming.model import Measure, Paragraph, Points, Report, Table, Text

Compose = Callable[..., Report]

ROSTER = (
    "|# 值班安排\n| 事项 | 件数 |\n| --- | ---: |\n"
    "{% for one in problems %}| {{ one.title }} | {{ one.cases or '—' }} |\n{% endfor %}"
    "|+ 注：节假日顺延。"
)


def leaf(report: Report) -> Measure:
    """Return the first leaf, whose prose the test gave."""
    found = report.sections[0].children[0]
    assert isinstance(found, Measure)
    return found


def words(table: Table) -> list[list[str]]:
    """Return header and rows as text."""
    return [[str(cell) for cell in row] for row in (table.header, *table.rows)]


def test_rows_of_the_data_become_rows_of_a_table(compose: Compose) -> None:
    """Caption, header and note; figures are citations; what was not given is a dash."""
    data = {"problems": [{"title": "预警", "text": "略", "cases": 3}, {"title": "防雷", "text": "略"}]}
    lead, table = leaf(compose(data, "情况如下：\n" + ROSTER)).body

    assert lead == Paragraph(Text(("情况如下：",)))
    assert isinstance(table, Table)
    assert words(table) == [["事项", "件数"], ["预警", "{problems.1.cases}"], ["防雷", "—"]]
    assert (str(table.caption), str(table.note)) == ("值班安排", "注：节假日顺延。")
    assert not table.landscape


def test_a_table_without_rows_leaves_no_trace(compose: Compose) -> None:
    """No rows, no caption and no header either."""
    report = compose({}, "{% if problems %}" + ROSTER + "{% endif %}\n甲")

    assert leaf(report).body == (Paragraph(Text(("甲",))),)


def test_points_and_tables_end_one_another() -> None:
    """Each block is closed where another begins; a caption begins a table of its own."""
    made = blocks("- 甲\n|# 一\n| 1 |\n|@ 二\n| 2 |\n- 乙\n丙", Text.parse)

    assert [type(block) for block in made] == [Points, Table, Table, Points, Paragraph]
    assert [block.landscape for block in made if isinstance(block, Table)] == [False, True]


def test_rows_of_another_width() -> None:
    """The error shows the row."""
    with pytest.raises(TemplateError, match=r"a row of 3 cells in a table of 2: 甲 \| 乙 \| 丙"):
        blocks("| 1 | 2 |\n| 甲 | 乙 | 丙 |", Text.parse)


def test_empty_cells_stay() -> None:
    """At the end of a row too."""
    (table,) = blocks("| 甲 | |\n| | 乙 |", Text.parse)

    assert isinstance(table, Table)
    assert words(table)[1:] == [["甲", ""], ["", "乙"]]


@given(cell=st.text(st.sampled_from("|-#+@ 甲:{}"), max_size=6))
def test_data_never_makes_a_row(compose: Compose, cell: str) -> None:
    """Bars of the data are words, at the head of a line too."""
    data: dict[str, Any] = {"problems": [{"title": f"甲{cell}甲", "text": "略"}], "place": f"{cell}乙"}
    report = compose(data, "{{ place }}\n" + ROSTER)
    block, table = leaf(report).body

    assert block == Paragraph(Text.literal(f"{cell}乙".strip()))
    assert isinstance(table, Table)
    assert table.rows[0][0] == Text.literal(f"甲{cell}甲")
