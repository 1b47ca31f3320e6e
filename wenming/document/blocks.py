"""Document: what a renderer sees. Flat, logical, all words final.

No metrics, no numbering to be done, no pages, fonts or sizes: labels are computed and figures are
printed before (:func:`wenming.document.arrange`).
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, TypeAlias

from attrs import frozen

from wenming.model import Path

__all__ = [
    "AttachmentHead",
    "Block",
    "Document",
    "Graph",
    "Grid",
    "Heading",
    "Image",
    "Imprint",
    "Line",
    "LineKind",
    "RedHead",
    "Series",
]

LineKind: TypeAlias = Literal["body", "point", "caption", "attachment_note", "note"]


@frozen(kw_only=True)
class Heading:
    """A numbered title, alone on its line or run into the text that follows.

    Attributes:
        level: 1 for sections, 2 for what stands in them, … up to 9.
        label: ``（三）``; ``""`` in a style without numbers.
        gap: What stands between label and title: ``""``, a space, U+3000.
        title: The words after the label.
        stop: Mark after the title: ``""``, or ``。`` where text is run in or the style wants one.
        rest: Text run in after the title; ``""`` for a heading alone on its line.
        path: The node in the report.
    """

    level: int
    label: str
    title: str
    path: Path
    gap: str = ""
    stop: str = ""
    rest: str = ""

    @property
    def head(self) -> str:
        """Label, gap, title and stop: what is set in the heading's font."""
        return f"{self.label}{self.gap}{self.title}{self.stop}"

    @property
    def text(self) -> str:
        """The whole line."""
        return self.head + self.rest


@frozen(kw_only=True)
class Line:
    """One paragraph of running text.

    Attributes:
        text: Its words.
        kind: ``body``; ``point`` for 一是…; ``caption`` over a table or under a picture;
            ``attachment_note`` for 附件：…; ``note`` for what stands under a table and for end notes.
        path: The block in the report.
        label: Number of a caption, ``表1`` or ``图2``, with which *text* begins; ``""`` for other lines.
    """

    text: str
    path: Path
    kind: LineKind = "body"
    label: str = ""


@frozen(kw_only=True)
class Grid:
    """A table: every row has as many cells as the others; caption and note are lines around it.

    Attributes:
        header: Column titles, maybe none.
        rows: Cells as text, row by row.
        numeric: For each column, whether its cells are figures (set to the right).
        landscape: Whether it stands on pages turned a quarter (L-TBL-1).
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: tuple[bool, ...]
    path: Path
    landscape: bool = False


@frozen(kw_only=True)
class Image:
    """A picture; its caption is a line after it.

    Attributes:
        data: The file's bytes.
        media_type: ``image/png``, ``image/jpeg`` or ``image/gif``.
        alt: What it shows, for those who cannot see it.
    """

    data: bytes
    media_type: str
    alt: str
    path: Path


@frozen
class Series:
    """One value of a chart.

    Attributes:
        name: What it is the value of: a period, a part, a place.
        figure: As printed: ``1.52亿元``.
        value: The exact value in the chart's unit; ``None`` where the figure has none (a range, 几十个).
    """

    name: str
    figure: str
    value: Decimal | None = None


@frozen(kw_only=True)
class Graph:
    """A chart, by its values; a renderer that cannot draw prints them as a table.

    Attributes:
        kind: ``line``, ``column``, ``bar`` or ``pie``.
        series: The values in order.
        alt: What it shows.
        unit: What its values are counted in, 万 and 亿 included: ``亿元``; ``""`` where they differ.
    """

    kind: str
    series: tuple[Series, ...]
    alt: str
    path: Path
    unit: str = ""


@frozen(kw_only=True)
class AttachmentHead:
    """Where an attachment begins, on a new page: 附件1 and its title.

    Attributes:
        label: ``附件``, or ``附件1`` where there are several.
    """

    label: str
    title: str
    path: Path


@frozen(kw_only=True)
class RedHead:
    """版头: what stands above and on the red line of a paper (GB/T 9704-2012, 7.2; L-HEAD-1 … 10).

    Attributes:
        mark: 发文机关标志: ``某市气象局文件``.
        number: 发文字号: ``某气发〔2026〕8号``; ``""`` if it has none yet.
        copy_number: 份号: ``000001``.
        classification: 密级和保密期限: ``机密★1年``.
        urgency: 紧急程度: ``特急``.
        signers: 签发人, in the order of their offices; a paper that goes up has them.
    """

    mark: str
    number: str = ""
    copy_number: str = ""
    classification: str = ""
    urgency: str = ""
    signers: tuple[str, ...] = ()


@frozen(kw_only=True)
class Imprint:
    """版记: the lines at the foot of a paper's last page (GB/T 9704-2012, 7.4; L-END-1 … 8).

    Attributes:
        copies_to: ``抄送：市委办公室，市人大常委会办公室。`` in full; ``""`` if none.
        printed_by: 印发机关: ``某市气象局办公室``.
        printed_on: ``2026年11月18日印发`` in full.
    """

    copies_to: str = ""
    printed_by: str = ""
    printed_on: str = ""


Block: TypeAlias = Heading | Line | Grid | Image | Graph | AttachmentHead


@frozen(kw_only=True)
class Document:
    """A report as it is printed.

    Attributes:
        title: May be blank where a source has lost it.
        salutation: ``各位领导：`` with its colon; ``""`` if there is none.
        blocks: Everything between the salutation and the signature, in order.
        signature: Who signs; ``""`` if nobody.
        date: Date of signature as printed, ``2026年1月8日``; ``""`` if none.
        appendix: Blocks after the signature: end notes, attachments.
        locale: ``zh-Hans-CN``; a tag of BCP 47.
        author: Who issues the report, for the file's properties; ``""`` if unknown.
        head: 版头, above the title; ``None`` on a report without a red head.
        sealed: A seal will be put on signature and date, which leaves them other places (L-SIGN-2).
        remark: 附注 with its brackets, below the date: ``（此件公开发布）``; ``""`` if none.
        imprint: 版记, at the foot of the last page; ``None`` if none.
    """

    title: str
    blocks: tuple[Block, ...]
    salutation: str = ""
    signature: str = ""
    date: str = ""
    appendix: tuple[Block, ...] = ()
    locale: str = "zh-Hans-CN"
    author: str = ""
    head: RedHead | None = None
    sealed: bool = False
    remark: str = ""
    imprint: Imprint | None = None
