"""Computed metrics held against their inputs: which no longer fit, and the report with them made anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from functools import partial

from attrs import evolve, frozen

from wenming.errors import Fault, ModelError
from wenming.metrics.calculate import is_exact
from wenming.metrics.rounding import rounded
from wenming.metrics.units import base_unit, how_many
from wenming.model import Metric, Report, Source
from wenming.model.source import Formula

__all__ = ["Stale", "recompute", "stale"]


@frozen
class Stale:
    """A computed metric whose figure is not what its inputs give.

    Attributes:
        index: Its place in ``report.metrics``.
        metric: As it stands.
        fresh: The same made anew: same unit, same number of decimals.
    """

    index: int
    metric: Metric
    fresh: Metric

    @property
    def fault(self) -> Fault:
        """What is wrong, in words that can be translated."""
        source = self.metric.source
        assert source is not None  # it is computed
        return Fault(
            "{id} is {found}, but {formula} of {inputs} gives {fresh}. Recompute it, or correct the inputs.",
            {
                "id": self.metric.id,
                "found": self.metric.quantity,
                "formula": source.formula,
                "inputs": ", ".join(source.inputs),
                "fresh": self.fresh.quantity,
            },
            f"metrics[{self.index}].quantity",
        )


def stale(report: Report) -> tuple[Stale, ...]:
    """Return the computed metrics of *report* that do not fit their inputs at the printed precision.

    A printed number stands for its rounding interval: 43.36% fits anything from 43.355 to 43.365.
    What cannot be computed (an approximate input, a base of zero, units that differ) is left alone.
    """
    metrics = {metric.id: metric for metric in report.metrics}
    found = []
    for index, metric in enumerate(report.metrics):
        value = _expected(metric, metrics)
        if value is not None and not _fits(metric, value):
            found.append(Stale(index, metric, _with(metric, value)))
    return tuple(found)


def recompute(report: Report) -> Report:
    """Return *report* with every computed metric made anew from its inputs, at the precision it has.

    Inputs that are computed themselves come first. The same object is returned where all fit.

    Raises:
        ModelError: a change that the words around the figure tell no longer: what fell rises now, or
            the other way round. Compose the report again, or rewrite the sentence.
    """
    while found := stale(report):
        metrics = list(report.metrics)
        # One that stands on another stale one must wait for it.
        waiting = {one.metric.id for one in found}
        ready = [one for one in found if not waiting.intersection(_inputs(one.metric))] or list(found)
        for one in ready:
            if _sign(one.fresh) * _sign(one.metric) < 0:
                raise ModelError(
                    "{id} would turn from {found} to {fresh}: the words around it no longer fit. "
                    "Compose the report again, or rewrite the sentence.",
                    {"id": one.metric.id, "found": one.metric.quantity, "fresh": one.fresh.quantity},
                    path=f"metrics[{one.index}].quantity",
                )
            metrics[one.index] = one.fresh
        report = evolve(report, metrics=metrics)
    return report


def _inputs(metric: Metric) -> tuple[str, ...]:
    return metric.source.inputs if metric.source else ()


def _sign(metric: Metric) -> int:
    value = metric.quantity.value or 0
    return (value > 0) - (value < 0)


def _expected(metric: Metric, metrics: Mapping[str, Metric]) -> Fraction | None:
    """Return the exact value that the formula of *metric* gives, ``None`` where it gives none."""
    source = metric.source
    if source is None or source.formula is None or not isinstance(metric.quantity.value, Decimal):
        return None
    inputs = [metrics[id_] for id_ in source.inputs]
    if not is_exact(metric) or not all(map(is_exact, inputs)) or not _alike(source, inputs):
        return None
    values = [Fraction(one.quantity.value or 0) for one in inputs]
    value = _FORMULAS[source.formula](values)
    if value is None or source.formula != "ratio":
        return value
    return value * (100 if metric.quantity.unit == "%" else how_many(metric.quantity.per, inputs[1].quantity.unit))


def _alike(source: Source, inputs: list[Metric]) -> bool:
    """Tell whether *inputs* are counted in one unit; a ratio divides what it will."""
    return source.formula == "ratio" or len({base_unit(one.quantity.unit) for one in inputs}) == 1


def _quotient(values: list[Fraction], *, times: int, less: bool = False) -> Fraction | None:
    if len(values) != 2 or values[1] <= 0:
        return None
    return (values[0] - values[1] * less) / values[1] * times


def _difference(values: list[Fraction]) -> Fraction | None:
    return values[0] - values[1] if len(values) == 2 else None


_FORMULAS: Mapping[Formula, Callable[[list[Fraction]], Fraction | None]] = {
    "sum": lambda values: sum(values, Fraction(0)),
    "difference": _difference,
    "ratio": partial(_quotient, times=1),
    "growth": partial(_quotient, times=100, less=True),
    "share": partial(_quotient, times=100),
}


def _last_place(metric: Metric) -> int:
    """Return the power of ten that *metric* is printed to: −2 for 43.36%."""
    value = metric.quantity.value
    assert isinstance(value, Decimal)
    power = value.as_tuple().exponent
    assert isinstance(power, int)  # it is finite
    return power


def _fits(metric: Metric, value: Fraction) -> bool:
    printed = Fraction(metric.quantity.value or 0)
    return abs(printed - value) * 2 <= Fraction(10) ** _last_place(metric)


def _with(metric: Metric, value: Fraction) -> Metric:
    power = _last_place(metric)
    sign, digits, _ = rounded(value / Fraction(10) ** power, 0, "half_up").as_tuple()
    quantity = evolve(metric.quantity, value=Decimal((sign, digits, power)), low=None, high=None)
    return evolve(metric, quantity=quantity)
