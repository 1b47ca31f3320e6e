"""Captions are numbered through the document: tables and figures apart, own numbers respected."""

from __future__ import annotations

import pytest

from wenming.document import Line, arrange, without_number
from wenming.model import Attachment, Chart, Metric, Report, Section, Table
from wenming.numbering import number

METRICS = [Metric("a", "5条", source="台账")]


def captions(report: Report) -> list[tuple[str, str]]:
    """Return label and text of the captions of *report*."""
    document = arrange(report, number(report))
    lines = [block for block in (*document.blocks, *document.appendix) if isinstance(block, Line)]
    return [(line.label, line.text) for line in lines if line.kind == "caption"]


def table(caption: str | None) -> Table:
    """Return a table under *caption*."""
    return Table(rows=[["甲"]], caption=caption)


def test_tables_and_figures_count_apart_and_through_attachments() -> None:
    """表1, 图1, 表2; one without caption is not counted."""
    report = Report(
        "总结",
        metrics=METRICS,
        sections=[Section("一", [table("甲表"), table(None), Chart(kind="bar", series=["a"], caption="甲图")])],
        attachments=[Attachment("附表", [table("乙表")])],
    )

    assert captions(report) == [("表1", "表1　甲表"), ("图1", "图1　甲图"), ("表2", "表2　乙表")]


@pytest.mark.parametrize("own", ["表3　甲表", "表 3 甲表", "表一 甲表", "表1：甲表", "图2"])
def test_a_caption_with_a_number_of_its_own_keeps_it(own: str) -> None:
    """It is counted, and not numbered twice."""
    report = Report("总结", sections=[Section("一", [table(own), table("乙表")])])

    assert captions(report) == [("", own), ("表2", "表2　乙表")]


@pytest.mark.parametrize("words", ["表彰情况", "图书配置", "表5个月进度", "图2025年"])
def test_words_that_only_look_like_a_number(words: str) -> None:
    """表彰 is no number, nor is 2025年."""
    assert captions(Report("总结", sections=[Section("一", [table(words)])])) == [("表1", f"表1　{words}")]


def test_traditional_reports() -> None:
    """圖1 where the report is in Traditional."""
    report = Report(
        "總結", locale="zh-Hant-TW", metrics=METRICS,
        sections=[Section("一", [Chart(kind="bar", series=["a"], caption="甲圖")])],
    )  # fmt: skip

    assert captions(report) == [("圖1", "圖1　甲圖")]


def test_without_number_undoes_it() -> None:
    """What a reader takes off is what printing put there, and nothing else."""
    assert without_number("表12　甲表") == "甲表"
    assert without_number("表12 甲表") == "表12 甲表"
    assert without_number("甲表") == "甲表"
