"""Figures that rows give: the sum of a column, or how many rows there are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from wenming.blueprint.fields import FieldSpec
from wenming.blueprint.values import Entry, Intake, Row, not_given
from wenming.metrics import total
from wenming.metrics.calculate import is_exact
from wenming.model import Metric, Source
from wenming.zh import Quantity

__all__ = ["add_totals"]


def add_totals(specs: tuple[FieldSpec, ...], values: dict[str, object], intake: Intake) -> dict[str, object]:
    """Return *values* with the figures that ``total_of`` asks for, in the order of *specs*.

    Where a row lacks the figure, or has it only roughly, there is no sum: a sum over blanks is none. A
    value that was given too must be the same; the fault is kept by *intake*.
    """
    rows_of = {spec.name: spec for spec in specs if spec.kind == "rows"}
    found = dict(values)
    for spec in specs:
        if not spec.total_of:
            continue
        name, _, column = spec.total_of.partition(".")
        rows = cast("tuple[Row, ...]", values.get(name, ()))
        metric = _summed(spec, rows, column, intake) if column else _counted(spec, rows, rows_of[name])
        if metric is None:
            continue
        given = values.get(spec.name)
        if isinstance(given, Entry):
            _check(given, metric, name, intake)
        else:
            found[spec.name] = intake.made(spec, metric)
    return {spec.name: found[spec.name] for spec in specs if not not_given(found.get(spec.name))}


def _summed(spec: FieldSpec, rows: tuple[Row, ...], column: str, intake: Intake) -> Metric | None:
    parts = [row.get(column) for row in rows]
    entries = [one.metric for one in parts if isinstance(one, Entry) and is_exact(one.metric)]
    if not rows or len(entries) != len(rows):
        return None
    return intake.take(f"data.{spec.name}", lambda found: total(found, id=spec.name), entries, None)


def _counted(spec: FieldSpec, rows: tuple[Mapping[str, object], ...], counted: FieldSpec) -> Metric | None:
    if not rows:
        return None
    return Metric(spec.name, Quantity(len(rows), spec.unit), source=Source(kind="dataset", ref=counted.help))


def _check(given: Entry, metric: Metric, name: str, intake: Intake) -> None:
    mine = given.metric.quantity
    if is_exact(given.metric) and mine.value != metric.quantity.value:
        intake.fault(
            f"data.{given.spec.name}",
            "is {given}, but the rows of {rows} give {total}. Correct one of them, or leave this one out.",
            given=str(mine),
            rows=name,
            total=str(metric.quantity),
        )


