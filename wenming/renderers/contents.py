"""Table of contents: which headings a document lists, shared by Word and HTML."""

from __future__ import annotations

from typing import NamedTuple

from wenming.document import AttachmentHead, Document, Heading
from wenming.errors import RenderError
from wenming.model import Path

__all__ = ["Entry", "contents_entries", "contents_title", "refuse_contents"]


class Entry(NamedTuple):
    """One line of a table of contents.

    Attributes:
        text: The heading with its label, or the title of an attachment.
        level: 1 to 9.
        path: The block that it leads to.
    """

    text: str
    level: int
    path: Path


def contents_title(document: Document) -> str:
    """Return what stands above the list, in the script of *document*."""
    return "目　錄" if "Hant" in document.locale else "目　录"


def contents_entries(document: Document, levels: int) -> tuple[Entry, ...]:
    """Return the headings of *document* down to *levels* that stand on lines of their own, and attachments.

    A heading run into its text is part of a paragraph and not listed: Word, which lists whole
    paragraphs, would list all of its words. Nothing is listed where *levels* is 0.

    Raises:
        RenderError: the document is a paper with a red head, which begins on page 1 and leaves no place
            before it.
    """
    if not levels:
        return ()
    if document.head is not None:
        raise RenderError("a paper with a red head has no table of contents. Leave toc out.", path="toc")
    found = []
    for block in (*document.blocks, *document.appendix):
        if isinstance(block, Heading) and block.level <= levels and not block.rest:
            found.append(Entry(block.head, max(block.level, 1), block.path))
        elif isinstance(block, AttachmentHead) and block.title:
            found.append(Entry(block.title, 1, block.path))
    return tuple(found)


def refuse_contents(levels: int, *, format: str) -> None:  # noqa: A002
    """Refuse a table of contents where another format than Word or HTML is asked for.

    Raises:
        RenderError: *levels* is not 0.
    """
    if levels:
        message = "{format} has no pages for a table of contents to list. Leave toc out."
        raise RenderError(message, {"format": format}, path="toc")
