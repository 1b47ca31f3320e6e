"""One pass over a finished document.xml: its words, and whether its tags close in order.

What stands between two texts is one of few strings, repeated all over the document. Each is examined
once for each place in the tree that it follows, and looked up from then on: a strict reading for the
price of a look-up a text instead of a step a tag.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from attrs import frozen

__all__ = ["Reading", "TornError", "read_markup"]

_ATTRIBUTES: Final = rb'(?: [\w:]+="(?:[^"<>&]|&(?:amp|lt|gt|quot|#9);)*")*'
_TEXT: Final = rb"(?:[^<>&]|&(?:amp|lt|gt|quot);)*"
_TAG: Final = re.compile(rb"<(?:/([\w:]+)|([\w:]+)(" + _ATTRIBUTES + rb")(/?))>(" + _TEXT + rb")")
_TOLD: Final = {
    b"wp:docPr": re.compile(rb' descr="([^"]*)"'),
    b"w:tblCaption": re.compile(rb' w:val="([^"]*)"'),
    b"w:tblDescription": re.compile(rb' w:val="([^"]*)"'),
}
_CACHED: Final = 4096  # bytes; longer markup holds an alternative text or a drawing, and is rare
_DECLARATION: Final = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_BARE: Final = re.compile(rb"<|&(?!(?:amp|lt|gt|quot);)")  # a bare ">" ends the markup before it
# Elements with text of their own besides w:t; words anywhere else would be lost, or the file called damaged.
_WORDY: Final = frozenset((b"w:instrText", b"wp:align", b"wp:posOffset"))


class TornError(Exception):
    """The part is no XML of ours: a tag that closes nothing, words where none may be."""


@frozen(kw_only=True)
class Reading:
    """What a document says, unescaped nowhere.

    Attributes:
        lines: The words of each paragraph that has any, tabs included.
        told: Alternative texts of drawings and titles and descriptions of tables, in order.
    """

    lines: list[bytes]
    told: list[bytes]


def _step(stack: tuple[bytes, ...], markup: bytes) -> tuple[bytes, tuple[bytes, ...], tuple[bytes, ...]]:
    """Examine *markup* where *stack* is open.

    Returns what it puts between two texts, the alternative texts in it, and what is open behind it.
    """
    opened, between, told, end = list(stack), b"", list[bytes](), 0
    for found in _TAG.finditer(markup):
        closes, opens, attributes, empty, text = found.groups()
        if found.start() != end or (closes is not None and (not opened or opened.pop() != closes)):
            raise TornError
        end = found.end()
        if closes is None:
            if opens in _TOLD:
                told += _TOLD[opens].findall(attributes)
            between += b"\t" if (opens, attributes) == (b"w:tab", b"") else b""
            opened += () if empty else (opens,)
        elif closes == b"w:p":
            between += b"\n"
        if text and not _WORDY.intersection(opened[-1:]):
            raise TornError
    if end != len(markup):
        raise TornError
    return between, tuple(told), tuple(opened)


_known_step = lru_cache(maxsize=512)(_step)


class _Places:
    """The places of one document: by the elements open there, where each piece of markup leads."""

    def __init__(self) -> None:
        self.known: dict[tuple[bytes, ...], _Steps] = {}

    def at(self, stack: tuple[bytes, ...]) -> _Steps:
        """Return the one place where *stack* is open."""
        found = self.known.get(stack)
        if found is None:
            found = self.known[stack] = _Steps(stack)
        return found

    def lead(self, here: _Steps, markup: bytes) -> tuple[bytes, tuple[bytes, ...], _Steps]:
        """Examine *markup*, which ends with an open ``w:t``; what it gives leads behind that text."""
        step = _known_step if len(markup) < _CACHED else _step
        between, told, stack = step(here.stack, markup + b">")
        if stack[-1:] != (b"w:t",):
            raise TornError
        found = here[markup] = (between, told, self.at(stack[:-1]))
        return found


class _Steps(dict[bytes, "tuple[bytes, tuple[bytes, ...], _Steps]"]):
    """Where each piece of markup leads from one place."""

    __slots__ = ("stack",)

    def __init__(self, stack: tuple[bytes, ...]) -> None:
        super().__init__()
        self.stack = stack


def read_markup(content: bytes) -> Reading:
    """Return what document.xml says.

    Raises:
        TornError: it is no XML of ours.
    """
    if not content.startswith(_DECLARATION):
        raise TornError
    places = _Places()
    here, words, told = places.at(()), list[bytes](), list[bytes]()
    *pieces, tail = content[len(_DECLARATION) :].split(b"</w:t>")
    for piece in pieces:
        markup, _, text = piece.rpartition(b">")
        between, alternatives, here = here.get(markup) or places.lead(here, markup)
        words += (between, text)
        if alternatives:
            told += alternatives
    between, alternatives, opened = _step(here.stack, tail)
    said = b"".join((*words, between))  # a tab may end the last text
    if opened or b"<" in said or (b"&" in said and _BARE.search(said)):
        raise TornError
    return Reading(lines=list(filter(None, said.split(b"\n"))), told=[*told, *alternatives])
