"""Reading any text: nothing lost, nothing but our own errors, structure by the labels met."""

from __future__ import annotations

import re
import sys
from contextlib import suppress
from datetime import date
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wenming.document.figures import Figures
from wenming.errors import LimitError, ReadError, WenmingError
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
    Text,
    texts,
)
from wenming.reader import ReadContext, ReadDocument, TextReader, read_text, role_of
from wenming.reader.labels import read_label
from wenming.reader.lines import BLANKS
from wenming.zh.enumerators import SCHEMES

SHAPES = (
    "\n", "\n\n", "\r\n", "\f", "\u3000\u3000", " ", "\u2002", "\t", "一、", "（二）", "(三)", "1.", "2、", "（1）", "①", "⒈",
    "第一章\u3000", "第三条 ", "1.2 ", "3 ", "一是", "二是", "；", "。", "：", "，", "| ", " |", "| --- |", "\\|", "\\",
    "首先，", "其次，", "第一，", "附件", "附件1", "附件：", "注：", "2026年1月8日", "某局", "工作总结", "各位领导：",
    "［图：甲］", "［折线图］", "{a}", "{", "\x07", "\ud800", "\u202e", "\ufeff", "存在问题", "下一步打算", "做法", "加强领导",
    "\u2028", "x", "1.52亿人次",
)
PIECES = st.sampled_from(SHAPES)
ANY_TEXT = st.lists(PIECES, max_size=40).map("".join) | st.text(
    st.characters() | st.sampled_from("\n一二、。（）是；|"), max_size=80
)


def assert_nothing_is_lost(source: str, document: ReadDocument) -> None:
    """Assert that every character is in a text, dropped, or in a label, a mark or white space."""
    report = document.report
    taken = [document.spans[path] for path, text in texts(report) if text]
    taken += [document.spans[Path((name,))] for name in ("addressee", "issuer") if getattr(report, name)]
    taken += [document.spans[Path(("dated",))]] if report.dated else []
    taken += [one.span for one in document.dropped]
    covered = [False] * len(source)
    for span in taken:
        covered[span.start : span.end] = [True] * (span.end - span.start)
    gaps, gap = [], ""
    for char, inside in zip(source, covered, strict=True):
        if not inside:
            gap += char
        elif gap:
            gaps.append(gap)
            gap = ""
    for one in [*gaps, gap]:
        assert is_label_or_mark(one), (one, source)


def is_label_or_mark(gap: str) -> bool:
    """Tell whether *gap* is made of what printing puts back: labels, stops, colons, bars of a table."""
    left = gap
    while left:
        left = left.lstrip(BLANKS + "\r\n\f\v\x85\u2028；。：:|\\")
        found = [scheme.read(left) for scheme in SCHEMES.values()]
        labels = [label for _, label in filter(None, found)]
        foreign = read_label(f"{left}甲")
        labels += [left[: foreign.end]] if foreign is not None else []
        rule = re.match(r":?-+:?", left) or re.match(r"附件[0-9]{0,2}", left) or re.match(r"[0-9]{1,2}\.", left)
        cut = max([len(label) for label in labels] + [rule.end() if rule else 0])
        if left and not cut:
            return False
        left = left[cut:]
    return True


def squeezed(words: str) -> str:
    """Return *words* without white space: lines that were joined have breaks and indents between them."""
    return re.sub(rf"[{BLANKS}\r\n\f\v\x85\u2028]", "", words)


def assert_texts_are_where_they_stand(source: str, document: ReadDocument) -> None:
    """Assert that each text is what its span covers, but for what was dropped or escaped."""
    lost = {at for one in document.dropped for at in range(one.span.start, one.span.end)}
    for path, text in texts(document.report):
        if text:
            span = document.spans[path]
            there = "".join(source[at] for at in range(span.start, span.end) if at not in lost)

            words = squeezed(Figures(document.report).text(text))
            assert words in [squeezed(one) for one in (there, re.sub(r"\\([\\|])", r"\1", there), there[1:])]


@settings(deadline=None)
@given(source=ANY_TEXT)
def test_nothing_is_lost(source: str) -> None:
    """Any text is read, and each of its characters accounted for."""
    for document in read_text(source).documents:
        assert_nothing_is_lost(source, document)
        assert_texts_are_where_they_stand(source, document)


@settings(deadline=None)
@given(source=st.binary(max_size=200) | ANY_TEXT.map(lambda text: text.encode("utf-8", "replace")))
def test_bytes_give_a_report_or_our_error(source: bytes) -> None:
    """Any bytes give a result or a ReadError."""
    with suppress(ReadError):
        assert len(read_text(source).documents) <= 1


@settings(deadline=None)
@given(source=ANY_TEXT)
def test_reading_is_the_same_twice(source: str) -> None:
    """The same text gives the same values."""
    assert read_text(source) == read_text(source)


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
    assert_nothing_is_lost(REPORT, document)


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


HOSTILE = {
    "brackets": "（" * 1000,
    "numbers": "一二三" * 330,
    "labels": "一、" * 500,
    "points": "一是" * 500,
    "stopped points": "一是甲；" * 250,
    "headings": "一、甲\n" * 250,
    "pairs": "一是甲；二是乙；\n" * 125,
    "second": "；二是" * 330,
    "bars": "|" * 1000,
    "rows": "| a |\n" * 160,
    "holes": "\x07" * 1000,
    "deep": "一、甲\n（一）乙\n1.丙\n（1）丁\n①戊\n" * 40,
    "attachments": "\n附件1\n甲\n" * 120,
    "notes": "　　注：甲\n" * 160,
    "stops": "一、" + "。" * 1000,
    "decimals": "1.1.1.1 甲\n" * 100,
    "paragraphs": "一、甲\n一是甲。\n" + "乙\n" * 300,
    "captions": "\n甲\n| a |\n" * 120,
}


@pytest.mark.parametrize("source", HOSTILE.values(), ids=HOSTILE)
def test_work_grows_with_the_length(source: str) -> None:
    """Reading eight times the text takes at most some eleven times the steps (promise H5)."""
    few, many = steps(source), steps(source * 8)

    assert many < 11 * few + 2000


def steps(source: str) -> int:
    """Return how many calls and lines of Python reading takes: a clock that is never late."""
    count = 0

    def trace(frame: FrameType, event: str, arg: object) -> Any:
        nonlocal count
        count += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        with suppress(WenmingError):
            read_text(source)
    finally:
        sys.settrace(before)
    return count


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
