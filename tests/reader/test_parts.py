"""Titles of parts that stand without labels."""

from __future__ import annotations

import pytest

from wenming import read

BODY = "全年各项工作稳步推进，群众的评价逐步向好，各村各组都尽了力。"
TITLES = ("打击电诈不松劲", "街面巡防更严密", "窗口服务有温度", "队伍建设，常抓不懈")


def titles(text: str) -> list[str]:
    """Titles of the headings in *text*."""
    return [one.title for document in read(text).documents for one in document.headings]


def report(*parts: str) -> str:
    """A report of *parts*, a paragraph under each."""
    return "\n".join(["青桥分局工作总结", BODY, *(line for part in parts for line in (part, BODY))])


def test_paragraphs_that_count_on_over_them_tell_two() -> None:
    """Hong Kong numbers the paragraphs of a report through, and sets titles between them."""
    text = f"工務處年度報告\n概覽\n{BODY}\n2. {BODY}\n渠務工程\n3. {BODY}\n4. {BODY}\n路政工程\n5. {BODY}"
    other = text.replace("5.", "1.").replace("3.", "1.")

    assert titles(text) == ["概覽", "渠務工程", "路政工程"]
    assert "渠務工程" not in titles(other)


def test_three_of_them_are_told_whatever_they_say() -> None:
    """They stand between paragraphs, and no other line is short."""
    assert titles(report(*TITLES)) == list(TITLES)


@pytest.mark.parametrize(
    "text",
    [
        report(*TITLES[:2]),
        report(*TITLES[:2], "又一短行\n再一短行", *TITLES[2:]),
        report("各位代表、同志", "二〇二五年一月", "附件：名单"),
        report("甲，乙，丙", "丁，戊，己", "庚，辛，壬"),
    ],
    ids=["two", "short lines between", "calls and dates", "enumerations"],
)
def test_others_stay_paragraphs(text: str) -> None:
    """Two of them, lines of verse or of a list, whom it addresses: no headings."""
    assert titles(text) == []


def test_labels_tell_headings_better() -> None:
    """Where 一、 and 二、 stand, short lines are none."""
    text = report(*("一二三四"[n] + f"、{title}\n{TITLES[n - 1]}" for n, title in enumerate(TITLES)))
    assert titles(text) == list(TITLES)


def test_background_and_measures_are_parts() -> None:
    """Words that titles of parts say: 工作背景, 工作措施."""
    assert titles(report("工作背景", "工作措施", "工作成效")) == ["工作背景", "工作措施", "工作成效"]
