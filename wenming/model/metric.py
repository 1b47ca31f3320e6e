"""Metric: a value, its unit, its period and its source."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from attrs import field, frozen

from wenming.errors import ModelError, NumeralError, shown
from wenming.model._convert import is_exact, located, refuse_float, sequence
from wenming.model.period import Period, as_period
from wenming.model.source import Source, as_source
from wenming.model.text import as_id, as_label
from wenming.zh import Quantity

__all__ = ["Metric"]


def as_quantity(value: Quantity | str | int | Decimal) -> Quantity:
    """Converter: ``"128条"`` is read, a number is a quantity without unit, a ``Quantity`` is taken.

    Raises:
        ModelError: text that is no quantity, a float, NaN, a boolean, ``None``.
    """
    if isinstance(value, Quantity):
        return value
    refuse_float(value)
    try:
        if isinstance(value, str):
            return Quantity.parse(value)
        if is_exact(value):
            return Quantity(Decimal(value))
    except NumeralError as error:
        fault = error.faults[0]
        raise ModelError(fault.message, fault.values) from error
    raise ModelError(
        'wants a figure such as "128条", got {value}. Give the number, or leave the metric out.',
        {"value": shown(value)},
    )


def _parts(value: Iterable[str]) -> tuple[str, ...]:
    return sequence(value, as_id)


@frozen(field_transformer=located)
class Metric:
    """One value behind the figures of a report: what was counted, how much, on whose word.

    Attributes:
        id: Name that prose cites, as in ``{visits}``; unique in a report.
        quantity: Value with its unit, exact and with the digits it was given: ``4.50`` stays so.
        period: Time it speaks of; ``None`` is the report's own.
        source: Who vouches for it; ``None`` is reported as W310.
        definition: Id of the :class:`wenming.metrics.MetricDefinition` it follows, or ``""``.
        parts: Ids of metrics that are 其中 of this one.

    Raises:
        ModelError: an id that prose cannot cite, or a quantity that is no finite figure.
    """

    id: str = field(converter=as_id)
    quantity: Quantity = field(converter=as_quantity)
    period: Period | None = field(default=None, converter=as_period, kw_only=True)
    source: Source | None = field(default=None, converter=as_source, kw_only=True)
    definition: str = field(default="", converter=as_label, kw_only=True)
    parts: tuple[str, ...] = field(default=(), converter=_parts, kw_only=True)


_slots: Any = (getattr(Metric, name).__set__ for name in ("id", "quantity", "period", "source", "definition", "parts"))
_set_id, _set_quantity, _set_period, _set_source, _set_definition, _set_parts = _slots


def sound_metric(
    id_: str,
    quantity: Quantity,
    period: Period | None,
    source: Source | None,
    definition: str = "",
    parts: tuple[str, ...] = (),
) -> Metric:
    """Make a metric of values that were checked where they came from: a tenth of the time, nothing is asked again.

    For callers of the library's own that hold such values; everybody else makes a :class:`Metric`.
    """
    made = object.__new__(Metric)
    _set_id(made, id_)
    _set_quantity(made, quantity)
    _set_period(made, period)
    _set_source(made, source)
    _set_definition(made, definition)
    _set_parts(made, parts)
    return made


def defined(metric: Metric, definition: str) -> Metric:
    """Return *metric* as one that follows *definition*."""
    return sound_metric(metric.id, metric.quantity, metric.period, metric.source, definition, metric.parts)


def with_parts(metric: Metric, parts: tuple[str, ...]) -> Metric:
    """Return *metric* with its 其中, the ids of other metrics."""
    return sound_metric(metric.id, metric.quantity, metric.period, metric.source, metric.definition, parts)


def in_period(metric: Metric, period: Period | None) -> Metric:
    """Return *metric* as one that speaks of *period*."""
    return sound_metric(metric.id, metric.quantity, period, metric.source, metric.definition, metric.parts)
