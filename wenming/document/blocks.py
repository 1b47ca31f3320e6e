"""Document: what a renderer sees. Flat, logical, all words final.

No metrics, no numbering to be done, no pages, fonts or sizes: labels are computed and figures are
printed before (:func:`wenming.document.arrange`).
"""

from __future__ import annotations

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
    "Line",
    "LineKind",
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
    """

    text: str
    path: Path
    kind: LineKind = "body"


@frozen(kw_only=True)
class Grid:
    """A table: every row has as many cells as the others; caption and note are lines around it.

    Attributes:
        header: Column titles, maybe none.
        rows: Cells as text, row by row.
        numeric: For each column, whether its cells are figures (set to the right).
    """

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: tuple[bool, ...]
    path: Path


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
    """One value of a chart: its name, and the figure as printed."""

    name: str
    figure: str


@frozen(kw_only=True)
class Graph:
    """A chart, by its values; a renderer that cannot draw prints them as a table.

    Attributes:
        kind: ``line``, ``column``, ``bar`` or ``pie``.
        series: The values in order.
        alt: What it shows.
    """

    kind: str
    series: tuple[Series, ...]
    alt: str
    path: Path


@frozen(kw_only=True)
class AttachmentHead:
    """Where an attachment begins, on a new page: 附件1 and its title.

    Attributes:
        label: ``附件``, or ``附件1`` where there are several.
    """

    label: str
    title: str
    path: Path


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
    """

    title: str
    blocks: tuple[Block, ...]
    salutation: str = ""
    signature: str = ""
    date: str = ""
    appendix: tuple[Block, ...] = ()
    locale: str = "zh-Hans-CN"
    author: str = ""
