"""What a report held before rules ran: rules only read, and one that writes is named, its changes undone."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter, is_
from typing import Any

__all__ = ["Snapshot"]


class Snapshot:
    """Attributes of every value in a report, by identity: frozen classes do not stop ``object.__setattr__``.

    Taking and comparing it is linear in the report; nothing is copied.
    """

    def __init__(self, root: object) -> None:
        self._getters: dict[type, attrgetter[Any] | None] = {}  # None: of no attrs class
        self._held = list(self._values(root))

    def _values(self, root: object) -> Iterator[tuple[Any, attrgetter[Any], tuple[Any, ...]]]:
        left, seen = [root], set[int]()
        while left:
            one = left.pop()
            if isinstance(one, tuple):
                left.extend(one)
                continue
            getter = self._getter(type(one))
            if getter is not None and id(one) not in seen:
                seen.add(id(one))  # ids stay taken: each value is kept below
                values = getter(one)
                yield one, getter, values
                left.extend(values)

    def _getter(self, kind: Any) -> attrgetter[Any] | None:
        if kind not in self._getters:
            names = _names(kind)
            self._getters[kind] = attrgetter(*names, "__class__") if names else None
        return self._getters[kind]

    @property
    def holds(self) -> bool:
        """Whether everything is what it was."""
        try:
            return all(all(map(is_, getter(one), values)) for one, getter, values in self._held)
        except AttributeError:  # one was deleted
            return False

    def restore(self) -> None:
        """Put back what was there."""
        for one, _, (*values, kind) in self._held:
            if type(one) is not kind:
                object.__setattr__(one, "__class__", kind)
            for name, value in zip(_names(kind), values, strict=True):
                object.__setattr__(one, name, value)


def _names(kind: Any) -> tuple[str, ...]:
    return tuple(one.name for one in getattr(kind, "__attrs_attrs__", ()))
