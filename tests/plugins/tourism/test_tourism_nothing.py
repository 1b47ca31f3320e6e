"""The tourism sector where there is none: nothing is told of what was counted as zero, and rates fit their counts."""

from __future__ import annotations

import re
from typing import Any

import pytest

from wenming import DataError, compose, render
from wenming.hooks import Registry
from wenming.plugins.tourism import PLUGIN

REGISTRY = Registry(plugins=(PLUGIN,))
REQUIRED: dict[str, dict[str, Any]] = {
    "tourism/annual_summary": {"arrivals": "40万人次", "tourism_revenue": "3亿元"},
    "tourism/creation_report": {"arrivals": "40万人次", "tourism_revenue": "3亿元", "leader": "局长"},
}


def page(name: str, values: dict[str, Any]) -> str:
    """Report of *values* as text."""
    data = {"issuer": "临澜市文化和旅游局", "period": "2025年", "source": "统计年报", "data": values}
    return render(compose(name, data, registry=REGISTRY), "text").content.decode()


@pytest.mark.parametrize("name", ["tourism/creation_report", "tourism/annual_summary"])
def test_what_there_is_none_of_is_not_there(name: str) -> None:
    """No ship has no rank, and no model site is named where there is none."""
    values = {"ships": 0, "ships_called": "江上星级游船", "ships_rank": 1, "model_sites": "乡村旅游重点村",
              "model_sites_national": 0, "guides": 30}  # fmt: skip

    text = page(name, {**REQUIRED[name], **values})

    assert "持证导游30人" in text
    assert not re.search("游船|首位|重点村", text)


def test_no_inspection_finds_nothing() -> None:
    """检查未发现问题 wants a check."""
    name = "tourism/creation_report"
    for inspections in ({"inspections": 0}, {}):
        assert "未发现问题" not in page(name, {**REQUIRED[name], **inspections, "risks_found": 0})


def test_no_visitor_is_no_fall_of_a_hundred_percent() -> None:
    """Where nobody came, that is said."""
    name = "tourism/creation_report"
    values = {"arrivals": {"now": 0, "before": "40万人次"}, "tourism_revenue": {"now": 0, "before": "3亿元"}}

    text = page(name, {**REQUIRED[name], **values})

    assert "未接待游客；没有旅游收入。" in text
    assert "100%" not in text


def test_rates_fit_their_counts() -> None:
    """A rate of two counts is made from them; another one is refused."""
    name = "tourism/creation_report"
    values = {**REQUIRED[name], "tourism_complaints": "40件", "tourism_complaints_closed": "39件"}

    assert "受理旅游投诉40件，办结39件，办结率97.5%。" in page(name, values)
    with pytest.raises(DataError, match="complaint_closure_rate: is 99.0%, but 39件 of 40件 is 97.5%"):
        page(name, {**values, "complaint_closure_rate": "99.0%"})
