"""Figures of a text that was read: metrics that print the same characters, each with its place."""

from __future__ import annotations

import pytest
from attrs import fields
from hypothesis import example, given
from hypothesis import strategies as st

from wenming import render
from wenming.document.figures import Figures as Printed
from wenming.figures import mentions
from wenming.model import Metric, Path, Report, Source, Text, texts
from wenming.reader import plain, read_text
from wenming.reader.base import Repairing
from wenming.reader.building.figures import Figures
from wenming.reader.lines import RawLine
from wenming.zh import Quantity

WORDS = (
    "接待来访", "2000余册", "近300人", "1,250吨", "1.50亿元", "1万4千余件", "两年", "五个", "每周1次", "每月开展", "一次", "3～5公里", "-3.2℃",
    "三分之二", "95%", "９５％", "百分之五", "第三名", "居全省", "首位", "约", "20户", "左右", "007", "0.50元", "4.0倍", "¥3万", "1．5万小时",
    "全覆盖", "实现", "X户", "201X年", "三十餘封", "臺(套)", "14臺(套)", "12 500公里", "叁佰元整", "几十名", "，", "。", "{", "}", "《", "》",
    "10", "万", "亿", "个", "%", "2024年3月", "两", "3年多", "不少于", "以上", "零下3℃", "一周两次", "元/亩", "5",
)  # fmt: skip
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map("".join)
PLACE = Path(("opening", 0))


def cited(text: str, indent: int = 0) -> tuple[Text, Figures]:
    """Return the text that a line of *text* becomes, and its figures."""
    figures = Figures(None)
    return figures.cited(RawLine(text, 7, start=100, column=indent).piece(), PLACE), figures


@given(SENTENCES)
@example("每月开展1次")
@example("每月开展一次，007件，近007件，0.50元")
def test_prints_as_it_was_read(text: str) -> None:
    """Printing the citations gives back every character."""
    made, figures = cited(text)
    report = Report("题", opening=[made], metrics=figures.metrics)

    assert Printed(report).text(made) == text
    assert Text.parse(str(made)) == made


@given(SENTENCES)
def test_metrics_are_sound(text: str) -> None:
    """A metric is what its constructor makes of the words alone, with its line for a source."""
    made, figures = cited(text)

    assert [one.id for one in figures.metrics] == [f"f{n + 1}" for n in range(len(figures.metrics))]
    assert [cite.metrics for cite in made.cites] == [(one.id,) for one in figures.metrics]
    for metric in figures.metrics:
        source = Source(kind="read", ref="原文第7行")
        again = Metric(metric.id, Quantity.parse(metric.quantity.text), source=source)
        assert metric == again
        assert all(hasattr(metric, field.name) for field in fields(Metric))


@given(SENTENCES, st.integers(0, 3))
def test_places(text: str, indent: int) -> None:
    """Each figure, cited or not, is found, and its span covers its words."""
    _, figures = cited(text, indent)
    stripped = RawLine(text, 7).piece().text

    assert [one.mention for one in figures.found()] == list(mentions(stripped))
    for one in figures.found():
        span = one.span
        assert (span.line, span.column) == (7, span.start - 100 + indent + 1)
        assert text[span.start - 100 : span.end - 100] == one.mention.text
    of_metrics = {one.metric: one.span for one in figures.found() if one.metric}
    assert {
        metric.id: figures.places()[Path(("metrics", n))] for n, metric in enumerate(figures.metrics)
    } == of_metrics


PAGE = """\
某区图书馆2024年工作总结

一、主要做法
（一）新建分馆3个
全年借书2000余册，走访X户，实现社区全覆盖。
旅客总量100
4.5万人次，未出现一例投诉，借阅量居全市首位。
|馆|册|
|东馆|320册|
"""


@pytest.fixture(scope="module")
def page() -> tuple[Report, list[tuple[str, str, int, bool]]]:
    """The page, read: its report, and words, source words, line and metric of each figure."""
    document = read_text(PAGE, repair="safe").document
    rows = [
        (one.mention.text, PAGE[one.span.start : one.span.end], one.span.line, bool(one.metric))
        for one in document.figures
    ]
    return document.report, rows


def test_figures_of_a_page(page: tuple[Report, list[tuple[str, str, int, bool]]]) -> None:
    """Titles, words and what is not filled in stay words; torn digits are one figure over both lines."""
    assert page[1] == [
        ("3个", "3个", 4, False),
        ("2000余册", "2000余册", 5, True),
        ("X户", "X户", 5, False),
        ("全覆盖", "全覆盖", 5, False),
        ("1004.5万人次", "100\n4.5万人次", 6, True),
        ("未出现一例", "未出现一例", 7, False),
        ("首位", "首位", 7, True),
        ("320册", "320册", 9, True),
    ]


def test_sources_name_the_line(page: tuple[Report, list[tuple[str, str, int, bool]]]) -> None:
    """Equal figures are metrics of their own; each says which line it was read in."""
    report, _ = page
    said = [
        (metric.id, str(metric.quantity), metric.source.ref) for metric in report.metrics if metric.source
    ]

    assert said == [
        ("f1", "2000余册", "原文第5行"),
        ("f2", "1004.5万人次", "原文第6行"),
        ("f3", "首位", "原文第7行"),
        ("f4", "320册", "原文第9行"),
    ]
    assert [str(text) for _, text in texts(report) if "f1" in str(text)] == [
        "全年借书{f1}，走访X户，实现社区全覆盖。"
    ]


