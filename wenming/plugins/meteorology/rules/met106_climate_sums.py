"""MET106: temperatures, rain or sunshine of several stations added up.

Why: what a place had is the mean of its stations; three stations with 18℃ make no 54℃. Rain and sunshine are
added over months, never over stations.
Bad: 降水量4297.8毫米 above three stations with 1402.5, 1521.8 and 1373.5. Good: 降水量1432.6毫米.
Fix: none; take the mean.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from wenming import CheckContext, Diagnostic, Metric, Path, Rule
from wenming.metrics import exact_value, half_step

__all__ = ["RULE"]

_MEANS = ("met.annual_mean_temp", "met.precipitation", "met.precipitation_normal", "met.sunshine_hours")
_FEWEST = 2


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    metrics = context.report.metrics
    for index, metric in enumerate(metrics):
        if metric.definition not in _MEANS or "." in metric.id:
            continue
        value, source = exact_value(metric), metric.source
        if value is None:
            continue
        added = source is not None and source.formula == "sum" and metric.definition == "met.annual_mean_temp"
        sites = [one for one in metrics if one.definition == metric.definition and _is_site(one, metric)]
        if added or _is_sum(metric, value, sites):
            values = {"value": str(metric.quantity), "count": str(len(sites) or len(source.inputs if source else ()))}
            yield Diagnostic("MET106", "error", values, Path(("metrics", index)))


def _is_site(one: Metric, whole: Metric) -> bool:
    return "." in one.id and not one.id.endswith("_before") and one.period == whole.period


def _is_sum(whole: Metric, value: Decimal, sites: list[Metric]) -> bool:
    parts = [exact_value(one) for one in sites]
    exact = [part for part in parts if part is not None]
    if len(exact) < _FEWEST or len(exact) < len(parts) or not any(exact):
        return False
    return abs(value - sum(exact, Decimal(0))) <= half_step(whole) + sum(half_step(one) for one in sites)


RULE = Rule(
    code="MET106",
    summary="climate values of stations added up",
    message="{value} is the sum of {count} values; a place has the mean of its stations",
    hint="Take the mean of the stations.",
    severity="error",
    look=_look,
)
