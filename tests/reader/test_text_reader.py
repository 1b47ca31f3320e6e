"""Reading any text: nothing lost, nothing but our own errors, structure by the labels met."""

from __future__ import annotations

from datetime import date

import pytest

from wenming.errors import LimitError, ReadError
from wenming.limits import Limits
from wenming.model import (
    Measure,
    NextStep,
    Node,
    Paragraph,
    Path,
    Points,
    Problem,
    Role,
    Section,
    Table,
)
from wenming.reader import ReadContext, TextReader, read_text, role_of


def test_blank_text_holds_no_document() -> None:
    """Nothing but white space is no report; asking for one says so."""
    result = read_text(" \n\u3000\n")

    assert result.documents == ()
    with pytest.raises(ReadError, match="blank"):
        _ = result.report


REPORT = """\
2025年工作总结

各位领导：
　　一年来，各项工作取得进展。现将有关情况汇报如下：
一、主要做法
（一）强化预警
　　发布预警128条。
（二）改进服务
　　从三个方面着手。一是领导重视，部署到位。成立专班；二是细化责任；三是强化督查。
二、存在问题
1.人手不足。
2.经费偏紧。
三、下一步打算
　　一是充实队伍；
　　二是争取资金。
　　资金来自两处。
　　三是加强培训。

| 项目 | 数量 |
| --- | ---: |
| 甲\\|乙 | 12 |
　　注：截至年底。

　　附件：名单
　　　　　　　　　　　　　　　　某市气象局
　　　　　　　　　　　　　　　　　　2026年1月8日

附件
名单

　　张某。
"""


def test_a_whole_report() -> None:
    """Frame, levels, leaves by role, lists with titles, a table with its note, an attachment."""
    document = read_text(REPORT).document
    report = document.report
    measures, problems, steps = report.sections

    assert str(report.title) == "2025年工作总结"
    assert (report.addressee, report.issuer, report.dated) == ("各位领导", "某市气象局", date(2026, 1, 8))
    assert [type(child) for child in measures.children] == [Measure, Measure]
    assert [str(child.title) for child in problems.children] == ["人手不足。", "经费偏紧。"]
    assert {type(child) for child in problems.children} == {Problem}
    _lead, listing = measures.children[1].body
    assert isinstance(listing, Points)
    assert str(listing.items[0].title) == "领导重视，部署到位"
    assert [str(item.body[0].text) for item in listing.items] == ["成立专班；", "细化责任；", "强化督查"]
    spread, table = steps.body
    assert isinstance(spread, Points)
    assert isinstance(table, Table)
    assert [len(item.body) for item in spread.items] == [1, 2, 1]
    assert str(spread.items[1].body[0].text) == "争取资金"  # printing puts 。 there
    assert str(table.rows[0][0]) == "甲|乙"
    assert str(table.note) == "注：截至年底。"
    assert str(report.attachments[0].title) == "名单"
    assert document.roles[Path.parse("sections[2]")] == "next_steps"
    assert [one.reason for one in document.dropped] == ["repeats the title of an attachment"]


def outline(nodes: tuple[Node, ...], level: int = 1) -> list[tuple[int, str]]:
    """Return level and title of each heading."""
    found: list[tuple[int, str]] = []
    for node in nodes:
        found.append((level, str(node.title)))
        if isinstance(node, Section):
            found += outline(node.children, level + 1)
    return found


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("一、甲|（一）乙|1.丙|（1）丁|①戊|二、己", [(1, "甲"), (2, "乙"), (3, "丙"), (4, "丁"), (5, "戊"), (1, "己")]),
        ("一、甲|1、乙|（1）丙|二、丁|1、戊", [(1, "甲"), (2, "乙"), (3, "丙"), (1, "丁"), (2, "戊")]),
        ("一、甲|1.乙|二、丙|（一）丁|1.戊", [(1, "甲"), (2, "乙"), (1, "丙"), (2, "丁"), (3, "戊")]),
        ("(一)甲|(二)乙|一、丙|（一）丁", [(1, "甲"), (1, "乙"), (1, "丙"), (2, "丁")]),
        ("第一章　甲|第一条　乙|第二章　丙|第二条　丁", [(1, "甲"), (2, "乙"), (1, "丙"), (2, "丁")]),
        ("1 甲|1.1 乙|1.1.1 丙|1.2 丁|2 戊", [(1, "甲"), (2, "乙"), (3, "丙"), (2, "丁"), (1, "戊")]),
        ("⒈甲|⒉乙|3.丙", [(1, "甲"), (1, "乙"), (1, "丙")]),
        ("三、甲|　　（一）乙|    (二)丙", [(1, "甲"), (2, "乙"), (2, "丙")]),
        ("2022 年度|1.52亿人次|2023、2024两年|一、|一、。", []),
        ("一、" + "甲" * 81, []),
    ],
)
def test_levels(lines: str, expected: list[tuple[int, str]]) -> None:
    """Levels are found by nesting; years, figures, bare labels and long sentences are no headings."""
    source = "标题\n" + lines.replace("|", "\n") + "\n正文。"

    assert outline(read_text(source).report.sections) == expected


