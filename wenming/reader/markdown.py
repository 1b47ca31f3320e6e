"""Markdown back into lines: CommonMark with the tables of GitHub, as markdown-it-py reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import define, evolve, field, frozen

from wenming.files import decode
from wenming.reader.base import ReadContext
from wenming.reader.chunks import Chunks, Places
from wenming.reader.lines import Dropped, RawLine
from wenming.reader.markdown_inline import MARKUP, Inline
from wenming.reader.told import settled

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

__all__ = ["MarkdownReader"]

_ = str  # marks words for the catalogues
_FRONT = _("front matter")
_MATTER = re.compile(r"\ufeff?---[ \t]*\r?\n(?:(?!---)[^\r\n]*\r?\n){0,200}(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)")
_NESTING = 40  # lists and quotes in one another


@frozen
class MarkdownReader:
    """Markdown in UTF-8, UTF-16, UTF-32 or GB18030."""

    format: str = "markdown"
    suffixes: tuple[str, ...] = (".md", ".markdown")

    def read(self, source: bytes, context: ReadContext, /) -> tuple[RawLine, ...]:
        """Return the lines of *source*; each leads back to its characters.

        Raises:
            ReadError: no text in these encodings; names the byte.
            LimitError: too many bytes, or a paragraph that is too long for one value.
        """
        context.limits.check("file_bytes", len(source), place=context.place)
        lines = tuple(_Lines(decode(source, place=context.place)).lines())
        for line in lines:
            where = f"{context.place}:{line.number}" if context.place else f"line {line.number}"
            context.limits.check("value_chars", len(line.text), place=where)
        return lines


@lru_cache(maxsize=1)
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt

    # Escapes stay tokens of their own, so that each character can be found in the source again.
    return MarkdownIt("commonmark", {"maxNesting": _NESTING}).enable("table").disable("text_join")


@define
class _Lines:
    """The lines of one source."""

    source: str
    places: Places = field(init=False)
    count: int = field(init=False)
    dropped: list[Dropped] = field(factory=list)
    marks: list[str] = field(factory=list)

    def __attrs_post_init__(self) -> None:
        self.places = Places(self.source)
        self.count = self.places.line(len(self.source))

    def lines(self) -> list[RawLine]:
        """Return the lines in reading order."""
        matter = _MATTER.match(self.source)
        text = self.source
        if matter is not None and ":" in matter[0]:
            self.dropped.append(Dropped(matter[0].strip(), _FRONT, self.places.span(0, matter.end())))
            text = re.sub("[^\r\n]", " ", matter[0]) + self.source[matter.end() :]
        found = settled(list(self._blocks(_parser().parse(text))))
        if self.dropped:
            place = self.dropped[0].span
            first = found.pop(0) if found else RawLine("", place.line, start=place.start, hint="body")
            found.insert(0, evolve(first, dropped=(*first.dropped, *self.dropped)))
        return found

    def _blocks(self, tokens: Sequence[Token]) -> Iterator[RawLine]:
        label: Token | None = None
        for at, token in enumerate(tokens):
            match token.type:
                case "list_item_open":
                    label = token
                case "heading_open":
                    yield from self._paragraph(tokens[at + 1], None, hint=f"heading{token.tag[1]}")
                case "paragraph_open":
                    yield from self._paragraph(tokens[at + 1], label)
                    label = None
                case "table_open":
                    if at and tokens[at - 1].type == "table_close":
                        yield self._empty(token, "body")  # two tables that touch
                    yield from self._rows(tokens, at)
                case "fence" | "code_block":
                    yield from self._code(token)
                case "html_block":
                    start = self._start(token)
                    span = self.places.span(start, min(start + len(token.content), len(self.source)))
                    self.dropped.append(Dropped(token.content.strip(), MARKUP, span))
                case "hr":
                    yield self._empty(token, "rule")

    def _rows(self, tokens: Sequence[Token], at: int) -> Iterator[RawLine]:
        """Yield the rows of the table that begins at token *at*."""
        head, cursor = True, 0
        row: list[RawLine] = []
        for n in range(at, len(tokens)):
            match tokens[n].type:
                case "tbody_open":
                    head = False
                case "tr_open":
                    row, cursor = [], self._start(tokens[n])
                case "th_open" | "td_open":
                    cursor = self._cell(tokens[n + 1], row, cursor)
                case "tr_close":
                    yield from self._row(row, head)
                case "table_close":
                    return

    def _start(self, token: Token) -> int:
        return self.places.start(token.map[0] + 1) if token.map else 0

    def _end(self, token: Token) -> int:
        if token.map is None or token.map[1] >= self.count:
            return len(self.source)
        return self.places.start(token.map[1] + 1)

    def _empty(self, token: Token, hint: str) -> RawLine:
        start = self._start(token)
        return RawLine("", self.places.line(start), start=start, hint=hint)

    def _paragraph(self, inline: Token, label: Token | None, hint: str = "") -> Iterator[RawLine]:
        read = Inline(self.source, self.places, self._start(inline), self._end(inline))
        if label is not None:
            self._label(label, read)
        read.read(inline.children or ())
        self.dropped.extend(read.dropped)
        if read.pictures and not read.lines:
            yield self._empty(inline, "picture")
        if not hint:
            hint = "signed" if read.broken and len(read.lines) < 3 else read.look
        if label is not None:
            hint = "" if label.info else "item"
        yield from (evolve(line, hint=hint) for line in read.lines)

    def _label(self, item: Token, read: Inline) -> None:
        """Put the printed number of a list item before its words; a bullet is no word."""
        if item.info:
            written = f"{item.info}{item.markup}"
            at = self.source.find(written, self._start(item), read.end)
            if at >= 0:
                read.chunks.add(written, at)
                read.cursor = at + len(written)

    def _cell(self, inline: Token, row: list[RawLine], cursor: int) -> int:
        """Read a cell of a row; return where the next one is looked for."""
        line = self.places.line(cursor)
        end = self.places.start(line + 1) if line < self.count else len(self.source)
        read = Inline(self.source, self.places, cursor, end).read(inline.children or ())
        self.dropped.extend(read.dropped)
        cell = RawLine.joined(read.lines) if read.lines else RawLine("", self.places.line(cursor), start=cursor)
        row.append(cell)
        return read.cursor

    @staticmethod
    def _row(cells: list[RawLine], head: bool) -> Iterator[RawLine]:
        if head and not any(cell.text for cell in cells):
            return  # a table without header has an empty one in Markdown
        if cells:
            first = cells[0]
            text = "\t".join(cell.text for cell in cells)
            yield RawLine(
                text, first.number, start=first.start, hint="header" if head else "row", cells=tuple(cells)
            )

    def _code(self, token: Token) -> Iterator[RawLine]:
        at = self._start(token)
        for row in token.content.split("\n"):
            found = self.source.find(row, at) if row.strip() else -1
            if found >= 0:
                chunks = Chunks(self.places)
                chunks.add(row, found)
                at = found + len(row)
                line = chunks.line("body")
                if line is not None:
                    yield line
