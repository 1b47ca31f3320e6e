"""The words of a web page, line by line as a browser shows them, with what each line is."""

from __future__ import annotations

import re
from collections.abc import Mapping

from attrs import define, evolve, field

from wenming.reader.chunks import Chunks, Places
from wenming.reader.html_tables import Cell, Rows
from wenming.reader.html_tokens import End, Start, Text, references, tokens
from wenming.reader.lines import Dropped, RawLine

__all__ = ["PageLines"]

_ = str  # marks words for the catalogues
_NAVIGATION, _HIDDEN, _DRAWING = _("navigation of a site"), _("hidden text"), _("drawing of a chart")
_HEAD, _IMPRINT = _("head of an official paper"), _("imprint of an official paper")
_CONTENTS, _FIELDS = _("table of contents"), _("fields of a form")

_NEVER = frozenset("script style head template iframe noscript object canvas audio video map datalist math".split())
_SITE = frozenset("nav aside footer".split())
_FORM = frozenset("button select textarea option input form".split())
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_BLOCKS = frozenset(
    "p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd section article header main figure figcaption address blockquote pre"
    " center details summary fieldset legend table caption thead tbody tfoot tr td th hr body html form".split()
)
_SPACES = re.compile(r"[ \t\n\r\f]+")
_HIDES = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)", re.IGNORECASE)
_OWN = '[role="heading"], p, th, td, caption, figcaption { white-space: pre-wrap; }'  # a line of our own style sheet
_CLASSES = {"salutation": "recipient", "signature": "issuer", "date": "dated", "byline": "byline", "note": "note",
            "caption": "caption"}  # fmt: skip


@define
class _Open:
    """An element that is open."""

    name: str
    classes: frozenset[str]
    start: int
    numbers: int | None = None
    reason: str = ""


