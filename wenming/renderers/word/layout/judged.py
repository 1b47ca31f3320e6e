"""Judged: one file under the layout check, opened, resolved, its elements told apart."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import field, frozen

from wenming.ooxml.xml_parts import WORD, Tree
from wenming.renderers.fonts import FontKind, FontSet
from wenming.renderers.profile import Profile
from wenming.renderers.word.layout.elements import tell_elements
from wenming.renderers.word.layout.finding import Place
from wenming.renderers.word.layout.looks import ParagraphLook, RunLook, integer
from wenming.renderers.word.layout.package import Package, open_package
from wenming.renderers.word.layout.sheet import Sheet
from wenming.renderers.word.layout.story import Para, Run, Story, read_story

__all__ = ["Judged", "Section", "judged_file"]

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"

# Names of one kind of type that are equal to a reader (section 3): a house that has the one need not buy
# the other. Compared without regard to case.
_EQUALS: Mapping[str, tuple[str, ...]] = {
    "xiaobiaosong": (
        *("方正小标宋简体", "方正小标宋_GBK", "方正小标宋_GB18030", "FZXiaoBiaoSong-B05S", "FZXiaoBiaoSong-B05"),
        *("华文中宋", "STZhongsong"),
    ),
    "fangsong": (
        *("仿宋_GB2312", "仿宋", "FangSong", "FangSong_GB2312", "方正仿宋_GBK", "方正仿宋_GB18030"),
        *("方正仿宋简体", "华文仿宋", "STFangsong"),
    ),
    "kai": (
        *("楷体_GB2312", "楷体", "KaiTi", "KaiTi_GB2312", "方正楷体_GBK", "方正楷体_GB18030", "方正楷体简体"),
        *("华文楷体", "STKaiti", "Kaiti SC", "標楷體", "DFKai-SB", "BiauKai"),
    ),
    "hei": (
        *("黑体", "SimHei", "方正黑体_GBK", "方正黑体_GB18030", "方正黑体简体", "华文黑体", "STHeiti", "Heiti SC"),
    ),
    "song": (
        *("宋体", "SimSun", "NSimSun", "新宋体", "方正书宋_GBK", "方正书宋_GB18030", "华文宋体", "STSong", "Songti SC"),
    ),
    "latin": (),
}


@frozen
class Section:
    """One section: its ``w:sectPr``, and the headers and footers it shows, those of the one before included.

    Attributes:
        stories: By kind and pages: ``("footer", "even")``.
    """

    place: Place
    element: Tree
    stories: Mapping[tuple[str, str], Story]

    def get(self, name: str, attribute: str) -> str:
        """Return an attribute of a child, ``""`` if it is not there."""
        child = self.element.find(WORD + name)
        return str(child.get(WORD + attribute, "")) if child is not None else ""

    def number(self, name: str, attribute: str) -> int:
        """Return a measure, 0 if it is not there."""
        return integer(self.get(name, attribute))

    def has(self, name: str) -> bool:
        """Return whether a child is there and on."""
        child = self.element.find(WORD + name)
        return child is not None and child.get(WORD + "val") not in ("0", "false", "off")

    @property
    def is_landscape(self) -> bool:
        """Whether its paper lies on its side."""
        return self.number("pgSz", "w") > self.number("pgSz", "h")

    @property
    def text_height(self) -> int:
        """Height of the 版心 in twips."""
        return self.number("pgSz", "h") - self.number("pgMar", "top") - self.number("pgMar", "bottom")

    @property
    def text_width(self) -> int:
        """Width of the 版心 in twips."""
        return self.number("pgSz", "w") - self.number("pgMar", "left") - self.number("pgMar", "right")


@frozen(kw_only=True)
class Judged:
    """What a rule is given to look at.

    Attributes:
        profile: What is wanted.
        exact: The font set whose very names are wanted; ``None`` takes any name of the right kind.
        sections: In order.
        story: The body.
        boxes: Text boxes of the body.
    """

    package: Package
    profile: Profile
    exact: FontSet | None
    sheet: Sheet
    story: Story
    boxes: tuple[Story, ...]
    sections: tuple[Section, ...]
    _accepted: dict[str, frozenset[str]] = field(factory=dict, init=False)

    def of(self, *kinds: str) -> Iterator[Para]:
        """Yield the paragraphs of the body that are of *kinds*, blank ones left out."""
        return (para for para in self.story.paragraphs if para.kind in kinds and not para.is_blank)

    def blanks(self, at: int) -> int:
        """Return how many blank lines stand right above the paragraph *at* of the body."""
        return self._above(at)[0]

    def gap(self, at: int) -> int:
        """Return the blank lines above the paragraph *at* that part it from the body, not from the title."""
        blanks, kind = self._above(at)
        return max(blanks - self.profile.title_gap, 0) if kind in ("title", "byline") else blanks

    def kind_above(self, at: int) -> str:
        """Return what stands above the paragraph *at* and the blank lines above that."""
        return self._above(at)[1]

    def _above(self, at: int) -> tuple[int, str]:
        paragraphs, blanks = self.story.paragraphs, 0
        for above in range(at - 1, -1, -1):
            para = paragraphs[above]
            if paragraphs[above + 1].after_table:
                return blanks, "table"
            if not para.is_blank:
                return blanks, para.kind
            blanks += para.kind != "table_gap"  # that is no line, only a little room
        return blanks, "title"

    def placed(self, *kinds: str) -> Iterator[tuple[int, Para]]:
        """Yield the same paragraphs as :meth:`of`, each with where it stands in the body."""
        for at, para in enumerate(self.story.paragraphs):
            if para.kind in kinds and not para.is_blank:
                yield at, para

    def has(self, kind: str) -> bool:
        """Return whether the body has an element of *kind*."""
        return next(self.of(kind), None) is not None

    def accepts(self, name: str, kind: FontKind) -> bool:
        """Return whether the typeface *name* will do for *kind*."""
        if kind not in self._accepted:
            family = (self.exact or self.profile.fonts).family(kind)
            names = {family.word, family.alternative} - {""}
            names.update(() if self.exact else _EQUALS[kind])
            self._accepted[kind] = frozenset(one.casefold() for one in names)
        return name.casefold() in self._accepted[kind]

    def wanted(self, kind: FontKind) -> str:
        """Return the name of the typeface that is wanted."""
        return (self.exact or self.profile.fonts).family(kind).word

    def normal(self) -> tuple[ParagraphLook, RunLook]:
        """Return how a paragraph looks that says nothing of itself."""
        run = RunLook.of(self.sheet.run("", "", {}), self.package.theme)
        return ParagraphLook(self.sheet.paragraph("", {}), run.size * 10), run

    def setting(self, name: str) -> Tree | None:
        """Return an element of the settings, ``None`` if it is not there."""
        root = self.package.settings
        return root.find(WORD + name) if root is not None else None

    def everywhere(self) -> Iterator[Para]:
        """Yield every paragraph: of the body, of its tables and text boxes, of headers and footers."""
        stories = [self.story, *self.boxes]
        for section in self.sections:
            stories += [story for story in section.stories.values() if story not in stories]
        for story in stories:
            yield from story.paragraphs
            for table in story.tables:
                for _, cells in table.rows:
                    for cell in cells:
                        yield from cell.paragraphs

    def runs(self) -> Iterator[tuple[Para, Run]]:
        """Yield every run with its paragraph."""
        for para in self.everywhere():
            for run in para.runs:
                yield para, run


def _sections(package: Package, sheet: Sheet, elements: list[Tree]) -> tuple[Section, ...]:
    read: dict[tuple[str, str, str], Story] = {}
    shown: dict[tuple[str, str], Story] = {}
    found = []
    for number, element in enumerate(elements, 1):
        for part in ("header", "footer"):
            for link in element.findall(f"{WORD}{part}Reference"):
                pages, key = str(link.get(WORD + "type", "default")), str(link.get(_RELATION, ""))
                if key in package.stories:
                    if (part, pages, key) not in read:
                        place = Place(part=part, words=pages)
                        read[part, pages, key] = read_story(package.stories[key], sheet, package.theme, place)
                    shown = {**shown, (part, pages): read[part, pages, key]}
        found.append(Section(Place(part="section", number=number), element, shown))
    return tuple(found)


def judged_file(content: bytes, profile: Profile, *, exact: FontSet | None = None, place: str = "") -> Judged:
    """Return the file *content*, ready to be judged by *profile*.

    Raises:
        ReadError: it is no Word file, or a broken one.
        LimitError: it holds more than a document does.
    """
    package = open_package(content, place)
    sheet = Sheet(package)
    body = package.document.find(WORD + "body")
    story = read_story(body, sheet, package.theme)
    tell_elements(story, profile)
    boxes = [
        read_story(box, sheet, package.theme, Place(part="text box", number=number, words="".join(box.itertext())[:12]))
        for number, box in enumerate(story.boxes, 1)
    ]
    for box in boxes:
        tell_elements(box, profile)
    return Judged(
        package=package,
        profile=profile,
        exact=exact,
        sheet=sheet,
        story=story,
        boxes=tuple(boxes),
        sections=_sections(package, sheet, story.sections),
    )
