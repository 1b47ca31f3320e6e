"""Printed figures as rules compare them: the exact value, what its digits leave open, those of one period."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TypeAlias

from wenming.model import Metric, Report

__all__ = ["Found", "exact_value", "half_step", "same_period"]

Found: TypeAlias = "tuple[int, Metric]"
"""A metric with its index in ``report.metrics``, as a finding names its place."""


def exact_value(metric: Metric) -> Decimal | None:
    """Return the value of *metric* in its unit without 万 and 亿; ``None`` where it is no exact number.

    So are approximations (近30人), ranges (3—5人), fractions in words and figures still to be filled in.
    """
    quantity = metric.quantity
    return quantity.value if quantity.approximation is None and isinstance(quantity.value, Decimal) else None


def half_step(metric: Metric) -> Decimal:
    """Return half a unit of the last printed place: 1.52亿 stands for all values within 50 万 of it.

    A count that is printed in full stands for itself alone: 412件 is no 411.5件. What is no exact number
    has none.
    """
    value, quantity = exact_value(metric), metric.quantity
    exponent = int(value.as_tuple().exponent) if value is not None else 0
    whole = quantity.kind == "count" and (exponent == 0 or (exponent > 0 and quantity.scale == 1))
    return Decimal(0) if value is None or whole else Decimal((0, (5,), exponent - 1))


def same_period(report: Report, *definitions: str) -> Iterator[tuple[Found, ...]]:
    """Yield the metrics of *definitions*, one each in that order, for every period that has them all.

    Only exact ones. Those of rows, whose ids have a dot, are left out: they speak of one place or one case each.
    """
    found: dict[tuple[str, str], Found] = {}
    for index, metric in enumerate(report.metrics):
        if not metric.definition or metric.definition not in definitions:
            continue  # most that are read mean nothing yet
        if "." not in metric.id and exact_value(metric) is not None:
            found.setdefault((metric.definition, metric.period.label if metric.period else ""), (index, metric))
    for period in dict.fromkeys(period for _, period in found):
        if all((one, period) in found for one in definitions):
            yield tuple(found[one, period] for one in definitions)
