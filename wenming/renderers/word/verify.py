"""Read the finished page again: every word that went in stands in it, in order (promise T5)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from wenming.document import Document, Graph, Image
from wenming.errors import RenderError, shown
from wenming.renderers.word.flow import words
from wenming.renderers.word.xml_parts import WORD, BrokenPartError, parse, part_text

__all__ = ["expected_words", "verify_page"]

_DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"


def expected_words(document: Document) -> Iterator[tuple[str, str]]:
    """Yield each paragraph's words with its path, blank paragraphs left out."""
    signed = [("signature", document.signature), ("date", document.date)]
    parts = [("title", document.title), ("salutation", document.salutation)]
    parts += [(str(block.path), text) for block in document.blocks for text in words(block)]
    parts += signed
    parts += [(str(block.path), text) for block in document.appendix for text in words(block)]
    for path, text in parts:
        if text:
            yield path, text


def _descriptions(document: Document) -> list[str]:
    return [
        block.alt
        for block in (*document.blocks, *document.appendix)
        if isinstance(block, Image) or (isinstance(block, Graph) and block.alt and block.series)
    ]


def _bug(what: str, path: str) -> RenderError:
    return RenderError(
        "came out as {what} in the Word file: this is a bug in wenming, please report it. "
        "verify=False writes the file all the same.",
        {"what": what},
        path=path,
    )


def verify_page(content: bytes, document: Document) -> None:
    """Compare document.xml with *document*, paragraph by paragraph.

    Raises:
        RenderError: words are missing, changed, added or out of order; its path is the first such place.
    """
    try:
        root = parse(content)
    except BrokenPartError as error:
        raise _bug(shown(str(error)), "") from error
    found = (text for text in map(part_text, root.iter(WORD + "p")) if text)
    for (path, text), printed in zip_longest(expected_words(document), found, fillvalue=("", "")):
        if text != printed:
            raise _bug(f"“{shown(printed)}”", path)
    told = [
        element.get("descr") if element.tag == _DRAWING else element.get(WORD + "val")
        for element in root.iter(_DRAWING, WORD + "tblDescription")
    ]
    if told != _descriptions(document):
        raise _bug("other alternative texts", "")
