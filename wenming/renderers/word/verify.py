"""Read the finished page again: every word that went in stands in it, in order (promise T5).

One pass over the bytes, without a tree: a tenth of what the strict parse costs by which the tests hold
that what is written here is XML at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from typing import Final

from wenming.document import Document, Graph, Image
from wenming.errors import RenderError, shown
from wenming.model import Path
from wenming.renderers.profile import Profile
from wenming.renderers.title import byline, signed_at_end
from wenming.renderers.word.flow import words
from wenming.renderers.word.head import head_lines
from wenming.renderers.word.safe_xml import unescape

__all__ = ["bug", "expected_words", "verify_page"]

# What follows the mark is text: of w:t its words, of a paragraph's end ">", of w:tab "/>". No text holds
# a bare ">", so that each can be told from the others, and stray words outside of w:t are seen too.
_PIECE: Final = re.compile(rb'<(?:w:t(?: xml:space="preserve")?>|/w:p(?=>)|w:tab(?=/>))([^<]*)')
_TOLD: Final = re.compile(rb'<(?:wp:docPr [^>]*?descr|w:tblDescription w:val)="([^"]*)"')
_OLDER: Final = re.compile(rb"<mc:Fallback>.*?</mc:Fallback>", re.DOTALL)  # the same words for older programs
_FOOT: Final = b"</w:sectPr></w:body></w:document>"


def expected_words(document: Document, profile: Profile) -> Iterator[tuple[Path | str, Sequence[str]]]:
    """Yield what is printed, in order: where it stands in the report, and its paragraphs."""
    if document.head is not None:
        yield "official", head_lines(document.head, profile)
    yield "title", (document.title, *byline(document, profile))
    yield "salutation", (document.salutation,)
    for block in document.blocks:
        yield block.path, words(block)
    document = signed_at_end(document, profile)
    yield "signature", (document.signature,)
    yield "date", (document.date,)
    yield "remark", (document.remark,)
    for block in document.appendix:
        yield block.path, words(block)


def _descriptions(document: Document) -> list[str]:
    return [
        block.alt
        for block in (*document.blocks, *document.appendix)
        if isinstance(block, Image) or (isinstance(block, Graph) and block.alt and block.series)
    ]


def bug(what: str, path: object) -> RenderError:
    """Return the error that says the file came out as *what* at *path*."""
    return RenderError(
        "came out as {what} in the Word file: this is a bug in wenming, please report it. "
        "verify=False writes the file all the same.",
        {"what": what},
        path=str(path),
    )


def _printed(content: bytes) -> str:
    """Return the words of each paragraph that has any, a line each."""
    pieces = b"\n".join(_PIECE.findall(content)).replace(b"\n/>", b"\t").replace(b"\n", b"")
    return unescape(b"\n".join(filter(None, pieces.split(b">"))).decode())


def verify_page(content: bytes, document: Document, profile: Profile) -> None:
    """Compare document.xml with *document*, paragraph by paragraph.

    Raises:
        RenderError: words are missing, changed, added or out of order; its path is the first such place.
    """
    if not content.endswith(_FOOT):
        raise bug("a torn file", "")
    printed = _printed(content if document.imprint is None else _OLDER.sub(b"", content))
    if printed != "\n".join([text for _, texts in expected_words(document, profile) for text in texts if text]):
        raise _first_difference(printed, document, profile)
    told = _descriptions(document)
    if told and [unescape(one.decode()) for one in _TOLD.findall(content)] != told:
        raise bug("other alternative texts", "")


def _first_difference(printed: str, document: Document, profile: Profile) -> RenderError:
    expected = ((path, text) for path, texts in expected_words(document, profile) for text in texts if text)
    for (path, text), found in zip_longest(expected, printed.split("\n"), fillvalue=("", "")):
        if text != found:
            return bug(f"“{shown(found if isinstance(found, str) else '')}”", path)
    return bug("other words", "")