def test_run_in_title_ends_at_the_first_stop() -> None:
    """⒈甲。乙。丙。 is a title and a paragraph, and the style says run in."""
    document = read_text("标题\n一、甲\n⒈乙丙，丁戊。正文一。正文二。\n⒉己。正文。").document
    first = document.report.sections[0].children[0]

    assert str(first.title) == "乙丙，丁戊"
    assert first.body == (Paragraph("正文一。正文二。"),)
    assert document.style.name == "glyph"


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("主要做法", "measures"),
        ("创建工作主要成绩、做法和经验", "results"),
        ("存在问题和下一步工作打算", "next_steps"),
        ("存在的不足", "problems"),
        ("基本概况", "overview"),
        ("解决群众问题", "other"),
        ("行风建设", "measures"),
        ("強化措施，狠抓落實", "measures"),
    ],
)
def test_roles(title: str, role: Role) -> None:
    """Title words tell the role; a sector's words come first."""
    assert role_of(title, [("行风建设", "measures"), ("", "results")]) == role


def test_untitled_leaf_words_win_over_the_part() -> None:
    """A leaf named 存在问题 under 主要做法 is a problem; the others follow their part."""
    report = read_text("标题\n一、主要做法\n（一）抓服务\n甲。\n（二）存在问题\n乙。\n（三）下一步打算\n丙。").report

    assert [type(child) for child in report.sections[0].children] == [Measure, Problem, NextStep]
    assert isinstance(report.sections[0], Section)


def test_limits_come_first() -> None:
    """Size and length of a line are checked, with the name of the option."""
    with pytest.raises(LimitError) as caught:
        read_text(b"x" * 11, limits=Limits(file_bytes=10))
    assert caught.value.faults[0].values["limit"] == "file_bytes"

    with pytest.raises(LimitError) as caught:
        read_text("标题\n" + "x" * 11, limits=Limits(value_chars=10), place="a.txt")
    assert caught.value.faults[0].place == "a.txt:2"


def test_a_mark_at_the_head_is_no_word() -> None:
    """U+FEFF before the title is a byte order mark, in bytes and in text that was decoded carelessly."""
    document = read_text("\ufeff标题\n一、甲\n正文。").document

    assert document.report == read_text("\ufeff标题\n一、甲\n正文。".encode()).report
    assert str(document.report.title) == "标题"
    assert [(one.reason, one.span.start) for one in document.dropped] == [("byte order mark", 0)]


def test_reader_gives_lines() -> None:
    """The hook's own part: bytes in GB18030 become lines with their place."""
    line = TextReader().read("标题\r\n　　正文\x07。 ".encode("gb18030"), ReadContext())[1]

    assert (line.text, line.indent, line.number, line.start, line.column) == ("正文。", "　　", 2, 6, 2)
    assert [one.text for one in line.dropped] == ["\x07"]


@pytest.mark.parametrize("line", ["3.5个百分点是主要提高。", "1.52亿元为全年收入。", "0.5件", "2.5人次"])
def test_a_decimal_at_the_head_of_a_line_is_no_label(line: str) -> None:
    """A figure whose whole part no number before leads to stays a figure."""
    report = read_text(f"总结\n\n一、做法\n{line}\n二、打算\n略。\n").report

    assert [str(section.title) for section in report.sections] == ["做法", "打算"]
    assert report.sections[0].children == ()


def test_a_label_before_a_digit_is_known_by_those_before_it() -> None:
    """1. and 2. lead to 3., whatever the title begins with."""
    source = "总结\n\n一、做法\n1.12个村通水\n　　略。\n2.5条路通车\n　　略。\n3.5座桥通行\n　　略。\n"
    (section,) = read_text(source).report.sections

    assert [str(child.title) for child in section.children] == ["12个村通水", "5条路通车", "5座桥通行"]


def test_a_run_that_no_page_can_carry_is_named_once() -> None:
    """A million NULs are one thing left out, not a million."""
    (first, last) = read_text("甲\0\0\0乙。\n\x07\x07丙。").document.dropped

    assert (first.text, first.span.start, first.span.end) == ("\0\0\0", 1, 4)
    assert (last.text, last.span.line, last.span.column) == ("\x07\x07", 2, 1)
