"""The inside of a paragraph of Markdown: its words, each character with its place in the source."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import define, field

from wenming.reader.chunks import Chunks, Places
from wenming.reader.lines import BLANKS, Dropped, RawLine

if TYPE_CHECKING:
    from markdown_it.token import Token

__all__ = ["Inline", "Look"]

_ = str  # marks words for the catalogues
MARKUP, ALT = _("HTML in Markdown"), _("description of a picture")
Look: TypeAlias = Literal["", "strong", "em", "head"]


@define
class Inline:
    """Reads the children of one inline token.

    Attributes:
        source: The whole source.
        places: Its lines.
        cursor: Where the next words are looked for.
        end: Where the paragraph ends.
        lines: Its lines: one, or more where it has hard breaks.
        look: ``strong`` or ``em`` where all of it is; ``head`` where it begins in bold.
        broken: Whether it has a hard break.
        pictures: Whether it shows one.
        dropped: What was left out.
    """

    source: str
    places: Places
    cursor: int
    end: int
    chunks: Chunks = field(init=False)
    lines: list[RawLine] = field(factory=list)
    broken: bool = False
    pictures: bool = False
    dropped: list[Dropped] = field(factory=list)
    _looks: list[str] = field(factory=list)
    _open: list[str] = field(factory=list)
    _soft: bool = False

    def __attrs_post_init__(self) -> None:
        self.chunks = Chunks(self.places)

    @property
    def look(self) -> Look:
        """How the words look, taken together."""
        if self._looks and all(one == "strong" for one in self._looks):
            return "strong"
        if self._looks and all(one == "em" for one in self._looks):
            return "em"
        return "head" if self._looks and self._looks[0] == "strong" else ""

    def read(self, children: Sequence[Token]) -> Inline:
        """Read *children* and return this."""
        for child in children:
            self._read(child)
        self._flush()
        return self

    def _read(self, child: Token) -> None:
        match child.type:
            case "text" | "code_inline":
                self._words(child.content, child.content)
            case "text_special":
                self._words(child.content, child.markup)
            case "softbreak":
                self._soft = True
            case "hardbreak":
                self.broken = True
                self._flush()
            case "html_inline":
                self._markup(child.content)
            case "image":
                self.pictures = True
                if child.content.strip():
                    at = max(self.source.find(child.content, self.cursor, self.end), self.cursor)
                    self.dropped.append(Dropped(child.content, ALT, self.places.span(at, at + len(child.content))))
                self.cursor = max(self.source.find("](", self.cursor, self.end), self.cursor)
            case kind if kind.endswith("_open"):
                self._open.append(kind.removesuffix("_open"))
            case kind if kind.endswith("_close") and self._open:
                self._open.pop()

    def _words(self, text: str, written: str) -> None:
        """Add *text*, which is written so in the source, from the cursor on."""
        if not text:
            return
        if self._soft and _is_latin(self.chunks.last) and _is_latin(text[0]):
            self.chunks.add(" ", self.cursor, put_in=True)
        self._soft = False
        look = next((one for one in self._open if one in ("strong", "em")), "")
        if text.strip(BLANKS):
            self._looks.append(look)
        at = self.source.find(written, self.cursor, self.end)
        if at >= 0:
            self.chunks.add(text, at)
            self.cursor = at + len(written)
            return
        for char in text:  # a bar in a cell is escaped before anything else is read
            at = self.source.find(char, self.cursor, self.end)
            self.chunks.add(char, max(at, self.cursor), put_in=at < 0)
            self.cursor = max(self.cursor, at + 1)

    def _markup(self, content: str) -> None:
        at = max(self.source.find(content, self.cursor, self.end), self.cursor)
        self.cursor = at + len(content)
        if content.lower().startswith("<br"):
            self._flush()
        else:
            self.dropped.append(Dropped(content, MARKUP, self.places.span(at, self.cursor)))

    def _flush(self) -> None:
        line = self.chunks.line(keep_indent=True)
        if line is not None:
            self.lines.append(line)
        self.chunks = Chunks(self.places)
        self._soft = False


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalnum()
