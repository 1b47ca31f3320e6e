"""Document → what its paragraphs and rows take of a page: lines, heights, and what keeps them together.

In the order and with the styles that ``body`` writes them; a test holds that both agree.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain as joined
from typing import Final, assert_never

from attrs import evolve, frozen

from wenming.document import AttachmentHead, Block, Document, Graph, Grid, Heading, Image, Line
from wenming.model import Path
from wenming.renderers.columns import as_grid
from wenming.renderers.plot import is_drawable
from wenming.renderers.profile import Profile
from wenming.renderers.title import attachment_lines, byline, signed_at_end
from wenming.renderers.title import title_lines as shaped_lines
from wenming.renderers.word.chart import chart_height
from wenming.renderers.word.flow import chain, is_table, line_kind
from wenming.renderers.word.head import head_height
from wenming.renderers.word.lines import Setting, line_ends
from wenming.renderers.word.pictures import extent
from wenming.renderers.word.sections import turned_places
from wenming.renderers.word.signature import SEAL_LINES, overhang, seal_indent, sign_indents
from wenming.renderers.word.table import WHOLE_ROWS, column_widths

__all__ = ["Box", "boxes"]

_NOTES: Final = {  # kinds of attachment note: characters that its first line and its other lines stand in
    "attachment_note": (2, 5),
    "attachment_note_first": (2, 6),
    "attachment_note_next": (5, 6),
}
_CELL: Final = 170  # left and right margin of a cell, in twips
_GAP: Final = 120  # paragraph behind a table, and space above a picture
_BORDER: Final = 10  # line below a row
_ABOVE: Final = 11  # line above a table, and above the part of it that begins a page
_EMU_PER_TWIP: Final = 635


@frozen(kw_only=True)
class Box:
    """A paragraph, or a row of a table.

    Attributes:
        lines: Its lines.
        pitch: Height of one, in twips.
        before: Space above it.
        keep: Stands on the page of what follows.
        whole: Is not divided between pages.
        fresh: Begins a page.
        again: Height of the line and the head repeated where it begins a page.
        landscape: Stands on a page turned a quarter.
        path: The block that begins here; ``None`` for what belongs to one above.
        body: Is text of the body, which page 1 must hold (L-BODY-1).
    """

    pitch: int
    lines: int = 1
    before: int = 0
    keep: bool = False
    whole: bool = False
    fresh: bool = False
    again: int = 0
    landscape: bool = False
    path: Path | None = None
    body: bool = False

    @property
    def height(self) -> int:
        """Height of all its lines, without the space above."""
        return self.lines * self.pitch


@frozen
class _Maker:
    profile: Profile
    libreoffice: bool

    def lines(self, text: str, first: int = 0, rest: int = 0, *, size: int = 0) -> int:
        """Return the lines of *text*, set *first* and *rest* twips in; *size* is another than the body's."""
        profile = self.profile
        width, spacing = profile.text_width, 0 if size else profile.char_spacing
        unit = size or profile.char_width
        return len(
            line_ends(text, Setting(width - first, width - rest, unit, spacing, self.libreoffice * unit // 4))
        )

    def paragraph(
        self,
        text: str,
        *,
        keep: bool = False,
        whole: bool = False,
        path: Path | None = None,
        body: bool = True,
    ) -> Box:
        """Return a paragraph of body, or a heading."""
        lines = self.lines(text, self.profile.indent)
        return Box(lines=lines, pitch=self.profile.body_pitch, keep=keep, whole=whole, path=path, body=body)

    def blank(self, *, keep: bool = False) -> Box:
        return Box(pitch=self.profile.body_pitch, keep=keep)

    def title(self, lines: Sequence[str]) -> Box:
        """Return a title in *lines*."""
        size = int(self.profile.title_size * 20)
        count = sum(self.lines(line, size=size) for line in lines)
        return Box(lines=count, pitch=int(self.profile.title_pitch * 20), keep=True)

    def blocks(self, blocks: tuple[Block, ...], kept: int) -> Iterator[Box]:
        """Yield *blocks*; those from *kept* on stay on the signature's page (L-SIGN-8)."""
        turned = turned_places(blocks, self.profile)
        wide = _Maker(self.profile.turned, self.libreoffice) if turned else self
        for at in range(len(blocks)):
            if at in turned:
                yield from (evolve(box, landscape=True) for box in wide.block(blocks, at, keep=at >= kept))
            else:
                yield from self.block(blocks, at, keep=at >= kept)

    def block(self, blocks: tuple[Block, ...], at: int, *, keep: bool) -> Iterator[Box]:
        block = blocks[at]
        match block:
            case Line():
                yield from self.line(block.text, line_kind(blocks, at, keep), keep=keep)
            case Heading():
                alone = not block.rest
                yield self.paragraph(
                    block.text, keep=keep or alone, whole=alone, path=block.path, body=not alone
                )
            case Graph() if is_drawable(block):
                yield self.picture(chart_height(block, self.profile), block.path)
            case Grid() | Graph():
                gap = at + 1 == len(blocks) or is_table(blocks[at + 1])
                yield from self.table(block, gap=gap, keep=keep)
            case Image():
                yield self.picture(extent(block, self.profile)[1] // _EMU_PER_TWIP, block.path)
            case AttachmentHead():
                yield from self.attachment(block)
            case _:
                assert_never(block)

    def line(self, text: str, kind: str, *, keep: bool) -> Iterator[Box]:
        profile = self.profile
        unit, size = profile.char_width, int(profile.table_size * 20)
        if kind in _NOTES:
            first, rest = (count * unit for count in _NOTES[kind])
            if kind != "attachment_note_next":
                yield self.blank(keep=True)  # L-ATT-1
            yield Box(lines=self.lines(text, first, rest), pitch=profile.body_pitch, keep=keep)
        elif kind in ("table_title", "picture_title"):
            lines = self.lines(text, size=size)
            yield Box(lines=lines, pitch=profile.body_pitch, keep=keep or kind == "table_title")
        elif kind == "note":
            yield Box(lines=self.lines(text, size=size), pitch=int(profile.table_pitch * 20), keep=keep)
        else:
            yield self.paragraph(text, keep=keep)

    def picture(self, height: int, path: Path) -> Box:
        """Return a picture in its line, its caption kept with it; a letter's foot lies below it (L-TBL-6)."""
        return Box(pitch=height + self.profile.char_width // 6, before=_GAP, keep=True, whole=True, path=path)

    def table(self, block: Grid | Graph, *, gap: bool, keep: bool) -> Iterator[Box]:
        """Yield a table's rows, which are not divided (L-TBL-4), and the paragraph behind it."""
        grid = block if isinstance(block, Grid) else as_grid(block)
        if not grid.numeric or not (grid.header or grid.rows):
            return
        widths = column_widths(grid, self.profile)
        rows = [
            self.row(cells, widths) for cells in ((grid.header, *grid.rows) if grid.header else grid.rows)
        ]
        again = _ABOVE + (rows[0] if grid.header else 0)
        kept = keep and len(grid.rows) <= WHOLE_ROWS
        for at, height in enumerate(rows):
            yield Box(
                pitch=height,
                before=0 if at else _ABOVE,
                keep=kept or (keep and at == len(rows) - 1) or bool(grid.header and not at),
                whole=True,
                again=again if at else 0,
                path=None if at else block.path,
            )
        if gap:
            yield Box(pitch=_GAP, keep=keep)

    def row(self, cells: tuple[str, ...], widths: list[int]) -> int:
        """Return the height of a row: its highest cell and the line below it."""
        size = int(self.profile.table_size * 20)
        lines = max(
            len(line_ends(cell, Setting(width - _CELL, width - _CELL, size, 0, self.libreoffice * size // 4)))
            for cell, width in zip(cells, widths, strict=True)
        )
        return lines * int(self.profile.table_pitch * 20) + _BORDER

    def attachment(self, block: AttachmentHead) -> Iterator[Box]:
        """Yield the head of an attachment, on a new page (L-ATT-3, 4)."""
        yield evolve(self.paragraph(block.label, keep=True, path=block.path, body=False), fresh=True)
        yield self.blank()
        yield self.title(attachment_lines(block.title, self.profile))
        yield self.blank()

    def signature(self, document: Document) -> Iterator[Box]:
        """Yield signature, date and remark with what stands blank above them."""
        profile, remark = self.profile, document.remark
        if document.sealed:
            lefts = (seal_indent(document.signature, document.date, profile),) * 2
        else:
            lefts = sign_indents(document.signature, document.date, profile)
        if document.signature or document.date:
            yield from [self.blank(keep=True)] * (SEAL_LINES if document.sealed else 1)
        for text, left, keep in zip(
            (document.signature, document.date), lefts, (True, bool(remark)), strict=True
        ):
            if text:
                set_in = left - overhang(text, left, profile)
                lines = self.lines(text, set_in, set_in, size=profile.char_width)
                yield Box(lines=lines, pitch=profile.body_pitch, keep=keep)
        if remark:
            yield self.paragraph(remark, body=False)


def boxes(
    document: Document, profile: Profile, *, title_lines: Sequence[str] = (), libreoffice: bool = False
) -> list[Box]:
    """Return all that *document* prints, in order, but for 版记.

    Args:
        document: What is printed.
        profile: The page.
        title_lines: Lines that the title is broken into by hand; without them it is shaped.
        libreoffice: Add a quarter of a character where hanzi meet letters, as LibreOffice does (L-GRID-8).
    """
    maker = _Maker(profile, libreoffice)
    top = _top(document, maker, title_lines)
    document = signed_at_end(document, profile)
    signed = bool(document.signature or document.date)
    kept = chain(document.blocks) if signed else len(document.blocks)
    return list(
        joined(
            top,
            maker.blocks(document.blocks, kept),
            maker.signature(document),
            maker.blocks(document.appendix, len(document.appendix)),
        )
    )


def _top(document: Document, maker: _Maker, title_lines: Sequence[str]) -> Iterator[Box]:
    """Yield what stands above the first block."""
    profile = maker.profile
    if document.head is not None:
        yield Box(pitch=head_height(document.head, profile), whole=True)
    lines, signed = shaped_lines(document, profile, title_lines), byline(document, profile)
    if lines or signed:
        yield from [maker.blank()] * (profile.title_above if document.head is None else 0)
    if lines:
        yield maker.title(lines)
    for text in signed:
        yield Box(lines=maker.lines(text), pitch=profile.body_pitch, keep=True)
    if lines or signed:
        yield from [maker.blank()] * profile.title_gap
    if document.salutation:
        yield evolve(maker.paragraph(document.salutation, body=False), lines=maker.lines(document.salutation))
