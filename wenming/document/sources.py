"""The ledger: for each metric, where it is cited and on whose word it stands, down to the inputs."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from wenming.document.blocks import Line
from wenming.model import Chart, Metric, Path, Report, Source, find, texts

__all__ = ["Provenance", "source_notes", "sources"]

_FORMULAS = {"sum": "求和", "difference": "相减", "ratio": "相除", "growth": "增长率", "share": "占比"}


@frozen
class Provenance:
    """Where one metric comes from.

    Attributes:
        metric: The metric.
        cited: Paths of the texts and charts that print it.
        inputs: Metrics it was computed from, directly and through others, each once.
    """

    metric: Metric
    cited: tuple[Path, ...]
    inputs: tuple[Metric, ...]


def sources(report: Report) -> tuple[Provenance, ...]:
    """Return the provenance of every metric of *report*, in the order of its list."""
    metrics = {metric.id: metric for metric in report.metrics}
    cited: dict[str, list[Path]] = {id_: [] for id_ in metrics}
    for path, text in texts(report):
        for id_ in dict.fromkeys(id_ for cite in text.cites for id_ in cite.metrics):
            cited[id_].append(path)
    for path, chart in find(report, Chart):
        for id_ in dict.fromkeys(chart.series):
            cited[id_].append(path)
    return tuple(
        Provenance(metric, tuple(cited[metric.id]), _inputs(metric, metrics)) for metric in report.metrics
    )


def _inputs(metric: Metric, metrics: dict[str, Metric]) -> tuple[Metric, ...]:
    found: dict[str, Metric] = {}
    waiting = [metric]
    while waiting:
        source = waiting.pop().source
        for id_ in source.inputs if source else ():
            if id_ not in found and id_ != metric.id:
                found[id_] = metrics[id_]
                waiting.append(metrics[id_])
    return tuple(found.values())


def source_notes(report: Report) -> Iterator[Line]:
    """Yield one note a metric that is cited and has a source: 注：128条，来源：业务台账。"""
    metrics = {metric.id: metric for metric in report.metrics}
    for entry in sources(report):
        source = entry.metric.source
        if entry.cited and source is not None:
            index = report.metrics.index(entry.metric)
            yield Line(
                text=f"注：{entry.metric.quantity.format()}，来源：{_described(source, metrics)}。",
                path=Path(("metrics", index)),
                kind="note",
            )


def _described(source: Source, metrics: dict[str, Metric]) -> str:
    if source.formula is not None:
        inputs = "、".join(metrics[id_].quantity.format() for id_ in source.inputs)
        words = f"由{inputs}计算（{_FORMULAS[source.formula]}）"
    else:
        words = source.ref or {"stated": "据报", "dataset": "台账", "read": "原文"}.get(source.kind, "")
    return f"{words}（{source.on.isoformat()}）" if source.on else words
