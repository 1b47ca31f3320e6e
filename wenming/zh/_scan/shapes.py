"""Quantities made quickly: a phrase is understood once, the next with other digits only takes new digits.

``近300人`` and ``近12人`` have one shape. The shape is what :meth:`Quantity.parse` says of the phrase, so
nothing is decided here a second time; tests hold the two ways equal.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from attrs import fields

from wenming.errors import NumeralError
from wenming.zh._exact import EXACT
from wenming.zh.quantity import Quantity

__all__ = ["placed", "read_digits", "read_phrase"]

_KEPT = 4096  # shapes and phrases remembered; a text has a few dozen
_MOST = 80  # characters of a phrase worth reading
_MOST_DIGITS = 40

_CONSTANT = (
    *("unit", "approximation", "per", "scale", "grouping", "numbering"),
    *("mask", "wording", "bounds", "kind", "torn"),
)
_constants_of = attrgetter(*_CONSTANT)
# Setting the slots past the frozen class is what makes it quick: 2 µs, against 20 with every check.
_set = {one.name: getattr(Quantity, one.name).__set__ for one in fields(Quantity)}
_set_unit, _set_approximation, _set_per, _set_scale, _set_grouping, _set_numbering = (
    _set[name] for name in _CONSTANT[:6]
)
_set_mask, _set_wording, _set_bounds, _set_kind, _set_torn = (_set[name] for name in _CONSTANT[6:])
_set_value, _set_low, _set_high, _set_text, _set_span = (
    _set[name] for name in ("value", "low", "high", "text", "span")
)
_new = object.__new__
_ONE = Decimal(1)
_OF_VALUE = frozenset(("at_least", "more_than"))
_TO_VALUE = frozenset(("nearly", "at_most", "less_than"))


class _Shape(NamedTuple):
    """What a phrase says besides its digits.

    Attributes:
        constants: The attributes that the digits do not decide.
        power: Of ten, that 万 and 亿 shift the digits by.
        ends: Which ends the value is: "low", "high", "over" or "".
        positive: Whether the value must be above zero.
        unit_step: Whether 余 reaches to the next one (3年多) and not to the next of the last place.
    """

    constants: tuple[object, ...]
    power: int
    ends: str
    positive: bool
    unit_step: bool


@lru_cache(maxsize=_KEPT)
def _shape(before: str, grouped: bool, after: str) -> _Shape | None:
    try:
        sample = Quantity.parse(f"{before}{'2,000' if grouped else '20'}{after}")
    except NumeralError:
        return None
    if sample.value is None or sample.numbering != "latn":
        return None
    name = sample.approximation
    ends = "low" if name in _OF_VALUE else "high" if name in _TO_VALUE else "over" if name == "over" else ""
    constants = _constants_of(sample)
    power, positive = len(str(sample.scale)) - 1, name == "over" or sample.kind == "rank"
    return _Shape(constants, power, ends, positive, ends == "over" and sample.high == sample.value + 1)


def read_digits(text: str, start: int, first: int, last: int, end: int) -> Quantity | None:
    """Return the quantity *text* holds from *start* to *end*, its Arabic digits from *first* to *last*.

    ``None`` if it is none.
    """
    digits = text[first:last]
    grouped = "," in digits
    shape = _shape(text[start:first], grouped, text[last:end])
    if shape is None or last - first > _MOST_DIGITS:
        return None
    constants, power, ends, positive, unit_step = shape
    if digits[0] == "0" and (grouped or digits[1:2].isdigit()):
        return None  # a code: 007
    if grouped:
        digits = digits.replace(",", "")
    value = Decimal(f"{digits}E{power}") if power else Decimal(digits)
    if positive and not value:
        return None
    low = high = None
    if ends == "over":
        low, high = value, EXACT.add(value, _ONE if unit_step else _last_place(digits, power))
    elif ends:
        low, high = (value, None) if ends == "low" else (None, value)
    return _made(constants, value, low, high, text[start:end], (start, end))


def _made(
    constants: tuple[object, ...], value: object, low: object, high: object, text: str, span: tuple[int, int]
) -> Quantity:
    """Fill a quantity that is known to be sound."""
    unit, approximation, per, scale, grouping, numbering, mask, wording, bounds, kind, torn = constants
    made: Quantity = _new(Quantity)
    _set_value(made, value)
    _set_unit(made, unit)
    _set_approximation(made, approximation)
    _set_per(made, per)
    _set_scale(made, scale)
    _set_grouping(made, grouping)
    _set_numbering(made, numbering)
    _set_mask(made, mask)
    _set_wording(made, wording)
    _set_low(made, low)
    _set_high(made, high)
    _set_bounds(made, bounds)
    _set_kind(made, kind)
    _set_text(made, text)
    _set_span(made, span)
    _set_torn(made, torn)
    return made


def _last_place(digits: str, power: int) -> Decimal:
    """Return one of the last place that is counted: 1000 for 2000余, 0.1万 for 1.7万余."""
    whole, _, decimals = digits.partition(".")
    counted = (whole + decimals).rstrip("0")
    return Decimal((0, (1,), power + len(whole) - len(counted)))


@lru_cache(maxsize=_KEPT)
def _parsed(phrase: str) -> tuple[tuple[object, ...], object, object, object] | None:
    try:
        found = Quantity.parse(phrase)
    except NumeralError:
        return None
    return _constants_of(found), found.value, found.low, found.high


def read_phrase(text: str, start: int, end: int) -> Quantity | None:
    """Return the quantity *text* holds from *start* to *end*; ``None`` if it is none."""
    phrase = text[start:end]
    found = _parsed(phrase) if end - start <= _MOST else None
    return None if found is None else _made(*found, phrase, (start, end))


def placed(quantity: Quantity, phrase: str, span: tuple[int, int]) -> Quantity:
    """Return *quantity* as one that stood at *span*."""
    return _made(_constants_of(quantity), quantity.value, quantity.low, quantity.high, phrase, span)
