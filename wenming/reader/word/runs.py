"""The words of one paragraph: what Word prints of its runs, and what hangs on them."""

from __future__ import annotations

from typing import Final

from attrs import define, evolve, field, frozen

from wenming.ooxml.xml_parts import WORD, Tree
from wenming.reader.word.fields import Fields, filled_in
from wenming.reader.word.formulas import MATH, formula_text
from wenming.reader.word.styles import Styles, switched_on, value
from wenming.reader.word.symbols import symbol
from wenming.reader.word.walk import MARKUP, THROUGH, alternative

__all__ = ["BLANKED", "DELETED", "HIDDEN", "Hung", "Left", "Source", "Words"]

_CHART: Final = "{http://schemas.openxmlformats.org/drawingml/2006/chart}chart"
_PICTURE: Final = "{http://schemas.openxmlformats.org/drawingml/2006/picture}pic"
_OLD_PICTURE: Final = "{urn:schemas-microsoft-com:vml}imagedata"
_DRAWN_WORDS: Final = "{urn:schemas-microsoft-com:vml}textpath"  # WordArt: the red head of a paper
_DIAGRAM: Final = "{http://schemas.openxmlformats.org/drawingml/2006/diagram}relIds"
_OFFICE: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_OLE: Final = "{urn:schemas-microsoft-com:office:office}OLEObject"
_SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"

_GONE: Final = frozenset(WORD + name for name in ("del", "moveFrom"))
_SIGNS: Final = {
    WORD + "tab": "\t", WORD + "ptab": "\t", WORD + "cr": "\n", WORD + "br": "\n", WORD + "noBreakHyphen": "-",
}  # fmt: skip
_TEXT: Final = WORD + "t"
_DRAWN: Final = frozenset((WORD + "drawing", WORD + "pict", WORD + "object"))
_NOTES: Final = {WORD + "footnoteReference": "footnotes", WORD + "endnoteReference": "endnotes"}
BLANKED: Final = {ord(char): " " for char in "\t\n\r\x85"}
"""White space in words, which Word shows as a blank."""
_FIRST, _LAST = 0x20, 0x10FFFF

_ = str  # marks words for the catalogues
DELETED: Final = _("deleted text of tracked changes")
HIDDEN: Final = _("hidden text")
_CODE, _RUBY = _("code of a field"), _("reading beside a word (ruby)")


@frozen
class Source:
    """A ``w:t`` whose words are shown.

    Attributes:
        at: Where they begin in the words that are shown.
        element: The ``w:t``.
        skipped: Characters of it before them, which Word does not show.
        size: How many are shown.
    """

    at: int
    element: Tree = field(repr=False)
    skipped: int = 0
    size: int = 0


@frozen
class Left:
    """Words that are not shown, or are no part of the text.

    Attributes:
        at: Where they stand in the words that are.
        text: The words.
        reason: Why.
    """

    at: int
    text: str
    reason: str


@frozen
class Hung:
    """What hangs on a paragraph: ``box``, ``drawn``, ``picture``, ``chart``, ``diagram``, ``object``, ``footnotes`` …

    Attributes:
        kind: Which of these.
        element: A text box.
        key: Relationship or number of a note; words that are drawn.
        at: Where it hangs in the words that are shown.
    """

    kind: str
    element: Tree = None
    key: str = ""
    at: int = 0

    @property
    def is_note(self) -> bool:
        """Whether it is a footnote or an endnote."""
        return self.kind.endswith("notes")


