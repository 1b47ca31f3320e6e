"""Exact arithmetic behind computed figures: a Decimal stays one where it can, which is much the faster."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Context, Decimal, Inexact, InvalidOperation
from fractions import Fraction
from typing import TypeAlias

from wenming.metrics.rounding import Rounding, rounded

__all__ = ["Number", "added", "negative", "quotient", "times", "written"]

Number: TypeAlias = Decimal | Fraction

# A figure has at most 100 digits and an exponent of at most ±100 (promise N2): no sum of them is inexact here.
_EXACT = Context(prec=500, traps=[InvalidOperation, Inexact])


def added(values: Iterable[Number]) -> Number:
    """Return the sum, exactly."""
    made: Number = Decimal(0)
    for value in values:
        if isinstance(made, Decimal) and isinstance(value, Decimal):
            made = _EXACT.add(made, value)
        else:
            made = Fraction(made) + Fraction(value)
    return made


def negative(value: Number) -> Number:
    """Return minus *value*; the operator would round a Decimal to the caller's precision."""
    return value.copy_negate() if isinstance(value, Decimal) else -value


def quotient(value: Number, base: Number, times: int) -> Fraction:
    """Return *value* / *base* × *times*, made a fraction once."""
    over, under = value.as_integer_ratio()
    high, low = base.as_integer_ratio()
    return Fraction(over * low * times, under * high)


def times(value: Number, scale: int) -> Number:
    """Return *value* in 万 or 亿 with its digits: 4600 is 4.600E+7 of 万."""
    if scale == 1:
        return value
    if isinstance(value, Fraction):
        return value * scale
    sign, digits, power = value.as_tuple()
    assert isinstance(power, int)  # it is finite
    return Decimal((sign, digits, power + len(str(scale)) - 1))


def written(given: Number, scale: int, decimals: int | None, rounding: Rounding) -> Number:
    """Return *given* in *scale* with the fewest digits that are exact, else rounded to *decimals*."""
    if decimals is None and isinstance(given, Decimal):  # a sum or a difference
        sign, digits, power = _EXACT.normalize(given).as_tuple()
        assert isinstance(power, int)  # it is finite
        power -= len(str(scale)) - 1 if given else 0  # 0亿, not 0.00000000亿
        return Decimal((sign, digits + (0,) * max(0, power), min(0, power)))
    value = Fraction(given) / scale if scale > 1 or isinstance(given, Decimal) else given
    if decimals is not None and 10**decimals % value.denominator:  # more places than that, or no end of them
        return rounded(value, decimals, rounding)
    places = _places(value)
    return value if places is None else rounded(value, places, rounding)


def _places(value: Fraction) -> int | None:
    """Return how many decimal places *value* needs, ``None`` where it never ends (or after 20)."""
    left, twos, fives = value.denominator, 0, 0
    while left % 2 == 0:
        left, twos = left // 2, twos + 1
    while left % 5 == 0:
        left, fives = left // 5, fives + 1
    places = max(twos, fives)
    return places if left == 1 and places <= 20 else None
