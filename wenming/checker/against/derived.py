"""Derived: a figure that is in no data, but follows from figures that are: the rest, the sum, the share, the growth."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import accumulate, permutations

from attrs import frozen

from wenming.checker.against.facts import PERSONS
from wenming.checker.against.figures import Figure

__all__ = ["Operand", "follows"]

_APART = re.compile("[未没沒尚余餘剩多少增减減差净淨比超较較低高降]|其[他它余餘]|另")
_TOGETHER = re.compile("[共总總计計和]|合计|累计|两项|兩項|以上|全[年部]")
_SHARE = re.compile("[占佔率]|比重|比例|完成|达到|達到")
_MEAN = re.compile("[均每]")
_CHANGED = re.compile("[增减減升降长長多少]")
_PLACES = Fraction(1, 10)  # a share printed to this step or finer is hardly met by chance


@frozen
class Operand:
    """A figure that the data have.

    Attributes:
        value: Its exact value.
        unit: Its unit.
    """

    value: Fraction
    unit: str

    def counts_as(self, unit: str) -> bool:
        """Tell whether it may be added to what has *unit*."""
        return self.unit == unit or (self.unit in PERSONS and unit in PERSONS)


def follows(
    figure: Figure, beside: Sequence[Operand], others: Iterable[tuple[Operand, Operand]], step: Fraction
) -> bool:
    """Tell whether *figure* follows from the figures *beside* it, or from two of *others*.

    Only what its words call for is worked out: what is left or the difference (未, 多, 增), the sum (共, 合计), the share
    (占, 率), the growth, the mean (均, 每). *step* is one unit of the last place that is written.
    """
    interval = figure.one.interval
    if interval is None:
        return False
    pairs = (*permutations(beside, 2), *others)
    held = (*_of_all(figure, beside), *(value for pair in pairs for value in _of_two(figure, *pair, step)))
    low, high = interval.low, interval.high
    return any((low is None or low <= value) and (high is None or value <= high) for value in held)


def _of_all(figure: Figure, beside: Sequence[Operand]) -> Iterator[Fraction]:
    """Yield the sums of the last of those beside it that count the same."""
    if figure.in_cell or _TOGETHER.search(figure.near):
        alike = [one.value for one in reversed(beside) if one.counts_as(figure.one.unit) or not figure.one.unit]
        yield from list(accumulate(alike))[1:]


def _of_two(figure: Figure, a: Operand, b: Operand, step: Fraction) -> Iterator[Fraction]:
    """Yield what *figure* may be of two values, in this order."""
    one = figure.one
    if one.unit == "%" and a.counts_as(b.unit) and b.value > 0:
        if one.part == "growth":
            yield (a.value - b.value) / b.value * (-100 if one.falls else 100)
        elif a.value <= b.value and (step <= _PLACES or one.part in ("share", "rate") or _SHARE.search(figure.near)):
            yield a.value / b.value * 100
    elif one.unit in ("个百分点", "百分点"):
        if a.unit == b.unit == "%":
            yield (b.value - a.value) if one.falls else (a.value - b.value)
    elif one.unit == "倍":
        if a.counts_as(b.unit) and b.value > 0:
            yield a.value / b.value - (1 if _CHANGED.search(one.lead) else 0)
    elif a.counts_as(one.unit) and b.counts_as(one.unit):
        if one.part == "difference":
            yield (b.value - a.value) if one.falls else (a.value - b.value)
        elif _APART.search(figure.near):
            yield a.value - b.value
    elif (one.part == "mean" or _MEAN.search(figure.near)) and a.counts_as(one.unit) and b.value > 0:
        yield a.value / b.value
