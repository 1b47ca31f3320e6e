"""Document → what a page template sees: plain text, numbers, and places for ready-made XML.

XML of ours (runs, tables, drawings) never passes through the template. The template gets a *slot*, a
number between two NUL characters, and the finished XML is put in its place afterwards. No data can
forge a slot, for text with NUL is refused; so nothing in the context is exempt from escaping.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias, assert_never

from attrs import define, field, frozen

from wenming.document import AttachmentHead, Block, Document, Graph, Grid, Heading, Image, Line
from wenming.renderers.fonts import FontKind
from wenming.renderers.profile import Profile
from wenming.renderers.word.flow import chain, line_kind, refuse_document
from wenming.renderers.word.pictures import Media, drawing
from wenming.renderers.word.runs import runs
from wenming.renderers.word.signature import sign_block
from wenming.renderers.word.table import KEEP_NEXT, graph_table, grid_table

__all__ = ["PageContent", "Value", "page_content"]

Value: TypeAlias = "str | int | tuple[Value, ...] | Mapping[str, Value]"

_EMPTY: dict[str, Value] = {
    "kind": "", "level": 0, "label": "", "title": "", "head": "", "rest": "", "text": "", "alt": "",
    "header": (), "rows": (), "runs": "", "title_runs": "", "table": "", "keep": 0,
}  # fmt: skip
_GAP = '<w:p><w:pPr><w:pStyle w:val="WmTableGap"/>{}</w:pPr></w:p>'
_LINE_FONTS: dict[str, FontKind] = {"table_title": "hei", "picture_title": "hei"}
_FIRST_DRAWING = 1001  # ids below are left to the template's own pictures


@frozen(kw_only=True)
class PageContent:
    """What a page is filled with.

    Attributes:
        values: What its tags may use.
        slots: XML by the number in its slot.
        media: Pictures that the slots refer to.
    """

    values: Mapping[str, Value]
    slots: tuple[str, ...]
    media: tuple[Media, ...]


@define
class _Writer:
    profile: Profile
    prefix: str
    slots: list[str] = field(factory=list)
    media: dict[bytes, Media] = field(factory=dict)
    drawings: int = 0

    def slot(self, xml: str) -> str:
        """Put *xml* by and return what stands for it; nothing stands for nothing."""
        if not xml:
            return ""
        self.slots.append(xml)
        return f"\0{len(self.slots) - 1}\0"

    def runs(self, text: str, kind: FontKind) -> str:
        return self.slot(runs(text, self.profile.fonts.family(kind).word))

    def heading(self, block: Heading) -> dict[str, Value]:
        level = min(max(block.level, 1), 9)
        kind = self.profile.face(level).font
        head = runs(block.head, self.profile.fonts.family(kind).word, style=f"WmH{level}Char" if block.rest else "")
        return {
            "kind": "run_in" if block.rest else f"heading{level}",
            "level": level,
            "label": block.label,
            "title": block.title,
            "head": block.head,
            "rest": block.rest,
            "text": block.text,
            "runs": self.slot(head + runs(block.rest, self.profile.fonts.fangsong.word)),
        }

    def line(self, block: Line, kind: str) -> dict[str, Value]:
        return {"kind": kind, "text": block.text, "runs": self.runs(block.text, _LINE_FONTS.get(kind, "fangsong"))}

    def table(self, block: Grid | Graph, gap: bool, keep: bool) -> dict[str, Value]:
        if isinstance(block, Grid):
            xml, alt = grid_table(block, self.profile, keep=keep), ""
            header, rows = block.header, block.rows
        else:
            xml, alt, header = graph_table(block, self.profile, keep=keep), block.alt, ()
            rows = tuple((one.name, one.figure) for one in block.series)
        table = self.slot(xml + _GAP.format(KEEP_NEXT if keep else "") if gap and xml else xml)
        return {"kind": "table", "header": header, "rows": rows, "alt": alt, "table": table}

    def picture(self, block: Image) -> dict[str, Value]:
        media = self.media.get(block.data)
        if media is None:
            media = self.media[block.data] = Media.of(block, len(self.media) + 1, self.prefix)
        self.drawings += 1
        number = _FIRST_DRAWING + self.drawings - 1
        return {"kind": "picture", "alt": block.alt, "runs": self.slot(drawing(block, media, number, self.profile))}

    def attachment(self, block: AttachmentHead) -> dict[str, Value]:
        return {
            "kind": "attachment",
            "label": block.label,
            "title": block.title,
            "text": f"{block.label}{block.title}",
            "runs": self.runs(block.label, "hei"),
            "title_runs": self.runs(block.title, "xiaobiaosong"),
        }

    def block(self, blocks: tuple[Block, ...], at: int, keep: bool) -> dict[str, Value]:
        block = blocks[at]
        match block:
            case Heading():
                return self.heading(block)
            case Line():
                return self.line(block, line_kind(blocks, at, keep))
            case Grid() | Graph():
                gap = at + 1 == len(blocks) or isinstance(blocks[at + 1], Grid | Graph)
                return self.table(block, gap, keep)
            case Image():
                return self.picture(block)
            case AttachmentHead():
                return self.attachment(block)
            case _:
                assert_never(block)

    def blocks(self, blocks: tuple[Block, ...], *, signed: bool = False) -> tuple[Value, ...]:
        kept = chain(blocks) if signed else len(blocks)
        return tuple(
            {**_EMPTY, **self.block(blocks, at, at >= kept), "keep": int(at >= kept)} for at in range(len(blocks))
        )


def page_content(document: Document, profile: Profile, *, prefix: str = "wm") -> PageContent:
    """Return what a page needs to print *document*; names of pictures begin with *prefix*.

    Raises:
        RenderError: a character, picture or table that a Word file cannot hold, with its path.
    """
    refuse_document(document)
    writer = _Writer(profile, prefix)
    signed = bool(document.signature or document.date)
    values: dict[str, Value] = {
        name: getattr(document, name) for name in ("title", "salutation", "signature", "date", "author", "locale")
    }
    values["title_runs"] = writer.runs(document.title, "xiaobiaosong")
    for name in ("salutation", "signature", "date"):
        values[f"{name}_runs"] = writer.runs(getattr(document, name), "fangsong")
    values["blocks"] = writer.blocks(document.blocks, signed=signed)
    values["sign_block"] = writer.slot(sign_block(document, profile))
    values["appendix"] = writer.blocks(document.appendix)
    return PageContent(values=values, slots=tuple(writer.slots), media=tuple(writer.media.values()))
