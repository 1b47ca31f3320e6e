"""The lines of a file as they come, each with its place in the text that Word shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Final

from attrs import define, evolve, field

from wenming.ooxml.xml_parts import Tree
from wenming.reader.base import ReadContext
from wenming.reader.frame.standing_out import tell_titles
from wenming.reader.frame.titled import title_among
from wenming.reader.lines import Dropped, Origin, RawLine, Span, split_lines
from wenming.reader.word.listed import tell_items
from wenming.reader.word.runs import Left, Source

__all__ = ["PARAGRAPH", "Shown"]

PARAGRAPH: Final = "\r"
"""What parts the paragraphs of a cell, before they are joined to one line; no text of Word holds it."""

_NOTHING: Final = "\x00"  # stands in no XML, so in no text of Word
_BREAK: Final = re.compile("[\n\x85]|\r+")
_IN_LINES: Final = frozenset(("", "body", "item", "note", "remark"))


@define
class Shown:
    """What is read so far.

    Attributes:
        context: Bounds and the file's name.
        lines: The lines.
        number: Paragraphs so far, those of cells and those left out counted.
        at: Characters so far; behind each paragraph stands one line feed.
        waiting: What was left out since the last line.
        cells: Cells of tables so far.
        closed: Whether the last line is the caption of what stands above it.
        sources: Where the characters come from, in their order.
        lists: Which list numbers a line, by its index.
        strong: Lines all of which is bold, by their indices.
        document: The main part, whose elements they are.
    """

    context: ReadContext
    lines: list[RawLine] = field(factory=list)
    number: int = 0
    at: int = 0
    waiting: list[Dropped] = field(factory=list)
    cells: int = 0
    closed: bool = False
    sources: list[Source] = field(factory=list)
    lists: dict[int, str] = field(factory=dict)
    strong: set[int] = field(factory=set)
    document: Tree = None

    def count_cell(self) -> None:
        """Count a cell.

        Raises:
            LimitError: there are too many in the file.
        """
        self.cells += 1
        self.context.limits.check("nodes", self.cells, place=self.context.place)

    def begin(self, text: str, left: Iterable[Left] = (), sources: Iterable[Source] = ()) -> int:
        """Count a paragraph that shows *text*; return where it begins."""
        self.number += 1
        start = self.at
        self.sources.extend(Source(start + one.at, one.element, one.skipped, one.size) for one in sources)
        for one in left:
            place = start + one.at
            self.waiting.append(Dropped(one.text, one.reason, Span(self.number, one.at + 1, place, place)))
        self.at += len(text) + 1
        return start

    def leave(self, text: str, reason: str, left: Iterable[Left] = ()) -> None:
        """Count a paragraph that is shown and is no part of the text."""
        start, bare = self.begin(text, left), text.strip()
        if bare:
            self.waiting.append(Dropped(bare, reason, self._span(text, bare, start)))

    def _span(self, text: str, bare: str, start: int) -> Span:
        head = text.index(bare)
        return Span(self.number, head + 1, start + head, start + head + len(bare))

    def aside(self, text: str, reason: str) -> None:
        """Note what stands outside the text that is shown: a header, a comment, a macro."""
        self.waiting.append(Dropped(text, reason, Span(max(self.number, 1), 1, self.at, self.at)))

    def put(
        self,
        text: str,
        hint: str = "",
        *,
        left: Iterable[Left] = (),
        sources: Iterable[Source] = (),
        indent: str = "",
        tight: bool = False,
    ) -> None:
        """Add a paragraph: a line of its own for each of its lines, one for a heading or title.

        *tight*: a title that is broken in the midst of words; no blank takes the place of its breaks.
        """
        start = self.begin(text, left, sources)
        for index, line in enumerate(self._split(text, hint, tight)):
            kind = ("body" if index and hint == "item" else hint) if line.text else ""
            self._add(self._placed(line, start), kind, indent + line.indent)

    def _split(self, text: str, hint: str, tight: bool) -> Sequence[RawLine]:
        if hint in _IN_LINES:
            return split_lines(text) or (RawLine("", 1),)
        return (self.line(text.replace("\n", _NOTHING) if tight else text, 0, 0),)

    def line(self, text: str, start: int, number: int) -> RawLine:
        """Return *text* as one line; where a paragraph ends, and where letters would touch, stands a blank."""
        self._check(text)
        text = _BREAK.sub(_joint, text)
        line = next(iter(split_lines(text)), RawLine("", 1))
        if line.dropped:
            line = evolve(line, dropped=tuple(one for one in line.dropped if one.text != _NOTHING))
        return _moved(line, start, number)

    def mark(self, hint: str) -> None:
        """Add a line without words that stands for a picture."""
        self._add(RawLine("", max(self.number, 1), start=max(self.at - 1, 0)), hint, "")

    def part_rows(self) -> None:
        """Add a blank line where a table would touch the one before, or the caption of a picture."""
        if self.lines and (self.lines[-1].cells or (self.closed and self.lines[-1].hint == "caption")):
            self.gap()

    def gap(self) -> None:
        """Add a blank line: what stands before it and what stands behind do not belong together."""
        self._add(RawLine("", max(self.number, 1), start=max(self.at - 1, 0)), "", "")

    def row(self, cells: Sequence[RawLine], hint: str) -> None:
        """Add a row of a table."""
        first = cells[0]
        origins: list[Origin] = []
        at = 0
        for cell in cells:
            origins.append(evolve(cell.place(0), at=at))
            origins.extend(evolve(one, at=one.at + at) for one in cell.origins if one.at)
            at += len(cell.text) + 1
        text = "\t".join(cell.text for cell in cells)
        dropped = tuple(one for cell in cells for one in cell.dropped)
        self._add(evolve(first, text=text, origins=tuple(origins), dropped=dropped, cells=tuple(cells)), hint, "")

    def finish(self) -> tuple[RawLine, ...]:
        """Return the lines; what was left out last hangs on an empty one.

        Where no style says which line is the title, the only heading of the first level is, if its words are a title's.
        """
        if self.waiting:
            self._add(RawLine("", max(self.number, 1), start=self.at), "", "")
        tell_items(self.lines, self.lists)
        tell_titles(self.lines, self.strong)
        title = title_among(self.lines, first_level=False)
        return tuple(evolve(one, hint="title") if one is title else one for one in self.lines)

    def _placed(self, line: RawLine, start: int) -> RawLine:
        """Return a line of the paragraph that begins at *start*, its own place in it counted from there."""
        self._check(line.text)
        return _moved(line, start, self.number)

    def _add(self, line: RawLine, hint: str, indent: str) -> None:
        if self.waiting:
            line = evolve(line, dropped=(*self.waiting, *line.dropped))
            self.waiting.clear()
        if hint or indent != line.indent:
            line = evolve(line, hint=hint, indent=indent)
        self.lines.append(line)

    def _check(self, text: str) -> None:
        place = self.context.place
        where = f"{place}:{self.number}" if place else f"paragraph {self.number}"
        self.context.limits.check("value_chars", len(text), place=where)


def _joint(found: re.Match[str]) -> str:
    """Return what takes the place of a break, character by character."""
    text, at = found.string, found.start()
    if text[at] == PARAGRAPH:
        return " " + _NOTHING * (found.end() - at - 1)
    before, after = text[max(at - 1, 0) : at], text[at + 1 : at + 2]
    between_words = before.isascii() and before.isalnum() and after.isascii() and after.isalnum()
    return " " if between_words else _NOTHING


def _moved(line: RawLine, start: int, number: int) -> RawLine:
    """Return a line of a paragraph with its places in the whole text; columns count from the paragraph's head."""
    origins = tuple(
        Origin(one.at, one.start + start, number, one.start, one.put_in) for one in line.origins
    )
    dropped = tuple(
        evolve(
            one,
            span=Span(number, one.span.start + 1, one.span.start + start, one.span.end + start),
        )
        for one in line.dropped
    )
    return RawLine(
        line.text,
        number,
        indent=line.indent,
        start=line.start + start,
        column=line.start,
        origins=origins,
        dropped=dropped,
    )
