"""A printed number stands for an interval; exact arithmetic on those (GB/T 8170-2008, 3 and 4)."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Literal

from attrs import frozen

from wenming.zh import Quantity

__all__ = ["Fit", "Interval", "decimals", "fit", "interval_of", "like", "of_one", "printed"]

Fit = Literal["inside", "edge", "outside"]
_OF_ONE = {"%": 100, "‰": 1000, "成": 10}
_COUNTED = frozenset({"count", "frequency", "rank"})


@frozen
class Interval:
    """All values that a printed number may stand for, its ends included.

    Attributes:
        low: Least value; ``None`` where nothing bounds it.
        high: Greatest value; likewise.

    .. versionadded:: 0.1.0
    """

    low: Fraction | None
    high: Fraction | None

    @property
    def exact(self) -> bool:
        """Whether it is one value: what was counted and not rounded."""
        return self.low is not None and self.low == self.high

    @property
    def bounded(self) -> bool:
        """Whether it has both ends."""
        return self.low is not None and self.high is not None

    def __add__(self, other: Interval) -> Interval:
        return Interval(_plus(self.low, other.low), _plus(self.high, other.high))

    def __neg__(self) -> Interval:
        return Interval(_minus(self.high), _minus(self.low))

    def __sub__(self, other: Interval) -> Interval:
        return self + -other

    def scaled(self, factor: Fraction | int) -> Interval:
        """Return the interval of *factor* times the value; *factor* is positive."""
        return Interval(
            None if self.low is None else self.low * factor, None if self.high is None else self.high * factor
        )

    def over(self, other: Interval) -> Interval:
        """Return the interval of the quotient of two amounts, neither below zero.

        Raises:
            ZeroDivisionError: *other* may be zero.
        """
        if other.low is None or other.low <= 0:
            raise ZeroDivisionError
        least = None if self.low is None or other.high is None else self.low / other.high
        return Interval(least, None if self.high is None else self.high / other.low)


def _plus(one: Fraction | None, other: Fraction | None) -> Fraction | None:
    return None if one is None or other is None else one + other


def _minus(one: Fraction | None) -> Fraction | None:
    return None if one is None else -one


def interval_of(quantity: Quantity) -> Interval | None:
    """Return what *quantity* may stand for; ``None`` where it says no number.

    A whole count without 万 is what was counted; any other number with k decimals stands for half a
    step of its last place to both sides. Hedges: 近 300 is between 270 and 300, 2000余 between its ends,
    约 within a twentieth.
    """
    value = quantity.value
    if quantity.approximation == "approximately" and value is not None:
        slack = abs(Fraction(value)) / 20
        return Interval(Fraction(value) - slack, Fraction(value) + slack)
    if quantity.approximation == "nearly" and value is not None:
        return Interval(Fraction(value) * Fraction(9, 10), Fraction(value))
    if quantity.approximation is not None:
        low, high = quantity.low, quantity.high
        return Interval(None if low is None else Fraction(low), None if high is None else Fraction(high))
    if value is None:
        return None
    if isinstance(value, Fraction):
        return Interval(value, value)
    if quantity.kind in _COUNTED and quantity.scale == 1 and value == value.to_integral_value():
        whole = Fraction(int(value))
        return Interval(whole, whole)
    said, half = Fraction(value), _half_step(value)
    return Interval(said - half, said + half)


def _half_step(value: Decimal) -> Fraction:
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int)  # quantities are finite
    return Fraction(1, 2 * 10**-exponent) if exponent < 0 else Fraction(10**exponent, 2)


def decimals(value: Decimal) -> int:
    """Return how many places behind the point *value* is written with."""
    exponent = value.as_tuple().exponent
    assert isinstance(exponent, int)
    return max(0, -exponent)


def fit(one: Interval, other: Interval) -> Fit:
    """Say whether the two have a value in common: ``inside``, only at an upper end (``edge``), or not.

    At the lower end of a rounded number half-up rounding takes the value in; at the upper end only
    half-even does (GB/T 8170-2008, 3.2), so that is no more than an edge.
    """
    low = _least(one.low, other.low)
    high = _most(one.high, other.high)
    if low is None or high is None or low < high:
        return "inside"
    if low > high:
        return "outside"
    for point, rounded in ((one, other), (other, one)):
        if point.exact and (rounded.exact or low == rounded.low or low != rounded.high):
            return "inside"
    return "edge"


def _least(one: Fraction | None, other: Fraction | None) -> Fraction | None:
    return one if other is None else other if one is None else max(one, other)


def _most(one: Fraction | None, other: Fraction | None) -> Fraction | None:
    return one if other is None else other if one is None else min(one, other)


def of_one(unit: str) -> int:
    """Return how many of *unit* make one whole: 100 %, 10 成; what has no unit is a part of one itself."""
    return _OF_ONE.get(unit, 1)


def printed(value: Fraction, places: int) -> str:
    """Return *value* with *places* decimals, half up."""
    step = Fraction(1, 10**places)
    whole = (abs(value) / step + Fraction(1, 2)).__floor__()
    sign = "-" if value < 0 and whole else ""
    digits = str(whole).rjust(places + 1, "0")
    return sign + (f"{digits[:-places]}.{digits[-places:]}" if places else digits)


def like(quantity: Quantity, value: Fraction) -> str:
    """Return *value* printed as *quantity* is: its scale, its decimals, its unit."""
    scale = {10_000: "万", 100_000_000: "亿"}.get(quantity.scale, "")
    shown = value / (quantity.scale if scale else 1)
    places = 0
    if isinstance(quantity.value, Decimal):
        places = decimals(quantity.value / (quantity.scale if scale else 1))
    return f"{printed(shown, places)}{scale}{quantity.unit}"
