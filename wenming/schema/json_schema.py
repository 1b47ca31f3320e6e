"""JSON Schema of a saved report, from the classes: ``python -m wenming.schema.json_schema``.

Kept at ``docs/reference/report.schema.json``, for editors and for programs in other languages.
"""

from __future__ import annotations

import json
import re
import sys
from datetime import date
from decimal import Decimal
from fractions import Fraction
from inspect import getdoc
from typing import Any, Literal, get_args, get_origin

from attrs import has

from wenming.model import Paragraph, Period, Point, Report, Source, Text
from wenming.schema.names import SCHEMA, SavedField, optional, saved_fields, union_kinds
from wenming.zh import Approximation, Quantity

__all__ = ["json_schema", "written"]

_STRING = {"type": "string"}
_LEAVES: dict[Any, dict[str, Any]] = {
    Text: _STRING,
    str: _STRING,
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    date: {"type": "string", "format": "date", "pattern": r"^\d{4}-\d{2}-\d{2}$"},
    bytes: {"anyOf": [_STRING, {"type": "array", "items": _STRING}], "contentEncoding": "base64"},
    Decimal | Fraction: {"type": ["string", "number"]},
    Approximation: {"enum": [member.value for member in Approximation]},
    tuple[tuple[str, str], ...]: {"type": "object", "additionalProperties": _STRING},
}
_SHORT: dict[type, dict[str, Any]] = {
    Paragraph: _STRING,
    Period: _STRING,
    Point: _STRING,
    Quantity: {"type": ["string", "number"]},
    Source: _STRING,
}
_ENTRY = re.compile(r"^    (\w+): ((?:.+\n?)(?:^        .+\n?)*)", re.MULTILINE)


def json_schema() -> dict[str, Any]:
    """Return the schema, draft 2020-12, of what ``dump`` gives and ``load`` takes.

    It says less than the classes do: that a citation finds its metric, and that a text is a quantity,
    only ``load`` can tell.
    """
    defs: dict[str, Any] = {}
    report = _class(Report, defs)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Report saved by wenming",
        "type": "object",
        "properties": {"wenming": {"const": SCHEMA, "description": "Number of this schema."}, "report": report},
        "required": ["wenming", "report"],
        "additionalProperties": False,
        "$defs": dict(sorted(defs.items())),
    }


def written() -> str:
    """Return the schema as it is kept in the documentation."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"


def _of(type_: Any, defs: dict[str, Any]) -> dict[str, Any]:
    """Return the schema of a value of *type_*; classes go into *defs*."""
    inner, kinds = optional(type_), union_kinds(type_)
    if inner is not None:
        schema = _of(inner, defs)
        return {"anyOf": [*schema.get("anyOf", [schema]), {"type": "null"}]}
    if kinds is not None:
        short = [_STRING] if Paragraph in kinds.values() else []
        return {"anyOf": [*short, *(_class(kind, defs, name) for name, kind in kinds.items())]}
    if type_ in _LEAVES:
        return dict(_LEAVES[type_])
    origin: Any = get_origin(type_)
    if origin is Literal:
        return {"enum": list(get_args(type_))}
    if origin is tuple:
        return {"type": "array", "items": _of(get_args(type_)[0], defs)}
    assert has(type_), f"no schema for {type_}"
    reference = _class(type_, defs)
    return {"anyOf": [_SHORT[type_], reference]} if type_ in _SHORT else reference


def _class(kind: type, defs: dict[str, Any], tag: str = "") -> dict[str, Any]:
    """Return a reference to the schema of a class; with its ``kind`` where it is one of a union."""
    name = tag or kind.__name__
    if name not in defs:
        defs[name] = {}  # so that a section in a section ends
        fields, about = saved_fields(kind), _about(kind)
        tagged = {"kind": {"const": tag}} if tag else {}
        defs[name] = {
            "description": _plain((getdoc(kind) or "").partition("\n")[0]),
            "type": "object",
            "properties": {**tagged, **{field.key: _field(field, about, defs) for field in fields}},
            "required": [*tagged, *(field.key for field in fields if field.required)],
            "additionalProperties": False,
        }
    return {"$ref": f"#/$defs/{name}"}


def _field(field: SavedField, about: dict[str, str], defs: dict[str, Any]) -> dict[str, Any]:
    schema = {"enum": list(field.choices)} if field.choices else _of(field.type, defs)
    words = about.get(field.attribute.name)
    return {"description": words, **schema} if words else schema


def _about(kind: type) -> dict[str, str]:
    """Return what the docstring says of each field."""
    _, _, attributes = (getdoc(kind) or "").partition("Attributes:\n")
    attributes, _, _ = attributes.partition("\nRaises:")
    return {found[1]: _plain(found[2]) for found in _ENTRY.finditer(attributes)}


def _plain(words: str) -> str:
    """Take the marks of reStructuredText out."""
    return " ".join(re.sub(r":\w+:`~?([^`]+)`|\*\*|``", r"\1", words).split())


if __name__ == "__main__":
    sys.stdout.write(written())