@define
class Words:
    """Collects one paragraph.

    Attributes:
        styles: Of the file.
        fields: The fields that are open; they run over paragraphs.
        hidden: Whether the style of the paragraph hides its words.
        parts: The words so far.
        size: Their characters.
        left: What was left out.
        sources: Where the words come from.
        hung: What hangs on it.
        head: Level of the heading that its first words are, by their style; else 0.
        labelled: Whether its automatic number stands before it.
    """

    styles: Styles
    fields: Fields
    hidden: bool = False
    parts: list[str] = field(factory=list)
    size: int = 0
    left: list[Left] = field(factory=list)
    sources: list[Source] = field(factory=list)
    hung: list[Hung] = field(factory=list)
    head: int = 0
    labelled: bool = False

    @property
    def text(self) -> str:
        """The words so far."""
        return "".join(self.parts)

    def add(self, text: str) -> None:
        """Add *text*, which is shown."""
        self.parts.append(text)
        self.size += len(text)

    def label(self, text: str) -> None:
        """Put *text*, an automatic number, before the words."""
        size = len(text)
        self.labelled = True
        self.parts.insert(0, text)
        self.size += size
        self.left = [evolve(one, at=one.at + size) for one in self.left]
        self.sources = [evolve(one, at=one.at + size) for one in self.sources]
        self.hung = [evolve(one, at=one.at + size) for one in self.hung]

    def leave(self, text: str, reason: str) -> None:
        """Note that *text* is left out here."""
        if text:
            self.left.append(Left(self.size, text, reason))

    def read(self, element: Tree, gone: str = "") -> None:
        """Read what stands in *element*, a paragraph or what is looked through; *gone* is why nothing is shown."""
        for child in element:
            tag = child.tag
            if tag == WORD + "r":
                self.run(child, gone)
            elif tag == WORD + "pPr":
                continue
            elif tag == WORD + "fldSimple":
                with self.fields.simple(child.get(WORD + "instr", "")):
                    self.read(child, gone)
            elif tag in THROUGH:
                self.read(child, gone)
            elif tag in _GONE:
                self.read(child, gone or DELETED)
            elif tag == MARKUP + "AlternateContent":
                chosen = alternative(child)
                if chosen is not None:
                    self.read(chosen, gone)
            elif isinstance(tag, str) and tag.startswith(MATH):
                self.put(formula_text(child).translate(BLANKED), gone)

    def run(self, element: Tree, gone: str) -> None:
        """Read one ``w:r``."""
        properties = element.find(WORD + "rPr")
        if properties is not None:
            style = value(properties, "rStyle")
            if not self.size and style:
                self.head = self.head or self.styles.look(style).head
            hidden = switched_on(properties, "vanish")
            if hidden is None:
                hidden = self.hidden or bool(style and self.styles.is_hidden(style))
            gone = gone or (HIDDEN if hidden else "")
        elif self.hidden:
            gone = gone or HIDDEN
        self.inside(element, gone)

    def inside(self, element: Tree, gone: str) -> None:
        """Read what stands in a run, or in an alternative inside of one."""
        for child in element:
            tag = child.tag
            if tag == _TEXT:
                text, at = _words(child), self.size
                self.put(text, gone)
                if self.size > at:
                    self.sources.append(Source(at, child, _skipped(child), len(text)))
            elif tag in _SIGNS:
                self.put(_SIGNS[tag], gone)
            elif tag == WORD + "fldChar":
                sign = self.fields.mark(child.get(WORD + "fldCharType", ""), self.size, filled_in(child))
                if sign:
                    self.put(sign, gone)
            elif tag == WORD + "instrText":
                self.fields.code(child.text or "")
            elif tag == WORD + "ruby":
                self.ruby(child, gone)
            elif tag == MARKUP + "AlternateContent":
                chosen = alternative(child)
                if chosen is not None:
                    self.inside(chosen, gone)
            else:
                self.rare(child, gone)

    def rare(self, child: Tree, gone: str) -> None:
        """Read what few runs hold: deleted words, signs of symbol fonts, notes, drawings."""
        tag = child.tag
        if tag == WORD + "delText":
            self.leave(_words(child), gone or DELETED)
        elif tag == WORD + "sym":
            self.put(_sign(child), gone)
        elif tag in _NOTES and not gone:
            self.hung.append(Hung(_NOTES[tag], key=child.get(WORD + "id", ""), at=self.size))
        elif tag in _DRAWN and not gone:
            self.hung.extend(_hung(child))

    def put(self, text: str, gone: str) -> None:
        """Add *text* if it is shown, else note why not."""
        reason = gone or ("" if self.fields.is_shown else _CODE)
        if reason:
            self.leave(text.strip(), reason)
        else:
            self.add(text)

    def ruby(self, element: Tree, gone: str) -> None:
        """Read the words; what stands beside them to say how they are read is left out."""
        base, reading = element.find(WORD + "rubyBase"), element.find(WORD + "rt")
        if base is not None:
            self.read(base, gone)
        if reading is not None:
            self.read(reading, gone or _RUBY)


def _words(element: Tree) -> str:
    text = str(element.text or "")
    if element.get(_SPACE) != "preserve":
        text = text.strip(" \t\r\n")
    return text if text.isprintable() else text.translate(BLANKED)


def _skipped(element: Tree) -> int:
    """Return how many blanks before the words of a ``w:t`` are not shown."""
    text = str(element.text)
    return 0 if element.get(_SPACE) == "preserve" else len(text) - len(text.lstrip(" \t\r\n"))


def _sign(element: Tree) -> str:
    code = element.get(WORD + "char", "")
    try:
        found = int(code, 16)
    except ValueError:
        return ""
    return symbol(found, element.get(WORD + "font", "")) if _FIRST <= found <= _LAST else ""


def _hung(element: Tree) -> list[Hung]:
    """Return the boxes, pictures and charts in a drawing; boxes in boxes hang on the outer one's words."""
    found: list[Hung] = []
    open_ = [element]
    while open_:
        one = open_.pop()
        tag = one.tag
        if tag == WORD + "txbxContent":
            found.append(Hung("box", one))
        elif tag == MARKUP + "AlternateContent":
            chosen = alternative(one)
            if chosen is not None:
                open_.append(chosen)
        elif tag == _CHART:
            found.append(Hung("chart", key=one.get(_OFFICE + "id", "")))
        elif tag == _DIAGRAM:
            found.append(Hung("diagram", key=one.get(_OFFICE + "dm", "")))
        elif tag in (_PICTURE, _OLD_PICTURE):
            found.append(Hung("picture"))
        elif tag == _DRAWN_WORDS:
            found.append(Hung("drawn", key=one.get("string", "")))
        elif tag == _OLE:
            found.append(Hung("object", key=one.get("ProgID", "")))
        else:
            open_.extend(reversed(one))
    return found
