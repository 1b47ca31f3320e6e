"""FieldSpec: what a sector asks the writer of a report to supply."""

from __future__ import annotations

from collections.abc import Iterable
from keyword import iskeyword
from typing import Literal, Self, TypeAlias

from attrs import field, frozen

from wenming.errors import ModelError, shown
from wenming.metrics import MetricDefinition
from wenming.metrics.units import as_unit

__all__ = ["FieldKind", "FieldSpec"]

FieldKind: TypeAlias = Literal["metric", "text", "rows"]
_KINDS = ("metric", "text", "rows")

_SEEN = ("issuer", "period", "year", "sentence", "listing", "shared", "among", "changes")
_WORDS = ("true", "false", "none", "elif", "recursive", "loop", "self", "super", "caller", "varargs", "kwargs")
RESERVED = frozenset((*_SEEN, *_WORDS))
"""Names that no field may have: what prose always sees, and words of the template language."""

DERIVED = ("before", "growth", "points")
"""Endings of the metrics made from a field: ``visits_before``, ``visits_growth``, ``visits_points``."""


def check_name(name: str) -> None:
    """Refuse names that prose cannot use.

    Raises:
        ModelError: no identifier, one that begins with an underscore, or a reserved word.
    """
    if not isinstance(name, str) or not name.isidentifier() or name.startswith("_"):
        raise ModelError(
            "{name} is no name for a field. Use letters, digits and '_', beginning with a letter.",
            {"name": shown(name) or "''"},
            path="name",
        )
    if iskeyword(name) or name in RESERVED:
        raise ModelError("{name} is reserved. Give the field another name.", {"name": name}, path="name")


