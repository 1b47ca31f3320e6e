"""What the rules share: metrics by what they mean, and the span of values that a printed number stands for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction

from wenming import Metric, Report, metrics
from wenming.metrics import Found, exact_value

__all__ = ["exact", "growths", "half_step", "known", "periods", "printed_sum"]


def exact(metric: Metric) -> Fraction | None:
    """Return the value of *metric*, to be divided; ``None`` for approximations, ranges and blanks."""
    value = exact_value(metric)
    return None if value is None else Fraction(value)


def half_step(metric: Metric) -> Fraction:
    """Return half a unit of the last printed place (X1): 1.52亿 stands for values that near to it."""
    return Fraction(metrics.half_step(metric))


def known(report: Report) -> Mapping[tuple[str, str], Found]:
    """Return the exact metrics of *report* by definition and period.

    Where several have one definition (a total and its parts, the year and its holidays), the one named as
    the definition is it, else the first that is no part and stands in no row.
    """
    listed = [one for one in enumerate(report.metrics) if one[1].definition and exact_value(one[1]) is not None]
    parts = {part for metric in report.metrics for part in metric.parts} if listed else frozenset()
    found: dict[tuple[str, str], Found] = {}
    for named in (True, False):
        for index, metric in listed:
            name = metric.definition.rpartition(".")[2]
            own = metric.id in (name, f"{name}_before")
            if own != named or "." in metric.id or (not own and metric.id in parts):
                continue
            found.setdefault((metric.definition, metric.period.label if metric.period else ""), (index, metric))
    return found


def periods(found: Mapping[tuple[str, str], Found], *definitions: str) -> Iterator[tuple[Found, ...]]:
    """Yield the metrics of *definitions*, one each in that order, for every period that has them all."""
    for period in dict.fromkeys(period for _, period in found):
        if all((one, period) in found for one in definitions):
            yield tuple(found[one, period] for one in definitions)


def printed_sum(parts: Iterator[Metric] | list[Metric]) -> tuple[Fraction, Fraction]:
    """Return the sum of exact *parts*, and how far off it may be by rounding."""
    listed = list(parts)
    return sum((exact(one) or Fraction(0) for one in listed), Fraction(0)), sum(map(half_step, listed), Fraction(0))


def growths(report: Report) -> Mapping[str, Found]:
    """Return the growth of each metric that has one, by the metric's id: ``arrivals`` of ``arrivals_growth``."""
    pairs = enumerate(report.metrics)
    return {
        metric.id.removesuffix("_growth"): (index, metric)
        for index, metric in pairs
        if metric.id.endswith("_growth") and metric.quantity.unit == "%" and exact_value(metric) is not None
    }
