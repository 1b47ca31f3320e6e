"""Quotients that may pass 100 % or are for each of something; the year before of what rows add up to."""

from __future__ import annotations

from typing import Any

import pytest

from wenming import Blueprint, FieldSpec, Plugin, Registry, SectionSpec, Templates, compose, render
from wenming.errors import DataError
from wenming.metrics import MetricDefinition

RATIO = MetricDefinition("demo.per_teacher", name="生师比", unit="比", kind="ratio")


def said(prose: str, *made: FieldSpec, **data: Any) -> str:
    """Return what *prose* says of *data*: pupils, teachers, rows of schools, and what is made of them."""
    fields = (
        FieldSpec(name="pupils", kind="metric", unit="人", help="学生", total_of="" if "pupils" in data else "schools.pupils"),
        FieldSpec(name="teachers", kind="metric", unit="人", help="教师"),
        FieldSpec(
            name="schools", kind="rows", help="学校", fields=(FieldSpec(name="pupils", kind="metric", unit="人", help="学生"),)
        ),
        *made,
    )
    blueprint = Blueprint(
        name="demo/annual", genre="总结", title="总结", help="略", fields=fields, sections=(SectionSpec(title="略", prose="p.txt"),)
    )
    plugin = Plugin(
        name="demo", api=1, blueprints=(blueprint,), metrics=(RATIO,), templates=Templates(sources={"p.txt": prose})
    )
    registry = Registry((plugin,))
    whole = {"issuer": "某局", "period": "2025年", "source": "台账", "data": data}
    text = render(compose("demo/annual", whole, registry=registry), "text", registry=registry).content.decode()
    return text.split("\n")[3].strip("　")


RATE = FieldSpec(name="rate", kind="metric", unit="%", help="巩固率", ratio_of=("pupils", "teachers"))


def test_a_ratio_in_per_cent_may_pass_100() -> None:
    """毛入学率, 完成投资 of 计划投资: the one is no part of the other, and the year before is there too."""
    pupils, teachers = {"now": 103, "before": 98}, {"now": 100, "before": 100}
    assert said("{{ sentence(rate, rate.change) }}", RATE, pupils=pupils, teachers=teachers) == "103%，同比提高5个百分点。"


def test_a_rate_that_was_given_is_held_against_its_counts() -> None:
    """Above 100, too."""
    assert said("{{ rate }}", RATE, pupils=103, teachers=100, rate="103%") == "103%"
    with pytest.raises(DataError, match=r"data.rate: is 104%, but 103人 of 100人 is 103%"):
        said("{{ rate }}", RATE, pupils=103, teachers=100, rate="104%")


def test_a_field_of_a_definition_can_be_a_quotient() -> None:
    """``FieldSpec.of`` takes what the class takes."""
    ratio = FieldSpec.of(RATIO, ratio_of=("pupils", "teachers"))
    assert said("{{ per_teacher.bare }}:1", ratio, pupils=1350, teachers=100) == "13.5:1"


@pytest.mark.parametrize(
    ("rows", "words"),
    [
        ([{"now": 80, "before": 70}, {"now": 140, "before": 130}], "220人，同比增长10%。"),
        ([{"now": 80, "before": 70}, 140], "220人。"),
        ([{"now": 80, "before": 70}, {"now": 140, "before": "近130"}], "220人。"),
        ([{"now": 80, "before": 70}, {"now": 140, "before": 130, "comparable": False}], "220人。"),
    ],
)
def test_what_rows_add_up_to_is_compared_where_every_row_is(rows: list[object], words: str) -> None:
    """A sum over some rows of the year before is none."""
    assert said("{{ sentence(pupils, pupils.change) }}", schools=[{"pupils": one} for one in rows]) == words
