"""Metrics computed from metrics: each result says its formula and its inputs.

All arithmetic is exact; the result is rounded once. Trailing zeros stay where rounding made them
(43.40% is known to two places) and go where the result is exact (50%).
"""

from __future__ import annotations

from collections.abc import Iterable

from wenming.errors import ModelError, NumeralError
from wenming.metrics.arithmetic import Number, added, negative, quotient, times, written
from wenming.metrics.rounding import Rounding
from wenming.metrics.units import Unit, as_unit, base_unit, how_many
from wenming.model import Metric, Period
from wenming.model.metric import sound_metric
from wenming.model.source import Formula, computed_source
from wenming.model.text import as_id
from wenming.zh.quantity import Quantity, exact_quantity

__all__ = ["check_comparable", "difference", "growth", "in_unit", "points", "rate", "ratio", "share", "total"]

PERCENT = ("%", "‰")
_PERCENT, _POINTS = Unit("%"), Unit("个百分点")


def growth(
    now: Metric, before: Metric, *, id: str, decimals: int = 2, rounding: Rounding = "half_up"  # noqa: A002
) -> Metric:
    """Return how much *now* is over *before*, in per cent of *before*; negative for a fall.

    Prose that says 下降 wants the magnitude: ``share(difference(before, now), before)``.

    Raises:
        ModelError: a base that is zero or negative, periods of another length or another definition
            (X28), units that differ, rates (their change is counted in 百分点, :func:`points`), or a
            value that is only approximate.
    """
    _alike(now, before)
    check_comparable(now, before)
    if now.quantity.unit in PERCENT:
        raise _error(
            now, "is a rate in {unit}; the change of a rate is counted in 百分点. Use points().", unit=now.quantity.unit
        )
    base = _base(before)
    risen = added((_value(now), negative(base)))
    return _computed(id, quotient(risen, base, 100), _PERCENT, "growth", (now, before), decimals, rounding)


def share(
    part: Metric, whole: Metric, *, id: str, decimals: int = 2, rounding: Rounding = "half_up"  # noqa: A002
) -> Metric:
    """Return *part* in per cent of *whole*.

    Raises:
        ModelError: a whole that is zero or negative, a part that is negative or larger than the whole
            (X17), units that differ, or a value that is only approximate.
    """
    _alike(part, whole)
    base, value = _base(whole), _value(part)
    if not 0 <= value <= base:
        raise _error(
            part,
            "{part} is no part of {whole} {total}. Correct one of them.",
            part=str(part.quantity),
            whole=whole.id,
            total=str(whole.quantity),
        )
    made = _computed(id, quotient(value, base, 100), _PERCENT, "share", (part, whole), decimals, rounding)
    if value not in (0, base) and made.quantity.value in (0, 100):  # X18: no 100 % that is none
        return share(part, whole, id=id, decimals=decimals + 1, rounding=rounding)
    return made


def rate(
    part: Metric, base: Metric, *, id: str, decimals: int = 2, rounding: Rounding = "half_up"  # noqa: A002
) -> Metric:
    """Return *part* in per cent of *base*, which it may pass: 完成投资 of 计划投资.

    Where the one is a part of the other, :func:`share` sees to it that it is.

    Raises:
        ModelError: a base that is zero or negative, units that differ, or a value that is only approximate.
    """
    _alike(part, base)
    return _computed(id, quotient(_value(part), _base(base), 100), _PERCENT, "ratio", (part, base), decimals, rounding)


def ratio(
    now: Metric,
    per: Metric,
    *,
    id: str,  # noqa: A002
    unit: str = "",
    decimals: int = 2,
    rounding: Rounding = "half_up",
) -> Metric:
    """Return *now* divided by *per* in base units: 元 by 人次, with 万 and 亿 applied.

    The result is counted as *unit* says: in 万元, in 元/人, in 张/千人 where *per* is counted in 人.

    Args:
        now: What is divided.
        per: What it is divided by.
        id: Name of the result.
        unit: Unit of the result: ``元``, ``倍``, ``万元/人``.
        decimals: Places at most.
        rounding: ``half_up`` or ``half_even``.

    Raises:
        ModelError: a divisor that is zero or negative, a value that is only approximate, or no unit.
    """
    counted = as_unit(unit)
    value = quotient(_value(now), _base(per), how_many(counted.per, per.quantity.unit))
    return _computed(id, value, counted, "ratio", (now, per), decimals, rounding)


def difference(now: Metric, before: Metric, *, id: str) -> Metric:  # noqa: A002
    """Return *now* less *before*, exactly, in their unit; rates give 百分点.

    Raises:
        ModelError: units that differ, or a value that is only approximate.
    """
    _alike(now, before)
    unit = now.quantity.unit
    if unit == "‰":
        raise _error(now, "is a rate in ‰, whose change has no usual unit. Give the rate in %.")
    value = added((_value(now), negative(_value(before))))
    made = _POINTS if unit in PERCENT else Unit(unit, _scale(value, (now, before)), now.quantity.per)
    return _computed(id, value, made, "difference", (now, before))


