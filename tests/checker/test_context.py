"""What a check gives its rules: looked for once, and nothing passed over that a rule could find."""

from __future__ import annotations

from itertools import groupby

import pytest

from benchmarks.checker.measure import found, plants
from benchmarks.reading.gold import corpus
from wenming.checker import CheckContext
from wenming.checker.rule import once
from wenming.model import Measure, Node, Path, Report, Section, find, walk

REPORT = Report(
    "2025年工作总结",
    opening=["现将情况汇报如下："],
    sections=[Section("主要做法", ["压实责任。"], children=[Measure("健全机制", ["修订办法。"]), Measure("抓好队伍")])],
)
TRIED = 2  # plants of a rule


def test_items_and_texts_are_those_of_the_report() -> None:
    """Walked once, they are what a walk gives."""
    context = CheckContext(report=REPORT)

    assert context.items == tuple(walk(REPORT))
    assert context.find(Measure) == find(REPORT, Measure)
    assert context.find(Node) == find(REPORT, Node)  # type: ignore[arg-type]  # a union of classes will do
    assert context.find(Measure) is context.find(Measure)


def test_texts_with_one_of_several_words() -> None:
    """Each text that has one of them, once, in reading order; a word over two texts is in none."""
    context = CheckContext(report=REPORT)

    assert context.texts_with("责任", "如下", "压实", "没有") == (context.texts[1], context.texts[3])
    assert context.texts_with() == context.texts_with("没有") == ()
    assert context.has("压实责任。")
    assert not context.has("做法压实")
    assert not context.has("责压任")


def test_what_is_asked_twice_is_looked_for_once() -> None:
    """Each report by itself; what fails is not kept."""
    asked: list[Report] = []

    @once
    def title_of(context: CheckContext) -> str:
        asked.append(context.report)
        return context.printed[Path(("title",))]

    one, other = CheckContext(report=REPORT), CheckContext(report=Report("2026年工作打算"))

    assert [title_of(one), title_of(other), title_of(one)] == ["2025年工作总结", "2026年工作打算", "2025年工作总结"]
    assert asked == [REPORT, other.report]


def test_no_text_is_passed_over_in_which_a_rule_finds_something(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rules that look only at the texts with certain words find as much as they would in all."""
    by_code = groupby(sorted(plants(), key=lambda plant: plant[0]), key=lambda plant: plant[0])
    tried = [(code, text) for code, planted in by_code for _, _, text in list(planted)[:TRIED]]
    tried += [("", gold.text) for gold in corpus()][::8]
    passing_over = [found(text, code) for code, text in tried]
    monkeypatch.setattr(CheckContext, "texts_with", lambda self, *_: self.texts)

    for (code, text), one in zip(tried, passing_over, strict=True):
        assert found(text, code) == one, text
