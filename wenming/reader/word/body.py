"""The body of a file, walked in reading order: paragraphs, tables, and what hangs on them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby
from typing import Final

from attrs import define, evolve, field

from wenming.ooxml.xml_parts import WORD, Tree
from wenming.reader.word.fields import Fields
from wenming.reader.word.inserted import inserted_lines, is_word
from wenming.reader.word.own_styles import BYLINE, PICTURE_TITLE, TABLE_TITLE
from wenming.reader.word.paragraphs import Paragraph, ParagraphReader
from wenming.reader.word.parts import Parts
from wenming.reader.word.runs import BLANKED, Hung, Left
from wenming.reader.word.shown import Shown
from wenming.reader.word.styles import CONTENTS
from wenming.reader.word.tables import is_frame, read_rows
from wenming.reader.word.walk import blocks_of

__all__ = ["Walker"]

_IN_BRACKETS: Final = re.compile("（.*）")

_ = str  # marks words for the catalogues
_INSERTED: Final = _("another file inserted whole (altChunk)")


@define
class Walker:
    """Reads blocks into :class:`Shown`.

    Attributes:
        shown: Takes the lines.
        paragraphs: Reads paragraphs.
        parts: What else is in the file.
        inserted: How many Word files may be opened that this one inserts whole.
        listed: Whether this place is in a table of contents.
    """

    shown: Shown
    paragraphs: ParagraphReader
    parts: Parts
    inserted: int = 0
    listed: bool = field(default=False, init=False)

    def blocks(self, element: Tree) -> None:
        """Read the blocks in *element*: the body, a text box."""
        outside = self.listed
        for child, listed in blocks_of(element):
            self.listed = outside or listed
            if child.tag == WORD + "p":
                self.paragraph(self.paragraphs.read(child))
                continue
            self.paragraph(self.paragraphs.rest())  # no mark is hidden before these
            if child.tag == WORD + "tbl":
                self.table(child)
            else:
                self.insert(child)
        self.listed = outside
        self.paragraph(self.paragraphs.rest())

    def insert(self, element: Tree) -> None:
        """Read a file that Word inserts when it opens this one; name it where it cannot be read."""
        content = self.parts.inserted(element)
        if is_word(content):
            self.inserted -= 1
        lines = inserted_lines(content, self.shown.context) if self.inserted >= 0 else ()
        if not lines:
            self.shown.aside("altChunk", _INSERTED)
        for is_table, group in groupby(lines, key=lambda line: bool(line.cells)):
            if is_table:
                self.rows([(line.hint, tuple(cell.text for cell in line.cells)) for line in group])
                continue
            for line in group:
                for one in line.dropped:
                    self.shown.aside(one.text, one.reason)
                self.shown.put(line.text, line.hint, indent=line.indent)

    def paragraph(self, read: Paragraph | None) -> None:
        """Add a paragraph and what hangs on it."""
        if read is None:
            return
        reason = read.dropped or (CONTENTS if self.listed else "")
        if reason:
            self.shown.leave(read.text, reason, self.left(read))
        elif read.text.strip() or not (self.joins() or any(not one.is_note for one in read.hung)):
            self.words(read)
        else:  # a picture has no line of words beside its own
            self.shown.begin(read.text, self.left(read))
        for one in read.hung:
            self.hang(one)

    def joins(self) -> bool:
        """Tell whether a blank line here stands between 附件1 and its title, which belong together."""
        lines = self.shown.lines
        return bool(lines) and lines[-1].hint == "attachment"

    def left(self, read: Paragraph) -> list[Left]:
        """Return what is left out of a paragraph, its notes included."""
        notes = (
            Left(one.at, text, reason)
            for one in read.hung
            if one.is_note
            for text, reason in self.parts.aside(one)
        )
        return [*read.left, *notes]

    def words(self, read: Paragraph) -> None:
        """Add the words of a paragraph, its hint made one that a line may have."""
        lines, hint = self.shown.lines, read.hint
        if hint == PICTURE_TITLE:
            hint = "note" if lines and lines[-1].cells else "caption"
        elif hint == TABLE_TITLE:
            hint = "caption"
            if lines and lines[-1].hint == "picture":
                self.shown.gap()
        elif hint == BYLINE:
            hint = "dated" if _IN_BRACKETS.fullmatch(read.text) else "issuer"
        left = self.left(read)
        if read.list:
            self.shown.lists[len(lines)] = read.list
        if read.strong:
            self.shown.strong.add(len(lines))
        self.shown.put(read.text, hint, left=left, sources=read.sources, indent=read.indent, tight=read.own)
        self.shown.closed = read.hint == PICTURE_TITLE
        if read.hint == BYLINE and hint == "dated":  # printing puts the brackets round it
            last = lines[-1]
            lines[-1] = evolve(last.part(1, len(last.text) - 1), hint=hint, dropped=last.dropped)

    def hang(self, one: Hung) -> None:
        """Read what hangs on a paragraph."""
        if one.kind == "box":
            fields, self.paragraphs.fields = self.paragraphs.fields, Fields()
            self.blocks(one.element)
            self.paragraphs.fields = fields
        elif one.kind == "drawn":
            if one.key.strip():
                self.shown.put(one.key.translate(BLANKED))
        elif one.kind == "picture":
            self.shown.mark("picture")
        elif one.kind == "chart":
            self.rows(self.parts.chart(one.key))
        elif not one.is_note:
            self.aside(one)

    def aside(self, one: Hung) -> None:
        """Note what hangs on a paragraph and is not read."""
        for text, reason in self.parts.aside(one):
            self.shown.aside(text, reason)

    def rows(self, rows: Sequence[tuple[str, tuple[str, ...]]]) -> None:
        """Add the rows of a chart."""
        if rows:
            self.shown.part_rows()
        for hint, texts in rows:
            cells = []
            for text in texts:
                start = self.shown.begin(text)
                cells.append(self.shown.line(text, start, self.shown.number))
            self.shown.row(cells, hint)

    def table(self, element: Tree) -> None:
        """Read a table: its rows, or its words where it only frames them."""
        if not is_frame(element):
            self.shown.part_rows()
            for hint, cells in read_rows(element, self):
                self.shown.row(cells, hint)
            return
        frame = next(element.iter(WORD + "tc"))
        self.blocks(frame)
