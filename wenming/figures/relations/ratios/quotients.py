"""Quotients: a part over its base against the share that is printed, in %, ‰, 成 or as 三分之二."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from wenming.figures.interval import Interval, decimals, fit, of_one, printed
from wenming.figures.statement import Statement

__all__ = ["exact_ratio", "is_near", "percent_right", "ratio_fit"]

_TENTHS = "一二三四五六七八九"
_NEAR = Fraction(3, 10)


def ratio_fit(share: Statement, part: Statement, base: Statement) -> str:
    """Say whether part over base is the share, by intervals; ``outside`` as well where the base may be zero."""
    assert share.interval is not None
    assert part.interval is not None
    assert base.interval is not None
    try:
        ratio = part.interval.over(base.interval)
    except ZeroDivisionError:
        return "outside"
    ratio = ratio.scaled(of_one(share.unit))
    found = fit(ratio, _stated(share))
    value = exact_ratio(share, part, base)
    if found == "inside" and value is not None and not is_near(share, value):
        return "edge"  # only what the rounding of the facts leaves open makes it so
    if found == "outside" and share.unit == "成":  # 近九成 of 90.2% is no slip
        return "edge" if fit(ratio, _widened(_stated(share), _NEAR)) != "outside" else found
    return found


def _stated(share: Statement) -> Interval:
    """What a share stands for; 三分之二 and 约七成 are said of anything near them; 九成五 is 95 %."""
    value = share.quantity.value
    assert share.interval is not None
    half = _TENTHS.find(share.tail[:1] or " ") + 1
    if share.unit == "成" and value is not None and half:
        middle = Fraction(value) + Fraction(half, 10)
        return _widened(Interval(middle, middle), Fraction(1, 20))
    if isinstance(value, Fraction):
        return Interval(value * Fraction(19, 20), value * Fraction(21, 20))
    if share.unit == "成" and share.quantity.approximation == "approximately" and value is not None:
        return _widened(Interval(Fraction(value), Fraction(value)), Fraction(1, 2))
    return share.interval


def _widened(one: Interval, step: Fraction) -> Interval:
    return Interval(None if one.low is None else one.low - step, None if one.high is None else one.high + step)


def exact_ratio(share: Statement, part: Statement, base: Statement) -> Fraction | None:
    """Return part over base in the unit of *share*; ``None`` where one of them is no number."""
    above, below = part.quantity.value, base.quantity.value
    if above is None or not below:
        return None
    return Fraction(above) / Fraction(below) * of_one(share.unit)


def percent_right(share: Statement, part: Statement, base: Statement) -> str:
    """Return the share that would be right, printed as the stated one; ``""`` where it has no value."""
    value, said = exact_ratio(share, part, base), share.quantity.value
    if value is None or said is None:
        return ""
    if share.unit in ("成", ""):  # printed as a share that a reader can check
        return f"{printed(value / of_one(share.unit) * 100, 1)}%"
    places = decimals(said) if isinstance(said, Decimal) else 0
    return printed(value, places) + share.quantity.unit


def is_near(one: Statement, value: Fraction) -> bool:
    """Whether *value* is less than a step of the last place from what is stated; rounded facts may stretch further."""
    said = one.quantity.value
    if not isinstance(said, Decimal) or one.quantity.approximation:
        return True
    return abs(value - Fraction(said)) < Fraction(1, 10 ** decimals(said))
