"""Figures as prose holds them: equal where they are the same amount, however each is written."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming.blueprint import FieldSpec
from wenming.blueprint.values import Entry, read_quantity
from wenming.blueprint.views import Figure
from wenming.model import Metric
from wenming.zh import Quantity

SPEC = FieldSpec(name="cases", kind="metric", unit="件", help="案件")
UNITS = ("条", "万元", "亿元", "万人次", "%", "元/间夜", "台（套）", "次/月", "℃")


def figure(quantity: str) -> Figure:
    """Return what prose holds of *quantity*."""
    return Figure(Entry(spec=SPEC, metric=Metric("cases", quantity)))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("12000件", "1.2万件", True),
        ("128件", "128件", True),
        ("4.50%", "4.5%", True),
        ("128件", "129件", False),
        ("128件", "128户", False),
        ("近130件", "近130件", True),
        ("近130件", "130件", False),
        ("三分之一", "三分之一", True),
    ],
)
def test_figures_are_equal_where_the_amounts_are(one: str, other: str, same: bool) -> None:
    """全部办结: 1.2万件 of 12000件 is all of them; an approximate figure is only what it says."""
    assert (figure(one) == figure(other)) is same
    assert not same or hash(figure(one)) == hash(figure(other))


@given(value=st.integers(0, 10**14) | st.decimals(0, 10**9, places=2), unit=st.sampled_from(UNITS))
def test_a_number_is_what_its_digits_are(value: int | Decimal, unit: str) -> None:
    """128 of 万元 is the 128万元 that somebody writes: the quick way to it changes nothing."""
    assert read_quantity(value, unit) == Quantity.parse(f"{Decimal(value):f}{unit}")
