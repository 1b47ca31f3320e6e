"""Wordings that readers of real papers asked about: what is a fault in them, and what is none."""

from __future__ import annotations

import pytest

from wenming import Metric, Section, Table, check
from wenming.hooks import discover
from wenming.model import Report

HEAD = "2025年工作总结\n一、主要做法\n"
FOUND = [
    # a count, its colon, and the items in one paragraph
    ("W203", "抓好三项工作：一是抓学习，二是抓服务。", "三项工作"),
    ("W203", "落实四项制度：一是首问负责；二是限时办结；三是一次告知。", "四项制度"),
    ("W203", "重点抓了三项工作：一是抓学习。二是抓服务。", "三项工作"),
    ("W203", "做到“四个强化”，即强化学习、强化服务、强化管理。", "四个强化"),
    ("W203", "落实三项制度，即首问负责制、限时办结制。", "三项制度"),
    ("W203", "突出四个强化。\n（一）强化学习\n抓好学习。\n（二）强化服务\n抓好服务。\n（三）强化管理\n抓好管理。", "四个强化"),
    ("W203", "突出“四个强化”：\n1.强化学习，按月安排。\n2.强化服务，延时办理。\n3.强化管理，逐项考核。", "四个强化"),
    ("W203", "今年重点抓好三项工作。一是抓好防汛，二是抓好抗旱。", "三项工作"),
    # a mask is shown with the noun it hides, not with half a word
    ("W501", "大风给XX带来降温。", "XX"),
    ("W501", "与xx、市局等单位会商。", "xx"),
    ("W501", "服务XX文化艺术节。", "XX文化艺术节"),
    # placeholders in names are one finding
    ("W501", "按《XX市创建方案》和《××局考核办法》办理。", "《XX市创建方案》"),
    # 的, 地, 得
    ("W644", "认真的贯彻落实会议精神。", "认真的贯彻"),
    ("W644", "扎实得推进各项工作。", "扎实得推进"),
    ("W644", "工作取得了很大地成效。", "很大地成效"),
    ("W644", "有效的提升了水平。", "有效的提升了"),
]
CLEAN = [
    ("W203", "抓好三项工作：一是抓学习，二是抓服务，三是抓管理。"),
    ("W203", "抓好三项工作：一是抓学习，\n二是抓服务，\n三是抓管理。"),
    ("W203", "抓好三项工作。一是抓学习，二是抓服务，三是抓管理。"),
    ("W203", "做到“三个强化”，即强化学习、强化服务、强化管理。"),
    ("W203", "完成四项工作，即将进入验收阶段。"),
    ("W306", "办结率和满意率分别提高2.6个、4.2个百分点。"),
    ("W306", "两项指标提高2.6个至4.2个百分点。"),
    ("W306", "平均跑动次数由3.2次减少到1.1次，每百户拥有汽车由41.5辆增加到46.2辆。"),
    ("W501", "下发《XX单位创建方案（范本）》。"),
    ("W507", "下发《创建方案（范本）》。"),
    ("W508", "向全体干部职工致敬！！！"),
    ("W644", "会议精神得到认真的贯彻，形成了积极的组织氛围，取得很大的成效。"),
    ("W644", "工作极大地促进了发展，干得很好。"),
]


@pytest.mark.parametrize(("code", "text", "words"), FOUND, ids=[text for _, text, _ in FOUND])
def test_it_is_found_once(code: str, text: str, words: str) -> None:
    """One finding, at these words."""
    result = check(HEAD + text + "\n", select=[code])

    (finding,) = result.findings
    assert result.context is not None
    assert finding.path is not None
    assert finding.span is not None
    assert result.context.printed[finding.path][slice(*finding.span)] == words


@pytest.mark.parametrize(("code", "text"), CLEAN, ids=[text for _, text in CLEAN])
def test_it_is_left_alone(code: str, text: str) -> None:
    """Nothing to find."""
    assert check(HEAD + text + "\n", select=[code]).findings == ()


def test_a_part_beside_no_points_is_still_found() -> None:
    """2.6个 before 百分点 is of points; before anything else it is a number of things."""
    metrics = [Metric("a", "2.6个"), Metric("b", "4.2座"), Metric("c", "1.5个百分点")]
    report = Report("总结", opening=["改造{a}、{b}，提高{c}。"], metrics=metrics)

    assert [dict(one.values)["metric"] for one in check(report, select=["W306"]).findings] == ["a", "b"]


def test_what_is_right_in_a_table_has_its_unit() -> None:
    """The unit of the cell, or of the head of its column or row."""
    rates = Table(header=["指标", "2024年", "2025年", "增长"], rows=[["来信（件）", "100", "120", "25.0%"], ["来访（人次）", "12", "3", "-75.0%"]])
    counts = Table(header=["单位", "来信（件）"], rows=[["甲", "100"], ["乙", "12"], ["合计", "124"]])
    report = Report("总结", sections=[Section("情况", [rates, counts])])
    found = [dict(one.values)["right"] for one in check(report, select=["W346"]).findings]

    assert found == ["20.0%", "112件"]


@pytest.mark.parametrize("locale", ["zh", "zh-TW"])
def test_every_bundled_rule_speaks_chinese(locale: str) -> None:
    """``Registry.speaking`` knows the words of the bundled plugins, whose catalogues are their own."""
    registry = discover()
    speak = registry.speaking(locale)

    assert [rule.code for rule in registry.rules if speak(rule.summary) == rule.summary] == []
