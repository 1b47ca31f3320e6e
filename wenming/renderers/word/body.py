"""Document → document.xml, written as it is read: the road of our own reports.

Nothing is parsed, no template runs: each block becomes a string in a list. Users' pages go another way
(``context`` and ``engine``), and a test holds that both print the same.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple, assert_never

from attrs import define, field

from wenming.document import AttachmentHead, Block, Document, Graph, Grid, Heading, Image, Line
from wenming.model import Path
from wenming.renderers.fonts import FontKind
from wenming.renderers.plot import is_drawable
from wenming.renderers.profile import Profile
from wenming.renderers.title import signed_at_end
from wenming.renderers.word.bookmarks import bookmarked
from wenming.renderers.word.captions import caption_runs
from wenming.renderers.word.contents import NO_CONTENTS, Contents, contents_block
from wenming.renderers.word.flow import caption_of, chain, is_table, line_kind
from wenming.renderers.word.foot import NO_FOOT, Foot
from wenming.renderers.word.head import red_head
from wenming.renderers.word.pictures import Media, drawing
from wenming.renderers.word.runs import PLAIN, PLAIN_END, runs, simple
from wenming.renderers.word.sections import close_section, section_properties, turned_places
from wenming.renderers.word.signature import sign_block
from wenming.renderers.word.table import KEEP_NEXT, table_xml
from wenming.renderers.word.titles import attachment_title, title_block

__all__ = ["Body", "paragraph", "write_body"]

_FIRST_DRAWING: Final = 1001
_STYLES: Final = {
    "body": "WmBody",
    "point": "WmBody",
    "last": "WmBodyLast",
    "table_title": "WmTableTitle",
    "note": "WmTableNote",
    "picture_title": "WmPictureTitle",
    "attachment_note": "WmAttachNote",
    "attachment_note_first": "WmAttachNoteFirst",
    "attachment_note_next": "WmAttachNoteNext",
}
_FONTS: Final[dict[str, FontKind]] = {"table_title": "hei", "picture_title": "hei"}
# Kinds that keep with a signature by a property of their own (L-SIGN-8); the others do by their style.
_MAY_KEEP: Final = frozenset(
    ("note", "picture_title", "attachment_note", "attachment_note_first", "attachment_note_next")
)


def paragraph(style: str, content: str = "", *, properties: str = "") -> str:
    """Return ``w:p`` in *style*: its runs are *content*, *properties* follow the style."""
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{content}</w:p>'


_BLANK: Final = paragraph("WmBody")
_BLANK_KEPT: Final = paragraph("WmBodyLast")
_MIXED = paragraph("WmBody").removesuffix("</w:p>")
_BODY, _END = f"{_MIXED}{PLAIN}", f"{PLAIN_END}</w:p>"
_HEADS = tuple(paragraph(f"WmH{level}").removesuffix("</w:p>") + PLAIN for level in range(10))


class Body(NamedTuple):
    """What a document is in the package.

    Attributes:
        xml: What stands in ``w:body``, piece by piece.
        media: Pictures that it refers to.
        charts: Charts that it refers to, in order.
        sections: Properties of its sections, in order.
    """

    xml: list[bytes]
    media: tuple[Media, ...]
    charts: tuple[Graph, ...]
    sections: tuple[str, ...]


@define
class _Writer:
    profile: Profile
    title_lines: Sequence[str] = ()
    contents: Contents = NO_CONTENTS
    foot: Foot = NO_FOOT
    marks: Mapping[Path, int] = field(init=False)
    out: list[bytes] = field(factory=list)
    media: dict[bytes, Media] = field(factory=dict)
    drawings: int = 0
    charts: list[Graph] = field(factory=list)
    turned: bool = False
    sections: list[str] = field(factory=list)

    def __attrs_post_init__(self) -> None:
        self.marks = self.contents.marks

    def put(self, *xml: str) -> None:
        """Write *xml*: encoded at once, while it is in the processor's cache."""
        self.out += map(str.encode, xml)

    def font(self, kind: FontKind) -> str:
        return self.profile.fonts.family(kind).word

    def document(self, document: Document) -> None:
        """Write all of *document*, from its contents to its attachments."""
        if self.contents.entries:
            self.put(*contents_block(self.contents, self.profile))
            self.close()
        self.titles(document)
        document = signed_at_end(document, self.profile)
        signed = bool(document.signature or document.date)
        blocks = document.blocks
        self.blocks(blocks, chain(blocks) if signed else len(blocks))
        end = sign_block(document, self.profile)
        if end:
            self.turn(False)
            self.put(end)
        self.blocks(document.appendix, len(document.appendix))
        self.end()

    def end(self) -> None:
        """Write 版记 and the last section: its own, without page numbers, where 版记 has a page of its own (L-END-6)."""
        if self.foot.alone:
            self.close()
            self.sections.append(section_properties(self.profile, kind="evenPage", first=False, numbered=False))
            self.put(self.foot.xml, self.sections[-1])
        else:
            self.put(self.foot.xml, self.section())

    def section(self) -> str:
        """Return the properties of the section at hand."""
        at, listed = len(self.sections), bool(self.contents.entries)
        begins = "oddPage" if self.profile.page_number == "outer" else "nextPage"  # on a right-hand page
        if listed and at < 2:
            made = section_properties(
                self.profile, landscape=self.turned, kind=begins if at else "", numbered=at == 1, start=at
            )
        else:
            made = section_properties(self.profile, landscape=self.turned, first=not at)
        self.sections.append(made)
        return made

    def close(self) -> None:
        """End the section at hand; nothing to close where nothing stands yet."""
        while self.out and not self.out[-1]:
            self.out.pop()
        if self.out:
            end = [self.out.pop().decode()]
            close_section(end, self.section())
            self.put(*end)

    def turn(self, turned: bool) -> None:
        """Go on on paper turned a quarter, or back upright."""
        if turned is not self.turned:
            self.close()
            self.turned = turned

    def titles(self, document: Document) -> None:
        """Write what stands above the first block."""
        if document.head is not None:
            self.put(red_head(document.head, self.profile))
        self.put(title_block(document, self.profile, self.title_lines))
        if document.salutation:
            self.put(paragraph("WmRecipient", runs(document.salutation, self.font("fangsong"))))

    def blocks(self, blocks: tuple[Block, ...], kept: int) -> None:
        """Write *blocks*; those from *kept* on stay on the signature's page."""
        write, font = self.out.append, self.font("fangsong")
        turned = turned_places(blocks, self.profile)
        for at, block in enumerate(blocks):
            if (at in turned) is not self.turned:
                self.turn(at in turned)
            if isinstance(block, Line):
                if block.kind != "body" or at >= kept:
                    self.line(block, line_kind(blocks, at, at >= kept), keep=at >= kept)
                elif simple(block.text):  # seven blocks in ten
                    write(f"{_BODY}{block.text}{_END}".encode())
                else:
                    write(f"{_MIXED}{runs(block.text, font)}</w:p>".encode())
            elif isinstance(block, Heading):
                self.heading(block, keep=at >= kept)
            else:
                self.other(blocks, at, keep=at >= kept)

    def other(self, blocks: tuple[Block, ...], at: int, *, keep: bool) -> None:
        block = blocks[at]
        match block:
            case Graph() if is_drawable(block):
                self.chart(block)
            case Grid() | Graph():
                gap = at + 1 == len(blocks) or is_table(blocks[at + 1])
                self.table(block, caption_of(blocks, at), gap=gap, keep=keep)
            case Image():
                self.picture(block)
            case AttachmentHead():
                self.attachment(block)
            case Line() | Heading():
                pass
            case _:
                assert_never(block)

    def line(self, block: Line, kind: str, *, keep: bool) -> None:
        if kind in ("attachment_note", "attachment_note_first"):
            self.put(_BLANK_KEPT)  # L-ATT-1: one blank line below the body, kept with the note
        kept = KEEP_NEXT if keep and kind in _MAY_KEEP else ""
        words = caption_runs(block, self.font(_FONTS.get(kind, "fangsong")))
        self.put(paragraph(_STYLES[kind], words, properties=kept))

    def heading(self, block: Heading, *, keep: bool) -> None:
        level = min(max(block.level, 1), 9)
        head = block.head
        if not block.rest and not self.marks and simple(head):  # nine in ten
            self.out.append(f"{_HEADS[level]}{head}{_END}".encode())
            return
        font = self.font(self.profile.face(level).font)
        if not block.rest:
            words = bookmarked(runs(head, font), self.marks.get(block.path) if self.marks else None)
            self.put(paragraph(f"WmH{level}", words))
            return
        words = runs(head, font, style=f"WmH{level}Char") + runs(block.rest, self.font("fangsong"))
        self.put(paragraph("WmRunIn", words, properties=KEEP_NEXT if keep else ""))

    def table(self, block: Grid | Graph, caption: str, *, gap: bool, keep: bool) -> None:
        profile = self.profile.turned if self.turned else self.profile
        xml = table_xml(block, profile, caption=caption, keep=keep)
        self.put(xml)
        if gap and xml:  # Word joins tables that touch, and wants a paragraph behind the last
            self.put(paragraph("WmTableGap", properties=KEEP_NEXT if keep else ""))

    def picture(self, block: Image) -> None:
        media = self.media.get(block.data)
        if media is None:
            media = self.media[block.data] = Media.of(block, len(self.media) + 1, "wm")
        self.put(paragraph("WmPicture", drawing(block, media, self.drawing(), self.profile)))

    def chart(self, block: Graph) -> None:
        from wenming.renderers.word.chart import chart_drawing  # charts are rare

        self.charts.append(block)
        relationship = f"wmChart{len(self.charts)}"
        self.put(paragraph("WmPicture", chart_drawing(block, relationship, self.drawing(), self.profile)))

    def drawing(self) -> int:
        """Return a number that no other drawing has."""
        self.drawings += 1
        return _FIRST_DRAWING + self.drawings - 1

    def attachment(self, block: AttachmentHead) -> None:
        """Write the head of an attachment: a blank line below its number and below its title (L-ATT-4)."""
        self.put(
            paragraph("WmAttachHead", runs(block.label, self.font("hei"))),
            _BLANK,
            attachment_title(block.title, self.profile, self.marks.get(block.path)),
            _BLANK,
        )


def write_body(
    document: Document,
    profile: Profile,
    *,
    title_lines: Sequence[str] = (),
    contents: Contents = NO_CONTENTS,
    foot: Foot = NO_FOOT,
) -> Body:
    """Return *document* as the body of a Word file, *foot* below it, its title in *title_lines* where given.

    Raises:
        RenderError: a picture or table that a Word file cannot hold, with its path; or *title_lines*
            that are another title.
    """
    writer = _Writer(profile, title_lines, contents, foot)
    writer.document(document)
    return Body(
        xml=writer.out,
        media=tuple(writer.media.values()),
        charts=tuple(writer.charts),
        sections=tuple(writer.sections),
    )
