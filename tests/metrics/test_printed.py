"""Printed figures as rules compare them."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming import Metric, Period, Quantity, Report
from wenming.metrics import exact_value, half_step, same_period


@pytest.mark.parametrize(
    ("printed", "value", "half"),
    [
        ("412件", "412", "0"),
        ("3.4件", "3.4", "0.05"),  # a mean, which is rounded
        ("1.52亿人次", "152000000", "500000"),
        ("1.2345万人", "12345", "0"),  # to the last man
        ("3万人", "30000", "5000"),
        ("96.4%", "96.4", "0.05"),
        ("96%", "96", "0.5"),
        ("128万元", "1280000", "5000"),
        ("0件", "0", "0"),
        ("-1.5℃", "-1.5", "0.05"),
        ("近300人", None, "0"),
        ("3—5人", None, "0"),
        ("×人", None, "0"),
    ],
)
def test_what_the_digits_leave_open(printed: str, value: str | None, half: str) -> None:
    """Half of the last place that is printed; a count in full stands for itself."""
    metric = Metric("m", printed)

    assert exact_value(metric) == (None if value is None else Decimal(value))
    assert half_step(metric) == Decimal(half)


def test_a_fraction_is_no_number_to_compare() -> None:
    """三分之一 has no last place."""
    assert exact_value(Metric("m", Quantity(Fraction(1, 3), "%"))) is None


@given(st.decimals(-(10**9), 10**9, allow_nan=False, allow_infinity=False, places=4), st.integers(0, 3))
def test_what_is_rounded_is_within_half_a_step(value: Decimal, places: int) -> None:
    """Of what it was before it was printed."""
    metric = Metric("m", f"{value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_EVEN):f}%")

    assert abs((exact_value(metric) or Decimal(0)) - value) <= half_step(metric)


def test_metrics_of_one_period() -> None:
    """In the order asked for, with their places; rows, approximations and periods that lack one are left out."""

    def metric(id_: str, quantity: str, period: str = "") -> Metric:
        definition = "a.whole" if "whole" in id_ else "a.part"
        return Metric(id_, quantity, definition=definition, period=Period.parse(period) if period else None)

    metrics = [
        metric("whole", "9件"),
        metric("rows.1.part", "8件"),
        metric("part", "7件"),
        metric("part_before", "6件", "2024年"),
        metric("whole_before", "5件", "2024年"),
        metric("whole_once", "4件", "2023年"),
        metric("part_once", "近3件", "2023年"),
    ]
    report = Report("总结", metrics=metrics)

    assert [[at for at, _ in found] for found in same_period(report, "a.part", "a.whole")] == [[2, 0], [3, 4]]
    assert [[at for at, _ in found] for found in same_period(report, "a.whole")] == [[0], [4], [5]]
    assert list(same_period(report, "a.whole", "a.none")) == []
