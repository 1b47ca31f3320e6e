"""The ledger: for each metric, where it is cited and on whose word it stands, down to the inputs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

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


def source_notes(report: Report, labels: Mapping[Path, str]) -> Iterator[Line]:
    """Yield end notes: a head, and one line a metric that is cited and has a source.

    数据来源 / 1. 128条（见一、（二））：业务台账。 The place is that of the first citation.
    """
    metrics = {metric.id: metric for metric in report.metrics}
    told = [
        (index, entry, entry.metric.source)
        for index, entry in enumerate(sources(report))
        if entry.cited and entry.metric.source is not None
    ]
    if told:
        yield Line(text="数据来源", path=Path(("metrics",)), kind="note")
    for number, (index, entry, source) in enumerate(told, 1):
        where = _where(entry.cited[0], labels)
        yield Line(
            text=f"{number}. {entry.metric.quantity.format()}{where}：{_described(source, metrics)}。",
            path=Path(("metrics", index)),
            kind="note",
        )


def _where(path: Path, labels: Mapping[Path, str]) -> str:
    """Return the labels on the way to *path*, ``""`` before the first heading."""
    way = "".join(labels.get(Path(path[:end]), "") for end in range(2, len(path) + 1))
    return f"（见{way}）" if way else ""


def _described(source: Source, metrics: dict[str, Metric]) -> str:
    if source.formula is not None:
        inputs = "、".join(metrics[id_].quantity.format() for id_ in source.inputs)
        words = f"由{inputs}计算（{_FORMULAS[source.formula]}）"
    else:
        words = source.ref or {"stated": "据报", "dataset": "台账", "read": "原文"}.get(source.kind, "")
    return f"{words}（{source.on.isoformat()}）" if source.on else words
