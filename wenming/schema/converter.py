"""The one cattrs converter: model to plain values and back, with our messages."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Literal, get_args, get_origin

from attrs import has
from cattrs import Converter
from cattrs.errors import IterableValidationError, IterableValidationNote
from cattrs.gen import make_dict_structure_fn, make_dict_unstructure_fn, override

from wenming.errors import ModelError, NumeralError, WenmingError
from wenming.model import Paragraph, Period, Point, Report, Source
from wenming.model.metric import as_quantity
from wenming.model.period import as_period
from wenming.model.source import as_source
from wenming.model.text import as_label
from wenming.schema import leaves
from wenming.schema.names import SavedField, optional, saved_fields, union_kinds
from wenming.zh import Quantity

__all__ = ["from_plain", "to_plain"]

Hook = Callable[[Any, Any], Any]

# What a class may be written as in short, instead of a mapping of its fields.
_SHORT: dict[type, Callable[[Any], object]] = {
    Paragraph: lambda value: Paragraph(leaves.text(value)),
    Period: as_period,
    Point: lambda value: Point((Paragraph(leaves.text(value)),)),
    Quantity: as_quantity,
    Source: as_source,
}

# The short form of a value, None where it would not be read back as the same.
_SHORTENED: dict[type, Callable[[Any], str | None]] = {
    Paragraph: lambda value: str(value.text),
    Period: lambda value: value.label if leaves.is_read_back(as_period, value.label, value) else None,
    Point: lambda value: str(value.body[0].text) if value.title is None and len(value.body) == 1 else None,
    Quantity: lambda value: str(value) if leaves.is_read_back(as_quantity, str(value), value) else None,
    Source: lambda value: value.ref if leaves.is_read_back(as_source, value.ref, value) else None,
}


def to_plain(report: Report) -> dict[str, Any]:
    """Return the report as ``dict``, ``list``, ``str``, ``int`` and ``bool``; defaults left out."""
    plain: dict[str, Any] = _CONVERTER.unstructure(report, Report)
    return plain


def from_plain(value: object) -> Report:
    """Build the report that plain values describe.

    Raises:
        BaseValidationError: of cattrs, with all faults in it (:mod:`wenming.schema.faults`).
        ModelError: *value* is no mapping.
    """
    return _CONVERTER.structure(value, Report)


def _class_reader(kind: type, converter: Converter) -> Hook:
    """Read a class from its mapping, or from its short form."""
    overrides = {
        field.attribute.name: override(rename=field.key, struct_hook=_field_reader(field, converter))
        for field in saved_fields(kind)
    }
    read: Hook = make_dict_structure_fn(
        kind, converter, _cattrs_forbid_extra_keys=True, **overrides  # type: ignore[arg-type]
    )
    short = _SHORT.get(kind)

    def hook(value: object, _: Any) -> Any:
        if isinstance(value, Mapping):
            return read(value, kind)
        if short is not None:
            return short(leaves.given(value))
        keys = ", ".join(field.key for field in saved_fields(kind))
        raise ModelError(
            "wants a mapping with the keys {keys}; got {value} ({type}).",
            {**leaves.described(leaves.given(value)), "keys": keys},
        )

    return hook


def _field_reader(field: SavedField, converter: Converter) -> Hook:
    """Read a field by its type, then by its own converter, so that one reading finds all faults."""
    inner = optional(field.type)
    type_ = field.type if inner is None else inner
    convert, name = field.attribute.converter, field.attribute.name

    def hook(value: object, _: Any) -> Any:
        if value is None and inner is not None:
            return None
        if field.choices:
            made: Any = leaves.choice(value, field.choices)
        else:
            made = converter.structure(value, type_)
        try:
            return convert(made) if callable(convert) else made
        except (ModelError, NumeralError) as error:
            raise _inside(error, name) from error.__cause__

    return hook


def _inside(error: WenmingError, name: str) -> WenmingError:
    """Take the field's name off the error's path: cattrs notes it as well."""
    return error.of(
        fault._replace(path=fault.path.removeprefix(name).removeprefix(".")) for fault in error.faults
    )


def _list_reader(type_: Any, converter: Converter) -> Hook:
    """Read a tuple from a list, and go on behind a faulty item."""
    inner = get_args(type_)[0]

    def hook(value: object, _: Any) -> Any:
        if not isinstance(value, list | tuple):
            raise ModelError(
                "wants a list, got {value} ({type}). Begin each item with a dash, or write [{value}].",
                leaves.described(leaves.given(value)),
            )
        made, errors = [], []
        for index, item in enumerate(value):
            try:
                made.append(converter.structure(item, inner))
            except Exception as error:
                error.add_note(IterableValidationNote(f"item {index}", index, inner))
                errors.append(error)
        if errors:
            raise IterableValidationError("items", errors, type_)
        return tuple(made)

    return hook


def _union_reader(type_: Any, converter: Converter) -> Hook:
    """Read a block or node by its ``kind``."""
    kinds = union_kinds(type_) or {}
    short = kinds.get("paragraph")

    def hook(value: object, _: Any) -> Any:
        if short is not None and not isinstance(value, Mapping):
            return converter.structure(value, short)
        entries, kind = leaves.kind_of(value, kinds)
        return converter.structure(entries, kind)

    return hook


def _extra_reader(value: object, _: Any) -> Any:
    if not isinstance(value, Mapping):
        raise ModelError(
            "wants a mapping of names to text, got {value} ({type}).",
            leaves.described(leaves.given(value)),
        )
    made, errors = [], []
    for key, item in value.items():
        try:
            made.append((key, as_label(leaves.label(item))))
        except ModelError as error:
            error.add_note(IterableValidationNote(f"entry {key}", key, str))
            errors.append(error)
    if errors:
        raise IterableValidationError("entries", errors, dict)
    return tuple(made)


def _class_writer(kind: type, converter: Converter) -> Callable[[Any], Any]:
    """Write a class as its mapping, without what is as it would be anyway."""
    saved = saved_fields(kind)
    overrides = {field.attribute.name: override(rename=field.key) for field in saved}
    if kind is Report:
        overrides["extra"] = override(unstruct_hook=dict)
    write: Callable[[Any], dict[str, Any]] = make_dict_unstructure_fn(
        kind, converter, _cattrs_omit_if_default=True, **overrides  # type: ignore[arg-type]
    )
    if kind is Quantity:
        write = leaves.write_quantity
    order = [field.key for field in saved]
    short = _SHORTENED.get(kind)

    def hook(value: Any) -> dict[str, Any] | str:
        written = short(value) if short is not None else None
        if written is not None:
            return written
        made = write(value)
        return {key: made[key] for key in order if key in made}

    return hook


def _union_writer(type_: Any, converter: Converter) -> Callable[[Any], Any]:
    names = {kind: name for name, kind in (union_kinds(type_) or {}).items()}

    def hook(value: Any) -> Any:
        if isinstance(value, Paragraph):
            return str(value.text)
        return {"kind": names[type(value)], **converter.unstructure(value)}

    return hook


def _is_tuple(type_: Any) -> bool:
    return get_origin(type_) is tuple


def _is_choice(type_: Any) -> bool:
    origin: Any = get_origin(type_)
    return origin is Literal


def _is_union(type_: Any) -> bool:
    return union_kinds(type_) is not None


def _made() -> Converter:
    converter = Converter(
        forbid_extra_keys=True, omit_if_default=True, unstruct_collection_overrides={tuple: list}
    )
    converter.register_structure_hook_factory(has, _class_reader)
    converter.register_structure_hook_factory(_is_tuple, _list_reader)
    converter.register_structure_hook_factory(_is_union, _union_reader)
    converter.register_structure_hook_factory(
        _is_choice,
        lambda type_: lambda value, _: leaves.choice(value, get_args(type_)),
    )
    for type_, read in leaves.READERS.items():
        converter.register_structure_hook(type_, lambda value, _, read=read: read(value))  # type: ignore[misc]
    converter.register_structure_hook_func(
        lambda type_: type_ == tuple[tuple[str, str], ...], _extra_reader
    )
    converter.register_unstructure_hook_factory(has, _class_writer)
    converter.register_unstructure_hook_factory(_is_union, _union_writer)
    for kind, write in leaves.WRITERS.items():
        converter.register_unstructure_hook(kind, write)
    return converter


_CONVERTER = _made()
