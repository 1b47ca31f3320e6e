"""Decimal arithmetic that no context can round (promises N1 and H2)."""

from __future__ import annotations

from decimal import Context, Decimal, Inexact, InvalidOperation

from wenming.errors import shown

TYPE_CHECKING = False  # as type checkers read it; `fractions` loads when a fraction is met
if TYPE_CHECKING:
    from fractions import Fraction

__all__ = ["EXACT", "coarsest", "exponent", "negated", "shift", "told"]

# Never used to change the caller's context: each method is called on it by name.
EXACT = Context(prec=500, traps=[InvalidOperation, Inexact])


def exponent(value: Decimal) -> int:
    """Return the exponent of a finite *value*: -2 for 4.50."""
    power = value.as_tuple().exponent
    assert isinstance(power, int)
    return power


def shift(value: Decimal, power: int) -> Decimal:
    """Return *value* times 10 to the *power*, digits kept."""
    sign, digits, _ = value.as_tuple()
    return Decimal((sign, digits, exponent(value) + power))


def coarsest(value: Decimal, power: int) -> Decimal:
    """Return *value* with an exponent of at most *power*: 1E+3 is 1000 for 0."""
    sign, digits, found = value.as_tuple()
    assert isinstance(found, int)
    return value if found <= power else Decimal((sign, digits + (0,) * (found - power), power))


def negated(value: Decimal | Fraction) -> Decimal | Fraction:
    """Return minus *value*; the operator would round a Decimal to the caller's precision."""
    return value.copy_negate() if isinstance(value, Decimal) else -value


def told(n: object) -> str:
    """Return *n* fit for a message; Python refuses to print an int of thousands of digits."""
    if isinstance(n, int) and n.bit_length() > 400:
        return f"a number of {n.bit_length()} bits"
    return shown(n)
