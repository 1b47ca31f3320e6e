"""Citations of a report that could not be built, so that their faults are told with the others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from typing import Any, get_args, get_origin

from attrs import has

from wenming.errors import Fault, ModelError, shown
from wenming.model import Chart, Metric, NextStep, Paragraph, Point, Report, Source, Text
from wenming.schema.names import optional, saved_fields, union_kinds
from wenming.schema.places import Steps

__all__ = ["unknown_references"]

_IDS = {(Chart, "series"), (NextStep, "target"), (Metric, "parts"), (Source, "inputs")}


def unknown_references(report: Mapping[str, object]) -> Iterator[tuple[Steps, Fault]]:
    """Yield a fault for each citation of a metric whose id stands nowhere in *report*.

    What cannot be read is passed over: it has a fault of its own. A metric whose id cannot be read
    may be any, so then there is none.
    """
    metrics = report.get("metrics", [])
    if not isinstance(metrics, list | tuple):
        return
    known = [metric.get("id") if isinstance(metric, Mapping) else None for metric in metrics]
    ids = [id_ for id_ in known if isinstance(id_, str)]
    if len(ids) < len(known):
        return
    there = frozenset(ids)
    for steps, cited in _cited(report, Report, ()):
        if cited not in there:
            near = get_close_matches(cited, ids, n=1)
            message = (
                "no metric has the id {id}; did you mean {near}?"
                if near
                else "no metric has the id {id}. Add Metric({id}, …) to the report's metrics."
            )
            yield steps, Fault(message, {"id": shown(cited), "near": "".join(near)})


def _cited(value: object, type_: Any, steps: Steps) -> Iterator[tuple[Steps, str]]:
    """Yield the ids that *value*, saved for a field of *type_*, cites."""
    type_ = optional(type_) or type_
    kinds = union_kinds(type_)
    if kinds is not None:
        kind = value.get("kind") if isinstance(value, Mapping) else "paragraph"
        type_ = kinds.get(kind) if isinstance(kind, str) else None
    if isinstance(value, str):
        if type_ in (Text, Paragraph, Point):
            yield from ((steps, id_) for id_ in _ids(value))
    elif get_origin(type_) is tuple and isinstance(value, list | tuple):
        for index, item in enumerate(value):
            yield from _cited(item, get_args(type_)[0], (*steps, index))
    elif isinstance(type_, type) and has(type_) and isinstance(value, Mapping):
        yield from _cited_in_fields(value, type_, steps)


def _cited_in_fields(value: Mapping[str, object], kind: type, steps: Steps) -> Iterator[tuple[Steps, str]]:
    for field in saved_fields(kind):
        held = value.get(field.key)
        if (kind, field.attribute.name) in _IDS:
            if isinstance(held, list | tuple):
                listed = enumerate(held)
                yield from (((*steps, field.key, at), id_) for at, id_ in listed if isinstance(id_, str))
        else:
            yield from _cited(held, field.type, (*steps, field.key))


def _ids(text: str) -> list[str]:
    try:
        return [id_ for cite in Text.parse(text).cites for id_ in cite.metrics]
    except ModelError:
        return []
