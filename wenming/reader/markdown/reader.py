"""Markdown back into lines: CommonMark with the tables of GitHub, as markdown-it-py reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from attrs import define, evolve, field, frozen

from wenming.files import decode
from wenming.reader.base import ReadContext
from wenming.reader.chunks import Chunks, Places, hung, joined
from wenming.reader.html.lines import PageLines
from wenming.reader.lines import BYTE_ORDER_MARK, MARK, Dropped, RawLine
from wenming.reader.markdown.footnotes import read_footnote
from wenming.reader.markdown.inline import Inline
from wenming.reader.markdown.told import settled

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.token import Token

__all__ = ["MarkdownReader", "lines_of"]

_ = str  # marks words for the catalogues
_FRONT, _MARKUP, _NOTE = _("front matter"), _("HTML in Markdown"), _("footnote")
_TARGET, _LANGUAGE = _("target of a link"), _("language of code")
_MATTER = re.compile(r" ?(---|\+\+\+)[ \t]*\r?\n(?:(?!---|\+\+\+)[^\r\n]*\r?\n){0,200}(?:\1|\.\.\.)[ \t]*(?:\r?\n|\Z)")
_INDENT = re.compile("[ \u3000\xa0]+")
_NESTED = frozenset(("list_item_open", "blockquote_open"))
_SIGNS = "*_`[]<\\&|"
_LINKS = 50_000  # square brackets of a source whose links are read as such


@frozen
class MarkdownReader:
    """Markdown in UTF-8, UTF-16, UTF-32 or GB18030."""

    format: str = "markdown"
    suffixes: tuple[str, ...] = (".md", ".markdown")

    def read(self, source: bytes, context: ReadContext, /) -> tuple[RawLine, ...]:
        """Return the lines of *source*; each leads back to its characters.

        Raises:
            ReadError: no text in these encodings; names the byte.
            LimitError: too many bytes or marks, a paragraph that is too long for one value, lists and quotations too
            deep in one another.
        """
        context.limits.check("file_bytes", len(source), place=context.place)
        return _lines(decode(source, place=context.place), context)


def lines_of(source: str, context: ReadContext) -> tuple[RawLine, ...]:
    """Return the lines of Markdown that is decoded already.

    Raises:
        LimitError: it is too large or too deep, has too many marks, or a paragraph is too long for one value.
    """
    context.limits.check("file_bytes", len(source), place=context.place)
    return _lines(source, context)


def _lines(source: str, context: ReadContext) -> tuple[RawLine, ...]:
    lines = _Lines(source, context).lines()
    context.admit(lines)
    return lines


@lru_cache(maxsize=4)
def _parser(*, links: bool, depth: int) -> MarkdownIt:
    from markdown_it import MarkdownIt

    # Escapes stay tokens of their own, so that each character can be found in the source again.
    parser = MarkdownIt("commonmark", {"maxNesting": depth}).enable("table").disable(["text_join", "fragments_join"])
    define_links = next(rule.fn for rule in parser.block.ruler.__rules__ if rule.name == "reference")

    def reference(state: StateBlock, line: int, end: int, silent: bool) -> bool:
        begin = state.bMarks[line] + state.tShift[line]
        return not state.src.startswith("[^", begin) and define_links(state, line, end, silent)

    parser.block.ruler.at("reference", reference)
    parser.block.ruler.before("reference", "footnote", read_footnote, {"alt": ["paragraph", "reference"]})
    return parser if links else parser.disable(["link", "image"])


@define
class _Lines:
    """The lines of one source."""

    source: str
    context: ReadContext
    places: Places = field(init=False)
    dropped: list[Dropped] = field(factory=list)
    notes: set[str] = field(factory=set)

    def __attrs_post_init__(self) -> None:
        self.places = Places(self.source)

    def lines(self) -> tuple[RawLine, ...]:
        """Return the lines in reading order."""
        text = self.source
        if text.startswith("\ufeff"):
            self.dropped.append(Dropped("\ufeff", BYTE_ORDER_MARK, self.places.span(0, 1)))
            text = " " + text[1:]
        matter = _MATTER.match(text)
        if matter is not None and (":" in matter[0] or "=" in matter[0]):
            self.dropped.append(Dropped(matter[0].strip(), _FRONT, self.places.span(matter.start(), matter.end())))
            text = re.sub("[^\r\n]", " ", matter[0]) + text[matter.end() :]
        env: dict[str, Any] = {}
        depth = self.context.limits.data_depth
        # Each mark becomes a token of its own: bounded before they are made.
        self.context.limits.check("nodes", sum(map(text.count, _SIGNS)), place=self.context.place)
        tokens = _parser(links=text.count("[") <= _LINKS, depth=depth).parse(text, env)
        for one in tokens:
            if one.type in _NESTED and one.level + 1 >= depth:  # what stands deeper is not parsed
                self.context.limits.check("data_depth", depth + 1, place=self.context.place)
        self.notes = env.get("footnotes", self.notes)
        found = settled(list(self._blocks(tokens)))
        for one in (*env.get("references", {}).values(), *env.get("duplicate_refs", ())):
            start, end = self.places.start(one["map"][0] + 1), self.places.end(one["map"][1])
            self.dropped.append(Dropped(self.source[start:end].strip(), _TARGET, self.places.span(start, end)))
        return hung(found, self.dropped)

    def _blocks(self, tokens: Sequence[Token]) -> Iterator[RawLine]:
        label: Token | None = None
        quoted = 0
        for at, token in enumerate(tokens):
            match token.type:
                case "blockquote_open" | "blockquote_close":
                    quoted += token.nesting
                case "list_item_open" | "list_item_close":
                    self._unused(label)
                    label = token if token.nesting > 0 else None
                case "heading_open":
                    yield from self._paragraph(tokens[at + 1], label, hint=f"heading{token.tag[1]}")
                    label = None
                case "paragraph_open":
                    yield from self._paragraph(tokens[at + 1], label)
                    label = None
                case "table_open":
                    if at and tokens[at - 1].type == "table_close":
                        yield self.places.empty(self._start(token), "body")  # two tables that touch
                    yield from self._rows(tokens, at)
                case "fence" | "code_block":
                    yield from self._code(token)
                case "html_block":
                    yield from self._markup(token, quoted=quoted > 0)
                case "footnote":
                    start, end = self._start(token), self._end(token)
                    self.dropped.append(Dropped(self.source[start:end].strip(), _NOTE, self.places.span(start, end)))
                case "hr":
                    yield self.places.empty(self._start(token), "rule")

    def _markup(self, token: Token, *, quoted: bool) -> Iterator[RawLine]:
        """Yield the lines of HTML between paragraphs; in a quotation its lines begin with signs of that."""
        start, end = self._start(token), self._end(token)
        if quoted:
            self.dropped.append(Dropped(token.content.strip(), _MARKUP, self.places.span(start, end)))
            return
        limits = self.context.limits
        page = PageLines(self.source, start, end, limits=limits, place=self.context.place, places=self.places).read()
        self.dropped.extend(page.dropped)
        yield from page.lines

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
        return self.places.end(token.map[1]) if token.map else len(self.source)

    def _paragraph(self, inline: Token, label: Token | None, hint: str = "") -> Iterator[RawLine]:
        start = self._start(inline)
        indent = _INDENT.match(self.source, start)
        read = Inline(self.source, self.places, start, self._end(inline), notes=self.notes)
        if label is not None:
            self._label(label, read)
        read.read(inline.children or ())
        self.dropped.extend(read.dropped)
        yield from read.pictures
        if not hint:
            hint = "signed" if read.broken and len(read.lines) < 3 else read.look
        if label is not None and not hint.startswith("heading"):
            hint = "numbered" if label.info else "item"
        for at, line in enumerate(read.lines):
            first = at == 0 and indent is not None and not line.indent
            yield evolve(line, hint=hint, indent=indent[0] if first and indent is not None else line.indent)

    def _label(self, item: Token, read: Inline) -> None:
        """Put the printed number of a list item before its words; a bullet is no word."""
        at, written = self._number(item)
        if at >= 0:
            read.chunks.add(written, at)
            read.cursor = at + len(written)
            read.chunks.add(" ", read.cursor, put_in=self.source[read.cursor : read.cursor + 1] != " ")

    def _number(self, item: Token) -> tuple[int, str]:
        """Return where the number of a list item stands, -1 where it has none, and how it is written."""
        written = f"{item.info}{item.markup}"
        return (self.source.find(written, self._start(item), self._end(item)) if item.info else -1), written

    def _unused(self, item: Token | None) -> None:
        """Drop the number of an item without words."""
        at, written = self._number(item) if item is not None else (-1, "")
        if at >= 0:
            self.dropped.append(Dropped(written, MARK, self.places.span(at, at + len(written))))

    def _cell(self, inline: Token, row: list[RawLine], cursor: int) -> int:
        """Read a cell of a row; return where the next one is looked for."""
        read = Inline(self.source, self.places, cursor, self.places.end(self.places.line(cursor)), notes=self.notes)
        read.read(inline.children or ())
        self.dropped.extend(read.dropped)
        row.append(joined(read.lines) if read.lines else self.places.empty(cursor))
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
        """Yield the lines of code; those that are only indented may be a text that somebody indented."""
        at = self._start(token) if token.type == "code_block" else self.places.end((token.map or [0])[0] + 1)
        if token.type == "fence" and token.info.strip():
            info = self.source.find(token.info.strip(), self._start(token), at)
            if info >= 0:
                span = self.places.span(info, info + len(token.info.strip()))
                self.dropped.append(Dropped(token.info.strip(), _LANGUAGE, span))
        for row in token.content.split("\n"):
            words = row.strip()
            found = self.source.find(words, at) if words else -1
            if found >= 0:
                chunks = Chunks(self.places)
                chunks.add(words, found)
                at = found + len(words)
                line = chunks.line("body" if token.type == "fence" else "")
                if line is not None:
                    yield line
