"""Blocks: what stands under a heading, without a number of its own.

The union is closed: a block that no renderer knows would crash it, so plugins add none.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, TypeAlias

from attrs import field, frozen

from wenming.errors import ModelError, shown
from wenming.model._convert import as_flag, instance, located, sequence, unwanted
from wenming.model.text import Text, as_id, as_label, as_text

__all__ = ["Block", "Chart", "ChartKind", "Paragraph", "Picture", "Point", "Points", "Table"]

ChartKind: TypeAlias = Literal["line", "column", "bar", "pie"]
_CHART_KINDS = ("line", "column", "bar", "pie")
MAX_COLUMNS = 63
"""Columns of a Word table (ECMA-376 knows more; Word refuses them)."""

_WORDS = (str, Text)
_MAGIC = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg", b"GIF8": "image/gif"}


@frozen
class Paragraph:
    """One paragraph; where its text is wrong, the path of the error is the paragraph's own."""

    text: Text = field(converter=as_text)


_LINES = (*_WORDS, Paragraph)


def _paragraphs(value: str | Text | Paragraph | Iterable[str | Text | Paragraph]) -> tuple[Paragraph, ...]:
    one = (value,) if isinstance(value, _LINES) else value
    return sequence(one, _as_paragraph)


def _as_paragraph(value: object) -> Paragraph:
    if isinstance(value, _WORDS):
        return Paragraph(value)
    return instance(value, Paragraph, "a paragraph")


def _optional_text(value: str | Text | None) -> Text | None:
    return None if value is None else as_text(value)


