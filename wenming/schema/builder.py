"""Builder: plain values from the events of a YAML or JSON parser, with places, inside the limits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, NoReturn

from attrs import define

from wenming.errors import MAX_FAULTS, Fault, LoadError, WenmingError, shown
from wenming.limits import Limits
from wenming.schema.places import Mark, Places, Steps, line_and_column, written

__all__ = ["Builder"]

_THROUGH_ALIASES = 10_000  # promise I6


@define(eq=False)
class _Frame:
    """A mapping or sequence that is still open."""

    held: Any
    step: str | int | None  # in the frame below
    nodes: int  # counted when it began
    anchor: str | None
    key: str | None = None
    key_at: int = 0
    height: int = 1


@define(eq=False)
class _Anchored:
    """What an alias stands for: the value, its nodes and its height."""

    value: Any
    nodes: int
    height: int


class Builder:
    """Takes events in the order of the text and never recurses, however deep the text nests.

    Faults are collected, so that one reading tells all; limits raise at once.
    """

    def __init__(self, text: str, name: str, limits: Limits) -> None:
        self.places = Places()
        self.text, self._name, self._limits = text, name, limits
        self._open: list[_Frame] = []
        self._anchors: dict[str, _Anchored | None] = {}
        self._nodes = self._aliased = 0
        self._begun = False
        self.faults: list[Fault] = []

    @property
    def depth(self) -> int:
        """Mappings and sequences that are open."""
        return len(self._open)

    @property
    def wants_key(self) -> bool:
        """Whether the scalar that comes next is a key."""
        return self._in_mapping() and self._open[-1].key is None

    def begin(self, at: int) -> None:
        """Begin a document; a text holds one.

        Raises:
            LoadError: a second one.
        """
        if self._begun:
            self.stop("a second document begins here. Put each into a file of its own.", {}, at)
        self._begun = True

    def scalar(
        self, at: int, source: str, meaning: Callable[[str], Any] = str, anchor: str | None = None
    ) -> None:
        """Take a scalar: a key where one is due, else the value that *meaning* finds in *source*."""
        self._limit("value_chars", len(source), at)
        if self.wants_key:
            self._key(at, source)
            self._name_it(anchor, source)
            return
        value: Any = None
        try:
            value = meaning(source)
        except LoadError as error:
            self._refuse(error, at)
        # An empty value has no place of its own: its key has.
        self._count(at, 1)
        self._place(value, at if source or not self._in_mapping() else self._open[-1].key_at)
        self._name_it(anchor, value)

    def open(self, at: int, held: dict[str, Any] | list[Any], anchor: str | None = None) -> None:
        """Begin a mapping or sequence."""
        if self.wants_key:
            self.stop("a key must be text, not a list or a mapping. Write it as text.", {}, at)
        self._limit("data_depth", len(self._open) + 1, at)
        self._count(at, 1)
        step = self._step()
        self._place(held, at)
        self._open.append(_Frame(held, step, self._nodes, anchor))
        if anchor is not None:
            self._anchors[anchor] = None

    def close(self) -> None:
        """End the mapping or sequence begun last."""
        frame = self._open.pop()
        if frame.anchor is not None:
            self._anchors[frame.anchor] = _Anchored(
                frame.held, self._nodes - frame.nodes + 1, frame.height
            )
        self._raise_height(frame.height)

    def alias(self, at: int, anchor: str) -> None:
        """Take ``*anchor``: the value again, its nodes counted again."""
        if self.wants_key:
            self.stop("a key must be text, not an alias. Write it out.", {}, at)
        found = self._anchors.get(anchor)
        if found is None:
            message = (
                "*{anchor} stands inside the value that it repeats. Write the value out."
                if anchor in self._anchors
                else "*{anchor} repeats nothing: no &{anchor} stands before it. Write the value out."
            )
            self.fault(message, {"anchor": shown(anchor)}, at)
            self._place(None, at)
            return
        self._aliased += found.nodes
        if self._aliased > _THROUGH_ALIASES:
            message = "aliases repeat more than {limit} values. Write them out."
            self.stop(message, {"limit": _THROUGH_ALIASES}, at)
        self._limit("data_depth", len(self._open) + found.height, at)
        self._count(at, found.nodes)
        self._place(found.value, at)
        self._raise_height(found.height)

    def fault(self, message: str, values: Mapping[str, object], at: int) -> None:
        """Remember a fault of the place that is being read."""
        if len(self.faults) < MAX_FAULTS:
            self.faults.append(self._fault(message, values, at))

    def stop(self, message: str, values: Mapping[str, object], at: int) -> NoReturn:
        """Give up at a fault that nothing can be read behind.

        Raises:
            LoadError: with the faults before it too.
        """
        raise LoadError.of([*self.faults, self._fault(message, values, at)])

    def done(self) -> Places:
        """Return what was read.

        Raises:
            LoadError: with all faults.
        """
        if self.faults:
            raise LoadError.of(self.faults)
        return self.places

    def _key(self, at: int, key: str) -> None:
        frame = self._open[-1]
        frame.key, frame.key_at = key, at
        if key in frame.held and len(self.faults) < MAX_FAULTS:
            first, _ = line_and_column(self.text, self.places.of(frame.held, key).key)
            message = "the key '{key}' stands here twice, first in line {line}. Delete one."
            self.fault(message, {"key": shown(key), "line": first}, at)

    def _fault(self, message: str, values: Mapping[str, object], at: int) -> Fault:
        return Fault(message, dict(values), written(self._steps()), self._where(at))

    def _name_it(self, anchor: str | None, value: Any) -> None:
        if anchor is not None:
            self._anchors[anchor] = _Anchored(value, 1, 0)

    def _in_mapping(self) -> bool:
        return bool(self._open) and isinstance(self._open[-1].held, dict)

    def _place(self, value: Any, at: int) -> None:
        """Put *value* where it is due."""
        if not self._open:
            self.places.root, self.places.start = value, at
            return
        frame = self._open[-1]
        if isinstance(frame.held, list):
            self.places.mark(frame.held, len(frame.held), Mark(at, at))
            frame.held.append(value)
        elif frame.key is not None:
            self.places.mark(frame.held, frame.key, Mark(frame.key_at, at))
            frame.held[frame.key] = value
            frame.key = None

    def _raise_height(self, below: int) -> None:
        if self._open:
            self._open[-1].height = max(self._open[-1].height, below + 1)

    def _step(self) -> str | int | None:
        """Return the step to the value that is due, ``None`` where a key is due, or the root."""
        if not self._open:
            return None
        frame = self._open[-1]
        return len(frame.held) if isinstance(frame.held, list) else frame.key

    def _steps(self) -> Steps:
        steps = (*(frame.step for frame in self._open), self._step())
        return tuple(step for step in steps if step is not None)

    def _count(self, at: int, nodes: int) -> None:
        self._nodes += nodes
        self._limit("nodes", self._nodes, at)

    def _limit(self, limit: str, met: int, at: int) -> None:
        if met > getattr(self._limits, limit):
            self._limits.check(limit, met, place=self._where(at), path=written(self._steps()))

    def _refuse(self, error: WenmingError, at: int) -> None:
        self.fault(error.faults[0].message, dict(error.faults[0].values), at)

    def _where(self, at: int) -> str:
        line, column = line_and_column(self.text, at)
        return f"{self._name}:{line}:{column}".lstrip(":")
