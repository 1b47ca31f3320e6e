"""Fields: their code is not printed, their result is; one may run over many paragraphs and stand in another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from attrs import define, field

from wenming.ooxml.xml_parts import WORD, Tree
from wenming.reader.word.styles import integer, switched_on, value
from wenming.reader.word.symbols import symbol
from wenming.zh.enumerators import CIRCLED

__all__ = ["Fields", "filled_in"]

_LISTS: Final = frozenset(("TOC", "TOA", "INDEX", "RD"))
_LONGEST: Final = 32  # characters of a code that tell its kind
_RINGED: Final = re.compile(r"\s{0,4}EQ\s{1,4}\\o\s{0,2}\\ac\s{0,2}\([○〇◯□△◇]\s{0,2}[,;，]\s{0,2}([^()]{1,8})\)", re.I)
_FRACTION: Final = re.compile(r"\s{0,4}EQ\s{1,4}\\f\s{0,2}\(([^(),;]{1,8})[,;]([^(),;]{1,8})\)", re.I)
_SIGN: Final = re.compile(r'\s{0,4}SYMBOL\s{1,4}(\d{1,5})(?:\s{1,4}\\f\s{1,4}"([^"]{1,24})")?', re.I)
_FROM, _TO = 0x20, 0xFFFF
_RINGS: Final = CIRCLED.limit or 0


@define
class _Field:
    code: str = ""
    shown: bool = False
    chosen: str = ""
    at: int = 0

    @property
    def kind(self) -> str:
        words = self.code.split(None, 1)
        return words[0].upper() if words else ""

    @property
    def sign(self) -> str:
        """What is printed without a result: a form's answer, a number in a ring, a fraction, a sign of a font."""
        if self.chosen:
            return self.chosen
        ringed = _RINGED.match(self.code)
        if ringed is not None:
            inside = ringed[1].strip()
            is_number = inside.isascii() and inside.isdigit() and 0 < int(inside) <= _RINGS
            return CIRCLED.write(int(inside)) if is_number else inside
        fraction = _FRACTION.match(self.code)
        if fraction is not None:
            return f"{fraction[1].strip()}/{fraction[2].strip()}"
        sign = _SIGN.match(self.code)
        if sign is None or not _FROM <= int(sign[1]) <= _TO:
            return ""
        return symbol(int(sign[1]), sign[2] or "")


def filled_in(element: Tree) -> str:
    """Return what stands in the form that a ``w:fldChar`` begins: the choice from its list, its box ticked or not."""
    data = element.find(WORD + "ffData")
    if data is None:
        return ""
    offered, box = data.find(WORD + "ddList"), data.find(WORD + "checkBox")
    if offered is not None:
        entries = [str(one.get(WORD + "val", "")) for one in offered.iterchildren(WORD + "listEntry")]
        at = integer(value(offered, "result") or value(offered, "default"))
        return entries[at] if 0 <= at < len(entries) else ""
    if box is None:
        return ""
    ticked = switched_on(box, "checked")
    return "☒" if (switched_on(box, "default") if ticked is None else ticked) else "☐"


@define
class Fields:
    """The fields that are open at one place of a text.

    Attributes:
        listing: Whether a table of contents is told from the text.
    """

    listing: bool = True
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
        return self.listing and self._listing > 0

    def mark(self, kind: str, at: int = 0, form: str = "") -> str:
        """Meet the ``begin``, ``separate`` or ``end`` of a field behind *at* characters; one too many is passed over.

        Return what a field prints that ends without a result: programs draw it from its code, or from its *form*.
        """
        if kind == "begin":
            self._open.append(_Field(chosen=form))
            self._hiding += 1
        elif kind == "separate" and self._open and not self._open[-1].shown:
            self._open[-1].shown, self._open[-1].at = True, at
            self._hiding -= 1
            self._listing += self._open[-1].kind in _LISTS
        elif kind == "end" and self._open:
            return self._close(at)
        return ""

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

    def _close(self, at: int = -1) -> str:
        one = self._open.pop()
        if one.shown:
            self._listing -= one.kind in _LISTS
            return one.chosen if at == one.at else ""
        self._hiding -= 1
        return one.sign
