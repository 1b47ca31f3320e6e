"""Tables of Word as rows of cells: merged cells leave empty ones, nothing is repeated."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import TYPE_CHECKING, Final

from attrs import evolve

from wenming.model.blocks import MAX_COLUMNS
from wenming.ooxml.xml_parts import WORD, Tree
from wenming.reader.lines import RawLine
from wenming.reader.word.paragraphs import Paragraph
from wenming.reader.word.runs import DELETED, HIDDEN, Left
from wenming.reader.word.shown import PARAGRAPH
from wenming.reader.word.styles import integer, switched_on, value
from wenming.reader.word.walk import blocks_of, through

if TYPE_CHECKING:
    from wenming.reader.word.body import Walker

__all__ = ["is_frame", "read_rows"]

_ = str  # marks words for the catalogues
_COVERED: Final = _("words in a cell that is merged with the one above")


def is_frame(element: Tree) -> bool:
    """Tell whether a table is one cell with several blocks: a frame round running text, no table."""
    rows = list(islice(through(element, "tr"), 2))
    cells = list(islice(through(rows[0], "tc"), 2)) if len(rows) == 1 else []
    return len(cells) == 1 and len(list(islice(blocks_of(cells[0]), 2))) > 1


def read_rows(element: Tree, walker: Walker) -> Iterator[tuple[str, tuple[RawLine, ...]]]:
    """Yield the rows of a ``w:tbl``, each with its hint: ``header`` for those that Word repeats on each page."""
    heads = True
    for row in through(element, "tr"):
        properties = row.find(WORD + "trPr")
        heads = heads and switched_on(properties, "tblHeader") is True
        gone = DELETED if properties is not None and properties.find(WORD + "del") is not None else ""
        gone = gone or (HIDDEN if switched_on(properties, "hidden") else "")
        cells = _Row(walker, gone).read(row, properties)
        if cells:
            yield "header" if heads else "row", tuple(cells)


class _Row:
    """One row under the reader's hands."""

    def __init__(self, walker: Walker, gone: str) -> None:
        self.walker, self.gone = walker, gone
        self.cells: list[RawLine] = []
        self.kept = False

    def read(self, row: Tree, properties: Tree | None) -> list[RawLine]:
        """Return the cells; none where no paragraph of theirs is part of a report."""
        shown = self.walker.shown
        self.blank(integer(value(properties, "gridBefore")))
        for cell in through(row, "tc"):
            about = cell.find(WORD + "tcPr")
            shown.count_cell()
            self.cells.append(self.cell(cell, _COVERED if _is_covered(about) else ""))
            self.blank(integer(value(about, "gridSpan"), 1) - 1)
        self.blank(integer(value(properties, "gridAfter")))
        if self.kept:
            return self.cells
        shown.waiting.extend(one for cell in self.cells for one in cell.dropped)
        return []

    def blank(self, count: int) -> None:
        """Add the empty cells that a merged one leaves, no more than a table has columns."""
        shown = self.walker.shown
        for _each in range(min(count, MAX_COLUMNS - len(self.cells))):
            self.cells.append(RawLine("", max(shown.number, 1), start=max(shown.at - 1, 0)))

    def cell(self, element: Tree, covered: str) -> RawLine:
        shown = self.walker.shown
        start, number, waiting = shown.at, shown.number + 1, len(shown.waiting)
        text = PARAGRAPH.join(self.texts(element, self.gone or covered))
        left = tuple(shown.waiting[waiting:])
        del shown.waiting[waiting:]
        line = shown.line(text, start, number)
        return evolve(line, dropped=(*left, *line.dropped)) if left else line

    def texts(self, element: Tree, gone: str) -> Iterator[str]:
        """Yield the paragraphs of a cell or a box in it, as many as are counted."""
        walker = self.walker
        for child, _listed in blocks_of(element):
            if child.tag == WORD + "p":
                read = walker.paragraphs.read(child)
                if read is not None:
                    yield from self.add(read, gone)
            elif child.tag == WORD + "tbl":
                for row in through(child, "tr"):
                    for cell in through(row, "tc"):
                        yield from self.texts(cell, gone)
            else:
                walker.insert(child)
        rest = walker.paragraphs.rest()
        if rest is not None:
            yield from self.add(rest, gone)

    def add(self, read: Paragraph, gone: str) -> Iterator[str]:
        walker = self.walker
        text, left, reason = read.text, walker.left(read), gone or read.dropped
        if reason:
            left = [evolve(one, at=0) for one in (*left, Left(0, text.strip(), reason)) if one.text]
            text = ""
        self.kept = self.kept or not (reason and reason != _COVERED)
        walker.shown.begin(text, left, () if reason else read.sources)
        yield text
        for one in read.hung:
            if one.kind == "box":
                yield from self.texts(one.element, gone)
            elif one.kind == "chart":
                for _hint, row in walker.parts.chart(one.key):
                    walker.shown.begin("　".join(row))
                    yield "　".join(row)
            elif one.kind != "picture" and not one.is_note:
                walker.aside(one)


def _is_covered(properties: Tree | None) -> bool:
    """Tell whether a cell is merged with the one above or before it."""
    for name in ("vMerge", "hMerge"):
        found = properties.find(WORD + name) if properties is not None else None
        if found is not None and found.get(WORD + "val", "continue") != "restart":
            return True
    return False
