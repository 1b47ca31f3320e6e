"""The inside of a paragraph of Markdown: its words, each character with its place in the source."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from typing import TYPE_CHECKING, Literal, TypeAlias

from attrs import define, evolve, field

from wenming.reader.chunks import Chunks, Places, is_wide
from wenming.reader.headings.labels import read_label
from wenming.reader.lines import BLANKS, Dropped, RawLine
from wenming.reader.markdown.footnotes import REFERENCE
from wenming.reader.markdown.told import is_typed

if TYPE_CHECKING:
    from markdown_it.token import Token

__all__ = ["Inline", "Look"]

_ = str  # marks words for the catalogues
_ALT, _SIGN, _NOTE = _("description of a picture"), _("mark of emphasis"), _("mark of a footnote")
_NEAR = 4096  # characters among which the next words are looked for: marks, indents, signs of quotation
_DEEP = 100  # marks in one another
_LABEL = 12  # characters at the head of a line that are looked at for a label
_TITLE = re.compile(r"""\s+(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\((?:[^)\\]|\\.)*\))\s*\)""", re.DOTALL)
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
        pictures: Lines that stand for pictures: one without words, and its description as a caption.
        dropped: What was left out.
        notes: Names of the footnotes of the source, whose signs are left out.
    """

    source: str
    places: Places
    cursor: int
    end: int
    chunks: Chunks = field(init=False)
    lines: list[RawLine] = field(factory=list)
    broken: bool = False
    pictures: list[RawLine] = field(factory=list)
    dropped: list[Dropped] = field(factory=list)
    notes: Set[str] = frozenset()
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
        marks = _marks(children)
        for at, child in enumerate(children):
            if at in marks:
                self._mark(child.content, opens=marks[at])
            elif child.type == "softbreak":
                self._break(children[at + 1].content if at + 1 < len(children) else "")
            else:
                self._read(child)
        self._flush()
        return self

    def _read(self, child: Token) -> None:
        match child.type:
            case "text" if self.notes and "[^" in child.content:
                self._noted(child.content)
            case "text" | "code_inline":
                self._words(child.content, child.content)
            case "text_special":
                self._words(child.content, child.markup)
            case "hardbreak":
                self.broken = True
                self._flush()
            case "html_inline":
                at = self._find(child.content)
                self.cursor = max(at, self.cursor) + len(child.content) * (at >= 0)
                if child.content.lower().startswith("<br"):
                    self._flush()
            case "image":
                self._picture(child)
            case kind if kind.endswith("_open"):
                self._open.append(kind.removesuffix("_open"))
            case kind if kind.endswith("_close"):
                del self._open[-1:]
                if kind == "link_close" and child.markup != "autolink":
                    self._target()

    def _noted(self, text: str) -> None:
        """Add *text* without the signs of footnotes in it."""
        at = 0
        for sign in REFERENCE.finditer(text):
            if sign[1] in self.notes:
                self._words(text[at : sign.start()], text[at : sign.start()])
                at = sign.end()
                begin = self._find(sign[0])
                if begin >= 0:
                    self.cursor = begin + len(sign[0])
                    self.dropped.append(Dropped(sign[0], _NOTE, self.places.span(begin, self.cursor)))
        self._words(text[at:], text[at:])

    def _mark(self, sign: str, *, opens: bool) -> None:
        """Leave out a sign of bold; it comes in twos."""
        at = self._find(sign)
        if at < 0:
            return
        self.dropped.append(Dropped(sign, _SIGN, self.places.span(at, at + 1)))
        self.cursor = at + 1
        if opens:
            self._open.append("strong")
        elif "strong" in self._open:
            self._open.remove("strong")

    def _break(self, after: str) -> None:
        """End the line at a line feed of the source if a heading typed by hand stands before or behind it."""
        label = read_label(after[:_LABEL])
        begins = after.startswith("\u3000") or (label is not None and label.form.sure)
        text = "".join(part for part, _, _ in self.chunks.parts[:8]).strip(BLANKS)
        if begins or (len(self.chunks.parts) <= 8 and is_typed(text)):
            self._flush()
        else:
            self._soft = True

    def _find(self, written: str) -> int:
        """Return where *written* stands from the cursor on, -1 if not near it."""
        return self.source.find(written, self.cursor, min(self.end, self.cursor + len(written) + _NEAR))

    def _words(self, text: str, written: str) -> None:
        """Add *text*, which is written so in the source, from the cursor on."""
        if not text:
            return
        if self._soft and self.chunks.last.strip() and not is_wide(self.chunks.last) and not is_wide(text[0]):
            self.chunks.add(" ", self.cursor, put_in=True)
        self._soft = False
        if text.strip(BLANKS):
            self._looks.append(next((one for one in self._open[:_DEEP] if one in ("strong", "em")), ""))
        at = self._find(written)
        if at >= 0:  # behind a mark of escape; an entity such as &lt; has no character of its own
            self.chunks.add(text, at + written.find(text) * (text in written), put_in=text not in written)
            self.cursor = at + len(written)
            return
        for char in text:  # a bar in a cell is escaped before anything else is read; code has blanks for breaks
            at = self._find(char)
            broken = self.source.find("\n", self.cursor, min(self.end, self.cursor + _NEAR)) if char == " " else -1
            feed = broken >= 0 and not 0 <= at < broken
            at = broken if feed else at
            self.chunks.add(char, max(at, self.cursor), put_in=feed or at < 0)
            self.cursor = max(self.cursor, at + 1)

    def _picture(self, child: Token) -> None:
        """Read a picture; what describes it is its caption, but on our own pages, whose pictures lie in the page."""
        alt, own = child.content, str(child.attrGet("src") or "").startswith("data:")
        begin = max(self._find("!["), self.cursor)
        at = self.source.find(alt, begin, self.end) if alt.strip() else -1
        if at >= 0:
            self.cursor = at + len(alt)
        self._target()
        self.pictures.append(self.places.empty(begin, "picture"))
        if at < 0:
            return
        bare = alt.strip(BLANKS)
        if own or any(sign in alt for sign in "\\&\n") or not bare:
            self.dropped.append(Dropped(alt, _ALT, self.places.span(at, at + len(alt))))
        else:
            line = self.places.empty(at + alt.find(bare), "caption")
            self.pictures.append(evolve(line, text=bare))

    def _target(self) -> None:
        """Go behind the target of a link or picture: ](u "title"), ][name] or ]."""
        at = self.source.find("]", self.cursor, min(self.end, self.cursor + _NEAR))
        if at < 0:
            return
        self.cursor = at + 1
        sign = self.source[at + 1 : at + 2]
        if sign == "[":
            shut = self.source.find("]", at + 2, min(self.end, at + _NEAR))
            self.cursor = shut + 1 if shut >= 0 else self.cursor
        elif sign == "(":
            self.cursor = self._shut(at + 2)

    def _shut(self, at: int) -> int:
        """Return where the target in round brackets that begins at *at* ends."""
        if self.source.startswith("<", at):
            at = max(self.source.find(">", at, self.end), at)
        depth, signs = 1, re.compile(r"\\.|[()]|\s", re.DOTALL)
        for found in signs.finditer(self.source, at, self.end):
            if found[0] == "(":
                depth += 1
            elif found[0] == ")":
                depth -= 1
                if not depth:
                    return found.end()
            elif found[0].isspace():
                title = _TITLE.match(self.source, found.start(), self.end)
                if title is not None:
                    return title.end()
        return at

    def _flush(self) -> None:
        line = self.chunks.line(keep_indent=True)
        if line is not None:
            self.lines.append(line)
        self.chunks = Chunks(self.places)
        self._soft = False


def _marks(children: Sequence[Token]) -> dict[int, bool]:
    """Return the stars that are left of pairs of ** which CommonMark does not take beside marks of Chinese.

    **三是力度不够。**今后……: a star → whether it begins bold words. None where one is without its like.
    """
    stars = [at for at, child in enumerate(children) if child.type == "text" and child.content == "*"]
    pairs = [(one, other) for one, other in zip(stars[::2], stars[1::2], strict=False) if other == one + 1]
    if len(stars) % 4 or len(pairs) * 2 != len(stars):
        return {}
    return {at: n % 2 == 0 for n, pair in enumerate(pairs) for at in pair}