def points(now: Metric, before: Metric, *, id: str) -> Metric:  # noqa: A002
    """Return the difference of two rates, in 个百分点 (X27).

    Raises:
        ModelError: a metric that is no rate in %, or a value that is only approximate.
    """
    for metric in (now, before):
        is_exact(metric)  # raises where it is none
        if metric.quantity.unit != "%":
            raise _error(metric, "is no rate in %; 百分点 is for differences of rates. Use difference().")
    return difference(now, before, id=id)


def total(metrics: Iterable[Metric], *, id: str) -> Metric:  # noqa: A002
    """Return the sum of *metrics*, exactly, in their unit.

    Raises:
        ModelError: nothing to add, units that differ, rates, or a value that is only approximate.
    """
    parts = tuple(metrics)
    if not parts:
        raise ModelError("a sum of nothing was asked for. Give at least one metric.", path=id)
    first, values = parts[0], [_value(one) for one in parts]
    if len({(one.quantity.unit, one.quantity.kind) for one in parts}) > 1:
        for one in parts:
            _alike(one, first)
    if rates := [one for one in parts if one.quantity.unit in PERCENT or one.quantity.per]:
        raise _error(rates[0], "is a rate; rates do not add. Add the counts, and divide.")
    value = added(values)
    return _computed(id, value, Unit(first.quantity.unit, _scale(value, parts)), "sum", parts)


def check_comparable(now: Metric, before: Metric) -> None:
    """Refuse to compare what is not alike (X28): spans of another length, or another definition.

    Raises:
        ModelError: says which of the two.
    """
    if now.definition and before.definition and now.definition != before.definition:
        message = "is counted as {mine}, {other} as {theirs}: they cannot be compared. Count both alike."
        raise _error(now, message, mine=now.definition, other=before.id, theirs=before.definition)
    spans = [_months(one.period) for one in (now, before)]
    if None not in spans and spans[0] != spans[1]:
        raise _error(
            now,
            "covers {mine}, {other} {theirs}: spans of another length cannot be compared.",
            mine=now.period.label if now.period else "",
            other=before.id,
            theirs=before.period.label if before.period else "",
        )


def _months(period: Period | None) -> int | None:
    if period is None or period.start is None or period.end is None:
        return None
    return (period.end.year - period.start.year) * 12 + period.end.month - period.start.month + 1


def is_exact(metric: Metric) -> bool:
    """Tell whether one can compute with *metric*: one value, neither approximate nor to be filled in.

    Raises:
        TypeError: it is no metric.
    """
    quantity = _metric(metric).quantity
    return quantity.value is not None and quantity.approximation is None and not quantity.mask


def _metric(metric: Metric) -> Metric:
    if not isinstance(metric, Metric):
        raise TypeError(f"wants a Metric, got {type(metric).__name__}; make one: Metric('id', '5条')")
    return metric


def _value(metric: Metric) -> Number:
    if not is_exact(metric):
        raise _error(
            metric, "{quantity} is no exact figure, so nothing can be computed from it.", quantity=str(metric.quantity)
        )
    value = metric.quantity.value
    assert value is not None  # is_exact
    return value


def _base(metric: Metric) -> Number:
    value = _value(metric)
    if value <= 0:
        raise _error(
            metric, "{quantity} is no base to compare with: it must be above zero.", quantity=str(metric.quantity)
        )
    return value


def _alike(one: Metric, other: Metric) -> None:
    mine, theirs = _metric(one).quantity, _metric(other).quantity
    same = mine.unit == theirs.unit or base_unit(mine.unit) == base_unit(theirs.unit)
    if not same or mine.kind != theirs.kind or mine.per != theirs.per:
        raise _error(
            one,
            "is counted in {mine}, {other} in {theirs}. Give both in one unit.",
            mine=mine.unit or "–",
            other=other.id,
            theirs=theirs.unit or "–",
        )


def _scale(value: Number, inputs: tuple[Metric, ...]) -> int:
    """Return 亿, 万 or 1: the largest that the inputs are written in and *value* reaches."""
    largest = max(one.quantity.scale for one in inputs)
    return next((scale for scale in (10**8, 10**4) if scale <= largest and not -scale < value < scale), 1)


def in_unit(number: Number, unit: Unit) -> Quantity:
    """Return so many *unit*: 128 of 万元 is 128万元.

    Raises:
        NumeralError: more digits than a figure has.
    """
    return exact_quantity(times(number, unit.scale), unit.name, scale=unit.scale, per=unit.per, wording=unit.wording)


def _error(metric: Metric, message: str, **values: object) -> ModelError:
    return ModelError(message, values, path=metric.id)


def _computed(
    id_: str,
    value: Number,
    unit: Unit,
    formula: Formula,
    inputs: tuple[Metric, ...],
    decimals: int | None = None,
    rounding: Rounding = "half_up",
) -> Metric:
    source = computed_source(formula, tuple(one.id for one in inputs))
    try:
        quantity = in_unit(written(value, unit.scale, decimals, rounding), unit)
    except NumeralError as error:
        fault = error.faults[0]
        raise ModelError(fault.message, fault.values, path=id_) from error
    return sound_metric(as_id(id_), quantity, inputs[0].period, source)
