"""Where in a text a value stands: steps, paths written from them, lines and columns."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple, TypeAlias

from wenming.errors import shown

__all__ = ["Places", "Steps", "line_and_column", "split", "written"]

Steps: TypeAlias = tuple[str | int, ...]

_NAME = re.compile(r"[^\W\d]\w*")
_STEP = re.compile(r'\.?([^.\[\]]+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]')
_BREAK = re.compile(r"\r\n?|\n")


def written(steps: Iterable[str | int]) -> str:
    """Write *steps* as Python would: ``data.visits``, ``rows[0]``, ``extra["met:a"]``."""
    path = ""
    for step in steps:
        if isinstance(step, int):
            path += f"[{step}]"
        elif _NAME.fullmatch(step) and step.isprintable():
            path += f".{step}" if path else step
        else:
            path += f"[{json.dumps(shown(step), ensure_ascii=False)}]"
    return path


def split(path: str) -> Steps:
    """Read a path back into its steps; what is no path ends it."""
    steps: list[str | int] = []
    at = 0
    while found := _STEP.match(path, at):
        name, index, quoted = found.groups()
        steps.append(name if name is not None else int(index) if index else json.loads(quoted))
        at = found.end()
    return tuple(steps)


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Return the line and column, both from 1, of the character at *offset*."""
    line, start = 1, 0
    for found in _BREAK.finditer(text, 0, offset):
        line, start = line + 1, found.end()
    return line, offset - start + 1


class Mark(NamedTuple):
    """Offsets of one entry of a mapping or sequence; of an item both are the same."""

    key: int
    value: int


class Places:
    """Offsets of all values of one text, filled while it is read.

    Values are plain dicts and lists, which cannot carry their place; so it is kept beside them, by
    the identity of the container, which lives as long as this object.
    """

    def __init__(self) -> None:
        self.root: Any = None
        self.start = 0
        self._marks: dict[int, dict[str | int, Mark]] = {}

    def mark(self, container: object, step: str | int, mark: Mark) -> None:
        """Remember where entry *step* of *container* stands."""
        self._marks.setdefault(id(container), {})[step] = mark

    def of(self, container: object, step: str | int) -> Mark:
        """Return where an entry stands that was marked before."""
        return self._marks[id(container)][step]

    def offset(self, steps: Sequence[str | int], *, key: bool = False) -> int:
        """Return where the value at *steps* stands, or the nearest one above that exists.

        Args:
            steps: From the root down.
            key: Return where its key stands instead.
        """
        here, offset = self.root, self.start
        for done, step in enumerate(steps, 1):
            mark = self._marks.get(id(here), {}).get(step) if isinstance(here, dict | list) else None
            if mark is None:
                return offset
            here = here[step]
            offset = mark.key if key and done == len(steps) else mark.value
        return offset
