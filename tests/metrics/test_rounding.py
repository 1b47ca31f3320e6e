"""Rounding: exact, once, half up or half to even."""

from __future__ import annotations

from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming.metrics import half_even, half_up

fractions = st.fractions(min_value=-(10**9), max_value=10**9, max_denominator=10**6)


@given(value=fractions, decimals=st.integers(0, 8))
def test_rounding_is_off_by_half_a_step_at_most(value: Fraction, decimals: int) -> None:
    """Neither way moves a value by more than half a unit of the last place, and both keep its places."""
    for way in (half_up, half_even):
        made = way(value, decimals)

        assert abs(Fraction(made) - value) <= Fraction(1, 2 * 10**decimals)
        assert made.as_tuple().exponent == -decimals


@given(value=fractions, decimals=st.integers(0, 8))
def test_the_two_ways_differ_at_a_half_only(value: Fraction, decimals: int) -> None:
    """half_up and half_even agree but for an exact half, where half_even is even and half_up is larger."""
    up, even = half_up(value, decimals), half_even(value, decimals)

    is_half = (abs(value) * 10**decimals) % 1 == Fraction(1, 2)
    if up != even:
        assert is_half
    if is_half:
        assert Fraction(even) * 10**decimals % 2 == 0
        assert abs(up) > abs(value)


@given(value=fractions, decimals=st.integers(0, 8))
def test_rounding_again_changes_nothing(value: Fraction, decimals: int) -> None:
    """What is rounded stays as it is, and the sign does not matter."""
    for way in (half_up, half_even):
        made = way(value, decimals)

        assert way(made, decimals) == made
        assert way(-value, decimals) == -made


@pytest.mark.parametrize(
    ("value", "decimals", "even", "up"),
    [
        ("12.1498", 1, "12.1", "12.1"),
        ("10.5002", 0, "11", "11"),
        ("1.050", 1, "1.0", "1.1"),
        ("0.35", 1, "0.4", "0.4"),
        ("2.5", 0, "2", "3"),
        ("-2.5", 0, "-2", "-3"),
        ("15.4546", 0, "15", "15"),
        ("-0.4", 0, "0", "0"),
    ],
)
def test_cases_of_the_standard(value: str, decimals: int, even: str, up: str) -> None:
    """GB/T 8170-2008, clauses 3.2 and 3.3: a half goes to the even digit, and nothing is rounded twice."""
    assert str(half_even(Decimal(value), decimals)) == even
    assert str(half_up(Decimal(value), decimals)) == up


def test_the_callers_decimal_context_has_no_say() -> None:
    """A context of two digits does not round the result again."""
    with localcontext() as context:
        context.prec = 2

        assert half_up(Fraction(123456789, 7), 3) == Decimal("17636684.143")
