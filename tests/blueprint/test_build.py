"""Facts + Blueprint → Report: what stands where, what is left out."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import pytest
from attrs import evolve

from wenming.blueprint import Blueprint, SectionSpec, build, facts
from wenming.errors import LimitError, TemplateError
from wenming.model import Measure, NextStep, Point, Points, Problem, Report, Section
from wenming.model.walk import texts

Compose: TypeAlias = Callable[..., Report]


def test_the_whole_tree(compose: Compose) -> None:
    """Sections on top, leaves by the role of the nearest ancestor, attributes from their rows."""
    report = compose(
        {
            "accuracy": {"now": "93.5", "before": "92.1"},
            "problems": [
                {"title": "人手不足", "text": "编制{少}。", "id": "staff", "cause": "退休"},
                {"title": "设备老旧"},
            ],
            "steps": [
                {"title": "充实队伍", "owner": "人事科", "due": "2026-06-30", "answers": "staff"},
                {"title": "更新设备"},
            ],
        },
        addressee="市人民政府",
        dated="2026-01-08",
        extra={"demo:x": "y"},
    )

    assert str(report.title) == "某市气象局2025年工作总结"
    assert [str(one) for one in report.opening] == ["现将某市气象局2025年工作报告如下："]
    assert [str(one) for one in report.closing] == ["特此报告。"]
    assert (report.genre, report.addressee, report.extra) == ("总结", "市人民政府", (("demo:x", "y"),))
    assert report.sections == (
        Section(
            "主要做法",
            role="measures",
            children=[
                Measure("强化预警", ["发布预警信号{warnings}。"]),
                Measure("预报质量", ["准确率同比提高{accuracy_points}。"]),
            ],
        ),
        Section(
            "存在问题",
            role="problems",
            children=[Problem("人手不足", ["编制{{少}}。"], id="staff", cause="退休"), Problem("设备老旧")],
        ),
        Section(
            "下一步打算",
            role="next_steps",
            children=[
                NextStep("充实队伍", owner="人事科", due="2026-06-30", answers=["staff"]),
                NextStep("更新设备"),
            ],
        ),
    )
    assert [one.id for one in report.metrics] == ["warnings", "accuracy", "accuracy_before", "accuracy_points"]


def test_no_bare_heading_is_left(compose: Compose) -> None:
    """Without its data a leaf goes, and with its last leaf the section."""
    report = compose({"warnings": None})

    assert report.sections == ()


def test_metrics_made_are_kept_where_they_are_cited(compose: Compose) -> None:
    """A fall cites a share of the difference, so both are in the report; nothing made lies about uncited."""
    data = {"warnings": {"now": 116, "before": 128}, "red": {"now": 2, "before": 1}}
    report = compose(data)

    assert [one.id for one in report.metrics] == [
        "warnings", "warnings_before", "warnings_change", "warnings_growth", "red", "red_before",
    ]  # fmt: skip
    said = [str(one) for _, one in texts(report)]
    assert "发布预警信号{warnings}，同比下降{warnings_growth}。" in said


def test_a_title_given_is_literal(compose: Compose) -> None:
    """The data's own title takes the place of the blueprint's, braces and all."""
    assert str(compose({}, title="关于{x}的报告").title) == "关于{{x}}的报告"


def test_lines_become_paragraphs_and_points(compose: Compose) -> None:
    """A line is a paragraph, also after a tag; ``- `` lines in a row are one list; empty ones go."""
    prose = "前言\n\n{% if true %}甲{% endif %}\n- 一|{{ place }}\n  - 二\n-\n- {{ red if red }}\n后记"
    body = compose({"place": "- 丙|丁"}, prose).sections[0].children[0].body

    assert [type(one).__name__ for one in body] == ["Paragraph", "Paragraph", "Points", "Paragraph"]
    points = body[2]
    assert isinstance(points, Points)
    assert [(str(one.title or ""), [str(p.text) for p in one.body]) for one in points.items] == [
        ("一", ["- 丙|丁"]),
        ("", ["二"]),
    ]


def test_a_point_may_have_no_title_or_no_body(compose: Compose) -> None:
    """``|`` parts title and body; either may be missing."""
    body = compose({}, "- 题|\n- |文").sections[0].children[0].body

    assert body == (Points([Point(title="题"), Point(["文"])]),)


def test_roles_are_inherited_unless_said(blueprint: Blueprint, templates: dict[str, str]) -> None:
    """Two levels down a leaf still is what its section is for; a section may say otherwise."""
    leaf = SectionSpec(title="叶", prose="closing.txt")
    spec = SectionSpec(
        title="一",
        role="measures",
        children=(
            SectionSpec(title="二", children=(leaf, leaf)),
            SectionSpec(title="三", role="problems", children=(leaf, leaf)),
            SectionSpec(title="四", role="results", prose="closing.txt"),
        ),
    )
    other = evolve(blueprint, sections=(spec,), opening="", closing="")
    report = build(other, facts(other, {"issuer": "局", "period": "2025年"}), templates)

    assert report.sections[0].children == (
        Section("二", role="measures", children=[Measure("叶", ["特此报告。"])] * 2),
        Section("三", role="problems", children=[Problem("叶", ["特此报告。"])] * 2),
        Section("四", ["特此报告。"], role="results"),
    )


def test_each_may_make_sections(blueprint: Blueprint, templates: dict[str, str]) -> None:
    """A row may have children of its own, on the first level too."""
    spec = SectionSpec(title="{{ title }}", each="problems", children=(SectionSpec(title="文", prose="row.txt"),) * 2)
    other = evolve(blueprint, sections=(spec,), opening="", closing="")
    rows = [{"title": "甲", "text": "一。"}, {"title": "乙"}, {"title": "丙", "text": "三。"}]
    whole = {"issuer": "局", "period": "2025年", "data": {"problems": rows}}
    report = build(other, facts(other, whole), templates)

    assert [(str(one.title), len(one.children)) for one in report.sections] == [("甲", 2), ("丙", 2)]


def test_a_name_has_no_mark_behind_it(compose: Compose) -> None:
    """（一）人手不足。 and 由人事科。牵头 are slips of whoever filled the form in; a question keeps its mark."""
    report = compose({
        "problems": [{"title": "人手不足。"}, {"title": "设备何以老旧？"}],
        "steps": [{"title": "充实队伍：", "owner": "人事科；"}, {"title": "更新设备"}],
    })  # fmt: skip

    assert [str(one.title) for one in report.sections[1].children] == ["人手不足", "设备何以老旧？"]
    step = report.sections[2].children[0]
    assert isinstance(step, NextStep)
    assert (str(step.title), step.owner) == ("充实队伍", "人事科")


def test_a_template_without_end_hits_its_limit(compose: Compose) -> None:
    """Endless prose is a LimitError, with the same place and path."""
    with pytest.raises(LimitError) as caught:
        compose({}, "{% for a in range(99999) %}" + "很长的一句话" * 40 + "{% endfor %}")

    assert caught.value.path == "demo/annual.sections[0].children[0].prose"


def test_a_blank_title_of_a_row_is_refused(compose: Compose) -> None:
    """A row that is printed has a title; the error names the row."""
    with pytest.raises(TemplateError) as caught:
        compose({"steps": [{"title": "一", "text": "x"}, {"text": "y"}]})

    assert caught.value.path == "demo/annual.sections[2].children[0].steps[1].title"


def test_a_missing_template_is_named(blueprint: Blueprint) -> None:
    """A name that leads nowhere is an error with the nearest name, or that of the function asked."""
    known = facts(blueprint, {"issuer": "局", "period": "2025年"})
    with pytest.raises(TemplateError) as caught:
        build(blueprint, known, {"openin.txt": ""})

    assert "did you mean openin.txt?" in str(caught.value)
    assert caught.value.path == "demo/annual.opening"
