"""Source: on whose word a figure stands."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any, Literal, TypeAlias

from attrs import field, frozen

from wenming.errors import ModelError, shown
from wenming.model._convert import located, sequence
from wenming.model.text import as_id, as_label

__all__ = ["Formula", "Source", "SourceKind"]

SourceKind: TypeAlias = Literal["stated", "dataset", "computed", "read"]
Formula: TypeAlias = Literal["sum", "difference", "ratio", "growth", "share"]
_KINDS = ("stated", "dataset", "computed", "read")
_FORMULAS = ("sum", "difference", "ratio", "growth", "share")


def _ids(value: Iterable[str]) -> tuple[str, ...]:
    return sequence(value, as_id)


_DAY = r"(\d{4})(?:-(\d\d)-(\d\d)|年(\d\d?)月(\d\d?)日)"


def as_day(value: date | str | None) -> date | None:
    """Converter: a ``date``, or text: ``2026-01-08`` (ISO 8601) or ``2026年1月8日``; ``None`` stays.

    Raises:
        ModelError: anything else; a ``datetime`` too, since a report has days, not hours.
    """
    if value is None or (isinstance(value, date) and not isinstance(value, datetime)):
        return value
    found = re.fullmatch(_DAY, value) if isinstance(value, str) else None
    if found is None:
        raise ModelError(
            "wants a date such as 2026-01-08 or 2026年1月8日, got {value}.", {"value": shown(value)}
        )
    try:
        return date(*(int(part) for part in found.groups() if part))
    except ValueError as error:
        raise ModelError(
            "there is no day {value}. Check month and day.", {"value": shown(value)}
        ) from error


@frozen(kw_only=True, field_transformer=located)
class Source:
    """Who vouches for a figure, and how it came about.

    Attributes:
        kind: ``stated`` somebody said so; ``dataset`` counted from records; ``computed`` from other
            metrics of the report; ``read`` found in a text.
        ref: Name of the office, dataset or document; free text.
        on: Day of the data, if known.
        formula: For computed figures: ``sum``, ``difference``, ``ratio``, ``growth``, ``share``.
        inputs: For computed figures: ids of the metrics that go into the formula, in its order
            (growth: now, before; share and ratio: part, whole; difference: now, before).

    Raises:
        ModelError: a formula without inputs, or inputs on a source that is not computed.
    """

    kind: SourceKind = "stated"
    ref: str = field(default="", converter=as_label)
    on: date | None = field(default=None, converter=as_day)
    formula: Formula | None = None
    inputs: tuple[str, ...] = field(default=(), converter=_ids)

    def __attrs_post_init__(self) -> None:
        if self.kind not in _KINDS:
            raise ModelError(
                "source kind {kind} is unknown. Use one of: stated, dataset, computed, read.",
                {"kind": shown(self.kind)},
                path="kind",
            )
        if self.formula is not None and self.formula not in _FORMULAS:
            raise ModelError(
                "formula {formula} is unknown. Use one of: sum, difference, ratio, growth, share.",
                {"formula": shown(self.formula)},
                path="formula",
            )
        if (self.kind == "computed") != (self.formula is not None and bool(self.inputs)):
            raise ModelError(
                "a computed source needs a formula and its inputs, and no other source has them."
                " Give both, or change the kind.",
                path="formula",
            )


_slots: Any = (getattr(Source, name).__set__ for name in ("kind", "ref", "on", "formula", "inputs"))
_set_kind, _set_ref, _set_on, _set_formula, _set_inputs = _slots


def computed_source(formula: Formula, inputs: tuple[str, ...]) -> Source:
    """Make the source of a computed figure, whose *inputs* are ids of metrics: they were checked there."""
    made = object.__new__(Source)
    _set_kind(made, "computed")
    _set_ref(made, "")
    _set_on(made, None)
    _set_formula(made, formula)
    _set_inputs(made, inputs)
    return made


def as_source(value: Source | str | None) -> Source | None:
    """Converter: a ``str`` is a stated source, a ``Source`` or ``None`` is taken.

    Raises:
        ModelError: anything else.
    """
    if value is None or isinstance(value, Source):
        return value
    if isinstance(value, str):
        return Source(ref=value)
    raise ModelError("wants the name of a source, got {value}.", {"value": shown(value)})
