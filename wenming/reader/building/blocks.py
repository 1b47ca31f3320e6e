"""Lines → blocks: paragraphs, lists and tables, whether the source says so or the text must show it."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import define

from wenming.document import without_number
from wenming.reader.building.tables import Captioned
from wenming.reader.building.tree import Body
from wenming.reader.headings.candidates import BULLETS
from wenming.reader.lines import Piece, RawLine
from wenming.reader.prose.lists import Kind
from wenming.reader.prose.tables import Grid, is_marker, is_row, read_cells, read_grid

__all__ = ["Blocks"]

_BULLETS = "".join(BULLETS)
_ROWS = ("header", "row")


@define
class Blocks:
    """Reads lines that hold no headings.

    Attributes:
        lines: All lines of the document.
        kinds: The lists that are looked for.
        apart: Whether some list has its items on lines of their own.
    """

    lines: Sequence[RawLine]
    kinds: Sequence[Kind]
    apart: bool = False

    def read(self, start: int, end: int) -> Body:
        """Return what stands in the lines from *start* to *end*."""
        body = Body()
        at = start
        while at < end:
            at = self.part(body, at, end)
        return body

    def part(self, body: Body, at: int, end: int) -> int:
        """Read the block at line *at* into *body*; return the line after it."""
        line = self.lines[at]
        if line.hint:
            return self._told(body, at, end)
        if not line.text:
            return at + 1
        if not is_row(line):
            table = _captioned(self.lines, at, end)
            if table is not None:
                return self._table(body, *table)
            self.paragraph(body, line.piece())
            return at + 1
        return self._table(body, at, _rows_end(self.lines, at, end), captioned=False)

    def paragraph(self, body: Body, piece: Piece) -> None:
        """Read *piece* into *body* as a paragraph or as points."""
        self.apart = body.paragraph(piece, self.kinds) or self.apart

    def _told(self, body: Body, at: int, end: int) -> int:
        """Read a block of which the source says what it is."""
        line = self.lines[at]
        if line.hint in _ROWS:
            return self._cells(body, None, at, end)
        if line.hint == "caption" and line.text:
            if at + 1 < end and self.lines[at + 1].hint in _ROWS:
                return self._cells(body, _without_number(line), at + 1, end)
            self.paragraph(body, _without_number(line))
        elif line.hint == "item":
            bare = len(line.text) - len(line.text.lstrip(_BULLETS))
            piece = line.piece(bare)
            if piece.text:
                self.paragraph(body, piece)
        elif line.text:
            self.paragraph(body, line.piece())
        return at + 1

    def _cells(self, body: Body, caption: Piece | None, first: int, end: int) -> int:
        """Read the rows from line *first* on, and the note under them."""
        last = first
        while last < end and self.lines[last].hint in _ROWS:
            last += 1
        note = self.lines[last] if last < end and self.lines[last].hint == "note" else None
        grid = read_cells(self.lines[first:last])
        if grid is None:
            for row in self.lines[first:last]:
                for cell in row.cells:
                    if cell.text:
                        self.paragraph(body, cell.piece())
        else:
            body.table(Captioned(grid, caption, _without_number(note) if note is not None else None))
        return last + (note is not None)

    def _table(self, body: Body, first: int, last: int, captioned: bool = True) -> int:
        """Read a table from its caption, if it has one, to its note; return the line after it."""
        lines = self.lines
        grid: Grid | None = read_grid(lines[first + captioned : last])
        if grid is None:
            for line in lines[first:last]:
                self.paragraph(body, line.piece())
            return last
        note = last < len(lines) and bool(lines[last].text) and _stands_alone(lines, first, last + 1)
        body.table(
            Captioned(
                grid,
                _without_number(lines[first]) if captioned else None,
                lines[last].piece() if note else None,
            )
        )
        return last + note


def _without_number(caption: RawLine) -> Piece:
    """Return the words of *caption*; its number is computed, as labels of headings are."""
    return caption.piece(len(caption.text) - len(without_number(caption.text)))


def _rows_end(lines: Sequence[RawLine], at: int, end: int) -> int:
    while at < end and is_row(lines[at]):
        at += 1
    return at


def _captioned(lines: Sequence[RawLine], at: int, end: int) -> tuple[int, int] | None:
    """Return where caption and rows of a table begin and end, if *at* is the caption of one."""
    if at + 1 >= end or not is_row(lines[at + 1]) or is_marker(lines[at].text):
        return None
    last = _rows_end(lines, at + 1, end)
    alone = _stands_alone(lines, at, last) or _stands_alone(lines, at, last + 1)
    return (at, last) if alone else None


def _stands_alone(lines: Sequence[RawLine], first: int, end: int) -> bool:
    """Tell whether empty lines, or the ends of the text, stand before *first* and at *end*."""
    before = first == 0 or not lines[first - 1].text or is_marker(lines[first - 1].text)
    return before and (end >= len(lines) or not lines[end].text)