def _names(value: str | Iterable[str]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else tuple(value)


def as_fields(value: Iterable[FieldSpec]) -> tuple[FieldSpec, ...]:
    """Converter: an iterable of field specs becomes a tuple.

    Raises:
        ModelError: an item that is none.
    """
    made = tuple(value)
    for index, item in enumerate(made):
        if not isinstance(item, FieldSpec):
            raise ModelError("wants a FieldSpec, got {value}.", {"value": shown(item)}, path=f"[{index}]")
    return made


@frozen(kw_only=True)
class FieldSpec:
    """One thing that the data of a blueprint holds.

    Attributes:
        name: Key in the data, name in prose, id of its metric.
        kind: ``metric`` a figure, ``text`` words, ``rows`` a list of mappings.
        help: What to fill in, in Chinese; shown in the form.
        unit: For metrics: ``人次``, ``条``, ``%``, ``万元``. A bare number gets it.
        required: Without it nothing is composed.
        definition: Id of the :class:`wenming.metrics.MetricDefinition` it follows; ``""`` is the one of
            the field's own name, where there is one.
        parts: Names of the metric fields that are 其中 of this one.
        total_of: Figures of rows that this one is the sum of, ``donations.amount``; or rows that it counts,
            ``donations``. Where the data give a value too, the two must agree.
        share_of: For a rate in %: the fields of its numerator and its denominator, ``("closed", "reported")``.
            It is computed where both are known and the one is a part of the other, for the year before too.
            Where the data give a value, the two must agree.
        ratio_of: For any other quotient: what is divided and by what, ``("papers", "years")`` for a yearly
            mean. It is computed and compared as ``share_of`` is; a mean of things counted has one place, one
            in 张/千人 is counted for each 千人, and one in % may pass 100: 毛入学率, 完成投资 of 计划投资.
        fields: What each row holds.

    Raises:
        ModelError: a name that prose cannot use, no help, a metric whose unit is none, rows without fields,
            or rows inside rows.

    .. versionadded:: 0.1.0
    """

    name: str
    kind: FieldKind
    help: str
    unit: str = ""
    required: bool = False
    definition: str = ""
    parts: tuple[str, ...] = field(default=(), converter=_names)
    total_of: str = ""
    share_of: tuple[str, ...] = field(default=(), converter=_names)
    ratio_of: tuple[str, ...] = field(default=(), converter=_names)
    fields: tuple[FieldSpec, ...] = field(default=(), converter=as_fields)

    def __attrs_post_init__(self) -> None:
        check_name(self.name)
        if self.kind not in _KINDS:
            self._refuse("kind", "kind {value} is unknown. Use one of: metric, text, rows.")
        if not self.help.strip():
            self._refuse("help", "the field has no help. Say in Chinese what to fill in.")
        if (self.kind == "metric") != bool(self.unit.strip()):
            self._refuse("unit", "a metric needs a unit, and no other field has one; got {value}.")
        if self.kind == "metric":
            self._check_unit()
        made = self.total_of or self.share_of or self.ratio_of
        if self.kind != "metric" and (self.definition or self.parts or made):
            message = "only a metric has a definition, parts, or fields it is made of. Leave them out."
            self._refuse("definition", message)
        if (self.kind == "rows") != bool(self.fields):
            self._refuse("fields", "rows need fields, and no other field has them.")
        if any(one.kind == "rows" for one in self.fields):
            self._refuse("fields", "rows inside rows are not supported. Make them a field of their own.")
        check_set(self.fields)

    @classmethod
    def of(
        cls,
        definition: MetricDefinition,
        *,
        name: str = "",
        required: bool = False,
        parts: str | Iterable[str] = (),
        total_of: str = "",
        share_of: str | Iterable[str] = (),
        ratio_of: str | Iterable[str] = (),
    ) -> Self:
        """Return the field of the metric that *definition* defines; unit and help are the definition's.

        Its name is the last part of the definition's id (``warnings_issued`` of ``met.warnings_issued``)
        unless *name* gives another.

        Raises:
            ModelError: as the class.
        """
        note = f"（{definition.note}）" if definition.note else ""
        return cls(
            name=name or definition.id.rpartition(".")[2],
            kind="metric",
            unit=definition.unit,
            help=definition.name + note,
            definition=definition.id,
            required=required,
            parts=parts,
            total_of=total_of,
            share_of=share_of,
            ratio_of=ratio_of,
        )

    def _check_unit(self) -> None:
        try:
            as_unit(self.unit)
        except ModelError as error:
            raise error.within(self.name) from None

    def _refuse(self, attribute: str, message: str) -> None:
        value = shown(getattr(self, attribute)) or "''"
        raise ModelError(message, {"value": value}, path=f"{self.name}.{attribute}")


def check_set(fields: tuple[FieldSpec, ...]) -> None:
    """Check the fields of one level against one another.

    Raises:
        ModelError: a name twice, one that a made metric would take, or parts that are no metrics.
    """
    kinds: dict[str, str] = {}
    for index, spec in enumerate(fields):
        if spec.name in kinds:
            raise ModelError(
                "two fields are called {name}. Rename one.", {"name": spec.name}, path=f"fields[{index}]"
            )
        kinds[spec.name] = spec.kind
    for index, spec in enumerate(fields):
        stem, _, ending = spec.name.rpartition("_")
        if ending in DERIVED and kinds.get(stem) == "metric":
            raise ModelError(
                "{name} is made from {stem} by itself. Leave the field out: the value of {stem} takes a "
                "`before`.",
                {"name": spec.name, "stem": stem},
                path=f"fields[{index}]",
            )
        _check_total(spec, fields, index)
        _check_quotient(spec, kinds, index)
        for part in spec.parts:
            if kinds.get(part) != "metric" or part == spec.name:
                raise ModelError(
                    "part {part} of {name} is no other metric field.",
                    {"part": shown(part), "name": spec.name},
                    path=f"fields[{index}].parts",
                )


def _check_total(spec: FieldSpec, fields: tuple[FieldSpec, ...], index: int) -> None:
    if not spec.total_of:
        return
    name, _, column = spec.total_of.partition(".")
    rows = next((one for one in fields if one.name == name and one.kind == "rows"), None)
    found = next((one for one in rows.fields if one.name == column), None) if rows else None
    if rows is None or (column and (found is None or found.kind != "metric")):
        raise ModelError(
            "total_of {total_of} of {name} is neither a field of rows nor a figure in one.",
            {"total_of": shown(spec.total_of), "name": spec.name},
            path=f"fields[{index}].total_of",
        )


def _check_quotient(spec: FieldSpec, kinds: dict[str, str], index: int) -> None:
    for attribute, names, fits in (
        ("share_of", spec.share_of, spec.unit == "%"), ("ratio_of", spec.ratio_of, True),
    ):  # fmt: skip
        two = len(set(names) - {spec.name}) == len(names) == 2 and all(kinds.get(one) == "metric" for one in names)
        if names and not (two and fits and not (spec.share_of and spec.ratio_of)):
            raise ModelError(
                "{attribute} {given} of {name} must name two other metric fields; a share is in %.",
                {"attribute": attribute, "given": shown(", ".join(names)), "name": spec.name},
                path=f"fields[{index}].{attribute}",
            )
