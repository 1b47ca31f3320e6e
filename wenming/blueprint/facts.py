"""Data → Facts: everything a blueprint asks for, read and checked, every fault at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, TypeVar, cast

from attrs import evolve, field, frozen

from wenming.blueprint.disclosure import DISCLOSURES, Public
from wenming.blueprint.fields import FieldSpec
from wenming.blueprint.parts import add_parts
from wenming.blueprint.specs import Blueprint
from wenming.blueprint.totals import add_quotients, add_totals
from wenming.blueprint.values import Entry, Intake, Row, Value, not_given, read_text
from wenming.blueprint.withheld import check_withheld
from wenming.errors import MAX_FAULTS, DataError, shown
from wenming.metrics import MetricDefinition
from wenming.model import Metric, Period, Source
from wenming.model.period import as_period
from wenming.model.report import LOCALES
from wenming.model.source import as_day, as_source

__all__ = ["Facts", "facts"]

T = TypeVar("T")
HEAD = (
    *("blueprint", "issuer", "period", "dated", "addressee", "title", "locale", "source", "extra", "disclosure"),
    "data",
)
"""Keys of a data file."""

_NAMES, _STOPS = ("title", "owner"), "。；，、："  # no mark stands behind a heading, nor behind 由人事科


def _shut(value: Mapping[str, Value]) -> Mapping[str, Value]:
    return MappingProxyType(dict(value))


@frozen(kw_only=True)
class Facts:
    """What the writer of a report supplied, read by the fields of a blueprint.

    Attributes:
        issuer: Office that reports.
        period: Time it reports on.
        dated: Day of signature.
        addressee: Whom it addresses.
        title: Takes the place of the blueprint's own; literal.
        locale: As in :class:`wenming.Report`.
        extra: Text by name, for the report.
        values: What was given, by field: a figure with its definition and the year before, words, or rows.
    """

    issuer: str
    period: Period
    dated: date | None = None
    addressee: str = ""
    title: str = ""
    locale: str = LOCALES[0]
    extra: tuple[tuple[str, str], ...] = ()
    values: Mapping[str, Value] = field(factory=dict, converter=_shut)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All figures, in the order of the fields, those of rows included."""
        return tuple(_entries(self.values))

    @property
    def metrics(self) -> tuple[Metric, ...]:
        """The metrics that were given, each followed by that of the year before."""
        pairs = ((entry.metric, entry.before) for entry in self.entries)
        return tuple(one for pair in pairs for one in pair if one is not None)


def _entries(values: Mapping[str, Any]) -> Iterator[Entry]:
    for value in values.values():
        if isinstance(value, Entry):
            yield value
        elif isinstance(value, tuple):
            for row in value:
                if not isinstance(row, str):  # the names of problems that a step answers
                    yield from _entries(row)


def facts(
    blueprint: Blueprint, data: Mapping[str, object], definitions: Iterable[MetricDefinition] = ()
) -> Facts:
    """Read *data* as *blueprint* asks; a blank value (``None``, empty text) is one not given.

    Args:
        blueprint: Names the fields.
        data: ``{"issuer": …, "period": …, "data": {field: value}}`` and, if wanted, ``dated``,
            ``addressee``, ``title``, ``locale``, ``extra``, ``source`` (of every figure that names none),
            ``disclosure`` (``internal`` lets internal figures in) and ``blueprint`` (its name). Text is
            literal; a figure is text as people write it, an exact number, or a mapping with ``now``,
            ``before``, ``source``, ``period`` and ``comparable`` (false: counted otherwise the year before).
        definitions: What the metrics mean; for one id the first counts.

    Raises:
        DataError: every fault, each with its path: unknown keys with the nearest known one, required
            fields that are missing, floats, other units, a coverage over 100 %.
    """
    if not isinstance(data, Mapping):
        raise DataError("wants a mapping with issuer, period and data, got {value}.", {"value": shown(data)})
    known = {one.id: one for one in reversed(tuple(definitions))}
    head = _Head(blueprint, data, Intake(known, None, None))
    made = head.read()
    public = None if head.internal else Public(made.issuer)
    intake = Intake(known, head.source, made.period, public)
    fields = data.get("data")
    values: dict[str, object] = {}
    if fields is not None and not isinstance(fields, Mapping):
        intake.fault("data", "wants a mapping of fields, got {value}.", value=shown(fields))
    else:
        values = add_totals(blueprint.fields, _fields(blueprint.fields, fields or {}, "data", "", intake), intake)
        values = add_quotients(blueprint.fields, values, intake, path="data")
        values = add_parts(values)
    _check_answers(values, intake)
    if public is not None and public.below_county:
        check_withheld(blueprint.fields, values, intake)
    faults = [*head.intake.faults, *intake.faults]
    if faults:
        raise DataError.of(faults[:MAX_FAULTS])
    return evolve(made, values=cast("Mapping[str, Value]", values))


