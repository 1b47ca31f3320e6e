"""RawLine: a line of a source, before anybody knows what it is; and what was left out of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import Literal, TypeAlias

from attrs import define, field, frozen

from wenming.diagnostics import Span

__all__ = [
    "BLANKS",
    "BYTE_ORDER_MARK",
    "HINTS",
    "MARK",
    "UNFIT",
    "UNFIT_CHARS",
    "Dropped",
    "Origin",
    "Piece",
    "RawLine",
    "Repair",
    "RepairKind",
    "Span",
    "split_lines",
]

RepairKind: TypeAlias = Literal["torn_figure", "page_marker", "insert", "label", "mark", "digit", "glyph"]

HINTS = (
    "title", "recipient", "heading1", "heading2", "heading3", "heading4", "heading5", "heading6", "heading7",
    "heading8", "heading9", "run_in", "body", "item", "header", "row", "caption", "note", "picture", "issuer", "dated",
    "remark", "attachment", "attachment_title",
)  # fmt: skip
"""What a source can say a line is. ``body`` is a paragraph that is certainly no heading; headings keep
their printed label in the text; ``run_in`` is one whose label tells its level, the text behind it;
``item`` is a point of a list, its label in the text if it shows one;
``header`` and ``row`` carry ``cells``; ``note`` stands under a table; ``attachment`` is 附件1, before its
title; ``remark`` is the 附注 in brackets. ``""`` says nothing: label and place decide."""

BLANKS = " \t\u3000\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"
"""White space that indents and parts, the EN SPACE of web pages included."""

_ = str  # marks words for the catalogues
UNFIT, BYTE_ORDER_MARK, MARK = _("no page can carry it"), _("byte order mark"), _("mark of a list")

# Only what ends a line in every editor, or may not stand in Text; U+2028 is part of a line.
_BREAK, _FEED = re.compile("\r\n|[\n\r\x0b\x0c\x85]"), re.compile("\n")
# What no Text takes (promise T2), line breaks apart.
UNFIT_CHARS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]")
_UNFIT_RUN = re.compile(f"{UNFIT_CHARS.pattern}+")
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
class Repair:
    """A place where the source was damaged, with both readings.

    Attributes:
        kind: What happened to it: ``torn_figure`` (100⏎4.48亿元), ``page_marker`` (a page number in
            mid-word), ``insert`` (words of a site in mid-sentence), ``label`` (a label misread by OCR),
            ``mark`` (a mark lost or misread), ``digit`` (l20人次, 1 2 3 件), ``glyph`` (a radical ⼀ for the hanzi 一).
        before: What stands in the source.
        after: What was meant.
        span: Where.
        safe: Whether there is no other good reading; ``repair="safe"`` does these, ``"all"`` every one.
        done: Whether the report holds *after*; else it holds *before*.
    """

    kind: RepairKind
    before: str
    after: str
    span: Span
    safe: bool = False
    done: bool = False


@define  # as RawLine
class Origin:
    """Where in the source the text of a line stands, from one of its characters on.

    Attributes:
        at: Offset of that character in the text of the line.
        start: Its offset in the source.
        number: Its line there, from 1.
        column: Characters of that line before it.
        put_in: A repair put the characters in, up to the next origin: all stand at *start*.
    """

    at: int
    start: int
    number: int
    column: int
    put_in: bool = False

    def moved(self, by: int) -> Origin:
        """Return the same place for a character *by* further on in its line."""
        return Origin(self.at + by, self.start, self.number, self.column, self.put_in)


_AT = attrgetter("at")


@define  # not frozen, which would make the making of one cost four times as much; nobody changes one
class RawLine:
    """One line of a source: of a text, or a paragraph of Word, HTML or Markdown.

    Attributes:
        text: Its words, without the blanks around them and without what no page can carry.
        number: Its number, from 1; of Word that of the paragraph, those of cells counted.
        indent: The blanks before the words.
        start: Offset of the first word in the source, in code points.
        column: Characters of the line before the first word.
        hint: What the source itself says the line is, one of :data:`HINTS`; a text says nothing.
        origins: Where its parts stand, ascending, if not in one piece from *start* on: something
            was left out, lines were joined.
        dropped: What was left out of it, and lines left out before it.
        cells: Of a row (hint ``row`` or ``header``), its cells; *text* is their words, for messages.
    """

    text: str
    number: int
    indent: str = ""
    start: int = 0
    column: int = 0
    hint: str = ""
    origins: tuple[Origin, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    cells: tuple[RawLine, ...] = ()

    def place(self, at: int) -> Origin:
        """Return where the character *at* of the text stands in the source."""
        last = bisect_right(self.origins, at, key=_AT) - 1 if self.origins else -1
        if last < 0:
            return Origin(at, self.start + at, self.number, self.column + at)
        one = self.origins[last]
        far = 0 if one.put_in else at - one.at
        return Origin(at, one.start + far, one.number, one.column + far, one.put_in)

    def number_at(self, at: int) -> int:
        """Return the number of the line in which the character *at* of the text stands in the source."""
        last = bisect_right(self.origins, at, key=_AT) - 1 if self.origins else -1
        return self.number if last < 0 else self.origins[last].number

    def span(self, start: int, end: int) -> Span:
        """Return where the characters from *start* to *end* stand in the source."""
        if not self.origins and end > start:
            return Span(self.number, self.column + start + 1, self.start + start, self.start + end)
        head = self.place(start)
        if end <= start:
            return Span(head.number, head.column + 1, head.start, head.start)
        tail = self.place(end - 1)
        return Span(head.number, head.column + 1, head.start, tail.start + (not tail.put_in))

    def piece(self, start: int = 0, end: int | None = None) -> Piece:
        """Return the words from *start* to *end*, blanks around them left out, with their place."""
        words = self.text[start:end]
        if words and words[0] not in BLANKS and words[-1] not in BLANKS:
            return Piece(words, self, start)  # as most are
        head = start + len(words) - len(words.lstrip(BLANKS))
        return Piece(words.strip(BLANKS), self, head)

    def part(self, start: int, end: int | None = None) -> RawLine:
        """Return the words from *start* to *end* as a line of their own, blanks around them left out.

        Hint and cells are not kept; what was left out stays with the part that begins the line.
        """
        words = self.text[start:end]
        head = start + len(words) - len(words.lstrip(BLANKS))
        text, place = words.strip(BLANKS), self.place(head)
        origins = tuple([one.moved(-head) for one in self.origins if head < one.at < head + len(text)])
        if place.put_in:
            origins = (place.moved(-head), *origins)
        return RawLine(
            text,
            place.number,
            indent=self.indent if start == 0 else "",
            start=place.start,
            column=place.column,
            origins=origins,
            dropped=self.dropped if start == 0 else (),
        )

    @classmethod
    def joined(cls, lines: Sequence[RawLine]) -> RawLine:
        """Return *lines* as one line: their words one behind the other, the first one's indent and hint."""
        first = lines[0]
        origins: list[Origin] = []
        at = 0
        for line in lines:
            if not line.origins or line.origins[0].at:
                origins.append(line.place(0).moved(at))
            origins.extend([one.moved(at) for one in line.origins])
            at += len(line.text)
        text, dropped = "".join([line.text for line in lines]), [one for line in lines for one in line.dropped]
        place = first.number, first.indent, first.start, first.column, first.hint
        return RawLine(text, *place, tuple(origins), tuple(dropped), first.cells)


