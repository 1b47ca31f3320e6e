"""References inside a report: what cites, charts, sums or aims at a metric must find it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING

from wenming.errors import MAX_FAULTS, Fault, ModelError, shown
from wenming.model.blocks import Chart, Paragraph
from wenming.model.nodes import NextStep
from wenming.model.paths import Path
from wenming.model.text import Cite
from wenming.model.walk import Item, branches, own_texts, texts, walk

if TYPE_CHECKING:
    from wenming.model.report import Report

__all__ = ["check_references"]


def check_references(report: Report) -> None:
    """Refuse metrics of one id twice, and references to metrics that are not there.

    Raises:
        ModelError: all such faults at once, each with its path.
    """
    if _all_found(report):
        return
    # Looking for a near name costs as much as there are metrics: no more of it than is told.
    faults = list(islice(_faults(report), MAX_FAULTS))
    if faults:
        raise ModelError.of(faults)


def _faults(report: Report) -> Iterator[Fault]:
    figures: dict[str, str] = {}
    for index, metric in enumerate(report.metrics):
        if metric.id in figures:
            yield Fault(
                "two metrics have the id {id}. Give one of them another.",
                {"id": metric.id},
                f"metrics[{index}].id",
            )
        figures[metric.id] = str(metric.quantity)
    for path, ids in _references(report):
        yield from _unknown(path, ids, figures)
    for path, text in texts(report):
        for cite in text.cites:
            yield from _unknown(path, cite.metrics, figures) or _unequal(path, cite, figures)


def _all_found(report: Report) -> bool:
    """Tell quickly whether nothing is wrong: no paths, no words; most reports end here."""
    ids = {metric.id for metric in report.metrics}
    wanted = {id_ for metric in report.metrics for id_ in metric.parts}
    wanted |= {id_ for metric in report.metrics if metric.source for id_ in metric.source.inputs}
    spans = _spans(report, wanted)
    if len(ids) < len(report.metrics) or not ids.issuperset(wanted):
        return False
    cites = [span.metrics for span in spans if not isinstance(span, str)]
    return all(ids.issuperset(names) for names in cites) and _all_equal(report, [c for c in cites if len(c) > 1])


def _spans(report: Report, wanted: set[str]) -> set[str | Cite]:
    """Return the spans of all texts; what charts and next steps name besides goes to *wanted*."""
    spans: set[str | Cite] = set()
    for text in (report.title, *report.opening, *report.closing):
        spans.update(text.spans)
    waiting: list[Item] = [*report.sections, *report.attachments]
    while waiting:
        item = waiting.pop()
        if isinstance(item, Chart):
            wanted.update(item.series)
        elif isinstance(item, NextStep):
            wanted.update(item.target)
        for _, text in own_texts(item):
            spans.update(text.spans)
        for name in branches(item):
            for below in getattr(item, name):
                if isinstance(below, Paragraph):  # nine items in ten
                    spans.update(below.text.spans)
                else:
                    waiting.append(below)
    return spans


def _all_equal(report: Report, shared: list[tuple[str, ...]]) -> bool:
    """Tell whether the metrics that share one figure print the same; few do, so few are printed."""
    wanted = {id_ for names in shared for id_ in names}
    printed = {metric.id: str(metric.quantity) for metric in report.metrics if metric.id in wanted}
    return all(len({printed[id_] for id_ in names}) == 1 for names in shared)


def _references(report: Report) -> Iterable[tuple[Path, tuple[str, ...]]]:
    for index, metric in enumerate(report.metrics):
        here = Path(("metrics", index))
        yield here.under("parts"), metric.parts
        if metric.source is not None:
            yield here.under("source", "inputs"), metric.source.inputs
    for path, item in walk(report):
        if isinstance(item, Chart):
            yield path.under("series"), item.series
        elif isinstance(item, NextStep):
            yield path.under("target"), item.target


def _unknown(path: Path, ids: tuple[str, ...], known: dict[str, str]) -> list[Fault]:
    faults = []
    for index, id_ in enumerate(ids):
        if id_ in known:
            continue
        where = path if path[-1] not in ("parts", "inputs", "series", "target") else path.under(index)
        from difflib import get_close_matches  # for a fault only

        near = get_close_matches(id_, known, n=1)
        message = (
            "no metric has the id {id}; did you mean {near}?"
            if near
            else "no metric has the id {id}. Add Metric({id}, …) to the report's metrics."
        )
        faults.append(Fault(message, {"id": shown(id_), "near": "".join(near)}, str(where)))
    return faults


def _unequal(path: Path, cite: Cite, figures: dict[str, str]) -> list[Fault]:
    printed = {figures[id_] for id_ in cite.metrics}
    if len(printed) == 1:
        return []
    listed = ", ".join(f"{id_} = {figures[id_]}" for id_ in cite.metrics)
    return [
        Fault(
            "{cite} shares one figure, but the metrics differ: {listed}. Cite each by itself.",
            {"cite": str(cite), "listed": listed},
            str(path),
        )
    ]