@frozen(field_transformer=located)
class Point:
    """One item of 一是……；二是……。

    Attributes:
        body: Its paragraphs; most have one.
        title: Short sentence at its head: 一是**领导重视，部署到位**。……

    Raises:
        ModelError: neither a title nor a body.
    """

    body: tuple[Paragraph, ...] = field(default=(), converter=_paragraphs)
    title: Text | None = field(default=None, converter=_optional_text, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not self.body and not self.title:
            raise ModelError("a point needs a title or a body. Write one, or leave the point out.")


def _as_point(value: object) -> Point:
    if isinstance(value, str | Text):
        return Point((Paragraph(value),))
    return instance(value, Point, "a point")


def _points(value: Iterable[str | Text | Point]) -> tuple[Point, ...]:
    return sequence(value, _as_point)


@frozen(field_transformer=located)
class Points:
    """A list that runs in the text: 一是……；二是……。

    Attributes:
        items: At least one; a ``str`` is a point of one paragraph.
        label: What the text before calls the list: “四个到位” promises four items. It is compared
            by the checker, and not printed by itself.

    Raises:
        ModelError: no items.
    """

    items: tuple[Point, ...] = field(converter=_points)
    label: str = field(default="", converter=as_label, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if not self.items:
            raise ModelError("the list is empty. Give it items, or leave it out.", path="items")


def _cells(value: Iterable[str | Text]) -> tuple[Text, ...]:
    cells = sequence(value, as_text)
    if len(cells) > MAX_COLUMNS:
        raise ModelError(
            "{count} columns; Word holds {limit}. Split the table.",
            {"count": len(cells), "limit": MAX_COLUMNS},
        )
    return cells


def _rows(value: Iterable[Iterable[str | Text]]) -> tuple[tuple[Text, ...], ...]:
    return sequence(value, _cells)


@frozen(kw_only=True, field_transformer=located)
class Table:
    """A table; rosters 值班表 and schedules too.

    Attributes:
        rows: Cells row by row, all rows as wide as the header.
        header: Titles of the columns; may be empty.
        caption: Line above the table.
        note: Line below it.
        landscape: Print it on pages of its own, turned a quarter: for tables too wide for a page.

    Raises:
        ModelError: no cells, rows of different width, or more than 63 columns.
    """

    rows: tuple[tuple[Text, ...], ...] = field(converter=_rows)
    header: tuple[Text, ...] = field(default=(), converter=_cells)
    caption: Text | None = field(default=None, converter=_optional_text)
    note: Text | None = field(default=None, converter=_optional_text)
    landscape: bool = field(default=False, converter=as_flag)

    def __attrs_post_init__(self) -> None:
        width = len(self.header) or (len(self.rows[0]) if self.rows else 0)
        if not width:
            raise ModelError("the table has no cells. Give it a header or rows.", path="rows")
        for index, row in enumerate(self.rows):
            if len(row) != width:
                raise ModelError(
                    "has {found} cells, the table is {width} wide. Fill the row with empty cells.",
                    {"found": len(row), "width": width},
                    path=f"rows[{index}]",
                )


def _image(value: bytes) -> bytes:
    if isinstance(value, bytes) and media_type(value):
        return value
    raise ModelError("is no PNG, JPEG or GIF picture. Convert it to one of these.")


def media_type(data: bytes) -> str:
    """Return the media type of a picture by its first bytes, ``""`` if it is none we print."""
    return next((kind for magic, kind in _MAGIC.items() if data.startswith(magic)), "")


@frozen(kw_only=True, field_transformer=located)
class Picture:
    """A picture with its caption.

    Attributes:
        data: The bytes of a PNG, JPEG or GIF file.
        caption: Line under the picture.
        alt: What it shows, for those who cannot see it.

    Raises:
        ModelError: bytes of another kind.
    """

    data: bytes = field(converter=_image, repr=False)
    caption: Text | None = field(default=None, converter=_optional_text)
    alt: str = field(default="", converter=as_label)


def _series(value: Iterable[str]) -> tuple[str, ...]:
    return sequence(value, as_id)


def _names(value: Iterable[str]) -> tuple[str, ...]:
    return sequence(value, as_label)


@frozen(kw_only=True, field_transformer=located)
class Chart:
    """A chart over metrics; it cites them and holds no digits.

    Attributes:
        kind: ``line``, ``column``, ``bar`` or ``pie``.
        series: Ids of the metrics, in order.
        labels: What each value is called on the chart, one a metric; without them its period, else its id.
        caption: Line under the chart.
        alt: What it shows, for those who cannot see it.

    Raises:
        ModelError: an unknown kind, no metrics, or another number of labels than of metrics.
    """

    kind: ChartKind
    series: tuple[str, ...] = field(converter=_series)
    labels: tuple[str, ...] = field(default=(), converter=_names)
    caption: Text | None = field(default=None, converter=_optional_text)
    alt: str = field(default="", converter=as_label)

    def __attrs_post_init__(self) -> None:
        if self.kind not in _CHART_KINDS:
            raise ModelError(
                "chart kind {kind} is unknown. Use one of: line, column, bar, pie.",
                {"kind": shown(self.kind)},
                path="kind",
            )
        if not self.series:
            raise ModelError("the chart shows no metric. Name at least one.", path="series")
        if self.labels and len(self.labels) != len(self.series):
            raise ModelError(
                "has {found} labels for {count} metrics. Give each metric one, or leave labels out.",
                {"found": len(self.labels), "count": len(self.series)},
                path="labels",
            )


Block: TypeAlias = Paragraph | Points | Table | Picture | Chart


_BLOCKS = (Paragraph, Points, Table, Picture, Chart)


def as_block(value: object) -> Block:
    """Converter: a ``str`` is a paragraph, a block is taken.

    Raises:
        ModelError: anything else.
    """
    if isinstance(value, _BLOCKS):
        return value
    if isinstance(value, _WORDS):
        return Paragraph(value)
    raise unwanted(value, "text, Paragraph, Points, Table, Picture or Chart")


def as_blocks(value: str | Text | Iterable[str | Text | Block]) -> tuple[Block, ...]:
    """Converter for bodies: an iterable of blocks; one ``str`` alone is one paragraph.

    Raises:
        ModelError: with the path of the item that is no block.
    """
    one = (value,) if isinstance(value, _WORDS) else value
    return sequence(one, as_block)
