"""Roles: of titles in both scripts, of sections by how they begin, of sentences inside paragraphs."""

from __future__ import annotations

import pytest

from wenming.model import Measure, Path, Role
from wenming.reader import TERMS, read_text, role_of


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("2024年工作计划", "next_steps"),
        ("明年工作設想", "next_steps"),
        ("今後努力方向", "next_steps"),
        ("存在的主要問題", "problems"),
        ("問題和不足", "problems"),
        ("取得的主要成效", "results"),
        ("工作回顧", "measures"),
        ("主要做法和成效", "measures"),
        ("基本情況", "overview"),
        ("存在问题及整改措施", "next_steps"),
        ("年度目标任务完成情况", "results"),
        ("主要任务落实情况", "measures"),
        ("目标任务和下一步打算", "next_steps"),
        ("群众文化活动", "other"),
    ],
)
def test_words_of_titles(title: str, role: Role) -> None:
    """What titles of reports say, in both scripts."""
    assert role_of(title) == role


def test_terms_tell_their_own_role() -> None:
    """Each term of the core tells its role where it stands alone, but for those that hold one with precedence."""
    told = {term: role_of(term) for term, _role in TERMS}

    assert {term: role for term, role in TERMS if told[term] != role} == {}


def test_a_deed_is_a_measure() -> None:
    """强化组织领导 says what was done; under 下一步打算 it says what will be."""
    source = "某局汇报\n一、強化隊伍\n（一）甲\n正文。\n二、下一步打算\n（一）强化宣传\n正文。\n"
    document = read_text(source).document

    assert document.roles[Path.parse("sections[0]")] == "measures"
    assert isinstance(document.report.sections[0].children[0], Measure)
    assert document.roles[Path.parse("sections[1].children[0]")] == "next_steps"


SAID = {
    "gap": ("与上级要求还有一定差距。", "problems"),
    "staff": ("我局人员偏少，任务繁重。", "problems"),
    "exists": ("工作中也存在一些不足。", "problems"),
    "wanting": ("服务水平有待进一步提高。", "problems"),
    "traditional problem": ("離文明行業的標準還有差距。", "problems"),
    "next": ("下一步将继续完善制度。", "next_steps"),
    "from now on": ("今后，我局将继续努力。", "next_steps"),
    "will": ("我们将认真整改。", "next_steps"),
    "traditional step": ("今後我們將繼續努力。", "next_steps"),
    "honour": ("我局被授予文明单位称号。", "results"),
    "won": ("创建工作取得了明显成效。", "results"),
    "wish": ("确保创建工作取得实效和成绩。", None),
    "plan of old": ("我们将创建列入日程。", None),
    "plain": ("开展活动，清理垃圾。", None),
}


@pytest.mark.parametrize(("sentence", "role"), SAID.values(), ids=SAID)
def test_sentences(sentence: str, role: Role | None) -> None:
    """A sentence among measures that tells another role is a passage, with its place."""
    source = f"某局汇报\n一、主要做法\n清理垃圾。{sentence}清扫街道。\n"
    document = read_text(source).document

    assert [(one.role, source[one.span.start : one.span.end]) for one in document.passages] == (
        [(role, sentence)] if role is not None else []
    )


def test_a_sentence_that_turns() -> None:
    """Progress, gap and resolve in one sentence are three passages."""
    source = "某局汇报\n一、甲乙\n创建工作取得了一定成绩，但与全区要求仍有差距，下一步将继续努力。\n"
    document = read_text(source).document

    assert [(one.role, source[one.span.start : one.span.end]) for one in document.passages] == [
        ("results", "创建工作取得了一定成绩，"),
        ("problems", "但与全区要求仍有差距，"),
        ("next_steps", "下一步将继续努力。"),
    ]


def test_a_sentence_that_says_what_its_section_is_for_is_no_passage() -> None:
    """差距 under 存在问题 is nothing new; what comes next to one another is one passage."""
    source = "某局汇报\n一、存在问题\n与上级要求还有差距。人员偏少。我们将认真整改。今后将继续努力。\n"
    document = read_text(source).document

    assert [(one.role, source[one.span.start : one.span.end]) for one in document.passages] == [
        ("next_steps", "我们将认真整改。今后将继续努力。")
    ]


def test_unlabelled_parts() -> None:
    """主要做法 alone on a line, 一、 beginning anew under each, are headings without labels."""
    source = "某街道总结\n取得成绩。\n主要做法\n一、甲\n正文。\n二、乙\n正文。\n存在问题\n一、丙\n正文。\n"
    document = read_text(source).document

    assert [(one.level, one.label, one.title) for one in document.headings] == [
        (1, "", "主要做法"), (2, "一、", "甲"), (2, "二、", "乙"), (1, "", "存在问题"), (2, "一、", "丙"),
    ]  # fmt: skip


def test_a_title_of_a_part_among_labels_is_text() -> None:
    """One such line, or labels that go on behind it, are no parts."""
    once = "某街道总结\n主要做法\n一、甲\n正文。\n二、乙\n正文。\n"
    on = "某街道总结\n主要做法\n一、甲\n正文。\n存在问题\n二、乙\n正文。\n"

    for source in (once, on):
        assert [one.label for one in read_text(source).document.headings] == ["一、", "二、"]
