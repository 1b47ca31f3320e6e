"""Which page everything stands on: counted, no program asked, the same every time.

Exact for hanzi on the grid. It can be a line out where only Word knows: marks that it presses together,
letters of another font than Times New Roman, the foot of a picture's line. A page number is then one
out only if a page ends within that line.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import define, evolve, field, frozen

from wenming.document import Document, Imprint
from wenming.model import Path
from wenming.renderers.profile import Profile
from wenming.renderers.word.boxes import Box, boxes
from wenming.renderers.word.imprint import imprint_height

__all__ = ["Pagination", "paginate"]


@frozen(kw_only=True)
class Pagination:
    """Where a document's parts stand, pages counted from 1.

    Attributes:
        pages: Page on which each heading, table, picture, chart and attachment begins, by its path.
        last_page: Page on which the text ends, attachments included.
        used: How much of it is used, in twips.
        moved_recipients: The list of recipients, where it leaves no room for body on page 1 and so moves
            to 版记; else ``""`` (L-MAIN-2).
        imprint_fits: 版记 stands below the text on the last page, which is even; else it begins the next
            even page, in a section of its own without page numbers (L-END-6, L-PNUM-5).
        imprint_page: Page of 版记; 0 if there is none.
    """

    pages: Mapping[Path, int]
    last_page: int
    used: int
    moved_recipients: str = ""
    imprint_fits: bool = False
    imprint_page: int = 0


@define
class _Flow:
    """Boxes put on pages one after another."""

    profile: Profile
    libreoffice: bool
    page: int = 1
    used: int = 0
    landscape: bool = False
    pages: dict[Path, int] = field(factory=dict)
    body_page: int = 0

    @property
    def height(self) -> int:
        """Height of the 版心 in twips."""
        whole = self.profile.turned.text_height if self.landscape else self.profile.text_height
        return whole - whole % self.profile.body_pitch if self.libreoffice else whole

    def turn(self) -> None:
        """Begin a page."""
        self.page, self.used = self.page + 1, 0

    def put(self, boxes: Sequence[Box]) -> None:
        """Put all of *boxes* on pages, those that keep together where they have room."""
        at = 0
        while at < len(boxes):
            end = at
            while boxes[end].keep and end + 1 < len(boxes) and _may_follow(boxes[end], boxes[end + 1]):
                end += 1
            self.begin(boxes[at], boxes[at : end + 1] if end > at else ())
            for box in boxes[at : end + 1]:
                self.place(box)
            at = end + 1

    def begin(self, first: Box, group: Sequence[Box]) -> None:
        """Turn the page where *first* asks for it, or where *group* needs a whole one."""
        if first.landscape != self.landscape:
            if self.used:
                self.turn()
            self.landscape = first.landscape
        elif first.fresh and self.used:
            self.turn()
        if group:
            last = group[-1]
            needed = sum(box.before + box.height for box in group[:-1]) + last.before
            needed += last.height if last.whole else last.pitch
            if self.used + needed > self.height >= needed:
                self.turn()

    def place(self, box: Box) -> None:
        """Put one box, over as many pages as it has lines for."""
        lines, pitch = (1, box.height) if box.whole else (box.lines, box.pitch)
        if self.used:
            self.used += box.before
            if self.used + pitch > self.height:
                self.turn()
                self.used = box.again
        if box.path is not None:
            self.pages.setdefault(box.path, self.page)
        if box.body:
            self.body_page = self.body_page or self.page
        room = max(1, (self.height - self.used) // pitch)
        while lines > room:
            lines -= room
            self.turn()
            room = max(1, self.height // pitch)
        self.used += lines * pitch


def _may_follow(box: Box, after: Box) -> bool:
    return not after.fresh and box.landscape == after.landscape


def _flowed(boxes: Iterable[Box], profile: Profile, libreoffice: bool) -> _Flow:
    flow = _Flow(profile, libreoffice)
    flow.put(list(boxes))
    return flow


def paginate(
    document: Document, profile: Profile, *, title_lines: Sequence[str] = (), libreoffice: bool = False
) -> Pagination:
    """Return where everything in *document* stands.

    Args:
        document: What is printed.
        profile: The page.
        title_lines: Lines that the title is broken into by hand; without them it is shaped.
        libreoffice: Count as LibreOffice sets what Word is asked to set otherwise: a quarter of a character
            where hanzi meet letters (L-GRID-8), and pages of whole lines of the grid only.

    Raises:
        RenderError: a picture or table that a Word file cannot hold, with its path.
    """
    flow = _flowed(
        boxes(document, profile, title_lines=title_lines, libreoffice=libreoffice), profile, libreoffice
    )
    moved = ""
    if flow.body_page > 1 and document.salutation and (document.head or document.imprint):
        short = evolve(document, salutation="")
        shorter = _flowed(
            boxes(short, profile, title_lines=title_lines, libreoffice=libreoffice), profile, libreoffice
        )
        if shorter.body_page == 1:
            moved, flow = document.salutation, shorter
    fits, page = False, 0
    if moved or document.imprint is not None:
        fits = _fits(flow, document, moved)
        page = flow.page if fits else (flow.page // 2 + 1) * 2
    return Pagination(
        pages=flow.pages, last_page=flow.page, used=flow.used, moved_recipients=moved,
        imprint_fits=fits, imprint_page=page,
    )  # fmt: skip


def _fits(flow: _Flow, document: Document, moved: str) -> bool:
    """Tell whether 版记 has room below the text on an even page, a line to spare: the count may be one out."""
    needed = imprint_height(document.imprint or Imprint(), moved, flow.profile) + flow.profile.body_pitch
    return flow.page % 2 == 0 and not flow.landscape and flow.used + needed <= flow.height
