"""Rounding an exact number to so many places, in the mode that is named; integers only."""

from __future__ import annotations

from decimal import Decimal

from wenming.errors import NumeralError, shown
from wenming.zh._exact import exponent, told

TYPE_CHECKING = False  # as type checkers read it; `fractions` loads when a fraction is met
if TYPE_CHECKING:
    from fractions import Fraction

__all__ = ["admitted", "mode_of", "rounded"]

_MODES = ("half_up", "half_even", "half_down", "up", "down", "ceiling", "floor")
_MOST = 100  # promise N2
_BOUND = 10**48


def admitted(n: object) -> int | Decimal | Fraction:
    """Return *n*, which must be an exact finite number below 10⁴⁸.

    Raises:
        NumeralError: a float, bool, NaN, infinity, an exponent beyond ±100, 10⁴⁸ and more.
    """
    from fractions import Fraction

    if isinstance(n, bool) or not isinstance(n, int | Decimal | Fraction):
        raise NumeralError(
            "{n} is a {type}. Give an int, a Decimal or a Fraction.",
            {"n": shown(n), "type": type(n).__name__},
        )
    if isinstance(n, Decimal):
        if not n.is_finite():
            raise NumeralError("{n} is not finite and cannot be spelled.", {"n": shown(str(n))})
        if not -_MOST <= exponent(n) <= _MOST:
            raise NumeralError("{n} has an exponent beyond ±100.", {"n": shown(str(n))})
    size: int | Decimal = n.numerator if isinstance(n, Fraction) else n
    if not -_BOUND < size < _BOUND:
        raise NumeralError("{n} is too great. Numbers below 10⁴⁸ can be spelled.", {"n": told(n)})
    return n


def mode_of(rounding: object) -> str:
    """Return the mode that *rounding* names; ``"ROUND_HALF_UP"`` of decimal is ``"half_up"``.

    Raises:
        NumeralError: there is none such.
    """
    mode = rounding.lower().removeprefix("round_") if isinstance(rounding, str) else ""
    if mode not in _MODES:
        raise NumeralError(
            "no rounding named {name}; it is one of {known}.",
            {"name": shown(rounding), "known": ", ".join(_MODES)},
        )
    return mode


def rounded(n: int | Decimal | Fraction, places: int, mode: str) -> int:
    """Return *n* times 10 to the *places*, rounded to a whole number; *places* may be negative."""
    top, low = n.as_integer_ratio()
    if places >= 0:
        top *= 10**places
    else:
        low *= 10**-places
    whole, rest = divmod(abs(top), low)
    twice = 2 * rest - low  # below zero: less than half
    up = {
        "half_up": twice >= 0,
        "half_even": twice > 0 or (twice == 0 and whole % 2 == 1),
        "half_down": twice > 0,
        "up": rest > 0,
        "down": False,
        "ceiling": rest > 0 and top > 0,
        "floor": rest > 0 and top < 0,
    }[mode]
    return (whole + up) * (-1 if top < 0 else 1)
