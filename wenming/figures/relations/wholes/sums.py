"""Sums: whether parts add up to their whole, by exact intervals, and how sure it is if they do not (X1)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Literal

from wenming.figures.interval import Interval, decimals, fit, like, printed
from wenming.figures.statement import Statement
from wenming.figures.verdict import Result, Verdict
from wenming.zh import Quantity

__all__ = ["NEAR_MISS", "Closing", "Slip", "is_slip", "judged_sum", "short", "slip_of"]

Closing = Literal["closed", "open", "loose"]
"""Whether the list is full, may be full or not, or the parts may be of something else but for a slip of the pen."""

Slip = Literal["swap", "digit", ""]
"""How two figures differ that were meant to be one: two digits changed places, one is another."""

NEAR_MISS = Fraction(1, 50)
"""A list of three and more that lacks no more than this was meant to be full."""

_MOST = Fraction(4, 5)
"""An open list of less than this much of its whole names some of what there is."""

_FINER = 5  # times: parts told so much finer than their whole
_DIGITS = 3  # digits of figures so long that a single one that differs is a slip of the pen


def judged_sum(whole: Statement, parts: Sequence[Statement], closing: Closing) -> Iterator[Verdict]:
    """Yield whether *parts* add up to *whole*; where they do not and nothing says that they should, nothing."""
    facts = tuple(one.mention for one in parts)
    total = Interval(Fraction(0), Fraction(0))
    for one in parts:
        assert one.interval is not None
        total += one.interval
    assert whole.interval is not None
    value = sum((Fraction(one.quantity.value) for one in parts if one.quantity.value is not None), Fraction(0))
    said = whole.quantity.value
    found = fit(total, whole.interval)
    if found == "inside" and is_coarse(whole, total, value) and (closing == "closed" or value > Fraction(said or 0)):
        found = "edge"
    near = len(parts) > 2 and abs(Fraction(said or 0) - value) <= abs(Fraction(said or 0)) * NEAR_MISS
    if closing == "loose" and found != "inside" and not is_slip(whole.quantity, value):
        return
    if found != "outside":
        result: Result = "pass" if found == "inside" else "unsure"
        working = "" if result == "pass" else _working(parts, whole, value)
        yield Verdict("sum", result, whole.mention, facts, "", working)
        return
    hedged = any(one.quantity.approximation for one in (whole, *parts))
    if said is None or (hedged and not total.bounded):
        yield Verdict("sum", "not_assessable", whole.mention, facts)
        return
    more = value > Fraction(said)
    some = closing == "open" and (parts[-1].tail.startswith("等") or value < Fraction(said) * _MOST)  # a part of all
    slip = not (some and not more) and (near or is_slip(whole.quantity, value))
    sure = closing == "closed" or slip or (more and closing == "open")
    if sure:
        right = like(whole.quantity, value)
        yield Verdict("sum", "fail", whole.mention, facts, right, _working(parts, whole, value))


def _working(parts: Sequence[Statement], whole: Statement, value: Fraction) -> str:
    return "+".join(short(one) for one in parts) + f"={like(whole.quantity, value)}"


def is_coarse(whole: Statement, total: Interval, value: Fraction) -> bool:
    """Whether a whole was rounded to so few digits that it hardly says what its parts give: 10亿元 and 10.33亿元."""
    stated, said = whole.interval, Fraction(whole.quantity.value or 0)
    if whole.quantity.approximation or stated is None or None in (stated.low, stated.high, total.low, total.high):
        return False
    coarse = _width(stated) > _FINER * _width(total)
    return coarse and abs(said - value) > abs(said) * NEAR_MISS


def _width(one: Interval) -> Fraction:
    return (one.high or Fraction(0)) - (one.low or Fraction(0))


def is_slip(quantity: Quantity, value: Fraction) -> bool:
    """Whether *value* differs from a long figure in one digit, or in two that changed places."""
    kind, digits = slip_of(quantity, value)
    return bool(kind) and digits >= _DIGITS


def slip_of(quantity: Quantity, value: Fraction) -> tuple[Slip, int]:
    """Say how *value*, printed like *quantity*, differs from it: two digits changed places, one is another, or more.

    With it comes how many digits they have, noughts at the end left out.
    """
    said = quantity.value
    if said is None or isinstance(said, Fraction) or value < 0:
        return "", 0
    places = decimals(said / quantity.scale)
    one, other = (printed(Fraction(number) / quantity.scale, places).replace(".", "") for number in (said, value))
    apart = [at for at in range(len(one)) if one[at] != other[at]] if len(one) == len(other) else []
    digits = max(len(text.lstrip("0").rstrip("0")) for text in (one, other))
    if len(apart) == 1:
        return "digit", digits
    swapped = len(apart) == 2 and apart[1] - apart[0] == 1
    if swapped and one[apart[0]] == other[apart[1]] and one[apart[1]] == other[apart[0]]:
        return "swap", digits
    return "", digits


def short(one: Statement) -> str:
    """Return the figure without its unit, hedged ones as they stand."""
    return one.quantity.format("bare") if one.quantity.approximation is None else one.mention.text
