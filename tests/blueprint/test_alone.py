"""Children that stay alone are told by their parents, without a heading: no lone （一）."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from wenming.blueprint import Blueprint, SectionSpec, build, facts
from wenming.model import NextStep, Paragraph, Point, Points, Problem, Report, Section, find
from wenming.model.walk import texts

Compose: TypeAlias = Callable[..., Report]

STAFF: dict[str, Any] = {"title": "人手不足", "text": "编制空缺较多。", "id": "staff"}
OLD: dict[str, Any] = {"title": "设备老旧", "text": "多已超期。", "id": "old"}
HIRE: dict[str, Any] = {"title": "充实队伍", "text": "年内完成招录。", "answers": ["staff"]}
RENEW: dict[str, Any] = {"title": "更新设备", "text": "分批更新。", "answers": ["old", "staff"]}


def test_a_heading_of_the_blueprint_goes(compose: Compose) -> None:
    """With one figure under 主要做法 its sentence stands there, and 强化预警 does not."""
    assert compose({}).sections == (Section("主要做法", ["发布预警信号{warnings}。"], role="measures"),)


@pytest.mark.parametrize(
    ("row", "said"),
    [
        (STAFF, "人手不足。编制空缺较多。"),
        ({"title": "人手不足"}, "人手不足。"),
        ({"title": "人手何以不足？", "text": "编制空缺较多。"}, "人手何以不足？编制空缺较多。"),
        ({"title": "{人}", "text": "{手}"}, "{{人}}。{{手}}"),
    ],
)
def test_a_title_of_the_data_leads_the_paragraph(compose: Compose, row: dict[str, Any], said: str) -> None:
    """What the office wrote is never lost."""
    assert compose({"problems": [row]}).sections[1] == Section("存在问题", [said], role="problems")


def test_a_title_leads_where_no_paragraph_stands(blueprint: Blueprint, templates: dict[str, str]) -> None:
    """Before points it has a paragraph of its own."""
    whole = {"issuer": "局", "period": "2025年", "data": {"warnings": 1, "problems": [{"title": "题"}]}}
    report = build(blueprint, facts(blueprint, whole), {**templates, "row.txt": "- 甲\n- 乙"})

    points = Points([Point(["甲"]), Point(["乙"])])
    assert report.sections[-1].body == (Paragraph("题。"), points)


def test_what_stands_under_a_lone_child_moves_up(blueprint: Blueprint, templates: dict[str, str]) -> None:
    """一、存在的问题及改进情况 with nothing but （一）存在的问题 and its 1. and 2."""
    inner = SectionSpec(title="里", role="problems", prose="closing.txt", children=blueprint.sections[1].children)
    outer = SectionSpec(title="外", prose="closing.txt", children=(inner, blueprint.sections[0].children[0]))
    other = evolve(blueprint, sections=(outer,))
    whole = {"issuer": "局", "period": "2025年", "data": {"problems": [STAFF, OLD]}}
    report = build(other, facts(other, whole), templates)

    children = [Problem("人手不足", ["编制空缺较多。"], id="staff"), Problem("设备老旧", ["多已超期。"], id="old")]
    assert report.sections == (Section("外", ["特此报告。", "特此报告。"], children=children),)


def test_a_step_that_is_told_in_words_leaves_no_problem_waiting(compose: Compose) -> None:
    """The problem it answers has no id that no step names."""
    report = compose({"problems": [STAFF, OLD], "steps": [HIRE]})

    assert [problem.id for _, problem in find(report, Problem)] == [None, "old"]


def test_a_problem_that_is_told_in_words_is_answered_by_name_no_more(compose: Compose) -> None:
    """Steps name problems that are there."""
    report = compose({"problems": [STAFF], "steps": [HIRE, {**RENEW, "answers": ["staff"]}]})

    assert [step.answers for _, step in find(report, NextStep)] == [(), ()]
    assert [step.answers for _, step in find(compose({"problems": [STAFF, OLD], "steps": [HIRE, RENEW]}), NextStep)] == [
        ("staff",),
        ("old", "staff"),
    ]


@given(problems=st.lists(st.sampled_from([STAFF, OLD]), max_size=2, unique_by=id), steps=st.integers(0, 3), rate=st.booleans())
def test_no_child_is_alone(compose: Compose, problems: list[dict[str, Any]], steps: int, rate: bool) -> None:
    """Whatever is given: every title and every text is printed, and no section has a single child."""
    rows = [{"title": f"第{'甲乙丙'[n]}步", "text": "照办。"} for n in range(steps)]
    accuracy = {"now": "93.5", "before": "92.1"} if rate else None
    report = compose({"problems": problems, "steps": rows, "accuracy": accuracy})

    assert all(len(section.children) != 1 for _, section in find(report, Section))
    said = "\n".join(str(text) for _, text in texts(report))
    assert all(row[name] in said for row in (*problems, *rows) for name in ("title", "text"))