class _Head:
    """Reads what stands beside ``data``."""

    def __init__(self, blueprint: Blueprint, data: Mapping[str, object], intake: Intake) -> None:
        self.blueprint, self.data, self.intake = blueprint, data, intake
        self.source: Source | None = None
        self.internal = False

    def read(self) -> Facts:
        for key in self.data:
            if key not in HEAD:
                self.intake.unknown("", key, HEAD)
        name = self.data.get("blueprint")
        if name is not None and name != self.blueprint.name:
            self.intake.fault(
                "blueprint", "{name} is not {wanted}.", name=shown(name), wanted=self.blueprint.name
            )
        self.source = self._take("source", as_source, None)
        self.internal = self._one_of("disclosure", DISCLOSURES) == "internal"
        return Facts(
            issuer=self._required("issuer", "报告单位，如 某市气象局"),
            period=self._period(),
            dated=self._take("dated", as_day, None),
            addressee=self._take("addressee", read_text, ""),
            title=self._take("title", read_text, ""),
            locale=self._one_of("locale", LOCALES),
            extra=self._extra(),
        )

    def _take(self, key: str, read: Callable[[Any], T], default: T) -> T:
        value = self.data.get(key)
        return default if not_given(value) else self.intake.take(key, read, value, default)

    def _required(self, key: str, help_: str) -> str:
        if not_given(self.data.get(key)):
            self.intake.fault(key, "is missing. Fill in: {help}.", help=help_)
        return self._take(key, read_text, "")

    def _period(self) -> Period:
        value = self.data.get("period")
        if not_given(value):
            self.intake.fault("period", "is missing. Fill in: {help}.", help="报告期，如 2025年、2025年1—9月")
            return Period("")
        return self.intake.take("period", as_period, value, None) or Period("")

    def _one_of(self, key: str, known: tuple[str, ...]) -> str:
        """Return the word given for *key*, the first of *known* unless given."""
        value = self.data.get(key)
        if not_given(value):
            return known[0]
        if value not in known:
            message = "{value} is unknown. Use one of: {known}."
            self.intake.fault(key, message, value=shown(value), known=", ".join(known))
        return str(value)

    def _extra(self) -> tuple[tuple[str, str], ...]:
        value = self.data.get("extra")
        if value is None:
            return ()
        if not isinstance(value, Mapping):
            self.intake.fault("extra", "wants a mapping of text to text, got {value}.", value=shown(value))
            return ()
        pairs = ((str(key), self.intake.take(f"extra.{key}", read_text, one, "")) for key, one in value.items())
        return tuple(sorted(pairs))


def _fields(
    specs: tuple[FieldSpec, ...], data: Mapping[str, object], path: str, prefix: str, intake: Intake
) -> dict[str, object]:
    """Read one level of fields; *prefix* goes before the ids of its metrics."""
    names = {spec.name: spec for spec in specs}
    for key in data:
        if key not in names:
            intake.unknown(path, key, tuple(names))
    found: dict[str, object] = {}
    for name, spec in names.items():
        value = data.get(name)
        if value is None or not_given(value):
            if spec.required:
                intake.fault(f"{path}.{name}", "is missing. Fill in: {help}.", help=spec.help.rstrip("。."))
            continue
        read = _value(spec, value, f"{path}.{name}", prefix, intake)
        if isinstance(read, Entry) or not not_given(read):
            found[name] = read
    if not prefix:  # what the rows add up to comes first
        return found
    found = add_quotients(specs, found, intake, path=path, prefix=prefix)
    return add_parts(found)


def _value(spec: FieldSpec, value: object, path: str, prefix: str, intake: Intake) -> object:
    if spec.kind == "metric":
        return intake.entry(spec, f"{prefix}{spec.name}", value, path)
    if spec.kind == "rows":
        return _rows(spec, value, path, intake)
    words = intake.row_text(spec, value, path) if prefix else intake.text(value, path)
    return words.rstrip(_STOPS) if spec.name in _NAMES and isinstance(words, str) else words


def _rows(spec: FieldSpec, value: object, path: str, intake: Intake) -> tuple[Row, ...]:
    names = "、".join(one.name for one in spec.fields)
    if not isinstance(value, list | tuple):
        message = "wants a list, each item a mapping of {names}; got {value}."
        intake.fault(path, message, names=names, value=shown(value))
        return ()
    rows: list[Row] = []
    for index, item in enumerate(value):
        here = f"{path}[{index}]"
        if not isinstance(item, Mapping):
            intake.fault(here, "wants a mapping of {names}; got {value}.", names=names, value=shown(item))
            continue
        # Rows are counted from 1 in ids, as people count them.
        row = _fields(spec.fields, item, here, f"{spec.name}.{index + 1}.", intake)
        rows.append(MappingProxyType(cast(dict[str, "Entry | str"], row)))
    return tuple(rows)


def _check_answers(values: Mapping[str, object], intake: Intake) -> None:
    """Refuse two rows of one ``id``, and ``answers`` to an ``id`` that is not there."""
    rows = [
        (f"data.{name}[{index}]", row)
        for name, value in values.items()
        if isinstance(value, tuple)
        for index, row in enumerate(cast("tuple[Row, ...]", value))
    ]
    ids: dict[str, str] = {}
    for path, row in rows:
        id_ = row.get("id")
        if isinstance(id_, str) and ids.setdefault(id_, path) != path:
            intake.fault(f"{path}.id", "{id} is the id of {other} too. Give one another.", id=id_, other=ids[id_])
    for path, row in rows:
        answers = row.get("answers")
        for answer in answers if isinstance(answers, tuple) else ():
            if answer not in ids:
                known = "、".join(ids) or "–"
                intake.fault(f"{path}.answers", "no row has the id {id}. Ids: {known}.", id=answer, known=known)
