"""Metrics computed from metrics: exact, with formula and inputs, or one error."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from wenming.errors import ModelError
from wenming.metrics import difference, growth, points, rate, ratio, share, stale, total
from wenming.model import Metric, Report, Source

counts = st.integers(1, 10**9)


def metric(id_: str, quantity: str) -> Metric:
    """Make a metric for 2025."""
    return Metric(id_, quantity, period="2025年")


def exact(made: Metric) -> Fraction:
    """Return the value of *made*."""
    value = made.quantity.value
    assert value is not None
    return Fraction(value)


@given(now=st.integers(0, 10**9), before=counts, decimals=st.integers(0, 6))
def test_growth_is_within_half_a_step(now: int, before: int, decimals: int) -> None:
    """The printed growth is the exact one, rounded once, and names formula and inputs."""
    made = growth(metric("a", f"{now}条"), metric("b", f"{before}条"), id="g", decimals=decimals)

    assert abs(exact(made) - Fraction(now - before, before) * 100) <= Fraction(1, 2 * 10**decimals)
    assert made.source == Source(kind="computed", formula="growth", inputs=("a", "b"))
    assert made.quantity.unit == "%"
    assert made.period == metric("a", "1条").period


@given(part=st.integers(0, 10**6), rest=st.integers(0, 10**6), decimals=st.integers(0, 3))
def test_a_share_is_100_only_of_the_whole(part: int, rest: int, decimals: int) -> None:
    """X18: no 100 % where something is missing, no 0 % where something is there."""
    whole = part + rest
    if not whole:
        return
    made = share(metric("a", f"{part}条"), metric("b", f"{whole}条"), id="s", decimals=decimals)

    assert (exact(made) == 100) == (part == whole)
    assert (exact(made) == 0) == (part == 0)


@given(values=st.lists(st.decimals(-(10**6), 10**6, places=2), min_size=1, max_size=6))
def test_sums_and_differences_are_exact(values: list[object]) -> None:
    """A sum loses nothing, and taking the parts away again leaves nothing."""
    parts = [metric(f"m{i}", f"{value}万元") for i, value in enumerate(values)]
    made = total(parts, id="sum")

    left = made
    for part in parts:
        left = difference(left, part, id="left")
    assert exact(left) == 0
    assert made.source == Source(kind="computed", formula="sum", inputs=tuple(one.id for one in parts))


@pytest.mark.parametrize(
    ("now", "before", "printed"),
    [
        ("1.68亿人次", "1.17亿人次", "43.59%"),
        ("3条", "2条", "50%"),
        ("116条", "128条", "-9.38%"),
        ("2万元", "5000元", "300%"),
        ("0件", "7件", "-100%"),
    ],
)
def test_growth_prints(now: str, before: str, printed: str) -> None:
    """万 and 亿 are in the value; trailing zeros go where the growth is exact."""
    assert str(growth(metric("a", now), metric("b", before), id="g").quantity) == printed


@pytest.mark.parametrize(
    ("made", "printed"),
    [
        (lambda: points(metric("a", "93.5%"), metric("b", "92.10%"), id="p"), "1.4个百分点"),
        (lambda: difference(metric("a", "1.52亿人次"), metric("b", "1.06亿人次"), id="d"), "4600万人次"),
        (lambda: difference(metric("a", "91.9分"), metric("b", "86.2分"), id="d"), "5.7分"),
        (lambda: difference(metric("a", "400元/间夜"), metric("b", "300元/间夜"), id="d"), "100元/间夜"),
        (lambda: difference(metric("a", "3个月"), metric("b", "1月"), id="d"), "2个月"),
        (lambda: ratio(metric("a", "9.6亿元"), metric("b", "1.2万人次"), id="r", unit="元"), "80000元"),
        (lambda: total([metric("a", "9800人次"), metric("b", "0.02万人次")], id="t"), "1万人次"),
        (lambda: share(metric("a", "93件"), metric("b", "93件"), id="s"), "100%"),
        (lambda: growth(metric("a", "201条"), metric("b", "160条"), id="g", decimals=1), "25.6%"),
        (
            lambda: growth(metric("a", "201条"), metric("b", "160条"), id="g", decimals=2, rounding="half_even"),
            "25.62%",
        ),
    ],
)
def test_results_print(made: Callable[[], Metric], printed: str) -> None:
    """Each function gives its unit, its scale and its digits."""
    assert str(made().quantity) == printed


@pytest.mark.parametrize(
    ("make", "where", "says"),
    [
        (lambda: growth(metric("a", "3条"), metric("b", "0条"), id="g"), "b", "above zero"),
        (lambda: growth(metric("a", "3℃"), metric("b", "-2℃"), id="g"), "b", "above zero"),
        (lambda: growth(metric("a", "3条"), metric("b", "2次"), id="g"), "a", "in one unit"),
        (lambda: growth(metric("a", "90%"), metric("b", "80%"), id="g"), "a", "百分点"),
        (lambda: growth(metric("a", "90余条"), metric("b", "80条"), id="g"), "a", "no exact figure"),
        (lambda: growth(metric("a", "XX条"), metric("b", "80条"), id="g"), "a", "no exact figure"),
        (lambda: share(metric("a", "3条"), metric("b", "2条"), id="s"), "a", "no part of"),
        (lambda: points(metric("a", "3条"), metric("b", "2条"), id="p"), "a", "no rate"),
        (lambda: difference(metric("a", "3‰"), metric("b", "2‰"), id="d"), "a", "‰"),
        (lambda: total([], id="t"), "t", "sum of nothing"),
        (lambda: total([metric("a", "3%")], id="t"), "a", "rates do not add"),
        (lambda: total([metric("a", "300元/间夜")], id="t"), "a", "rates do not add"),
        (lambda: ratio(metric("a", "3元"), metric("b", "0人"), id="r"), "b", "above zero"),
        (
            lambda: growth(metric("a", "3条"), metric("b", "2条"), id="g", rounding="down"),  # type: ignore[arg-type]
            "",
            "rounding down",
        ),
        (lambda: growth(metric("a", "3条"), metric("b", "2条"), id="g", decimals=-1), "", "decimal places"),
    ],
)
def test_what_cannot_be_computed_is_refused(make: Callable[[], Metric], where: str, says: str) -> None:
    """X27 and X28: no growth without a base, no unit mixed; the error names the metric."""
    with pytest.raises(ModelError) as caught:
        make()

    assert caught.value.path == where
    assert says in str(caught.value)


@pytest.mark.parametrize("compute", [growth, share, ratio, difference, points])
def test_what_is_no_metric_is_a_type_error(compute) -> None:
    """Text in place of a metric is misuse, and says what to make."""
    with pytest.raises(TypeError, match="wants a Metric, got str"):
        compute("5条", "4条", id="g")


@given(part=st.integers(0, 10**6), base=counts)
def test_a_rate_may_pass_100(part: int, base: int) -> None:
    """完成投资 of 计划投资; a checker computes it again from its source."""
    inputs = (metric("a", f"{part}万元"), metric("b", f"{base}万元"))
    made = rate(*inputs, id="r")

    assert abs(exact(made) - Fraction(part, base) * 100) <= Fraction(1, 200)
    assert stale(Report("总结", metrics=(*inputs, made))) == ()
    wrong = evolve(made, quantity=f"{float(exact(made)) + 1:.2f}%")
    assert len(stale(Report("总结", metrics=(*inputs, wrong)))) == 1


@pytest.mark.parametrize(
    ("now", "before", "words"),
    [
        ("2025年1—9月", "2024年", "spans of another length"),
        ("2025年", "2024年上半年", "spans of another length"),
    ],
)
def test_a_moved_period_is_no_base(now: str, before: str, words: str) -> None:
    """X28: nine months are not compared with twelve; 环比 of quarters and labels without dates pass."""
    with pytest.raises(ModelError, match=words):
        growth(Metric("a", "5条", period=now), Metric("b", "4条", period=before), id="g")
    assert growth(Metric("a", "5条", period="2025年二季度"), Metric("b", "4条", period="2025年一季度"), id="g")
    assert growth(Metric("a", "5条", period="2025年"), Metric("b", "4条", period="上年同期"), id="g")


def test_another_definition_is_no_base() -> None:
    """X28: a changed scope."""
    with pytest.raises(ModelError, match="they cannot be compared"):
        growth(Metric("a", "5条", definition="met.x"), Metric("b", "4条", definition="met.y"), id="g")
