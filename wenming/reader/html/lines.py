"""The words of a web page, line by line as a browser shows them, with what each line is."""

from __future__ import annotations

import re
from collections.abc import Mapping

from attrs import define, field

from wenming.limits import Limits
from wenming.reader.chunks import Places
from wenming.reader.html.elements import (
    BLOCKS,
    HEAD_ONLY,
    HEADINGS,
    LISTS,
    SHUTS,
    SHUTS_P,
    TABLE_PARTS,
    VOID,
    Element,
    child_of,
    is_site_box,
    keeps_white,
    reason_of,
    word_mark,
)
from wenming.reader.html.flow import Flow
from wenming.reader.html.lists import begin_list, number_of
from wenming.reader.html.sheets import Sheets
from wenming.reader.html.site import dropped_boxes
from wenming.reader.html.tables import Cell, Rows
from wenming.reader.html.tokens import End, Start, Text, references, tokens
from wenming.reader.lines import Dropped, RawLine

__all__ = ["PageLines"]

_DEEPEST, _TABLES = 250, 24  # elements, tables in one another; what is deeper stands beside
_BREAK = re.compile("\r\n|[\r\n]")


@define
class PageLines:
    """Reads one page, or the HTML in a Markdown file.

    Attributes:
        own: Whether one of our renderers wrote it: then white space counts, and classes tell all.
        lines: The lines so far.
        links: Start of each line that is nothing but links → how many.
        dropped: What was left out.
    """

    source: str
    start: int = 0
    end: int | None = None
    own: bool = False
    limits: Limits = field(factory=Limits)
    place: str = ""
    places: Places = field(kw_only=True)
    lines: list[RawLine] = field(factory=list)
    links: dict[int, int] = field(factory=dict)
    dropped: list[Dropped] = field(factory=list)
    _flow: Flow = field(init=False)
    _sheets: Sheets = field(init=False)
    _stack: list[Element] = field(init=False)
    _at: dict[str, list[int]] = field(factory=dict)  # name → where it stands in the stack
    _rows: list[Rows] = field(factory=list)
    _cells: int = 0
    _skipped: int = -1  # index of the element that is left out, -1 where none is
    _left_out: list[str] = field(factory=list)
    _link: bool = False
    _ignore: str | None = None  # Word's own mark of a list item while it is read
    _bulleted: bool = False  # whether it was a bullet

    def __attrs_post_init__(self) -> None:
        self._flow = Flow(self.places)
        self._sheets = Sheets() if self.own else Sheets.of(self.source[self.start : self.end])
        self._stack = [Element("html", hint="body" if self.own else "")]

    def read(self) -> PageLines:
        """Read it all and return this."""
        for token in tokens(self.source, self.start, self.end):
            match token:
                case Text():
                    self._words(token)
                case Start():
                    self._begin(token)
                case End():
                    self._finish(token)
        self._close_to(1, len(self.source) if self.end is None else self.end)
        self._flush()
        return self

    def _words(self, token: Text) -> None:
        if self.own and "\n" in token.words and self._skipped < 0:
            return  # between the tags of our own pages; no words of theirs hold a line feed
        top = self._stack[-1]
        pieces = [(token.words, 0, 0)] if token.raw else references(token.words)
        for piece, at, _width in pieces:
            if self._skipped >= 0:
                self._left_out.append(piece)
            elif self._ignore is not None:
                self._bulleted = self._bulleted or self._ignore == "bullet"
                self.dropped.extend(self._flow.marked(piece, token.start + at, bullet=self._bulleted))
            elif self.own:
                self._flow.exact(piece, token.start + at)
            elif top.kept:
                self._kept(piece, token.start + at)
            else:
                self._flow.collapsed(piece, token.start + at, linked=self._link)

    def _kept(self, piece: str, start: int) -> None:
        """Add *piece* of a <pre>, whose line feeds end lines."""
        at = 0
        for found in _BREAK.finditer(piece):
            self._flow.exact(piece[at : found.start()], start + at)
            self._flush()
            at = found.end()
        self._flow.exact(piece[at:], start + at)

    def _begin(self, token: Start) -> None:
        name = token.name
        if name in VOID:
            self._void(token)
        elif name in ("body", "html"):
            self._shut_head(token.start)
        else:
            self._shut_before(name, token.start)
            self._close_to(min(len(self._stack), _DEEPEST), token.start)
            self._open(token)

    def _shut_head(self, end: int) -> None:
        if self._skipped >= 0 and self._stack[self._skipped].name == "head":
            self._close_to(self._skipped, end)

    def _shut_before(self, name: str, start: int) -> None:
        """Close what the element that begins cannot stand in."""
        if name not in HEAD_ONLY:
            self._shut_head(start)
        if name in SHUTS_P:
            self._close_last("p", self._stack[-1].scope, start)
        if name in HEADINGS and self._stack[-1].name in HEADINGS:
            self._close_to(len(self._stack) - 1, start)
        top = self._stack[-1]
        bound = top.listing if name == "li" else top.table if name in TABLE_PARTS else top.scope
        for other in SHUTS.get(name, ()):
            self._close_last(other, max(bound, top.scope if name not in TABLE_PARTS else bound), start)

    def _close_last(self, name: str, bound: int, end: int) -> None:
        """Close the innermost element *name* beyond index *bound*, and what stands in it."""
        places = self._at.get(name)
        if places and places[-1] > bound:
            self._close_to(places[-1], end)

    def _open(self, token: Start) -> None:
        name, told, around = token.name, token.attributes, self._stack[-1]
        if name in TABLE_PARTS and name != "table" and around.table < 0:
            return  # no part of a table
        if name == "table" and len(self._rows) >= _TABLES:
            return
        reason = reason_of(name, told, around, own=self.own, sheets=self._sheets) if self._skipped < 0 else None
        styled = "style" in told and self._skipped < 0
        keeps = styled and keeps_white(name, told)
        mark = word_mark(told["style"]) if styled else ""
        same = (self._skipped >= 0 and name == self._stack[self._skipped].name) or (self._ignore and name == "span")
        if name == "a" and self._skipped < 0 and told.get("href"):
            self._link, self._flow.links = True, self._flow.links + 1
        if name not in BLOCKS and not (reason is not None or same or keeps or mark or around.name == name == "span"):
            return
        element = child_of(around, token.name, token.attributes, token.start, len(self._stack), own=self.own)
        if name in LISTS:
            element.numbers = begin_list(self.source, name, told, token.end)
        if self._skipped < 0 and name in BLOCKS and not (self.own and "run-in" in around.classes):
            self._flush()
            self._link = False
        if reason is not None:
            element.reason, self._skipped = reason, len(self._stack)
        elif self._skipped < 0:
            self._enter(element, told)
        if mark and self._ignore is None:
            self._ignore = mark
        self._at.setdefault(name, []).append(len(self._stack))
        self._stack.append(element)

    def _enter(self, element: Element, told: Mapping[str, str]) -> None:
        """Begin a table, row, cell or item."""
        name = element.name
        if name == "table":
            self._rows.append(Rows(self.places, element.start, own=self.own))
        elif name == "tr":
            self._rows[-1].begin_row()
        elif name in ("td", "th"):
            self._rows[-1].begin_cell(Cell.of(name, told, element.start))
        elif name == "li" and element.numbers is not None and not self.own:
            element.item = None
            self._flow.number(number_of(element.numbers, told), element.start)
        elif not self.own and not self._rows and is_site_box(name, told, self._stack[-1]):
            element.mark = len(self.lines)

    def _void(self, token: Start) -> None:
        name = token.name
        if self._skipped >= 0:
            return
        if name in ("br", "hr"):
            if not (self.own and self._stack[-1].hint in ("title", "attachment_title")):
                if not self._flow.chunks.parts:
                    self._part(token.start)
                self._flush()  # our own titles in several lines are one
        elif name == "img":
            if self.own:
                self._flush()
                self._put(self.places.empty(token.start, "picture"))
            elif not self._flow.chunks.parts and not self._rows and not self._link:
                self._put(self.places.empty(token.start, "picture"))

    def _finish(self, token: End) -> None:
        name = token.name
        self._link = self._link and name != "a"
        if name == "br":
            self._void(Start("br", {}, token.start, token.start, False))
        places = self._at.get(name)
        if not places and name in HEADINGS and self._stack[-1].name in HEADINGS:
            places = [len(self._stack) - 1]
        if not places:
            return
        top = self._stack[-1]
        bound = top.table - 1 if name in TABLE_PARTS else top.scope
        if places[-1] > bound:
            self._close_to(places[-1], token.start)

    def _close_to(self, length: int, end: int) -> None:
        """Close elements until *length* are open; *end* is where they end."""
        while len(self._stack) > length:
            self._close(end)

    def _close(self, end: int) -> None:
        opened = self._stack[-1]
        shown = self._skipped < 0
        run_in = self.own and len(self._stack) > 1 and "run-in" in self._stack[-2].classes
        if shown and opened.name in BLOCKS and not run_in:
            self._flush()
        self._stack.pop()
        self._at[opened.name].pop()
        if self._ignore is not None and opened.name == "span" and self._stack[-1].name != "span":
            self._ignore = None
        if self._skipped == len(self._stack):
            self._leave_out(opened, end)
        elif shown and opened.name == "table" and self._rows:
            self._end_table(opened)
        elif shown and opened.name == "figure":
            self._put(self.places.empty(opened.start, "body" if self.own else ""))  # what follows is not the picture's
        if shown and opened.mark >= 0:
            self.dropped.extend(dropped_boxes(self.lines, opened.mark))

    def _leave_out(self, opened: Element, end: int) -> None:
        words = " ".join("".join(self._left_out).split())
        if words and opened.reason:
            self.dropped.append(Dropped(words, opened.reason, self.places.span(opened.start, end)))
        self._skipped, self._left_out = -1, []

    def _end_table(self, opened: Element) -> None:
        rows = self._rows.pop()
        if self.lines and self.lines[-1].hint in ("header", "row"):
            self._put(self.places.empty(opened.start, "body"))  # two tables that touch
        for line in rows.lines():
            self._cells += len(line.cells)
            self.limits.check("nodes", self._cells, place=self.place)
            self._put(line)

    def _flush(self) -> None:
        """End the line."""
        flow, top = self._flow, self._stack[-1]
        if not flow.chunks.parts:
            self._flow = Flow(self.places) if flow.links else flow
            return
        hint = top.hint
        if not hint and (self._bulleted or (top.item is not None and not top.item[0])):
            hint = "item"
        start = flow.chunks.parts[0][1]
        line = flow.line(hint, "" if hint else top.indent)
        self._flow, self._bulleted = Flow(self.places), False
        if line is None:
            self._part(start)
            return
        if hint == "item" and top.item is not None:
            top.item[0] = True
        if flow.links and not flow.free and flow.linked:
            self.links[line.start] = flow.links
        self._put(line)

    def _part(self, at: int) -> None:
        """Put an empty line where one is shown, outside tables; two are one."""
        if not self.own and not self._rows and self.lines and self.lines[-1].text:
            self._put(self.places.empty(at))

    def _put(self, line: RawLine) -> None:
        if self._rows and self._rows[-1].is_open and line.hint != "caption":
            self._rows[-1].add(line)
        else:
            self.lines.append(line)
