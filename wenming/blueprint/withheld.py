"""Cells left out of a public document that its other figures give away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import cast

from wenming.blueprint.fields import FieldSpec
from wenming.blueprint.values import Entry, Intake, Row
from wenming.metrics.calculate import is_exact
from wenming.metrics.disclosure import gives_away, second_to_withhold
from wenming.model import Metric

__all__ = ["check_withheld"]

_Parts = Sequence[tuple[str, Entry | None]]


def check_withheld(specs: tuple[FieldSpec, ...], values: Mapping[str, object], intake: Intake) -> None:
    """Keep a fault for each whole that gives away the one small cell that was left out of its parts.

    Args:
        specs: The fields of a blueprint; the parts of one are those of ``parts``, or the rows of ``total_of``.
        values: What was given, and what was computed from it.
        intake: Keeps the faults.
    """
    for spec in specs:
        whole = values.get(spec.name)
        if isinstance(whole, Entry):
            parts = _parts(spec, values)
            kept = [one.definition for one in (whole, *(part for _, part in parts if part)) if one.definition]
            if parts and any(one.small_cells == "withhold" for one in kept):
                now = [(at, one.metric if one else None) for at, one in parts]
                _check(f"data.{spec.name}", whole.metric, now, intake)
                if whole.before:
                    past = [(f"{at}.before", one.before if one else None) for at, one in parts]
                    _check(f"data.{spec.name}.before", whole.before, past, intake)


def _parts(spec: FieldSpec, values: Mapping[str, object]) -> _Parts:
    rows, _, column = spec.total_of.partition(".")
    found: Sequence[tuple[str, object]]
    if column:
        given = cast("tuple[Row, ...]", values.get(rows, ()))
        found = [(f"data.{rows}[{at}].{column}", row.get(column)) for at, row in enumerate(given)]
    else:  # one 其中 alone is not all there is
        found = [(f"data.{name}", values.get(name)) for name in spec.parts if len(spec.parts) > 1]
    return [(at, one if isinstance(one, Entry) else None) for at, one in found]


def _check(path: str, whole: Metric, parts: Sequence[tuple[str, Metric | None]], intake: Intake) -> None:
    if not all(is_exact(one) for one in (whole, *(part for _, part in parts if part))):
        return
    figures = [cast(Decimal, part.quantity.value) if part else None for _, part in parts]
    if not gives_away(cast(Decimal, whole.quantity.value), figures):
        return
    second = second_to_withhold(figures)
    message = (
        "with {whole} printed, the one figure that was left out of its parts can be computed. Leave out this one, "
        "or write disclosure: internal at the top of the data."
        if second is None
        else "with {whole} printed, the one figure that was left out of its parts can be computed. Leave out {part} "
        "too, the smallest of the others, or this one; or write disclosure: internal at the top of the data."
    )
    part = "" if second is None else parts[second][0]
    intake.fault(path, message, whole=str(whole.quantity), part=part)
