"""What the rules share: exact values, rows, and whether a report is one of a subdistrict at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal

from wenming import CheckContext, Metric, Report

__all__ = ["Found", "by_scope", "half_step", "of_subdistrict", "period_of", "rows_of", "top_level", "value_of"]

Found = tuple[int, Metric]
"""Index in ``report.metrics``, and the metric."""

_ROW = re.compile(r"(?P<rows>\w+)\.(?P<row>\d+)\.(?P<field>\w+)")
_OURS = re.compile(r"我街道|本街道|街道办事处|街道辦事處")


def value_of(metric: Metric) -> Decimal | None:
    """Return the exact value of *metric*; ``None`` for approximations, ranges and fractions."""
    quantity = metric.quantity
    if quantity.approximation is None and isinstance(quantity.value, Decimal):
        return quantity.value
    return None


def half_step(metric: Metric) -> Decimal:
    """Return half a unit of the last printed place: a number stands for values that near to it."""
    value = value_of(metric)
    if value is None:
        return Decimal(0)
    scale = Decimal(metric.quantity.scale)
    exponent = (value / scale).as_tuple().exponent
    return scale * Decimal(5).scaleb(min(int(exponent), 0) - 1)


def period_of(metric: Metric) -> str:
    """Return the words of its period, ``""`` where it is the report's."""
    return metric.period.label if metric.period else ""


def by_scope(report: Report) -> Iterator[Mapping[str, Found]]:
    """Yield the exact metrics that speak of one thing at one time, by definition.

    The figures of a row are one thing, those beside the rows another.
    """
    scopes: dict[tuple[str, str], dict[str, Found]] = {}
    for index, metric in enumerate(report.metrics):
        if metric.definition and value_of(metric) is not None:
            scope = (metric.id.rpartition(".")[0], period_of(metric))
            scopes.setdefault(scope, {}).setdefault(metric.definition, (index, metric))
    yield from scopes.values()


def rows_of(report: Report) -> Mapping[str, Mapping[str, Mapping[str, Found]]]:
    """Return the figures of rows, by name of the rows, field and row: ``found["sources"]["share"]["1"]``."""
    found: dict[str, dict[str, dict[str, Found]]] = {}
    for index, metric in enumerate(report.metrics):
        match = _ROW.fullmatch(metric.id)
        if match and not metric.id.endswith(("_before", "_change", "_growth", "_points")):
            fields = found.setdefault(match["rows"], {})
            fields.setdefault(match["field"], {})[match["row"]] = (index, metric)
    return found


def top_level(report: Report, id_: str) -> Found | None:
    """Return the exact metric called *id_*."""
    every = ((index, metric) for index, metric in enumerate(report.metrics) if metric.id == id_)
    return next((one for one in every if value_of(one[1]) is not None), None)


def of_subdistrict(context: CheckContext) -> bool:
    """Tell whether the report is by a subdistrict or a community: rules about wording leave others alone."""
    report = context.report
    named = f"{report.issuer}{context.texts[0][1] if context.texts else ''}"
    return "街道" in named or "社区" in named or "社區" in named or any(_OURS.search(text) for _, text in context.texts)
