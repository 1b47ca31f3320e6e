"""Rounding of exact values, once, at the end.

GB/T 8170-2008 数值修约规则: clause 3.2 rounds half to even (四舍六入五成双), clause 3.3 forbids
rounding in steps. Statistical bulletins round half up (四舍五入), which is the default here.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Literal, TypeAlias

from wenming.errors import ModelError, shown

__all__ = ["MAX_DECIMALS", "Rounding", "half_even", "half_up", "rounded"]

Rounding: TypeAlias = Literal["half_up", "half_even"]
MAX_DECIMALS = 20
"""Places that a computed figure may have."""


def half_up(value: int | Decimal | Fraction, decimals: int) -> Decimal:
    """Round to *decimals* places, a half away from zero: 0.125 is 0.13, −0.125 is −0.13."""
    return _rounded(value, decimals, lambda _: True)


def half_even(value: int | Decimal | Fraction, decimals: int) -> Decimal:
    """Round to *decimals* places, a half to the even digit: 0.125 is 0.12, 0.135 is 0.14."""
    return _rounded(value, decimals, lambda whole: whole % 2 == 1)


def rounded(value: Fraction, decimals: int, rounding: Rounding) -> Decimal:
    """Round *value* in the way named.

    Raises:
        ModelError: an unknown way, or a number of places that is none.
    """
    if rounding not in _WAYS:
        raise ModelError(
            "rounding {rounding} is unknown. Use one of: half_up, half_even.", {"rounding": shown(rounding)}
        )
    if not 0 <= decimals <= MAX_DECIMALS:
        raise ModelError(
            "{found} decimal places cannot be printed. Use 0 to {limit}.",
            {"found": shown(decimals), "limit": MAX_DECIMALS},
        )
    return _WAYS[rounding](value, decimals)


_WAYS = {"half_up": half_up, "half_even": half_even}


def _rounded(value: int | Decimal | Fraction, decimals: int, half: Callable[[int], bool]) -> Decimal:
    exact = value if type(value) is Fraction else Fraction(value)  # which takes its time
    whole, rest = divmod(abs(exact.numerator) * 10**decimals, exact.denominator)
    if 2 * rest > exact.denominator or (2 * rest == exact.denominator and half(whole)):
        whole += 1
    # Read from its digits: no decimal context of the caller can round it again (promise H2).
    return Decimal(f"{-whole if exact.numerator < 0 else whole}E{-decimals}")
