"""Data: what a data file holds, as plain values, with the place of each."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, TypeAlias

from attrs import field, frozen

from wenming.errors import LoadError, shown
from wenming.files import decode, only_files
from wenming.limits import Limits
from wenming.schema.json_text import json_places, read_json
from wenming.schema.places import Places, line_and_column, split
from wenming.schema.scalars import characters
from wenming.schema.yaml import read_yaml

__all__ = ["Data", "Plain", "check_size", "read_data", "read_file"]

Plain: TypeAlias = object
"""``dict`` with ``str`` keys, ``list``, ``str``, ``int``, ``Decimal``, ``bool`` or ``None``."""


def _nowhere() -> Places:
    return Places()


@frozen(eq=False)
class Data:
    """What a file holds: a text in YAML or JSON, or sheets (``wenming.sheets``).

    Attributes:
        value: Mappings as ``dict`` with ``str`` keys, sequences as ``list``, and ``str``, ``int``,
            ``Decimal``, ``bool``, ``None``. Dates and times are text; numbers keep their digits.
        name: Base name of the file, ``""`` if there is none.
    """

    value: Any = field(repr=False)  # Plain, in truth; Any, so that compose(…, data.value) type-checks
    name: str = ""
    _text: str | None = field(default=None, repr=False)
    _places: Callable[[], Places] = field(default=_nowhere, repr=False)
    _cells: Callable[[Sequence[str | int], bool], str] | None = field(default=None, repr=False)

    def place(self, path: str | Sequence[str | int] = "", *, key: bool = False) -> str:
        """Return where the value at *path* stands: ``report.yaml:41:7``, ``data.xlsx Sheet1!B7``; ``""`` if nowhere.

        Args:
            path: ``data.visits.now`` or its steps. Where it leads nowhere, the nearest value above
                it counts.
            key: Return the place of its key instead.
        """
        if self._cells is not None:
            return self._cells(split(path) if isinstance(path, str) else path, key)
        found = self.locate(path, key=key)
        return f"{self.name}:{found[0]}:{found[1]}".lstrip(":") if found else ""

    def locate(self, path: str | Sequence[str | int] = "", *, key: bool = False) -> tuple[int, int, int] | None:
        """Return the same as line and column, from 1, and offset in code points, from 0; ``None`` without a text."""
        if self._text is None:
            return None
        steps = split(path) if isinstance(path, str) else path
        offset = self._places().offset(steps, key=key)
        return (*self.line_and_column(offset), offset)

    def line_and_column(self, offset: int) -> tuple[int, int]:
        """Return the line and column, both from 1, of the character at *offset* of the text."""
        return line_and_column(self._text or "", offset)

    def characters(self, steps: Sequence[str | int]) -> tuple[tuple[int, int], ...] | None:
        """Return where each character of the text or number at *steps* is written, as (start, end) in the file.

        ``None`` where there is no text, no such value, or one that is written otherwise than it reads.
        """
        here = self.value
        for step in steps:
            try:
                here = here[step]
            except (IndexError, KeyError, TypeError):
                return None
        if self._text is None or isinstance(here, dict | list | bool | None):
            return None
        return characters(self._text, self._places().offset(steps), str(here))


def read_data(source: str | bytes, *, name: str = "", limits: Limits | None = None) -> Data:
    """Read YAML 1.2 or JSON, numbers digit for digit, with the place of every value.

    Text that begins with ``{"`` or ``[`` is tried as JSON first, which is read some fifty times as
    fast. Of YAML the core schema is read; ``no``, ``2026-01-08``, ``12:30`` and ``012`` are text.

    Args:
        source: A text, or the bytes of a file, whose encoding is then told (promise I7).
        name: Base name of the file, for messages; with ``.json`` at its end only JSON is read.
        limits: Bounds; the usual ones unless given.

    Raises:
        LoadError: all faults found: broken grammar, duplicate keys, tags beyond the core, cycles,
            numbers that are not finite or have more than 100 digits.
        LimitError: file, nesting, nodes or one value beyond the limits.
        ReadError: bytes that are no text.
    """
    allowed = limits or Limits()
    allowed.check("file_bytes", _size(source), place=name)
    text = decode(source, place=name) if isinstance(source, bytes) else source
    text = text.removeprefix("\ufeff")
    if name.lower().endswith(".json") or _looks_json(text):
        try:
            value = read_json(text, name, allowed)
            return Data(value, name, text, cache(lambda: json_places(text, name, allowed)))
        except LoadError:
            if name.lower().endswith(".json") or text.lstrip().startswith("{"):
                raise
    places = read_yaml(text, name, allowed)
    return Data(places.root, name, text, lambda: places)


def read_file(path: str | os.PathLike[str], *, limits: Limits | None = None) -> Data:
    """Read a file as :func:`read_data` does; its base name stands in messages.

    Raises:
        LoadError: the file cannot be opened, besides what :func:`read_data` raises.
    """
    file = Path(path)
    allowed = limits or Limits()
    try:
        with open(file, "rb", opener=only_files) as opened:
            content = opened.read(allowed.file_bytes + 1)
    except OSError as error:
        message = "the file cannot be read: {reason}. Check its name and its permissions."
        raise LoadError(message, {"reason": error.strerror or "?"}, place=file.name) from error
    return read_data(content, name=file.name, limits=allowed)


def check_size(value: object, limits: Limits) -> None:
    """Hold plain values that come from no text to the limits of depth, nodes and length.

    Raises:
        LimitError: the first limit that does not hold; a cycle is endless depth.
    """
    nodes, waiting = 1, [(value, 1)]
    while waiting:
        here, depth = waiting.pop()
        if isinstance(here, str):
            limits.check("value_chars", len(here))
            continue
        if isinstance(here, Mapping):
            below = list(here.values())
        elif isinstance(here, list | tuple):
            below = list(here)
        else:
            continue
        nodes += len(below)
        limits.check("nodes", nodes)
        limits.check("data_depth", depth)
        waiting.extend((item, depth + 1) for item in below)


def _looks_json(text: str) -> bool:
    head = text[:64].lstrip()
    if head.startswith("{"):
        return head[1:].lstrip()[:1] in ('"', "}", "")
    return head.startswith("[")


def _size(source: str | bytes) -> int:
    if not isinstance(source, str | bytes):
        raise TypeError(f"wants str or bytes, got {shown(type(source).__name__)}")
    return len(source) if isinstance(source, bytes) else len(source.encode("utf-8", "surrogatepass"))
