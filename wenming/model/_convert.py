"""Converters and checks that several model classes use; each error says its path."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any, TypeVar

from attrs import Attribute

from wenming.errors import ModelError, shown, sort_of

T = TypeVar("T")
_LISTS = (list, tuple)  # unions are made anew at each call, and met ten times as often as all else


def located(_: type, fields: list[Attribute[Any]]) -> list[Attribute[Any]]:
    """Make each converter's error name its field: a ``field_transformer`` of attrs.

    The classes keep plain named converters, which type checkers understand.
    """
    return [f.evolve(converter=_at(f.name, f.converter)) if f.converter else f for f in fields]


def _at(name: str, convert: Any) -> Callable[[Any], Any]:
    def converter(value: object) -> object:
        try:
            return convert(value)
        except ModelError as error:
            raise error.within(name) from error.__cause__

    return converter


def sequence(value: object, one: Callable[[Any], T]) -> tuple[T, ...]:
    """Return *value* as a tuple of ``one(item)``; an error inside gets ``[index]`` before its path.

    Raises:
        ModelError: *value* is no iterable (or a bare ``str``, whose items would be characters).
    """
    if value == ():  # most fields, most of the time
        return ()
    items = _items(value)
    made: list[T] = []
    try:
        for item in items:
            made.append(one(item))
    except ModelError as error:
        raise error.within(f"[{len(made)}]") from error.__cause__
    return tuple(made)


def _items(value: object) -> list[Any] | tuple[Any, ...]:
    if isinstance(value, _LISTS):
        return value
    if isinstance(value, str | bytes) or not isinstance(value, Iterable):
        raise ModelError(
            "wants a list, got one {type}. Put it in brackets, even where it is alone.",
            {"type": sort_of(value)},
        )
    return list(value)


def instance(value: object, kind: type[T], name: str) -> T:
    """Return *value* if it is a *kind*, which *name* says in words.

    Raises:
        ModelError: it is not.
    """
    if isinstance(value, kind):
        return value
    raise unwanted(value, name)


def unwanted(value: object, names: str) -> ModelError:
    """Return the error for *value*, where something else is wanted: *names* in words."""
    return ModelError(
        "wants {names}, got {value} ({type}).",
        {"names": names, "value": shown(value), "type": sort_of(value)},
    )


def as_flag(value: bool) -> bool:
    """Converter for what is or is not.

    Raises:
        ModelError: anything else; ``"no"`` would count as true.
    """
    if isinstance(value, bool):
        return value
    raise ModelError(
        "wants true or false, got {value} ({type}).", {"value": shown(value), "type": sort_of(value)}
    )


def refuse_float(value: object) -> None:
    """Refuse a ``float``: 4.5 and 4.50 are one float but two printed figures (promise N1).

    Raises:
        ModelError: with the text to write instead.
    """
    if isinstance(value, float):
        raise ModelError(
            'got the float {value}; write it as text, "{value}", so that its digits are kept.',
            {"value": repr(value)},
        )


def is_exact(value: object) -> bool:
    """Tell whether *value* is an int or Decimal that may stand in a report."""
    return isinstance(value, int | Decimal) and not isinstance(value, bool)
