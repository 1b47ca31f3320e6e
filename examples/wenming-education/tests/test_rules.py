"""四条规则：查得出的、不误报的."""

from __future__ import annotations

import pytest
from wenming import Metric, Period, Registry, Report, check
from wenming.plugins.civility import PLUGIN as CIVILITY

from wenming_education import PLUGIN

REGISTRY = Registry((CIVILITY, PLUGIN))


def _metric(name: str, quantity: str, period: str | None = None, key: str = "") -> Metric:
    return Metric(
        key or name,
        quantity,
        definition=f"edu.{name}",
        source="报表",
        period=Period.parse(period) if period else None,
    )


def _codes(*metrics: Metric, opening: str = "") -> list[str]:
    report = Report("总结", period="2025年", metrics=metrics, opening=[opening] if opening else [])
    return [one.code for one in check(report, select=["EDU"], registry=REGISTRY).findings]


@pytest.mark.parametrize(
    ("period", "codes"),
    [("2025年9月1日", []), ("2025—2026学年初", []), (None, ["EDU101"]), ("2025年1—9月", ["EDU101"])],
)
def test_a_school_year_figure_is_compared_on_its_day(period: str | None, codes: list[str]) -> None:
    pupils = _metric("students", "12345人", period), _metric("students", "12000人", key="students_before")
    assert _codes(*pupils) == codes


def test_school_year_figures_share_one_day() -> None:
    pupils = _metric("students", "12345人", "2025年9月1日"), _metric("students", "12000人", key="students_before")
    schools = _metric("schools", "30所", "2025年12月31日"), _metric("schools", "31所", key="schools_before")
    assert _codes(*pupils, *schools) == ["EDU101", "EDU101"]


def test_a_figure_that_is_compared_with_nothing_needs_no_day() -> None:
    assert _codes(_metric("students", "12345人")) == []


STAGES = {
    "kindergarten_children": 100, "primary_pupils": 200, "junior_pupils": 90,
    "senior_pupils": 50, "vocational_pupils": 30, "special_pupils": 10,
}


@pytest.mark.parametrize(("students", "codes"), [(480, []), (481, ["EDU102"]), (479, ["EDU102"])])
def test_all_stages_add_to_the_students(students: int, codes: list[str]) -> None:
    stages = [_metric(name, f"{count}人") for name, count in STAGES.items()]
    assert _codes(_metric("students", f"{students}人"), *stages) == codes


@pytest.mark.parametrize(("students", "codes"), [("300人", []), ("299人", ["EDU102"]), ("近299人", [])])
def test_some_stages_are_no_more_than_the_students(students: str, codes: list[str]) -> None:
    some = _metric("kindergarten_children", "100人"), _metric("primary_pupils", "200人")
    assert _codes(_metric("students", students), *some) == codes


def test_a_rate_above_100_wants_a_reason() -> None:
    rate = _metric("compulsory_retention_rate", "101.20%")
    assert _codes(rate) == ["EDU103"]
    assert _codes(rate, opening="巩固率超过百分之百，是因为随迁子女净流入。") == []
    assert _codes(_metric("compulsory_retention_rate", "100%")) == []


def test_other_rates_above_100_are_left_to_the_core() -> None:
    report = Report("总结", metrics=[_metric("inclusive_kindergarten_coverage", "101%")])
    assert [one.code for one in check(report, registry=REGISTRY).findings] == ["W305"]


@pytest.mark.parametrize(("part", "codes"), [("30所", []), ("31所", ["EDU104"]), ("约31所", []), ("29—31所", [])])
def test_a_part_is_no_more_than_its_whole(part: str, codes: list[str]) -> None:
    assert _codes(_metric("schools", "30所"), _metric("civil_campus", part)) == codes
