"""Document → what a user's page may use: plain text, numbers, and finished XML of ours (``Xml``).

All values are text unless said otherwise; an unknown name is an error. XML is made only where the page
mentions it, for it costs most of the time.

==================  =======================================================================================
``title`` …         and ``salutation``, ``signature``, ``date``, ``remark`` (with its brackets), ``author``,
                    ``locale``: as in ``Document``, ``""`` where there is none
``title_lines``     the title's lines, shaped (L-TITLE-4) or broken by hand
``sealed``          true where a seal will be put on signature and date
``title_runs`` …    ``{{r title_runs }}``, likewise for ``salutation``, ``signature`` and ``date``: the same
                    words, quotation marks and dashes set in the Chinese font
``head``            版头: ``head.mark``, ``number``, ``copy_number``, ``classification``, ``urgency``, and
                    ``signers``, a list; all are there and empty on a paper without red head
``imprint``         版记: ``imprint.copies_to``, ``printed_by``, ``printed_on``, likewise
``head_block`` …    ``{{p head_block }}``: the red head with its line; ``title_block``, the title with byline and
                    blank lines; ``sign_block``, signature, date and remark with the blank lines above them;
                    ``imprint_block``, the imprint's table. Nothing where the document has none
``blocks``          what stands between salutation and signature, in order
``appendix``        what follows the signature
==================  =======================================================================================

A block has ``kind`` (``heading1`` … ``heading9``, ``run_in``, ``body``, ``point``, ``last``,
``table_title``, ``table``, ``note``, ``picture``, ``picture_title``, ``attachment``, ``attachment_note``,
``attachment_note_first``, ``attachment_note_next``), ``text``, and ``runs`` for ``{{r block.runs }}``; by
kind also ``level`` (a number), ``label``, ``title``, ``head`` and ``rest`` of a heading, ``title_runs`` of
an attachment, ``alt`` of a picture or chart, ``header`` and ``rows`` (lists of text) of a table or chart and
``table`` for ``{{p block.table }}``. A picture or chart is printed by its ``runs``. ``last`` is the last
paragraph of the body where a signature follows, which stays on its page; ``keep`` is 1 from the last block
of the body on where a signature follows, else 0: a page that prints it with 与下段同页 satisfies L-SIGN-8.

The styles that the finished XML names (``WmTableHead``, ``WmTableCell``, ``WmSign``, ``WmDate``,
``WmTableGap``, ``WmH1Char`` …) are those of the starting page that ``wenming template new`` writes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import assert_never

from attrs import asdict, define, field

from wenming.document import (
    AttachmentHead,
    Block,
    Document,
    Graph,
    Grid,
    Heading,
    Image,
    Imprint,
    Line,
    RedHead,
)
from wenming.renderers.fonts import FontKind
from wenming.renderers.plot import is_drawable
from wenming.renderers.profile import Profile
from wenming.renderers.title import attachment_lines, signed_at_end
from wenming.renderers.title import title_lines as shaped_lines
from wenming.renderers.word.chart import chart_drawing, chart_media
from wenming.renderers.word.flow import caption_of, chain, is_table, line_kind, refuse_document
from wenming.renderers.word.head import red_head
from wenming.renderers.word.imprint import imprint_block
from wenming.renderers.word.pictures import Media, drawing
from wenming.renderers.word.runs import runs
from wenming.renderers.word.signature import sign_block
from wenming.renderers.word.table import KEEP_NEXT, table_xml
from wenming.renderers.word.template.runtime import Xml
from wenming.renderers.word.template.values import FIRST_DRAWING, Plain, Value
from wenming.renderers.word.titles import title_block, title_runs

__all__ = ["page_content"]

_EMPTY: dict[str, Value] = {
    "kind": "", "level": 0, "label": "", "title": "", "head": "", "rest": "", "text": "", "alt": "",
    "header": (), "rows": (), "runs": "", "title_runs": "", "table": "", "keep": 0,
}  # fmt: skip
_GAP = '<w:p><w:pPr><w:pStyle w:val="WmTableGap"/>{}</w:pPr></w:p>'
_LINE_FONTS: dict[str, FontKind] = {"table_title": "hei", "picture_title": "hei"}


@define
class _Writer:
    profile: Profile
    prefix: str
    mentions: Callable[[str], bool]
    media: dict[bytes, Media] = field(factory=dict)
    parts: list[Media] = field(factory=list)
    charts: int = 0
    drawings: int = 0

    def runs(self, text: str, kind: FontKind, name: str = "runs") -> str:
        """Return *text* as runs, if the page mentions the *name* that they have there."""
        return Xml(runs(text, self.profile.fonts.family(kind).word)) if text and self.mentions(name) else ""

    def title(self, lines: tuple[str, ...]) -> str:
        """Return a title's *lines* as runs, if the page mentions them."""
        return Xml(title_runs(lines, self.profile)) if lines and self.mentions("title_runs") else ""

    def heading(self, block: Heading) -> dict[str, Value]:
        level = min(max(block.level, 1), 9)
        kind = self.profile.face(level).font
        made = ""
        if self.mentions("runs"):
            style = f"WmH{level}Char" if block.rest else ""
            head = runs(block.head, self.profile.fonts.family(kind).word, style=style)
            made = Xml(head + runs(block.rest, self.profile.fonts.fangsong.word))
        return {
            "kind": "run_in" if block.rest else f"heading{level}",
            "level": level,
            "label": block.label,
            "title": block.title,
            "head": block.head,
            "rest": block.rest,
            "text": block.text,
            "runs": made,
        }

    def line(self, block: Line, kind: str) -> dict[str, Value]:
        return {"kind": kind, "text": block.text, "runs": self.runs(block.text, _LINE_FONTS.get(kind, "fangsong"))}

    def table(self, block: Grid | Graph, caption: str, gap: bool, keep: bool) -> dict[str, Value]:
        header: tuple[str, ...] = ()
        if isinstance(block, Grid):
            alt, header, rows = "", block.header, block.rows
        else:
            alt, rows = block.alt, tuple((one.name, one.figure) for one in block.series)
        table = ""
        if self.mentions("table"):
            made = table_xml(block, self.profile, caption=caption, keep=keep)
            table = Xml(made + _GAP.format(KEEP_NEXT if keep else "") if gap and made else made)
        return {"kind": "table", "header": header, "rows": rows, "alt": alt, "table": table}

    def picture(self, block: Image) -> dict[str, Value]:
        media = self.media.get(block.data)
        if media is None:
            media = self.media[block.data] = Media.of(block, len(self.media) + 1, self.prefix)
        return {"kind": "picture", "alt": block.alt, "runs": Xml(drawing(block, media, self.drawing(), self.profile))}

    def chart(self, block: Graph) -> dict[str, Value]:
        """A chart prints as a picture does; its values are there for a page that wants them as well."""
        self.charts += 1
        media = chart_media(block, self.charts, self.profile, prefix=self.prefix)
        self.parts += media
        made = chart_drawing(block, media[0].relationship, self.drawing(), self.profile)
        rows = tuple((one.name, one.figure) for one in block.series)
        return {"kind": "picture", "alt": block.alt, "rows": rows, "runs": Xml(made)}

    def drawing(self) -> int:
        """Return a number that no other drawing has."""
        self.drawings += 1
        return FIRST_DRAWING + self.drawings - 1

    def attachment(self, block: AttachmentHead) -> dict[str, Value]:
        return {
            "kind": "attachment",
            "label": block.label,
            "title": block.title,
            "text": f"{block.label}{block.title}",
            "runs": self.runs(block.label, "hei"),
            "title_runs": self.title(attachment_lines(block.title, self.profile)),
        }

    def block(self, blocks: tuple[Block, ...], at: int, keep: bool) -> dict[str, Value]:
        block = blocks[at]
        match block:
            case Heading():
                return self.heading(block)
            case Line():
                return self.line(block, line_kind(blocks, at, keep))
            case Graph() if is_drawable(block):
                return self.chart(block)
            case Grid() | Graph():
                gap = at + 1 == len(blocks) or is_table(blocks[at + 1])
                return self.table(block, caption_of(blocks, at), gap, keep)
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


