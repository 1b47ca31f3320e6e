"""三种报告：只填一点也读得通，算得出的不用填."""

from __future__ import annotations

from typing import Any

import pytest
from wenming import DataError, Registry, compose, render
from wenming.plugins.civility import PLUGIN as CIVILITY

from wenming_education import PLUGIN

REGISTRY = Registry((CIVILITY, PLUGIN))


def _text(blueprint: str, **data: Any) -> str:
    whole = {"issuer": "云岭县教育局", "period": "2025年", "source": "报表", "data": data}
    report = compose(f"education/{blueprint}", whole, registry=REGISTRY)
    return render(report, "text", registry=REGISTRY).content.decode()


def test_nothing_that_is_not_given_is_said() -> None:
    text = _text("annual", schools="0所", students="12人")
    assert [word for word in ("学校", "“六个好”", "存在的问题") if word in text] == []
    assert "在校生12人。" in text


def test_rates_and_the_ratio_are_computed() -> None:
    text = _text("annual", schools=3, students=1350, full_time_teachers=100, qualified_teachers=99)
    assert "学历合格率99%；生师比13.5:1。" in text


def test_a_rate_may_pass_100() -> None:
    text = _text("annual", schools=3, students=9, grade_cohort=100, cohort_graduates=103, above="随迁子女净流入")
    assert "九年义务教育巩固率103%。其中超过百分之百的，原因是随迁子女净流入。" in text


def test_the_totals_of_the_table_are_compared_where_all_rows_are() -> None:
    rows = [{"title": "小学", "students": {"now": 120, "before": 110}}, {"title": "初中", "students": {"now": 80, "before": 70}}]
    assert "在校生200人，同比增长11.11%" in _text("statistics", stages=rows)


def test_a_few_schools_are_compared_by_number_not_per_cent() -> None:
    text = _text("annual", schools={"now": "412所", "before": "410所"}, students=9)
    assert "各级各类学校412所，同比增加2所；" in text


def test_an_honour_without_a_winner_is_the_bureau_s() -> None:
    text = _text("creation_report", honors="1项", awards=[{"title": "“文明单位”", "level": "市级"}])
    assert "获各级荣誉1项。本局获市级“文明单位”。" in text


def test_the_total_of_the_table_is_the_sum_of_its_rows() -> None:
    rows = [{"title": "小学", "students": "120人"}, {"title": "初中", "students": "80人"}]
    assert "| 合计 | — | — | — | 200 | — | — |" in _text("statistics", stages=rows)


def test_a_total_that_is_not_the_sum_is_refused() -> None:
    rows = [{"title": "小学", "students": "120人"}, {"title": "初中", "students": "80人"}]
    with pytest.raises(DataError, match=r"data\.students"):
        _text("statistics", stages=rows, students="201人")