@pytest.mark.parametrize(
    ("first", "second", "text", "readings"),
    [
        ("全年共接待游客100", "4.5万人次，秩序良好。", "1004.5万人次", ["1004.5万人次", "4.5万人次"]),
        ("发布提示信息12", "8条，覆盖各村。", "128条", ["128条", "8条"]),
        ("群众知晓率达97.", "4%以上，居前列。", "97.4%以上", ["97.4%以上", "4%以上"]),
        ("直播讲座1", "2场。", "12场", ["12场", "2场"]),
    ],
)
@pytest.mark.parametrize("repair", ["none", "safe"])
def test_a_torn_figure_left_alone_is_the_joined_one(
    first: str, second: str, text: str, readings: list[str], repair: Repairing
) -> None:
    """Lines that stay apart hold no half as a metric; the figure is that over both lines, with both readings."""
    source = f"某局工作总结\n一、做法\n{first}\n{second}"
    document = read_text(source, repair=repair).document
    found = [one for one in document.figures if one.mention.text == text]

    assert [(source[one.span.start : one.span.end].replace("\n", ""), one.span.line) for one in found] == [(text, 3)]
    if not document.repairs[0].done:
        assert [str(one) for one in found[0].mention.torn] == readings
        assert not found[0].metric
        assert document.report.metrics == ()


def test_digits_of_a_year_are_torn_from_nothing() -> None:
    """What follows a year without its 年 is a figure of its own; the other reading is told."""
    source = "某局工作总结\n一、做法\n相关工作部署已经完成并计划于2023\n15个村全部通水。"
    document = read_text(source, repair="safe").document

    assert [one.mention.text for one in document.figures] == ["15个"]
    assert [one.after for one in document.repairs] == ["202315个"]


def test_equal_figures_are_two() -> None:
    """3家 said twice is two metrics."""
    _, figures = cited("新增3家，关停3家")

    assert [(one.id, str(one.quantity)) for one in figures.metrics] == [("f1", "3家"), ("f2", "3家")]


def in_table(source: str) -> list[tuple[str, str, str, str]]:
    """Return words, unit, what stands there and what was made a metric, of each figure."""
    document = read_text(source, repair="safe").document
    metrics = {one.id: str(one.quantity) for one in document.report.metrics}
    return [
        (one.mention.text, one.mention.quantity.unit, source[one.span.start : one.span.end], metrics.get(one.metric, ""))
        for one in document.figures
    ]


HEAD = "某区信访局工作总结\n\n一、各镇情况\n\n"


@pytest.mark.parametrize(
    ("table", "wanted"),
    [
        ("| 镇街 | 来信（件） | 办结率 |\n|---|---|---|\n| 东街 | 120 | 98.1% |", [("120", "件", "120件"), ("98.1%", "%", "98.1%")]),
        ("| 镇街 | 来信（件） |\n| 东街 | 1,245 |", [("1,245", "件", "1,245件")]),
        ("单位：万元\n\n| 项目 | 投资 |\n| 公园 | 412.50 |", [("412.50", "元", "")]),
        ("投资情况（单位：万元）\n| 项目 | 投资 | 占比（%） | 占比 |\n|---|---|---|---|\n| 公园 | 30 | 12.5 | 9 |\n", [("30", "元", ""), ("12.5", "%", "12.5%")]),
        ("| 项目 | 数量 |\n| 来信（件） | 56 |\n| 来访（批次） | 7 |", [("56", "件", "56件"), ("7", "批次", "7批次")]),
        ("| 镇街 | 件数 | 户数 |\n| 东街 | 31 | 208 |", [("31", "件", "31件"), ("208", "户", "208户")]),
        ("| 序号（个） | 年份（年） | 排名（位） |\n| 1 | 2024 | 3 |", []),
        ("| 镇街 | 来信（含重复） | 来访 |\n| 东街 | 31 | 208 |", []),
        ("| 镇街 | 来信（件） |\n| 东街 | 007 |\n| 西街 | — |", []),
    ],
)  # fmt: skip
def test_cells_whose_unit_stands_elsewhere(table: str, wanted: list[tuple[str, str, str]]) -> None:
    """The unit of a column, a row or a note makes a figure and a metric of a number; it prints the same characters.

    Else it stays words: 412.50 in 万元 would print as 412.50万.
    """
    report = read_text(HEAD + table, repair="safe").document.report

    assert plain(read_text(render(report, "text").content.decode()).report) == plain(report)
    assert in_table(HEAD + table) == [(text, unit, text, metric) for text, unit, metric in wanted]


@given(
    st.lists(
        st.lists(st.sampled_from(("120", "1,245", "0", "007", "-3", "98.10", "1e3", "东街", "", "—", "5%", "３")), min_size=3, max_size=3),
        min_size=1,
        max_size=4,
    ),
    st.sampled_from(("件", "万元", "人次", "%", "含重复", "台(套)", "元/亩", "年", "第一批", "")),
)
def test_tables_print_as_they_were_read(rows: list[list[str]], unit: str) -> None:
    """Whatever unit the header tells, the cells print what they held."""
    lines = [f"| 名称 | 来信（{unit}） | 数量 |", "|---|---|---|", *(f"| {' | '.join(row)} |" for row in rows)]
    report = read_text(HEAD + "\n".join(lines), repair="safe").document.report
    printed = [line.strip() for line in render(report, "text").content.decode().splitlines() if "|" in line]

    assert [line.split() for line in printed if "--" not in line] == [line.split() for line in lines if "--" not in line]
