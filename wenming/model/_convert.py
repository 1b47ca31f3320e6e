"""Converters and checks that several model classes use; each error says its path."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import TypeVar

from wenming.errors import ModelError, shown

T = TypeVar("T")


def sequence(value: object, one: Callable[[object], T], name: str) -> tuple[T, ...]:
    """Return *value* as a tuple of ``one(item)``; an error inside gets ``name[index]`` before it.

    Raises:
        ModelError: *value* is no iterable (or a bare ``str``, whose items would be characters).
    """
    if isinstance(value, str | bytes) or not isinstance(value, Iterable):
        raise ModelError(
            "wants a list, got {value}. Put it in brackets: [{value}].",
            {"value": shown(value)},
            path=name,
        )
    made: list[T] = []
    for index, item in enumerate(value):
        try:
            made.append(one(item))
        except ModelError as error:
            raise error.within(f"{name}[{index}]") from error.__cause__
    return tuple(made)


def instance(value: object, kind: type[T] | tuple[type[T], ...], names: str) -> T:
    """Return *value* if it is of *kind*.

    Raises:
        ModelError: it is not; *names* says in words what is wanted.
    """
    if isinstance(value, kind):
        return value
    raise ModelError(
        "wants {names}, got {value} ({type}).",
        {"names": names, "value": shown(value), "type": type(value).__name__},
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
