"""The words of a part, paragraph by paragraph, as a reader of the page counts them.

Word spreads one tag over many runs; here the runs of a paragraph are joined again, and what stands
between two of them besides words (a page break, a field) is remembered.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from attrs import define, field

from wenming.errors import Fault
from wenming.ooxml.xml_parts import WORD, Tree
from wenming.renderers.word.template.diagnosis.finding import TemplatePlace

__all__ = ["Words", "ancestors", "read_words"]

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_NO_WORDS = frozenset(WORD + name for name in ("instrText", "delText", "delInstrText"))
_CUTS = {
    **{WORD + name: Fault("a field") for name in ("fldChar", "fldSimple")},
    **{WORD + name: Fault("a picture or object") for name in ("drawing", "pict", "object")},
    **{WORD + name: Fault("the mark of a note") for name in ("footnoteReference", "endnoteReference")},
    **{WORD + name: Fault("a sign") for name in ("sym", "noBreakHyphen", "softHyphen", "ptab")},
    **{WORD + name: Fault("a line break") for name in ("br", "cr")},
    WORD + "tab": Fault("a tab"),
}
_PAGE_BREAK = Fault("a page break")


@define(eq=False)
class Words:
    """One paragraph.

    Attributes:
        element: Its ``w:p``.
        place: Where it stands.
        row: The ``w:tr`` around it, ``cell`` its ``w:tc``; ``None`` outside of tables.
        text: Its words, all runs joined.
        owners: The elements that hold them: where each begins in *text*, its number in the part, itself.
        cuts: What stands between two characters: before which of them, and what it is.
    """

    element: Tree
    place: TemplatePlace
    row: Tree = None
    cell: Tree = None
    text: str = ""
    owners: list[tuple[int, int, Tree]] = field(factory=list)
    cuts: list[tuple[int, Fault]] = field(factory=list)

    def owner(self, at: int) -> tuple[int, Tree]:
        """Return number and element of what holds the character at *at*."""
        _, number, element = self.owners[bisect_right([start for start, _, _ in self.owners], at) - 1]
        return number, element


@define
class _Table:
    number: int
    row: int = 0
    cell: int = 0
    row_element: Tree = None
    cell_element: Tree = None


class _Reader:
    """Walks a part once, in the order of the file."""

    def __init__(self, part: str, number: int) -> None:
        self.part, self.number = part, number
        self.found: list[Words] = []
        self.open: list[Words] = []
        self.tables: list[_Table] = []
        self.table_count = self.owner_count = self.skipped = 0

    def visit(self, element: Tree) -> None:
        name = element.tag
        if name == _FALLBACK:  # the same words again, for programs that do not know the first way
            self.skipped += sum(1 for _ in element.iter(WORD + "p"))
            return
        if not isinstance(name, str) or name.endswith("Pr"):  # a comment, or formatting
            return
        if name == WORD + "tbl":
            self.table_count += 1
            self.tables.append(_Table(self.table_count))
            self.children(element)
            self.tables.pop()
        elif name == WORD + "p":
            self.open.append(self.paragraph(element))
            self.children(element)
            self.open.pop()
        else:
            self.count(name, element)
            self.take(name, element)
            self.children(element)

    def children(self, element: Tree) -> None:
        for child in element:
            self.visit(child)

    def count(self, name: str, element: Tree) -> None:
        if self.tables and name == WORD + "tr":
            table = self.tables[-1]
            table.row, table.cell, table.row_element = table.row + 1, 0, element
        elif self.tables and name == WORD + "tc":
            self.tables[-1].cell += 1
            self.tables[-1].cell_element = element

    def paragraph(self, element: Tree) -> Words:
        number = len(self.found) + self.skipped + 1
        if not self.tables:
            place = TemplatePlace(part=self.part, number=self.number, paragraph=number)
            made = Words(element, place)
        else:
            table = self.tables[-1]
            place = TemplatePlace(
                part=self.part,
                number=self.number,
                paragraph=number,
                table=table.number,
                row=table.row,
                cell=table.cell,
            )
            made = Words(element, place, table.row_element, table.cell_element)
        self.found.append(made)
        return made

    def take(self, name: str, element: Tree) -> None:
        if not self.open:
            return
        words = self.open[-1]
        cut = _CUTS.get(name)
        if cut is not None:
            breaks = name == WORD + "br" and element.get(WORD + "type") in ("page", "column")
            words.cuts.append((len(words.text), _PAGE_BREAK if breaks else cut))
        elif element.text and name not in _NO_WORDS and (name == WORD + "t" or element.text.strip()):
            self.owner_count += 1
            words.owners.append((len(words.text), self.owner_count, element))
            words.text += element.text.replace("\n", " ")


def read_words(root: Tree, part: str, number: int = 0) -> list[Words]:
    """Return every paragraph of the part *root*, those in tables and text boxes too, in order."""
    reader = _Reader(part, number)
    reader.visit(root)
    return reader.found


def ancestors(element: Tree) -> Iterator[Tree]:
    """Yield what is around *element*, the innermost first."""
    parent = element.getparent()
    while parent is not None:
        yield parent
        parent = parent.getparent()
