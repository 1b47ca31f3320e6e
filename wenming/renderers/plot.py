"""What every drawing of a chart shares: whether it can be drawn, its greys, the steps of its axis."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import Final

from wenming.document import Graph

__all__ = ["INK", "is_dark", "is_drawable", "shade", "tick_text", "ticks"]

INK: Final = "#1F4E79"
"""The colour of lines, columns and bars: dark in print, too."""

_SHADES: Final = ("#1F4E79", "#BDD7EE", "#2E75B6", "#DEEBF7", "#595959", "#D9D9D9")  # dark and light by turns
_STEPS: Final = (1, 2, 5, 10)
_LONG: Final = 12  # digits of a mark
_FAR: Final = 300  # powers of ten that a float holds


def is_drawable(graph: Graph) -> bool:
    """Tell whether *graph* can be drawn; where not, its values are printed as a table.

    At least one value must be known, and none beyond what a computer draws; the parts of a pie must be
    amounts, not all nought.
    """
    values = [one.value for one in graph.series if one.value is not None]
    if any(not value.is_finite() or abs(value.adjusted()) > _FAR for value in values):
        return False
    if graph.kind == "pie":
        return len(values) == len(graph.series) and min(values, default=-1) >= 0 and any(values)
    return bool(values)


def shade(index: int, count: int) -> str:
    """Return the colour of part *index* of *count*: neighbours differ in black and white, last and first too."""
    if index == count - 1 and index % len(_SHADES) == 0 and index:
        index += 2
    return _SHADES[index % len(_SHADES)]


def is_dark(colour: str) -> bool:
    """Tell whether words on *colour* must be white."""
    return sum(int(colour[at : at + 2], 16) for at in (1, 3, 5)) < 3 * 128


def ticks(values: Sequence[Decimal], *, zero: bool) -> tuple[Fraction, ...]:
    """Return the marks of an axis that holds all *values*: 4 to 11 of them, a round step apart, exact.

    Args:
        values: At least one.
        zero: Whether the axis begins at nought, as columns and bars must. A line's does too, unless its
            values lie so close together that it would look flat.
    """
    exact = [Fraction(value) for value in values]
    low, high = min(exact), max(exact)
    if zero or (high - low) * 6 >= max(abs(low), abs(high)) or low == high:
        low, high = min(low, Fraction(0)), max(high, Fraction(0))
    if low == high:
        return Fraction(0), Fraction(1)
    step = _step((high - low) / 5, whole=all(value.denominator == 1 for value in exact))
    first, last = floor(low / step), ceil(high / step)
    return tuple(step * count for count in range(first, last + 1))


def _step(rough: Fraction, *, whole: bool) -> Fraction:
    """Return the least of 1, 2, 5 × 10ⁿ that is no less than *rough*; no part of one for counts."""
    power = len(str(floor(rough))) - 1 if rough >= 1 else -len(str(floor(1 / rough)))
    unit = Fraction(10) ** power
    step = next(unit * one for one in _STEPS if unit * one >= rough)
    return max(step, Fraction(1)) if whole else step


def tick_text(mark: Fraction) -> str:
    """Return *mark* of an axis in digits: 0.25, 1500; in powers of ten where it would be long."""
    places = 0
    while (mark * 10**places).denominator != 1:
        places += 1
    digits = str(abs(int(mark * 10**places))).rjust(places + 1, "0")
    if len(digits) > _LONG:
        return f"{float(mark):.3g}"
    whole, decimals = digits[: len(digits) - places], digits[len(digits) - places :]
    return f"{'-' if mark < 0 else ''}{whole}{'.' if decimals else ''}{decimals}"
