"""Markdown: CommonMark with the tables of GitHub, and every sign of its syntax escaped.

``# title``, ``## 一、…`` by level. Markdown knows six levels: headings from level 5 on all take
``######``, and their labels tell them apart. A heading run into its text is bold there. The name and
date of the signature are one paragraph with a hard break in it, the last of the body; an attachment
begins with a thematic break. A chart is its description and a table of its values. Captions are bold, notes
under tables and descriptions of charts slanted.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final
from unicodedata import category

from attrs import frozen

from wenming.document import AttachmentHead, Block, Document, Graph, Grid, Heading, Image, Line
from wenming.renderers.base import RenderContext, Rendered
from wenming.renderers.contents import refuse_contents
from wenming.renderers.words import check_document, data_uri, head_words

__all__ = ["MarkdownRenderer"]

_DEEPEST: Final = 6

# Characters that can be syntax anywhere in a line, here or in a common dialect; and spaces that an
# editor would fold or a parser take for a line end or a byte order mark.
_ESCAPES: Final = str.maketrans(
    {
        **{sign: "\\" + sign for sign in "\\`*_{}[]<>|~#$&^"},
        **{space: f"&#{ord(space)};" for space in "\t\u2028\u2029\ufeff"},
        "\u00a0": "&nbsp;",
    }
)
_AT_START: Final = re.compile(r"[-+=:]|[0-9]{1,9}(?=[.)](?![0-9]))")
_LINKS: Final = re.compile(r"(?<=www)\.|:(?=//)", re.IGNORECASE)
_EDGES: Final = re.compile(r"^\s+|\s+$")


@frozen
class MarkdownRenderer:
    """CommonMark with GitHub's tables; any parser gives the document's words back unchanged."""

    format: str = "markdown"
    suffixes: tuple[str, ...] = (".md", ".markdown")

    def render(self, document: Document, context: RenderContext, /) -> Rendered:
        """Write *document*.

        Raises:
            ModelError: a string that no page can carry, with its path.
            RenderError: a page template was given, or a picture is of a kind that cannot be shown.
        """
        check_document(document, context, format=self.format)
        refuse_contents(context.toc, format=self.format)
        text = "\n\n".join(part for part in _parts(document) if part) + "\n"
        return Rendered(content=text.encode(), media_type="text/markdown; charset=utf-8", suffix=".md")


def _parts(document: Document) -> Iterator[str]:
    if document.head is not None:
        yield from (_line(text) for _, text in head_words(document.head))
    yield document.title and f"# {_inline(document.title)}"
    yield _line(document.salutation)
    for block in document.blocks:
        yield from _block(block)
    # A hard break behind the name tells it from a paragraph where no date follows.
    yield _lines(document.signature, document.date or ("\u3000" if document.signature else ""))
    yield _line(document.remark)
    for block in document.appendix:
        yield from _block(block)
    if document.imprint is not None:
        yield "---"
        yield _line(document.imprint.copies_to)
        yield _lines(document.imprint.printed_by, document.imprint.printed_on)


def _lines(*texts: str) -> str:
    """Return *texts* as one paragraph, a line each."""
    return "\\\n".join(_line(text) for text in texts if text)


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading():
            yield _heading(block)
        case Line(kind="caption"):
            yield _marked("**", block.text)
        case Line(kind="note"):
            yield _marked("*", block.text)
        case Line():
            yield _line(block.text)
        case Grid():
            yield _table(block.header or ("",) * len(block.numeric), block.rows, block.numeric)
        case Image():
            yield f"![{_inline(block.alt)}]({data_uri(block)})"
        case Graph():
            yield _marked("*", block.alt)
            yield _table(("", ""), ((s.name, s.figure) for s in block.series), (False, True))
        case AttachmentHead():
            yield "---"
            yield _line(block.label)
            yield block.title and f"## {_inline(block.title)}"


def _marked(mark: str, text: str) -> str:
    """Return *text* as a paragraph in bold or slanted: so a reader tells captions and notes from paragraphs."""
    return f"{mark}{_inline(text)}{mark}" if text else ""


def _inline(text: str) -> str:
    """Escape *text* for the inside of a line; white space at its ends would be cut."""
    escaped = _LINKS.sub(r"\\\g<0>", text.translate(_ESCAPES))
    return _EDGES.sub(lambda found: "".join(f"&#{ord(c)};" for c in found.group()), escaped)


def _line(text: str) -> str:
    """Escape *text* for a paragraph of its own: it must not begin a list, a rule or a definition."""
    escaped = _inline(text)
    found = _AT_START.match(escaped)
    if found is None:
        return escaped
    at = found.end() if found.group()[0].isdigit() else 0
    return f"{escaped[:at]}\\{escaped[at:]}"


def _heading(heading: Heading) -> str:
    if not heading.rest:
        return f"{'#' * min(heading.level + 1, _DEEPEST)} {_inline(heading.head)}"
    # The stop stands outside: after 。 the closing asterisks would not close (CommonMark 6.2).
    head = _inline(f"{heading.label}{heading.gap}{heading.title}")
    tail = _inline(heading.stop + heading.rest)
    if head and _maybe_mark(head[-1]) and not _surely_mark(tail[0]):
        if not _has_entity(tail[0]):
            return _line(heading.text)
        tail = f"&#{ord(tail[0])};{tail[1:]}"
    return f"**{head}**{tail}" if head else _line(heading.text)


def _surely_mark(char: str) -> bool:
    return category(char)[0] == "P" or char in "$+<=>^`|~"


def _maybe_mark(char: str) -> bool:
    return category(char)[0] in "PS"  # symbols count since CommonMark 0.31


def _has_entity(char: str) -> bool:
    code = ord(char)
    return not (0xFDD0 <= code <= 0xFDEF or code & 0xFFFE == 0xFFFE)


def _table(header: Iterable[str], rows: Iterable[Iterable[str]], numeric: Iterable[bool]) -> str:
    marks = ["---:" if figures else "---" for figures in numeric]
    if not marks:
        return ""
    lines = (map(_inline, header), marks, *(map(_inline, row) for row in rows))
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
