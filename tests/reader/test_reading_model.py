"""What is read would be taken by the model's own constructors, which the reader does not call for every part."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from wenming.model import Report, walk
from wenming.reader import read_text
from wenming.zh.folding import fold_characters

SHAPES = (
    "\n", "\n\n", "　　", "一、", "（二）", "1.", "（1）", "一是", "二是", "；", "。", "：", "，", "| ", " |", "首先，", "其次，", "附件1", "某局",
    "工作总结", "各位领导：", "2026年1月8日", "接待128人次", "增长4.3%", "X户", "全覆盖", "{a}", "存在问题", "下一步打算", "\x07", "\ud800",
)  # fmt: skip
ANY_TEXT = st.lists(st.sampled_from(SHAPES), max_size=40).map("".join) | st.text(max_size=40)
ONE = "某局工作总结\n各位领导：\n今年接待128人次，增长4.3%。\n一、主要做法\n工作开展如下：一是甲；二是乙。\n二、存在问题\n{甲}不足。\n某局\n2026年1月8日\n"


def assert_taken(report: Report) -> None:
    """Assert that *report*, and every part of it, is what its constructor would make of the same values."""
    assert evolve(report) == report
    for path, item in walk(report):
        assert evolve(item) == item, path


def test_a_report_is_taken() -> None:
    """A report with all kinds of parts."""
    report = read_text(ONE).document.report

    assert len(report.metrics) == 2
    assert report.addressee
    assert_taken(report)


@settings(max_examples=150, deadline=None)
@given(source=ANY_TEXT)
def test_whatever_is_read_is_taken(source: str) -> None:
    """Any text: no check of the model would refuse what was read."""
    for document in read_text(source).documents:
        assert_taken(document.report)


@pytest.mark.parametrize(
    ("written", "folded"), [("總結與匯報", "总结与汇报"), ("总结", "总结"), ("", ""), ("a總1", "a总1"), ("乾部後", "干部后")]
)
def test_folding(written: str, folded: str) -> None:
    """Traditional characters are folded one by one; a text without any is the same."""
    assert fold_characters(written) == folded


@settings(max_examples=100)
@given(text=st.text())
def test_folding_keeps_length_and_ends(text: str) -> None:
    """A folded text is as long as before, and folding it again changes nothing."""
    folded = fold_characters(text)

    assert len(folded) == len(text)
    assert fold_characters(folded) == folded
