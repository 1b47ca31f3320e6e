"""JSON Schema of the data file of a blueprint, made from its fields."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from wenming.blueprint import Blueprint, FieldSpec

__all__ = ["data_schema"]

_TEXT = {"type": ["string", "null"]}
_FIGURE = {"type": ["string", "number", "null"]}
_DAY = {"type": ["string", "null"], "pattern": r"^\d{4}-\d{2}-\d{2}$"}
_HEAD: dict[str, dict[str, Any]] = {
    "issuer": {"type": "string", "minLength": 1},
    "period": {"type": "string", "minLength": 1},
    "dated": _DAY,
    "addressee": _TEXT,
    "title": _TEXT,
    "locale": _TEXT,
    "source": {"type": ["string", "object", "null"]},
    "extra": {"type": ["object", "null"], "additionalProperties": {"type": "string"}},
}
_SPECIAL: dict[str, dict[str, Any]] = {  # words of a row that name something: wenming.blueprint
    "due": _DAY,
    "answers": {"anyOf": [_TEXT, {"type": "array", "items": {"type": "string"}}]},
}


def data_schema(blueprint: Blueprint) -> dict[str, Any]:
    """Return the schema, draft 2020-12, of what ``compose`` takes for *blueprint*.

    It says less than ``compose`` checks: that a text is a figure of the right unit, only that can tell.
    """
    data = _mapping(blueprint.fields, null=not any(one.required for one in blueprint.fields))
    required = ["blueprint", "issuer", "period"]
    if "null" not in data["type"]:
        required.append("data")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": blueprint.name,
        "description": blueprint.help,
        "type": "object",
        "properties": {"blueprint": {"const": blueprint.name}, **_HEAD, "data": data},
        "required": required,
        "additionalProperties": False,
    }


def _mapping(fields: tuple[FieldSpec, ...], *, null: bool = False) -> dict[str, Any]:
    return {
        "type": ["object", "null"] if null else ["object"],
        "properties": {one.name: _field(one) for one in fields},
        "required": [one.name for one in fields if one.required],
        "additionalProperties": False,
    }


def _field(spec: FieldSpec) -> dict[str, Any]:
    about: dict[str, Any] = {"description": f"{spec.help}（{spec.unit}）" if spec.unit else spec.help}
    null = [] if spec.required else [{"type": "null"}]
    if spec.kind == "rows":
        return {**about, "anyOf": [{"type": "array", "items": _mapping(spec.fields)}, *null]}
    if spec.kind == "text":
        return {**about, **_SPECIAL.get(spec.name, _TEXT)}
    compared = {
        "type": "object",
        "properties": {
            **{"now": _FIGURE, "before": _FIGURE, "source": _HEAD["source"], "period": _TEXT, "since": _TEXT},
            "comparable": {"type": "boolean"},
        },
        "required": ["now"],
        "additionalProperties": False,
    }
    plain = {"type": ["string", "number"]}
    return {**about, "anyOf": [plain, compared, *null]}
