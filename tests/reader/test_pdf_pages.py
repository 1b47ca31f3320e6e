"""What poppler makes of the pages of a PDF: heads, bullets, blanks of typesetting and columns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming.reader import lift
from wenming.reader.lines import RawLine
from wenming.reader.pdf_pages import lines_of

PAGES = (
    "某镇政府文件\n\n             某镇2024年工作总结\n\n一、主要做法\n全年受理群众来信 412 件，网上信访 2.3 万件，办结率 98.6%。\n"
    "\uf0b7   新建公园 3 个\n\n第1页\n\f某镇政府文件\n二、各村情况\n\n村名       来信（件）     办结率\n"
    "东村       120       98.1%\n西村       88        99.0%\n\n某镇政府\n2025 年 1 月 8 日\n第2页\n\f"
)


def texts(lines: tuple[RawLine, ...]) -> list[str]:
    """Return the lines with words."""
    return [line.text for line in lines if line.text]


def test_pages() -> None:
    """The head of every page goes and is told; figures become metrics, rows a table, what no font has a bullet."""
    document = lift(lines_of(PAGES), repair="safe").document
    metrics = [str(one.quantity) for one in document.report.metrics]

    assert metrics == ["412件", "2.3万件", "98.6%", "3个", "120件", "98.1%", "88件", "99.0%"]
    assert [(one.text, one.reason) for one in document.dropped][::2] == [("某镇政府文件", "running head of a page")] * 2
    assert "●" in str(document.report)
    assert str(document.report.dated) == "2025-01-08"
    assert document.report.issuer == "某镇政府"


@pytest.mark.parametrize(
    "page",
    ["一页的题目\n内容\n\f", "甲\n内容\n\f乙\n内容\n\f", "甲\n内容\n\f  甲\n内容\n\f"],
    ids=["one page", "two heads", "another place"],
)
def test_first_lines_that_are_no_heads(page: str) -> None:
    """What no other page repeats at its place is text."""
    assert texts(lines_of(page)) == [one.strip() for one in page.replace("\f", "").split("\n") if one.strip()]


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("来信 412 件，占 67.0%。其中", "来信412件，占67.0%。其中"),
        ("气温 3 ℃ 左右", "气温3 ℃左右"),
        ("表 1 各村情况", "表 1 各村情况"),
        ("附件 2 名单", "附件 2 名单"),
        ("使用 Word 2016 编写", "使用 Word 2016编写"),
        ("甲   12   乙", "甲   12   乙"),
    ],
)
def test_blanks_of_typesetting(line: str, read: str) -> None:
    """One blank between a hanzi and a digit is none of the writer's; those that part columns or captions stay."""
    assert texts(lines_of(line)) == [read]


@pytest.mark.parametrize(
    "page",
    ["某局办公室      2025年1月\n以上是全部内容。", "村名    户数\n全年走访群众，解决问题。", "联系人：王某      电话：110\n单位：某局      传真：120"],
)  # fmt: skip
def test_gaps_that_part_no_columns(page: str) -> None:
    """A line or two with a gap are no table."""
    assert not any(line.hint for line in lines_of(page))


@given(st.lists(st.sampled_from(("来信", " ", "   ", "412", "件", "，", "。", "\n", "\f", "\uf0b7 ", "第1页", "%", "甲乙", "7")), max_size=40))
def test_every_character_stands_where_it_stood(parts: list[str]) -> None:
    """Whatever a page holds, what is read leads back to it, and what is not read is told or blank."""
    text = "".join(parts)
    places: set[int] = set()
    for line in lines_of(text):
        for at, char in enumerate(line.text):
            place = line.place(at)
            assert char == text[place.start] or (char, text[place.start]) == ("●", "\uf0b7")
            places.add(place.start)
        for one in line.dropped:
            places.update(range(one.span.start, one.span.end))
    assert all(char.isspace() for at, char in enumerate(text) if at not in places)
