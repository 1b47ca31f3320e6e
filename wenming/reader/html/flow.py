"""The words of one line of a web page, with its white space as a browser shows it."""

from __future__ import annotations

import re

from attrs import define, evolve, field

from wenming.reader.chunks import Chunks, Places, is_wide
from wenming.reader.headings.labels import read_label
from wenming.reader.lines import BLANKS, MARK, Dropped, RawLine

__all__ = ["Flow"]

_BESIDE = re.compile(r"[\s|>»·•/:.\-\[\]()0-9年月日【】（）]+")  # what stands beside links: signs and dates
_SPACES = re.compile(r"[ \t\n\r\f]+")


@define
class Flow:
    """One line while it is put together.

    Attributes:
        places: Where offsets lie.
        chunks: The words so far.
        links: Links that begin in it.
        linked: Characters of it that are links; *free* those that are none, dates and signs left out.
    """

    places: Places
    chunks: Chunks = field(init=False)
    links: int = 0
    linked: int = 0
    free: int = 0
    _blank: tuple[int, str] | None = None

    def __attrs_post_init__(self) -> None:
        self.chunks = Chunks(self.places)

    def exact(self, piece: str, start: int) -> None:
        """Add *piece* with its white space."""
        self.chunks.add(piece, start)

    def number(self, written: str, start: int) -> None:
        """Put the printed number of an item before its words."""
        self.chunks.add(written, start, put_in=True)

    def marked(self, piece: str, start: int, *, bullet: bool) -> tuple[Dropped, ...]:
        """Add what Word prints before an item and a blank; a bullet is no word, and returned."""
        bare = piece.strip(BLANKS + "\r\n")
        start += piece.find(bare)
        if bullet and bare:
            return (Dropped(bare, MARK, self.places.span(start, start + len(bare))),)
        self.exact(bare, start)
        if bare:
            self.collapsed(" ", start + len(bare) - 1, linked=False)
        return ()

    def collapsed(self, piece: str, start: int, *, linked: bool) -> None:
        """Add *piece*, runs of white space as one blank: none at the head of a line, none for a break between hanzi."""
        at = 0
        for found in _SPACES.finditer(piece):
            self._words(piece[at : found.start()], start + at)
            before = self._blank
            self._blank = (before[0], before[1] + found[0]) if before else (start + found.start(), found[0])
            at = found.end()
        self._words(piece[at:], start + at)
        if linked:
            self.linked += len(piece.strip())
        elif not self.free:
            self.free = len(_BESIDE.sub("", piece))

    def _words(self, words: str, start: int) -> None:
        if not words:
            return
        last, blank = self.chunks.last, self._blank
        self._blank = None
        if blank is not None and last and last != " ":
            broken = "\n" in blank[1] and is_wide(last) and is_wide(words[0])
            if not broken:
                self.chunks.add(" ", blank[0], put_in=blank[1][0] != " ")
        self.chunks.add(words, start)

    def line(self, hint: str, indent: str = "") -> RawLine | None:
        """Return the line, ``None`` where it has no words; *indent* where it has none of its own."""
        parts = self.chunks.parts
        if parts and parts[0][2]:  # a number that only shows where no label of the author's own follows
            words = "".join(text for text, _, _ in parts[1:5])
            label = read_label(words.lstrip())
            if not words.strip() or (label is not None and label.form.sure):
                del parts[0]
        line = self.chunks.line(hint, keep_indent=True)
        if line is not None and indent and not line.indent:
            return evolve(line, indent=indent)
        return line
