"""Arrange: a report becomes flat printed blocks; figures are printed here, once."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve
from hypothesis import given

from wenming.document import AttachmentHead, Document, Graph, Grid, Heading, Image, Line, arrange, sources
from wenming.model import (
    Attachment,
    Chart,
    Measure,
    Metric,
    Path,
    Picture,
    Point,
    Points,
    Report,
    Section,
    Source,
    Table,
    at,
    texts,
)
from wenming.numbering import OFFICIAL, Level, Style, number
from wenming.testing.strategies import reports

RUN_IN = Style(name="run_in", levels=(Level("chinese_comma"), Level("chinese_paren", layout="run_in")))


def lay(report: Report, style: Style = OFFICIAL) -> Document:
    """Number and arrange."""
    return arrange(report, number(report, style))


def lines(report: Report, style: Style = OFFICIAL) -> list[str]:
    """Texts of headings and lines, in order."""
    return [block.text for block in lay(report, style).blocks if isinstance(block, Heading | Line)]


@given(report=reports())
def test_every_word_is_printed(report: Report) -> None:
    """T1: each span of each text is somewhere in the document, and every block's path is real."""
    document = lay(report)
    printed = [document.title]
    for block in (*document.blocks, *document.appendix):
        block.path.look_up(report)
        match block:
            case Heading() | Line():
                printed.append(block.text)
            case Grid():
                printed.extend(cell for row in (block.header, *block.rows) for cell in row)
            case AttachmentHead():
                printed.append(block.title)
    whole = "\n".join(printed)

    for _, text in texts(report):
        for span in text.spans:
            if isinstance(span, str):
                assert span in whole


def test_a_value_changed_once_is_seen_everywhere() -> None:
    """Title, paragraph, point, table, caption and chart all print the one metric."""
    report = Report(
        "{n}工作",
        opening=["共{n}。"],
        metrics=[Metric("n", "128条", period="2025年")],
        sections=[
            Section(
                "发布{n}",
                [
                    Points([Point(["计{n}"], title="达{n}")]),
                    Table(rows=[["{n}"]], header=["{n:bare}"], caption="表{n}", note="注{n}"),
                    Chart(kind="column", series=["n"], caption="图{n}"),
                ],
            )
        ],
        closing=["{n:spelled}"],
    )
    changed = at(report, "metrics[0].quantity", lambda _: "256条")

    before, after = str(lay(report)), str(lay(changed))

    assert before.count("128") == 12
    assert before.replace("128", "256").replace("一百二十八", "二百五十六") == after


def test_own_line_and_run_in() -> None:
    """A run-in heading takes its stop and the first paragraph; a table after it stays apart."""
    section = Section("做法", ["概述。"], children=[Measure("强化预警", ["发布及时。", "覆盖全面。"])])

    assert lines(Report("总结", sections=[section])) == [
        "一、做法", "概述。", "（一）强化预警", "发布及时。", "覆盖全面。",
    ]
    assert lines(Report("总结", sections=[section]), RUN_IN)[2:] == ["（一）强化预警。发布及时。", "覆盖全面。"]
    table = Section("做法", children=[Measure("排班", [Table(rows=[["甲"]])])])
    assert lines(Report("总结", sections=[table]), RUN_IN) == ["一、做法", "（一）排班"]


def test_run_in_points_follow_the_title() -> None:
    """⒊title。一是…；二是…。 as the construction bureau writes."""
    report = Report("总结", sections=[Section("抓素质", children=[Measure("开展活动", [Points(["讨论", "联欢"])])])])

    assert lines(report, RUN_IN)[1] == "（一）开展活动。一是讨论；二是联欢。"


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        (["讨论", "联欢"], "一是讨论；二是联欢。"),
        (["讨论；", "联欢。"], "一是讨论；二是联欢。"),
        (["讨论。再讨论", "联欢"], "一是讨论。再讨论。二是联欢。"),
        ([Point(["制定方案"], title="细化目标"), Point([], title="强化督查")], "一是细化目标。制定方案。二是强化督查。"),
    ],
)
def test_marks_between_points(items: list[object], expected: str) -> None:
    """；between short items and 。at the end; 。after each that holds a full stop."""
    assert lines(Report("总结", sections=[Section("节", [Points(items)])]))[1] == expected