@define  # as RawLine
class Piece:
    """Some words of one line.

    Attributes:
        text: The words.
        line: The line they stand in.
        at: Where they begin in its text.
    """

    text: str
    line: RawLine = field(repr=False)
    at: int = 0

    @property
    def span(self) -> Span:
        """Where the words stand in the source."""
        return self.part(0, len(self.text))

    def part(self, start: int, end: int) -> Span:
        """Return where the words from *start* to *end* stand in the source."""
        return self.line.span(self.at + start, self.at + end)

    def cut(self, start: int, end: int | None = None) -> Piece:
        """Return a part of the piece, blanks around it left out."""
        stop = len(self.text) if end is None else end
        return self.line.piece(self.at + start, self.at + stop)


def split_lines(source: str, *, marked: bool = False) -> tuple[RawLine, ...]:
    """Return the lines of *source*; characters that no page can carry are dropped from them.

    *marked*: U+FEFF at the head is a byte order mark, and dropped.
    """
    if UNFIT_CHARS.search(source) is None and not (marked and source.startswith(_MARK)):
        return tuple([_plain(source[at:end], number, at) for number, (at, end) in enumerate(_bounds(source), 1)])
    return tuple(
        _line(source, number, *bounds, marked=marked) for number, bounds in enumerate(_bounds(source), 1)
    )


def _plain(text: str, number: int, start: int) -> RawLine:
    """Return the line of *text*, in which nothing is left out."""
    if not text or (text[0] not in BLANKS and text[-1] not in BLANKS):
        return RawLine(text, number, "", start)
    bare = text.lstrip(BLANKS)
    head = len(text) - len(bare)
    return RawLine(bare.rstrip(BLANKS), number, text[:head], start + head, head)


def _bounds(source: str) -> Iterator[tuple[int, int]]:
    at = 0
    for found in (_BREAK if any(char in source for char in "\r\x0b\x0c\x85") else _FEED).finditer(source):
        yield at, found.start()
        at = found.end()
    if at < len(source):
        yield at, len(source)


def _line(source: str, number: int, start: int, end: int, *, marked: bool) -> RawLine:
    text = source[start:end]
    found = [(*one.span(), UNFIT) for one in _UNFIT_RUN.finditer(text)]
    if marked and start == 0 and text.startswith(_MARK):
        found.insert(0, (0, 1, BYTE_ORDER_MARK))
    dropped = tuple(
        Dropped(text[at:stop], reason, Span(number, at + 1, start + at, start + stop)) for at, stop, reason in found
    )
    lost = [at for first, stop, _reason in found for at in range(first, stop)]
    if found:
        left_out = set(lost)
        text = "".join(char for at, char in enumerate(text) if at not in left_out)
    bare = text.lstrip(BLANKS)
    head = len(text) - len(bare)
    kept = [at - before for before, at in enumerate(lost)]  # where in the text the characters were lost
    early = bisect_right(kept, head)  # left out before the first word
    behind = {
        at - head: Origin(at - head, start + at + early + n, number, at + early + n)
        for n, at in enumerate(kept[early:], 1)
    }
    bare = bare.rstrip(BLANKS)
    origins = tuple(one for one in behind.values() if one.at < len(bare))
    return RawLine(bare, number, text[:head], start + head + early, head + early, origins=origins, dropped=dropped)
