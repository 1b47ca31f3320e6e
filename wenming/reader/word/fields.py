"""Fields: their code is not printed, their result is; one may run over many paragraphs and stand in another."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from attrs import define, field

__all__ = ["Fields"]

_LISTS: Final = frozenset(("TOC", "TOA", "INDEX", "RD"))
_LONGEST: Final = 32  # characters of a code that tell its kind


@define
class _Field:
    code: str = ""
    shown: bool = False

    @property
    def kind(self) -> str:
        words = self.code.split(None, 1)
        return words[0].upper() if words else ""


@define
class Fields:
    """The fields that are open at one place of a text."""

    _open: list[_Field] = field(factory=list, init=False)
    _hiding: int = field(default=0, init=False)
    _listing: int = field(default=0, init=False)

    @property
    def is_shown(self) -> bool:
        """Whether words here are printed: they are in no code."""
        return not self._hiding

    @property
    def is_contents(self) -> bool:
        """Whether words here are lines of a table of contents or an index."""
        return self._listing > 0

    def mark(self, kind: str) -> None:
        """Meet the ``begin``, ``separate`` or ``end`` of a field; one too many is passed over."""
        if kind == "begin":
            self._open.append(_Field())
            self._hiding += 1
        elif kind == "separate" and self._open and not self._open[-1].shown:
            self._open[-1].shown = True
            self._hiding -= 1
            self._listing += self._open[-1].kind in _LISTS
        elif kind == "end" and self._open:
            self._close()

    def code(self, text: str) -> None:
        """Meet a piece of code."""
        if self._open and not self._open[-1].shown and len(self._open[-1].code) < _LONGEST:
            self._open[-1].code += text[:_LONGEST]

    @contextmanager
    def simple(self, code: str) -> Iterator[None]:
        """Enter a field that brings its code along."""
        self.mark("begin")
        self.code(code)
        self.mark("separate")
        depth = len(self._open)
        yield
        while len(self._open) >= depth:
            self._close()

    def end_paragraph(self) -> None:
        """Close the fields whose code does not end with its paragraph: a damaged one must not hide the rest."""
        while self._hiding:
            self._close()

    def _close(self) -> None:
        one = self._open.pop()
        if one.shown:
            self._listing -= one.kind in _LISTS
        else:
            self._hiding -= 1