@define
class PageLines:
    """Reads one page.

    Attributes:
        source: The page.
        own: Whether one of our renderers wrote it: then white space counts, and classes tell all.
    """

    source: str
    own: bool = field(init=False)
    places: Places = field(init=False)
    chunks: Chunks = field(init=False)
    lines: list[RawLine] = field(factory=list)
    dropped: list[Dropped] = field(factory=list)
    _stack: list[_Open] = field(factory=list)
    _counts: dict[str, int] = field(factory=dict)
    _rows: list[Rows] = field(factory=list)
    _skipped: int = -1  # depth of the element that is left out, -1 where none is
    _left_out: list[str] = field(factory=list)

    def __attrs_post_init__(self) -> None:
        self.own = _OWN in self.source
        self.places = Places(self.source)
        self.chunks = Chunks(self.places)

    def read(self) -> list[RawLine]:
        """Return the lines; what was left out hangs on the next one."""
        for token in tokens(self.source):
            match token:
                case Text():
                    self._words(token)
                case Start():
                    self._start(token)
                case End():
                    self._end(token)
        while self._stack:
            self._close()
        self._flush()
        if self.dropped:
            first = self.lines.pop(0) if self.lines else RawLine("", 1)
            self.lines.insert(0, evolve(first, dropped=(*first.dropped, *self.dropped)))
        return self.lines

    def _words(self, token: Text) -> None:
        if self._skipped >= 0:
            if self._stack[self._skipped].reason:
                self._left_out.append(token.words)
            return
        if self.own and "\n" in token.words:
            return  # between the tags of our own pages; no words of theirs hold a line feed
        for piece, at, width in references(token.words):
            start = token.start + at
            if self.own:
                self.chunks.add(piece, start)
            elif self._in("pre"):
                self._kept(piece, start)
            else:
                self._collapsed(piece, start, width)

    def _kept(self, piece: str, start: int) -> None:
        """Add *piece* of a <pre>, whose line feeds end lines."""
        at = 0
        for found in re.finditer("\r\n|[\r\n]", piece):
            self.chunks.add(piece[at : found.start()], start + at)
            self._flush()
            at = found.end()
        self.chunks.add(piece[at:], start + at)

    def _collapsed(self, piece: str, start: int, width: int) -> None:
        """Add *piece* with its runs of white space as one blank each, none at the head of a line."""
        if width != len(piece):
            self.chunks.add(piece, start)
            return
        at = 0
        for found in _SPACES.finditer(piece):
            self.chunks.add(piece[at : found.start()], start + at)
            if self.chunks.last not in ("", " "):
                self.chunks.add(" ", start + found.start(), put_in=found[0][0] != " ")
            at = found.end()
        self.chunks.add(piece[at:], start + at)

    def _start(self, token: Start) -> None:
        name = token.name
        if name in _VOID or (token.closed and name not in _BLOCKS):
            self._void(token)
            return
        if name == "p" and self._stack and self._stack[-1].name == "p":
            self._close()
        if name == "li" and self._stack and self._stack[-1].name == "li":
            self._close()
        classes = frozenset(token.attributes.get("class", "").split())
        opened = _Open(name, classes, token.start)
        if self._skipped < 0:
            opened.reason = self._reason(token, classes)
            if opened.reason or name in _NEVER or name == "svg":
                self._flush()
                self._skipped = len(self._stack)
            else:
                self._begin(opened, token.attributes)
        self._stack.append(opened)
        self._counts[name] = self._counts.get(name, 0) + 1

    def _reason(self, token: Start, classes: frozenset[str]) -> str:
        """Return why an element is left out, ``""`` where it is not or has no words."""
        name, told = token.name, token.attributes
        if self.own:
            own = {"red-head": _HEAD, "contents": _CONTENTS, "imprint": _IMPRINT}
            return next((own[one] for one in classes if one in own), _DRAWING if name == "svg" else "")
        if "hidden" in told or _HIDES.search(told.get("style", "")):
            return _HIDDEN
        if name in _SITE or told.get("role") in ("navigation", "banner", "contentinfo", "search"):
            return _NAVIGATION
        return _FIELDS if name in _FORM and name != "form" else ""

    def _begin(self, opened: _Open, told: Mapping[str, str]) -> None:
        name = opened.name
        if name in ("ol", "ul"):
            start = told.get("start", "1")
            known = int(start) if re.fullmatch("[0-9]{1,6}", start) else 1
            opened.numbers = known if name == "ol" else None
        if name == "table":
            self._flush()
            self._rows.append(Rows(self.places, opened.start, own=self.own))
        elif name == "tr" and self._rows:
            self._flush()
            self._rows[-1].begin_row()
        elif name in ("td", "th") and self._rows:
            self._flush()
            self._rows[-1].begin_cell(
                Cell(name == "th", _span(told.get("colspan")), _span(told.get("rowspan")), opened.start)
            )
        elif name in _BLOCKS and not self._runs_in():
            self._flush()
        if name == "li" and not self.own:
            self._number(opened.start, told)

    def _number(self, start: int, told: Mapping[str, str]) -> None:
        """Put the printed number of an item of an ordered list before its words."""
        parent = next((one for one in reversed(self._stack[-8:]) if one.name in ("ol", "ul")), None)
        if parent is not None and parent.numbers is not None:
            value = told.get("value", "")
            number = int(value) if re.fullmatch("[0-9]{1,6}", value) else parent.numbers
            parent.numbers = number + 1
            self.chunks.add(f"{number}. ", start, put_in=True)

    def _void(self, token: Start) -> None:
        if self._skipped >= 0:
            return
        if token.name == "br":
            if self.own and self._in("h1", "h2"):
                return  # a title in several lines is one
            self._flush()
        elif token.name == "hr":
            self._flush()
        elif token.name == "img":
            self._flush()
            at = token.start
            self._put(RawLine("", self.places.line(at), start=at, column=self.places.column(at), hint="picture"))

    def _end(self, token: End) -> None:
        if not self._counts.get(token.name):
            return
        while self._stack:
            name = self._stack[-1].name
            self._close()
            if name == token.name:
                return

    def _close(self) -> None:
        if self._skipped < 0 and self._stack[-1].name in _BLOCKS and not self._ends_run_in():
            self._flush()
        opened = self._stack.pop()
        self._counts[opened.name] -= 1
        if self._skipped == len(self._stack):
            words = " ".join("".join(self._left_out).split())
            if words:
                span = self.places.span(opened.start, opened.start)
                self.dropped.append(Dropped(words, opened.reason, span))
            self._skipped, self._left_out = -1, []
        elif self._skipped < 0 and opened.name == "table" and self._rows:
            rows = self._rows.pop()
            if self.lines and self.lines[-1].hint in ("header", "row"):
                self._gap(opened.start)  # two tables that touch
            for line in rows.lines():
                self._put(line)
        elif self._skipped < 0 and opened.name == "figure":
            self._gap(opened.start)  # what follows is not the picture's

    def _gap(self, at: int) -> None:
        self._put(RawLine("", self.places.line(at), start=at, column=self.places.column(at), hint="body"))

    def _in(self, *names: str) -> bool:
        return any(self._counts.get(name) for name in names)

    def _runs_in(self) -> bool:
        """Tell whether the element that begins continues a heading of our own that its text follows."""
        return bool(self.own and self._stack and "run-in" in self._stack[-1].classes)

    def _ends_run_in(self) -> bool:
        return bool(self.own and len(self._stack) > 1 and "run-in" in self._stack[-2].classes)

    def _flush(self) -> None:
        line = self.chunks.line(self._hint(), keep_indent=True)
        self.chunks = Chunks(self.places)
        if line is not None:
            self._put(line)

    def _put(self, line: RawLine) -> None:
        if self._rows and self._rows[-1].is_open and line.hint != "caption":
            self._rows[-1].add(line)
        else:
            self.lines.append(line)

    def _hint(self) -> str:
        """Return what the open elements say of the line that ends."""
        for one in reversed(self._stack[-6:]):
            if len(one.name) == 2 and one.name[0] == "h" and one.name[1] in "123456":
                return "attachment_title" if self.own and self._under("attachment") else f"heading{one.name[1]}"
            if one.name in ("caption", "figcaption"):
                return "note" if self._under("chart") else "caption"
            if self.own and one.classes:
                told = self._told(one)
                if told:
                    return told
        item = any(one.name == "li" for one in self._stack[-4:]) and not self.own
        return "item" if item and not self._numbered() else "body" if self.own else ""

    def _told(self, one: _Open) -> str:
        if one.name == "p" and "label" in one.classes and self._under("attachment"):
            return "attachment"
        if "run-in" in one.classes:
            return "run_in"
        level = next((name[1:] for name in one.classes if re.fullmatch("l[1-9]", name)), "")
        if level:
            return f"heading{level}"
        return next((_CLASSES[name] for name in one.classes if name in _CLASSES), "")

    def _numbered(self) -> bool:
        parent = next((one for one in reversed(self._stack) if one.name in ("ol", "ul")), None)
        return parent is not None and parent.numbers is not None

    def _under(self, name: str) -> bool:
        return any(name in one.classes for one in self._stack[-5:])


def _span(value: str | None) -> int:
    return min(int(value), 63) if value and re.fullmatch("[1-9][0-9]{0,3}", value) else 1
