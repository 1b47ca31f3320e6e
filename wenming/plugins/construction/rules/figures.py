"""What the rules share: metrics by what they mean, in units of one size, with what their digits leave open."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from attrs import frozen

from wenming import Metric, Report
from wenming.metrics import exact_value, half_step, same_period

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
    value, size = exact_value(metric), _AREAS.get(metric.quantity.unit, 1)
    if value is None:
        return None
    return Known(index=index, metric=metric, value=value * size, step=half_step(metric) * 2 * size)


def by_period(report: Report, *definitions: str) -> Iterator[tuple[Known, ...]]:
    """Yield the metrics of *definitions*, in that order, for every period that has one of each."""
    for found in same_period(report, *definitions):
        known = (known_of(*one) for one in found)
        yield tuple(one for one in known if one is not None)
