"""Which blocks belong together on paper: what a line is by its neighbours, what stays with a signature."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from typing import assert_never

from attrs import asdict

from wenming.document import AttachmentHead, Block, Document, Graph, Grid, Heading, Image, Line
from wenming.renderers.plot import is_drawable
from wenming.renderers.word.safe_xml import refuse_unwritable
from wenming.renderers.words import block_words, is_float, owner

__all__ = ["caption_of", "chain", "is_table", "line_kind", "refuse_document", "words"]

_FRAME = ("title", "salutation", "signature", "date", "author", "locale", "remark")


def chain(blocks: tuple[Block, ...]) -> int:
    """Return where the blocks begin that stay on the signature's page: the last one of body (L-SIGN-8).

    The attachment notes behind it are no body; a caption or note takes its picture or table along.
    """
    at = len(blocks) - 1
    while at > 0 and (_is_note(blocks[at]) or _is_of(blocks[at], blocks[at - 1])):
        at -= 1
    return max(at, 0)


def _is_of(block: Block, before: Block) -> bool:
    return is_float(block) and is_float(before) and owner(block) == owner(before)


def _is_note(block: Block) -> bool:
    return isinstance(block, Line) and block.kind == "attachment_note"


def line_kind(blocks: tuple[Block, ...], at: int, keep: bool) -> str:
    """Say what the line at *at* is by what stands beside it: over a table, or first of several.

    With *keep* it belongs to what stays on the signature's page.
    """
    line = blocks[at]
    kind = line.kind if isinstance(line, Line) else ""
    if kind == "caption":
        before = blocks[at - 1] if at else None
        of_picture = isinstance(before, Image | Graph) and line.path[:-1] == before.path
        over_table = at + 1 < len(blocks) and is_table(blocks[at + 1])
        return "table_title" if over_table and not of_picture else "picture_title"
    if kind == "attachment_note":
        if at and _is_note(blocks[at - 1]):
            return "attachment_note_next"
        return "attachment_note_first" if at + 1 < len(blocks) and _is_note(blocks[at + 1]) else kind
    return "last" if keep and kind in ("body", "point") else kind


def caption_of(blocks: tuple[Block, ...], at: int) -> str:
    """Return the caption of the table at *at*, which those hear who cannot see it; ``""`` if it has none."""
    path = blocks[at].path
    for beside in (at - 1, at + 1):
        if 0 <= beside < len(blocks):
            line = blocks[beside]
            if isinstance(line, Line) and line.kind == "caption" and line.path[:-1] == path:
                return line.text
    return ""


def is_table(block: Block) -> bool:
    """Tell whether *block* is printed as a table: so is a chart that cannot be drawn."""
    return isinstance(block, Grid) or (isinstance(block, Graph) and not is_drawable(block))


def words(block: Block) -> Sequence[str]:
    """Return the words of *block* as the page prints them, a paragraph each; blank ones too."""
    match block:
        case Line() | Heading():
            return (block.text,)
        case Grid():
            return [*block.header, *itertools.chain.from_iterable(block.rows)]
        case Graph():
            if is_drawable(block):
                return ()  # its words stand in its own part
            return [text for one in block.series for text in (one.name, one.figure)]
        case Image():
            return ()
        case AttachmentHead():
            return (block.label, block.title)
        case _:
            assert_never(block)


def refuse_document(document: Document) -> None:
    """Let *document* pass if a Word file can hold all its strings.

    Raises:
        RenderError: the first that it cannot, with its path.
    """
    for name in _FRAME:
        refuse_unwritable(getattr(document, name), name)
    for name, part in (("head", document.head), ("imprint", document.imprint)):
        for key, value in asdict(part).items() if part is not None else ():
            for text in (value,) if isinstance(value, str) else value:
                refuse_unwritable(text, f"{name}.{key}")
    for block in (*document.blocks, *document.appendix):
        for text in block_words(block) if isinstance(block, Graph) else words(block):
            refuse_unwritable(text, block.path)
        if isinstance(block, Image | Graph):
            refuse_unwritable(block.alt, block.path.under("alt"))