def test_points_of_several_paragraphs_stand_apart() -> None:
    """A point with a second paragraph cannot run in: each paragraph is a line."""
    report = Report("总结", sections=[Section("节", [Points([Point(["甲", "乙"]), "丙"])])])

    assert lines(report)[1:] == ["一是甲。", "乙", "二是丙。"]


def test_tables_pictures_charts_and_attachments() -> None:
    """Captions, notes, numeric columns, attachment notes and heads."""
    png = bytes.fromhex("89504e470d0a1a0a") + b"rest"
    report = Report(
        "总结",
        metrics=[Metric("a", "12件", period="2024年"), Metric("b", "15件", period="2025年")],
        sections=[
            Section(
                "数据",
                [
                    Table(header=["事项", "数"], rows=[["信件", "1,204"], ["来访", "—"]], caption="表1", note="注：略"),
                    Picture(data=png, caption="图1", alt="现场"),
                    Chart(kind="line", series=["a", "b"], caption="图2", alt="走势"),
                ],
            )
        ],
        attachments=[Attachment("名册", ["略"]), Attachment("清单")],
    )
    document = lay(report)
    kinds = [type(block).__name__ for block in document.blocks]

    assert kinds == ["Heading", "Line", "Grid", "Line", "Image", "Line", "Graph", "Line", "Line", "Line"]
    grid, graph = document.blocks[2], document.blocks[6]
    assert isinstance(grid, Grid)
    assert grid.numeric == (False, True)
    assert isinstance(graph, Graph)
    assert [(s.name, s.figure) for s in graph.series] == [("2024年", "12件"), ("2025年", "15件")]
    assert isinstance(document.blocks[4], Image)
    assert [block.text for block in document.blocks[-2:] if isinstance(block, Line)] == ["附件：1. 名册", "2. 清单"]
    assert [block.label for block in document.appendix if isinstance(block, AttachmentHead)] == ["附件1", "附件2"]


def test_head_and_signature() -> None:
    """Salutation with one colon; day without leading zeros; who signs."""
    document = lay(Report("总结", issuer="某局", addressee="各位领导", dated=date(2026, 1, 8)))

    assert (document.salutation, document.signature, document.date) == ("各位领导：", "某局", "2026年1月8日")
    assert lay(evolve(Report("总结"), addressee="市政府：")).salutation == "市政府："
    assert lay(Report("总结")).salutation == lay(Report("总结")).date == ""


def test_the_ledger_follows_inputs() -> None:
    """For each metric: where it is cited, and what it was computed from, through others too."""
    report = Report(
        "总结",
        opening=["同比增长{growth}。"],
        metrics=[
            Metric("now", "150件", source="台账"),
            Metric("before", "100件", source="台账"),
            Metric("growth", "50%", source=Source(kind="computed", formula="growth", inputs=["now", "before"])),
        ],
    )
    growth = sources(report)[2]

    assert growth.cited == (Path.parse("opening[0]"),)
    assert {metric.id for metric in growth.inputs} == {"now", "before"}
    noted = arrange(report, number(report), notes=True)
    assert [block.text for block in noted.appendix if isinstance(block, Line)] == [
        "数据来源",
        "1. 50%：由150件、100件计算（增长率）。",
    ]


def test_notes_say_where_a_figure_stands() -> None:
    """The labels on the way to the first citation; metrics nobody cites have no note."""
    report = Report(
        "总结",
        metrics=[Metric("a", "128条", source="台账"), Metric("b", "5条", source="台账"), Metric("c", "7条")],
        sections=[Section("做法", ["共{c}。"], children=[Measure("甲", ["略"]), Measure("预警", ["发布{a}。"])])],
    )
    noted = arrange(report, number(report), notes=True)

    assert [block.text for block in noted.appendix if isinstance(block, Line)] == [
        "数据来源",
        "1. 128条（见一、（二））：台账。",
    ]
    assert all(block.path.look_up(report) is not None for block in noted.appendix)
