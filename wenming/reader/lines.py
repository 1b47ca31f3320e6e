"""RawLine: a line of a source, before anybody knows what it is; and what was left out of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from attrs import field, frozen

from wenming.diagnostics import Span

__all__ = ["BLANKS", "BYTE_ORDER_MARK", "UNFIT", "Dropped", "Piece", "RawLine", "Span", "split_lines"]

BLANKS = " \t\u3000\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"
"""White space that indents and parts, the EN SPACE of web pages included."""

_ = str  # marks words for the catalogues
UNFIT, BYTE_ORDER_MARK = _("no page can carry it"), _("byte order mark")

# Only what ends a line in every editor, or may not stand in Text; U+2028 is part of a line.
_BREAK = re.compile("\r\n|[\n\r\x0b\x0c\x85]")
# What no Text takes (promise T2), line breaks apart.
_UNFIT = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]")
_MARK = "\ufeff"


@frozen
class Dropped:
    """Something in the source that is not in the report.

    Attributes:
        text: What was left out, as it stands there.
        reason: Why: an English phrase, which is also the key of its translation.
        span: Where it stood.
    """

    text: str
    reason: str
    span: Span


@frozen
class RawLine:
    """One line of a source.

    Attributes:
        text: Its words, without the blanks around them and without what no page can carry.
        number: Its number, from 1.
        indent: The blanks before the words.
        start: Offset of the first word in the source, in code points.
        column: Characters of the line before the first word.
        hint: What the source itself says the line is: ``title``, ``heading2``, ``row``; a text says
            nothing.
        holes: Where characters were left out, as offsets in *text*, ascending.
        dropped: These characters, and what else of the line a reader left out.
    """

    text: str
    number: int
    indent: str = ""
    start: int = 0
    column: int = 0
    hint: str = ""
    holes: tuple[int, ...] = ()
    dropped: tuple[Dropped, ...] = ()

    def piece(self, start: int = 0, end: int | None = None) -> Piece:
        """Return the words from *start* to *end*, blanks around them left out, with their place."""
        words = self.text[start:end]
        head = start + len(words) - len(words.lstrip(BLANKS))
        return Piece(words.strip(BLANKS), self, head)

    def offset(self, at: int, *, before: bool = False) -> int:
        """Return how far the character *at* of the text is from the first one in the source.

        *before* leaves out holes right before it: so ends a span that does not take them in.
        """
        return at + (bisect_right(self.holes, at - before) if self.holes else 0)


@frozen
class Piece:
    """Some words of one line.

    Attributes:
        text: The words.
        line: The line they stand in.
        at: Where they begin in its text.
        width: Characters they take up there; more than they are where marks of escape were undone.
    """

    text: str
    line: RawLine = field(repr=False)
    at: int = 0
    width: int = field(kw_only=True)

    @width.default
    def _as_long_as_text(self) -> int:
        return len(self.text)

    @property
    def span(self) -> Span:
        """Where the words stand in the source."""
        line = self.line
        head, tail = line.offset(self.at), line.offset(self.at + self.width, before=True)
        head = min(head, tail)
        return Span(line.number, line.column + head + 1, line.start + head, line.start + tail)

    def cut(self, start: int, end: int | None = None) -> Piece:
        """Return a part of the piece, blanks around it left out."""
        stop = len(self.text) if end is None else end
        return self.line.piece(self.at + start, self.at + stop)


def split_lines(source: str, *, marked: bool = False) -> tuple[RawLine, ...]:
    """Return the lines of *source*; characters that no page can carry are dropped from them.

    *marked*: U+FEFF at the head is a byte order mark, and dropped.
    """
    return tuple(
        _line(source, number, *bounds, marked=marked) for number, bounds in enumerate(_bounds(source), 1)
    )


def _bounds(source: str) -> Iterator[tuple[int, int]]:
    at = 0
    for found in _BREAK.finditer(source):
        yield at, found.start()
        at = found.end()
    if at < len(source):
        yield at, len(source)


def _line(source: str, number: int, start: int, end: int, *, marked: bool) -> RawLine:
    text = source[start:end]
    found = [(one.start(), UNFIT) for one in _UNFIT.finditer(text)]
    if marked and start == 0 and text.startswith(_MARK):
        found.insert(0, (0, BYTE_ORDER_MARK))
    dropped = tuple(
        Dropped(text[at], reason, Span(number, at + 1, start + at, start + at + 1)) for at, reason in found
    )
    holes = tuple(at - before for before, (at, _reason) in enumerate(found))
    if found:
        lost = {at for at, _reason in found}
        text = "".join(char for at, char in enumerate(text) if at not in lost)
    bare = text.lstrip(BLANKS)
    head = len(text) - len(bare)
    early = bisect_right(holes, head)  # left out before the first word
    return RawLine(
        text=bare.rstrip(BLANKS),
        number=number,
        indent=text[:head],
        start=start + head + early,
        column=head + early,
        holes=tuple(at - head for at in holes[early:]),
        dropped=dropped,
    )
