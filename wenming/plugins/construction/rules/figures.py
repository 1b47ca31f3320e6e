"""What the rules share: metrics by what they mean, in units of one size, with what their digits leave open."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from attrs import frozen

from wenming import Metric, Report

__all__ = ["Known", "by_period", "known_of"]

_AREAS = {"公顷": 10**4, "公頃": 10**4, "平方公里": 10**6, "平方千米": 10**6}
"""Square metres in each unit that is no power of ten of them by name."""


@frozen(kw_only=True)
class Known:
    """An exact value in 元, 平方米, 人 or per cent.

    Attributes:
        index: Its place in ``report.metrics``.
        metric: What was printed.
        value: In the base unit: 1.2万平方米 is 12000, 3公顷 30000.
        step: What the last printed digit is worth: 100 for 1.23万; the value is known to half of it. Counts
            have none.
    """

    index: int
    metric: Metric
    value: Decimal
    step: Decimal


def known_of(index: int, metric: Metric) -> Known | None:
    """Return what *metric* says exactly; ``None`` for approximations, ranges and fractions."""
    quantity = metric.quantity
    value = quantity.value
    if quantity.approximation is not None or not isinstance(value, Decimal):
        return None
    size = _AREAS.get(quantity.unit, 1)
    exponent = value.as_tuple().exponent
    counted = quantity.kind == "count" and quantity.scale == 1  # 31条 are 31, no more and no less
    step = Decimal(0) if counted else Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    return Known(index=index, metric=metric, value=value * size, step=step * size)


def by_period(report: Report, *definitions: str) -> Iterator[tuple[Known, ...]]:
    """Yield the metrics of *definitions*, in that order, for every period that has one of each."""
    found: dict[tuple[str, str], Known] = {}
    for index, metric in enumerate(report.metrics):
        single = metric.definition in definitions and "." not in metric.id  # months.1.floor is one of many
        known = known_of(index, metric) if single else None
        if known is not None:
            found.setdefault((metric.definition, metric.period.label if metric.period else ""), known)
    for period in dict.fromkeys(period for _, period in found):
        if all((one, period) in found for one in definitions):
            yield tuple(found[one, period] for one in definitions)
