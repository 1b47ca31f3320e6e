"""One pass over a finished document.xml: its words, and whether its tags close in order.

What stands between two texts is one of few strings, repeated all over the document. Each is examined
once for each place in the tree that it follows, and looked up from then on: a strict reading for the
price of a look-up a text instead of a step a tag.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, NamedTuple, TypeAlias

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


class Reading(NamedTuple):
    """What a document says, unescaped nowhere.

    Attributes:
        lines: The words of each paragraph that has any, tabs included.
        told: Alternative texts of drawings and titles and descriptions of tables, in order.
    """

    lines: list[bytes]
    told: list[bytes]


# What markup does: the elements open before it, outermost first, a slash between them; what it puts between
# two texts; the alternative texts in it; the elements open behind it.
_Step: TypeAlias = tuple[bytes, bytes, tuple[bytes, ...], bytes]


def _step(before: bytes, markup: bytes) -> _Step:
    """Examine *markup* where *before* is open."""
    opened, between, told, end = before.split(b"/") if before else [], b"", list[bytes](), 0
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
    return before, between, tuple(told), b"/".join(opened)


def _lead(before: bytes, markup: bytes) -> _Step:
    """Examine *markup*, which lacks its last ``>`` and opens a ``w:t``; what it gives leads behind that text."""
    _, between, told, behind = _step(before, markup + b">")
    if not behind.endswith(b"/w:t"):
        raise TornError
    return before, between, told, behind[:-4]


_known_lead, _known_end = lru_cache(maxsize=512)(_lead), lru_cache(maxsize=16)(_step)


def read_markup(content: bytes) -> Reading:
    """Return what document.xml says.

    Raises:
        TornError: it is no XML of ours.
    """
    if not content.startswith(_DECLARATION):
        raise TornError
    known: dict[bytes, _Step] = {}
    here, words, told = b"", list[bytes](), list[bytes]()
    *pieces, tail = content[len(_DECLARATION) :].split(b"</w:t>")
    for piece in pieces:
        markup, _, text = piece.rpartition(b">")
        step = known.get(markup)
        if step is None or step[0] != here:
            step = known[markup] = (_known_lead if len(markup) < _CACHED else _lead)(here, markup)
        _, between, alternatives, here = step
        words += (between, text)
        if alternatives:
            told += alternatives
    _, between, alternatives, opened = (_known_end if len(tail) < _CACHED else _step)(here, tail)
    said = b"".join((*words, between))  # a tab may end the last text
    if opened or b"<" in said or (b"&" in said and _BARE.search(said)):
        raise TornError
    return Reading(lines=list(filter(None, said.split(b"\n"))), told=[*told, *alternatives])