def _made(
    document: Document, profile: Profile, title_lines: tuple[str, ...]
) -> Iterator[tuple[str, Callable[[], str]]]:
    """Yield the names of finished blocks, each with what makes it."""
    yield "head_block", lambda: red_head(document.head, profile) if document.head else ""
    yield "title_block", lambda: title_block(document, profile, title_lines)
    yield "sign_block", lambda: sign_block(signed_at_end(document, profile), profile)
    yield "imprint_block", lambda: imprint_block(document.imprint, "", profile) if document.imprint else ""


def page_content(
    document: Document,
    profile: Profile,
    *,
    prefix: str = "wm",
    title_lines: tuple[str, ...] = (),
    mentions: Callable[[str], bool] = bool,
) -> Plain:
    """Return what a page needs to print *document*; names of pictures begin with *prefix*.

    *mentions* tells whether the page may ask for a name; XML that it does not ask for is not made.

    Raises:
        RenderError: a character, picture or table that a Word file cannot hold, with its path.
    """
    refuse_document(document)
    writer = _Writer(profile, prefix, mentions)
    end = signed_at_end(document, profile)
    names = ("title", "salutation", "signature", "date", "author", "locale", "remark", "sealed")
    values: dict[str, Value] = {name: getattr(document, name) for name in names}
    lines = shaped_lines(document, profile, title_lines)
    values |= {"title_lines": lines, "title_runs": writer.title(lines)}
    values["head"] = asdict(document.head or RedHead(mark=""), recurse=False)
    values["imprint"] = asdict(document.imprint or Imprint(), recurse=False)
    for name in ("salutation", "signature", "date"):
        values[f"{name}_runs"] = writer.runs(getattr(document, name), "fangsong", f"{name}_runs")
    values["blocks"] = writer.blocks(document.blocks, signed=bool(end.signature or end.date))
    values |= {name: Xml(make()) if mentions(name) else "" for name, make in _made(document, profile, title_lines)}
    values["appendix"] = writer.blocks(document.appendix)
    return Plain(values=values, media=(*writer.media.values(), *writer.parts), has_drawings=writer.drawings > 0)
