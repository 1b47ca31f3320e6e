"""What every renderer asks of a document: its words in reading order, and which blocks belong together."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from wenming.document import AttachmentHead, Block, Document, Graph, Grid, Heading, Image, Line, RedHead
from wenming.errors import RenderError, WenmingError, shown
from wenming.model import Path, check_page_text
from wenming.renderers.base import RenderContext

__all__ = [
    *("apart", "block_words", "check_document", "check_template", "data_uri", "head_words", "is_float", "owner"),
    "words",
]

_PICTURES: Final = ("image/gif", "image/jpeg", "image/png")
_AROUND: Final = ("caption", "note")


def block_words(block: Block) -> Iterator[str]:
    """Yield the strings of *block* in reading order; a run-in heading gives its head and its rest."""
    match block:
        case Heading():
            yield block.head
            yield block.rest
        case Line():
            yield block.text
        case Grid():
            yield from block.header
            for row in block.rows:
                yield from row
        case Image():
            yield block.alt
        case Graph():
            yield block.alt
            for series in block.series:
                yield series.name
                yield series.figure
        case AttachmentHead():
            yield block.label
            yield block.title


def head_words(head: RedHead) -> Iterator[tuple[str, str]]:
    """Yield (path, string) for each line of a red head, in reading order, empty strings included.

    Number and signers are two, though a paper has them on one line (L-HEAD-7).
    """
    yield "official.copy_number", head.copy_number
    yield "official.classification", head.classification
    yield "official.urgency", head.urgency
    yield "official.issuing_mark", head.mark
    yield "official.document_number", head.number
    yield "official.signers", f"签发人：{'　'.join(head.signers)}" if head.signers else ""


def words(document: Document) -> Iterator[tuple[str, str]]:
    """Yield (path, string) for all that a page must show, in reading order, empty strings included."""
    if document.head is not None:
        yield from head_words(document.head)
    yield "title", document.title
    yield "addressee", document.salutation
    for block in document.blocks:
        for text in block_words(block):
            yield str(block.path), text
    yield "issuer", document.signature
    yield "dated", document.date
    yield "official.remark", document.remark
    for block in document.appendix:
        for text in block_words(block):
            yield str(block.path), text
    if document.imprint is not None:
        yield "official.copies_to", document.imprint.copies_to
        yield "official.printed_by", document.imprint.printed_by
        yield "official.printed_on", document.imprint.printed_on


def check_document(document: Document, context: RenderContext, *, format: str) -> None:  # noqa: A002
    """Refuse what no page can carry, and a Word template where another format is asked for.

    A document that ``arrange`` made passes; one made by hand may hold a line feed, which would forge
    a paragraph (promise T2).

    Raises:
        RenderError: a template was given, or a table's rows differ in length.
        ModelError: a string that no page can carry, with its path.
    """
    check_template(context, format=format)
    for block in (*document.blocks, *document.appendix):
        if isinstance(block, Grid):
            _check_grid(block)
    for path, text in words(document):
        try:
            check_page_text(text)
        except WenmingError as error:
            raise error.within(path) from error.__cause__


def check_template(context: RenderContext, *, format: str) -> None:  # noqa: A002
    """Refuse a Word template where another format is asked for.

    Raises:
        RenderError: a template was given.
    """
    if context.template is not None:
        raise RenderError(
            "a page template is for Word; {format} takes none. Leave template out.", {"format": format}
        )


def _check_grid(grid: Grid) -> None:
    columns = len(grid.numeric)
    for row in (*((grid.header,) if grid.header else ()), *grid.rows):
        if len(row) != columns:
            raise RenderError(
                "has a row of {met} cells among rows of {columns}. Give every row as many cells.",
                {"met": len(row), "columns": columns},
                path=str(grid.path),
            )


def owner(block: Block) -> Path:
    """Return the path of the block that *block* belongs to: a caption's table, else its own."""
    path = block.path
    return Path(path[:-1]) if isinstance(block, Line) and path and path[-1] in _AROUND else path


def is_float(block: Block) -> bool:
    """Tell whether *block* stands apart from running text: tables, pictures, charts, lines around them."""
    return isinstance(block, Grid | Image | Graph) or (isinstance(block, Line) and block.kind in _AROUND)


def apart(before: Block, after: Block) -> bool:
    """Tell whether a blank line parts two neighbours in typed text."""
    if isinstance(before, AttachmentHead) or isinstance(after, AttachmentHead):
        return True
    kinds = [block.kind if isinstance(block, Line) else "" for block in (before, after)]
    if kinds[0] == kinds[1] == "note":
        return False
    if kinds[1] == "attachment_note" != kinds[0]:
        return True
    return (is_float(before) or is_float(after)) and owner(before) != owner(after)


def data_uri(image: Image) -> str:
    """Return the picture as ``data:image/png;base64,…``.

    Raises:
        RenderError: a media type that is no picture we know; a browser might run it.
    """
    if image.media_type not in _PICTURES:
        raise RenderError(
            "pictures of type {type} cannot be shown. Use PNG, JPEG or GIF.",
            {"type": shown(image.media_type)},
            path=str(image.path),
        )
    from base64 import b64encode  # for pages with pictures

    return f"data:{image.media_type};base64,{b64encode(image.data).decode('ascii')}"
