"""Leaves of a saved report: text, days, figures, pictures, each read with its own message."""

from __future__ import annotations

import base64
import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from datetime import date, datetime
from decimal import Decimal
from difflib import get_close_matches
from fractions import Fraction
from typing import Any

from wenming.errors import LoadError, ModelError, NumeralError, shown, sort_of
from wenming.model import Text
from wenming.schema.names import saved_fields
from wenming.schema.numbers import exact
from wenming.zh import Approximation, Quantity

__all__ = [
    "READERS",
    "WRITERS",
    "choice",
    "described",
    "given",
    "is_read_back",
    "kind_of",
    "label",
    "text",
    "write_quantity",
]

_DAY = re.compile(r"\d{4}-\d\d-\d\d", re.ASCII)
_FRACTION = re.compile(r"-?\d{1,60}/0*[1-9]\d{0,59}", re.ASCII)
_CHUNK = 900_000  # characters of Base64 in one value, below the limit value_chars


def described(value: object) -> dict[str, object]:
    """Return *value* and its type for the slots of a message."""
    containers: dict[type, str] = {dict: "{…}", list: "[…]", tuple: "[…]"}
    written = containers.get(type(value)) or shown(value if isinstance(value, str) else str(value))
    return {"value": written, "type": sort_of(value)}


def given(value: object) -> object:
    """Return *value*, refusing the nothing that stands after a key left blank."""
    if value is None:
        raise ModelError("is empty. Write a value after the key, or take the key out.")
    return value


def label(value: object) -> str:
    """Read plain text; a number is refused, since its digits may be a code."""
    if isinstance(value, str):
        return value
    if isinstance(given(value), list | tuple | Mapping):
        raise ModelError(
            "wants one text, got {type}. Write one text; in quotes, if its brackets or dashes belong to it.",
            described(value),
        )
    raise ModelError("wants text, got {value} ({type}). Put it in quotes.", described(value))


def text(value: object) -> Text:
    """Read text with citations."""
    return Text.parse(label(value))


def choice(value: object, known: Iterable[str]) -> str:
    """Read one of a few words."""
    offered = tuple(known)
    word = label(value)
    if word in offered:
        return word
    near = get_close_matches(word, offered, n=1)
    message = (
        "{value} is unknown; did you mean {near}? Use one of: {known}."
        if near
        else "{value} is unknown. Use one of: {known}."
    )
    raise ModelError(
        message, {"value": shown(word) or "''", "near": "".join(near), "known": ", ".join(offered)}
    )


def kind_of(value: object, kinds: Mapping[str, type]) -> tuple[dict[str, Any], type]:
    """Return the entries of a tagged mapping without its tag ``kind``, and the class it names."""
    values: dict[str, object] = {**described(given(value)), "known": ", ".join(kinds)}
    if not isinstance(value, Mapping):
        raise ModelError("wants a mapping with the key kind, one of {known}; got {value} ({type}).", values)
    if "kind" not in value:
        raise ModelError("is missing. Add kind: …, one of: {known}.", values, path="kind")
    try:
        name = choice(value["kind"], kinds)
    except ModelError as error:
        raise error.within("kind") from error.__cause__
    return {key: entry for key, entry in value.items() if key != "kind"}, kinds[name]


def _flag(value: object) -> bool:
    if isinstance(given(value), bool):
        return bool(value)
    raise ModelError("wants true or false, got {value} ({type}).", described(value))


def _whole(value: object) -> int:
    if isinstance(given(value), int) and not isinstance(value, bool):
        return int(str(value))
    raise ModelError("wants a whole number, got {value} ({type}).", described(value))


def _day(value: object) -> date:
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if isinstance(given(value), str) and _DAY.fullmatch(str(value)):
        with suppress(ValueError):
            return date.fromisoformat(str(value))
    raise ModelError("wants a date such as 2026-01-08, got {value}.", described(value))


def _picture(value: object) -> bytes:
    if isinstance(value, bytes):
        return value
    parts = value if isinstance(value, list | tuple) else (value,)
    try:
        return base64.b64decode("".join("".join(label(part).split()) for part in parts), validate=True)
    except ValueError as error:
        raise ModelError("is no Base64 text. Write the bytes of the picture in Base64.") from error


def _number(value: object) -> Decimal | Fraction:
    """Read one of the numbers of a quantity that is saved field by field."""
    if isinstance(value, int | Decimal) and not isinstance(value, bool):
        return Decimal(value)
    written = label(value)
    if _FRACTION.fullmatch(written):
        return Fraction(written)
    try:
        return Decimal(exact(written))
    except LoadError as error:
        raise ModelError(error.faults[0].message, error.faults[0].values) from error


def is_read_back(read: Callable[[Any], object], written: str, value: object) -> bool:
    """Tell whether *written* is read as *value* again."""
    try:
        return read(written) == value
    except (ModelError, NumeralError):
        return False


def write_quantity(quantity: Quantity) -> dict[str, Any]:
    """Write every field: a default that hangs on others, and 4.50 beside 4.5, cannot be told by ==."""
    held = ((field.key, getattr(quantity, field.attribute.name)) for field in saved_fields(Quantity))
    return {key: value if value is None or isinstance(value, int) else str(value) for key, value in held}


def _write_picture(data: bytes) -> str | list[str]:
    text = base64.b64encode(data).decode("ascii")
    chunks = [text[at : at + _CHUNK] for at in range(0, len(text), _CHUNK)]
    return chunks if len(chunks) > 1 else text


READERS: dict[Any, Callable[[Any], Any]] = {
    Text: text,
    str: label,
    bool: _flag,
    int: _whole,
    date: _day,
    bytes: _picture,
    Decimal | Fraction: _number,
    Approximation: label,
}
WRITERS: dict[type, Callable[[Any], Any]] = {
    Text: str,
    date: date.isoformat,
    bytes: _write_picture,
}
