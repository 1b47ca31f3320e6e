"""The paragraphs and tables of a file in the order in which they are read, each with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from attrs import define, field, frozen

from wenming.ooxml.xml_parts import WORD, Tree
from wenming.renderers.word.layout.finding import Place
from wenming.renderers.word.layout.looks import Formatting, ParagraphLook, RunLook, flat
from wenming.renderers.word.layout.sheet import Sheet

__all__ = ["Cell", "Para", "Run", "Story", "TableItem", "children", "read_story"]

_MARKUP = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_INLINE = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}inline"
_BOX = WORD + "txbxContent"
_THROUGH = frozenset(
    WORD + name for name in ("sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml", "hyperlink", "fldSimple")
)
_BREAKS = {WORD + "tab": "\t", WORD + "cr": "\n", WORD + "noBreakHyphen": "-", WORD + "ptab": "\t"}
_CHINESE = re.compile(
    "[\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]"
)


@frozen
class Run:
    """Words of one look."""

    text: str
    look: RunLook

    @property
    def is_chinese(self) -> bool:
        """Whether a Chinese character stands in it."""
        return _CHINESE.search(self.text) is not None


@define
class Para:
    """One paragraph.

    Attributes:
        place: Where.
        style: Id of its style, ``""`` for the default one.
        look: How it is set.
        runs: Its words; hidden and deleted ones are left out.
        direct: What it states itself.
        section: Number of its section, from 0.
        picture: ``inline``, ``anchor`` or ``""``.
        ends_page: Whether a page break stands in it.
        ends_section: Whether a section ends with it.
        after_table: Whether a table stands right before it.
        field: The instructions of its fields: ``PAGE``.
        kind: Which element of a paper it is; :mod:`wenming.renderers.word.layout.elements` says.
        level: Level of a heading.
    """

    place: Place
    style: str
    look: ParagraphLook
    runs: tuple[Run, ...]
    direct: Formatting
    section: int
    picture: str = ""
    ends_page: bool = False
    ends_section: bool = False
    after_table: bool = False
    field: str = ""
    kind: str = "body"
    level: int = 0

    @property
    def text(self) -> str:
        """Its words."""
        return "".join(run.text for run in self.runs)

    @property
    def is_blank(self) -> bool:
        """Whether it stands for a blank line; one of ours holds no words then, not even spaces."""
        return not self.picture and not (self.text if self.style.startswith("Wm") else self.text.strip())


@frozen
class Cell:
    """One cell: its paragraphs and its attributes."""

    paragraphs: tuple[Para, ...]
    element: Tree


@frozen
class TableItem:
    """One table.

    Attributes:
        rows: Its rows, cell by cell.
        after: How many paragraphs of the story stand before it.
    """

    place: Place
    element: Tree
    rows: tuple[tuple[Tree, tuple[Cell, ...]], ...]
    section: int
    after: int


@define
class Story:
    """One run of text: the body, a header, a footer, a text box.

    Attributes:
        paragraphs: Those outside tables.
        tables: Its tables; one inside a cell is not entered.
        boxes: Text boxes that hang on its paragraphs.
        sections: Every ``w:sectPr``.
    """

    paragraphs: list[Para] = field(factory=list)
    tables: list[TableItem] = field(factory=list)
    boxes: list[Tree] = field(factory=list)
    sections: list[Tree] = field(factory=list)


def children(element: Tree) -> Iterator[Tree]:
    """Yield what stands in *element*, seen through content controls, insertions and alternatives."""
    for child in element:
        if child.tag in _THROUGH:
            yield from children(child)
        elif child.tag == _MARKUP + "AlternateContent":
            if len(child):
                yield from children(child[0])  # mc:Choice; what it falls back to says the same again
        else:
            yield child


@define
class _Reader:
    sheet: Sheet
    theme: Mapping[str, str]
    story: Story = field(factory=Story)
    counted: int = 0
    part: Place | None = None  # of a header, a footer, a text box: all of it is one place

    def body(self, element: Tree) -> None:
        for child in children(element):
            if child.tag == WORD + "p":
                self.paragraph(child)
            elif child.tag == WORD + "tbl":
                self.table(child)
            elif child.tag == WORD + "sectPr":
                self.story.sections.append(child)

    def paragraph(self, element: Tree) -> None:
        para = self.read(element, "")
        if self.part is not None:
            para.place = self.part
        elif not para.is_blank:
            self.counted += 1
            para.place = Place(part="paragraph", number=self.counted, words=_first(para.text))
        elif self.story.paragraphs:
            last = self.story.paragraphs[-1].place
            para.place = Place(part="gap", number=last.number, words=last.words)
        else:
            para.place = Place(part="gap")
        tables = self.story.tables
        para.after_table = bool(tables) and tables[-1].after == len(self.story.paragraphs)
        self.story.paragraphs.append(para)
        section = element.find(f"{WORD}pPr/{WORD}sectPr")
        if section is not None:
            para.ends_section = True
            self.story.sections.append(section)

    def read(self, element: Tree, table: str) -> Para:
        properties = element.find(WORD + "pPr")
        direct = flat(properties)
        style = direct.get("pStyle.val", "")
        runs: list[Run] = []
        para = Para(Place(), style, ParagraphLook({}, 0), (), direct, len(self.story.sections))
        for child in children(element):
            if child.tag == WORD + "r":
                self.run(child, style, table, runs, para)
        para.runs = tuple(runs)
        para.field += "".join(str(one.get(WORD + "instr", "")) for one in element.iter(WORD + "fldSimple"))
        for box in element.iter(_BOX):
            if not any(one.tag == _MARKUP + "Fallback" for one in box.iterancestors()):
                self.story.boxes.append(box)
        size = runs[0].look.size if runs else self.size(style, table)
        para.look = ParagraphLook(self.sheet.paragraph(style, direct, table), size * 10)
        return para

    def size(self, style: str, table: str) -> int:
        return RunLook.of(self.sheet.run(style, "", {}, table), self.theme).size

    def run(self, element: Tree, style: str, table: str, runs: list[Run], para: Para) -> None:
        direct = flat(element.find(WORD + "rPr"))
        look = RunLook.of(self.sheet.run(style, direct.get("rStyle.val", ""), direct, table), self.theme)
        words = []
        for child in children(element):
            if child.tag == WORD + "t":
                words.append(child.text or "")
            elif child.tag == WORD + "br":
                para.ends_page |= child.get(WORD + "type") == "page"
                words.append("" if child.get(WORD + "type") in ("page", "column") else "\n")
            elif child.tag == WORD + "instrText":
                para.field += child.text or ""
            elif child.tag in (WORD + "drawing", WORD + "pict", WORD + "object"):
                para.picture = "inline" if para.picture == "inline" or _inline(child) else "anchor"
            else:
                words.append(_BREAKS.get(child.tag, ""))
        text = "".join(words)
        if text and not look.hidden:
            runs.append(Run(text, look))

    def table(self, element: Tree) -> None:
        number = len(self.story.tables) + 1
        named = element.find(f"{WORD}tblPr/{WORD}tblStyle")
        style = str(named.get(WORD + "val", "")) if named is not None else ""
        rows = []
        for row, line in enumerate((one for one in children(element) if one.tag == WORD + "tr"), 1):
            cells = []
            for column, cell in enumerate((one for one in children(line) if one.tag == WORD + "tc"), 1):
                place = Place(part="cell", number=number, row=row, column=column)
                cells.append(Cell(tuple(self.cell(cell, style, place)), cell))
            rows.append((line, tuple(cells)))
        place = self.part or Place(part="table", number=number)
        after = len(self.story.paragraphs)
        self.story.tables.append(TableItem(place, element, tuple(rows), len(self.story.sections), after))

    def cell(self, element: Tree, style: str, place: Place) -> Iterator[Para]:
        for child in children(element):
            if child.tag == WORD + "p":
                para = self.read(child, style)
                words = _first(para.text)
                para.place = self.part or Place(
                    part="cell", number=place.number, row=place.row, column=place.column, words=words
                )
                yield para


def _inline(element: Tree) -> bool:
    return next(element.iter(_INLINE), None) is not None or element.tag == WORD + "object"


def _first(text: str) -> str:
    words = " ".join(text.replace("\n", "").split())
    return words if len(words) <= 12 else words[:12] + "…"


def read_story(element: Tree, sheet: Sheet, theme: Mapping[str, str], part: Place | None = None) -> Story:
    """Return what stands in *element*, a body, header, footer or text box."""
    reader = _Reader(sheet, theme, part=part)
    reader.body(element)
    return reader.story
