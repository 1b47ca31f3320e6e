"""A figure and those that are 其中 of it: told in one unit."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from attrs import evolve

from wenming.blueprint.values import Entry
from wenming.metrics.arithmetic import written
from wenming.metrics.calculate import in_unit, is_exact
from wenming.metrics.units import Unit, base_unit
from wenming.model import Metric
from wenming.model.metric import sound_metric, with_parts

__all__ = ["add_parts"]

_PLACES, _LEAST = 2, Decimal("0.1")


def add_parts(values: Mapping[str, object]) -> dict[str, object]:
    """Return *values* in which each figure names its parts that were given, and they are written as it is.

    1.5亿元，其中省级3000万元 is 1.5亿元，其中省级0.3亿元: two scales in one breath are misread. What would be
    harder to read (0.325678亿元, 0.0008亿元), is only roughly known or is no part stays as it was given.
    """
    made = dict(values)
    for name in values:
        whole = made[name]
        if not isinstance(whole, Entry) or not whole.spec.parts:
            continue
        parts = {one: part for one in whole.spec.parts if isinstance(part := made.get(one), Entry)}
        if not parts:
            continue
        for one, part in parts.items():
            metric = _written_as(part.metric, whole.metric)
            if metric is not part.metric:
                made[one] = evolve(part, metric=metric)
        ids = tuple(part.metric.id for part in parts.values())
        made[name] = evolve(whole, metric=with_parts(whole.metric, ids))
    return made


def _written_as(part: Metric, whole: Metric) -> Metric:
    """Return *part* in the scale of *whole*, exactly the same amount, itself where that reads no better."""
    mine, theirs = part.quantity, whole.quantity
    if mine.scale == theirs.scale or base_unit(mine.unit) != base_unit(theirs.unit) or mine.per or mine.wording:
        return part
    value, most = mine.value, theirs.value
    if not (is_exact(part) and is_exact(whole)) or not isinstance(value, Decimal) or not isinstance(most, Decimal):
        return part
    number = written(value, theirs.scale, None, "half_up")
    assert isinstance(number, Decimal)  # made of one
    if not 0 < value <= most or number < _LEAST or -int(number.as_tuple().exponent) > max(_PLACES, _places(whole)):
        return part
    quantity = in_unit(number, Unit(mine.unit, theirs.scale))
    return sound_metric(part.id, quantity, part.period, part.source, part.definition, part.parts)


def _places(metric: Metric) -> int:
    """Return how many decimal places *metric* is printed with: 1 for 1.5亿元."""
    value, scale = metric.quantity.value, metric.quantity.scale
    assert isinstance(value, Decimal)
    return max(0, len(str(scale)) - 1 - int(value.as_tuple().exponent))
