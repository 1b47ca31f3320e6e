"""What the rules share: scopes, rows, and whether a report is one of a subdistrict at all."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from wenming import CheckContext, Metric, Report
from wenming.metrics import Found, exact_value

__all__ = ["by_scope", "of_subdistrict", "period_of", "rows_of", "top_level"]

_ROW = re.compile(r"(?P<rows>\w+)\.(?P<row>\d+)\.(?P<field>\w+)")
_OURS = ("我街道", "本街道", "街道办事处", "街道辦事處")


def period_of(metric: Metric) -> str:
    """Return the words of its period, ``""`` where it is the report's."""
    return metric.period.label if metric.period else ""


def by_scope(report: Report) -> Iterator[Mapping[str, Found]]:
    """Yield the exact metrics that speak of one thing at one time, by definition.

    The figures of a row are one thing, those beside the rows another.
    """
    scopes: dict[tuple[str, str], dict[str, Found]] = {}
    for index, metric in enumerate(report.metrics):
        if metric.definition and exact_value(metric) is not None:
            scope = (metric.id.rpartition(".")[0], period_of(metric))
            scopes.setdefault(scope, {}).setdefault(metric.definition, (index, metric))
    yield from scopes.values()


def rows_of(report: Report) -> Mapping[str, Mapping[str, Mapping[str, Found]]]:
    """Return the figures of rows, by name of the rows, field and row: ``found["sources"]["share"]["1"]``."""
    found: dict[str, dict[str, dict[str, Found]]] = {}
    for index, metric in enumerate(report.metrics):
        match = _ROW.fullmatch(metric.id) if "." in metric.id else None
        if match and not metric.id.endswith(("_before", "_change", "_growth", "_points")):
            fields = found.setdefault(match["rows"], {})
            fields.setdefault(match["field"], {})[match["row"]] = (index, metric)
    return found


def top_level(report: Report, id_: str) -> Found | None:
    """Return the exact metric called *id_*."""
    every = ((index, metric) for index, metric in enumerate(report.metrics) if metric.id == id_)
    return next((one for one in every if exact_value(one[1]) is not None), None)


def of_subdistrict(context: CheckContext) -> bool:
    """Tell whether the report is by a subdistrict or a community: rules about wording leave others alone."""
    report = context.report
    named = f"{report.issuer}{context.texts[0][1] if context.texts else ''}"
    return "街道" in named or "社区" in named or "社區" in named or any(map(context.has, _OURS))
