"""Read the finished page again: every word that went in stands in it, in order (promise T5).

One pass over the bytes, without a tree.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import chain, zip_longest
from operator import itemgetter
from typing import Final, NamedTuple, TypeAlias

from wenming.document import Document, Graph, Grid, Heading, Image, Line
from wenming.errors import RenderError, shown
from wenming.model import Path
from wenming.renderers.profile import Profile
from wenming.renderers.title import byline, signed_at_end
from wenming.renderers.word.flow import caption_of, is_table, refuse_document, words
from wenming.renderers.word.head import head_lines
from wenming.renderers.word.markup import TornError, read_markup
from wenming.renderers.word.safe_xml import lines_of, unescape

__all__ = ["bug", "expected_words", "said_by", "verify_page"]

_OLDER: Final = re.compile(rb"<mc:Fallback>.*?</mc:Fallback>", re.DOTALL)  # the same words for older programs
_words: Final = itemgetter(1)


Places: TypeAlias = Callable[[], Iterator[tuple[Path | str, Sequence[str]]]]


class Said(NamedTuple):
    """What a page must say.

    Attributes:
        places: Gives its words by their place in the report, in order.
        lines: All its words, a line for each paragraph that has any.
        told: What those hear who cannot see pictures, charts and tables, in order.
        boxed: Whether words stand in a text box, where they are repeated for older programs.
    """

    places: Places
    lines: bytes
    told: list[str]
    boxed: bool


def expected_words(
    document: Document, profile: Profile, front: Sequence[str] = (), back: Sequence[str] = ()
) -> Iterator[tuple[Path | str, Sequence[str]]]:
    """Yield what is printed, in order: where it stands in the report, and its paragraphs.

    *front* is what stands before the title: the table of contents; *back* is 版记.
    """
    yield "toc", front
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
    yield "official", back


def descriptions(document: Document) -> list[str]:
    """Return what those hear who cannot see pictures, charts and tables, in order."""
    found: list[str] = []
    for blocks in (document.blocks, document.appendix):
        for at, block in enumerate(blocks):
            kind = type(block)
            if kind is Line or kind is Heading:  # nine in ten
                continue
            if isinstance(block, Image):
                found.append(block.alt)
            elif isinstance(block, Graph):
                found += (caption_of(blocks, at), block.alt) if is_table(block) and block.series else (block.alt,)
            elif isinstance(block, Grid) and block.numeric and (block.header or block.rows):
                found.append(caption_of(blocks, at))
    return [text for text in found if text]


def bug(what: str, path: object) -> RenderError:
    """Return the error that says the file came out as *what* at *path*."""
    return RenderError(
        "came out as {what} in the Word file: this is a bug in wenming, please report it. "
        "verify=False writes the file all the same.",
        {"what": what},
        path=str(path),
    )


def said_by(document: Document, profile: Profile, front: Sequence[str] = (), back: Sequence[str] = ()) -> Said:
    """Return what *document* says; *front* and *back* as in :func:`expected_words`.

    Raises:
        RenderError: a character that a Word file cannot hold, with its path.
    """
    places = partial(expected_words, document, profile, front, back)
    told = descriptions(document)
    lines = lines_of(list(filter(None, chain.from_iterable(map(_words, places())))))
    if lines is None or lines_of([document.author, document.locale, *told]) is None:
        refuse_document(document)
    return Said(places=places, lines=lines or b"", told=told, boxed=bool(back))


def verify_page(content: bytes, said: Said) -> None:
    """Compare document.xml with what was to be *said*, paragraph by paragraph.

    Raises:
        RenderError: it is no XML; or words are missing, changed, added or out of order; its path is the
            first such place.
    """
    try:
        reading = read_markup(_OLDER.sub(b"", content) if said.boxed else content)
    except TornError as error:
        raise bug("torn XML", "") from error
    lines = b"\n".join(reading.lines)
    if b"&" in lines:
        lines = unescape(lines.decode()).encode()
    if lines != said.lines:
        raise _first_difference(lines.decode().split("\n"), said)
    if [unescape(one.decode()) for one in reading.told if one] != said.told:
        raise bug("other alternative texts", "")


def _first_difference(printed: list[str], said: Said) -> RenderError:
    expected = ((path, text) for path, texts in said.places() for text in texts if text)
    for (path, text), found in zip_longest(expected, printed, fillvalue=("", "")):
        if text != found:
            return bug(f"“{shown(found if isinstance(found, str) else '')}”", path)
    return bug("other words", "")
