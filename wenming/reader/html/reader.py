"""Web pages back into lines: our own by their classes, others by what a browser shows of them."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from wenming.errors import ReadError
from wenming.files import decode
from wenming.reader.base import ReadContext
from wenming.reader.chunks import Places, hung
from wenming.reader.frame.frame import read_date
from wenming.reader.frame.titled import title_among
from wenming.reader.headings.labels import read_label
from wenming.reader.html.archive import is_archive, page_of
from wenming.reader.html.lines import PageLines
from wenming.reader.html.site import without_links
from wenming.reader.lines import BYTE_ORDER_MARK, Dropped, RawLine

__all__ = ["HtmlReader", "lines_of", "stated_encoding"]

_CHARSET = re.compile(
    rb"""<meta[^>]{0,200}?charset\s{0,9}=\s{0,9}["']?\s{0,9}([a-zA-Z0-9_-]{2,20})"""
    rb"""|^\s{0,9}<\?xml[^>]{0,100}?encoding\s{0,9}=\s{0,9}["']([a-zA-Z0-9_-]{2,20})""",
    re.IGNORECASE,
)
_HEAD = 2048  # bytes in which a page says how it is encoded
_KNOWN = {
    "big5": "big5hkscs", "big5-hkscs": "big5hkscs", "x-x-big5": "big5hkscs", "cn-big5": "big5hkscs",
    "csbig5": "big5hkscs",
    "gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030", "x-gbk": "gb18030", "gb_2312-80": "gb18030",
}  # fmt: skip
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_ROWS = ("header", "row")
_OWN = '[role="heading"], p, th, td, caption, figcaption { white-space: pre-wrap; }'  # a line of our own style sheet


@frozen
class HtmlReader:
    """Pages in UTF-8, UTF-16, UTF-32, GB18030, or Big5 where the page says so."""

    format: str = "html"
    suffixes: tuple[str, ...] = (".html", ".htm")

    def read(self, source: bytes, context: ReadContext, /) -> tuple[RawLine, ...]:
        """Return the lines of *source*; each leads back to its characters. Nothing is loaded that a page names.

        A web archive (.mht) is read as the page in it, whose characters are counted then.

        Raises:
            ReadError: no text in these encodings; names the byte.
            LimitError: too many bytes or cells, or a paragraph that is too long for one value.
        """
        context.limits.check("file_bytes", len(source), place=context.place)
        page = page_of(source) if is_archive(source) else source
        return _lines(_decoded(page, context.place), context)


def lines_of(source: str, context: ReadContext) -> tuple[RawLine, ...]:
    """Return the lines of a page that is decoded already, whatever encoding it names.

    Raises:
        LimitError: it is too large, or a paragraph is too long for one value.
    """
    context.limits.check("file_bytes", len(source), place=context.place)
    return _lines(source, context)


def _lines(source: str, context: ReadContext) -> tuple[RawLine, ...]:
    places, marked = Places(source), source.startswith("\ufeff")
    page = PageLines(
        source, int(marked), own=_OWN in source, limits=context.limits, place=context.place, places=places
    ).read()
    lines = page.lines if page.own else without_links(page.lines, page.links, page.dropped)
    if marked:
        page.dropped.append(Dropped("\ufeff", BYTE_ORDER_MARK, places.span(0, 1)))
    found = hung((_own(lines) if page.own else _foreign(lines)), page.dropped)
    context.admit(found)
    return found


def stated_encoding(source: bytes) -> str:
    """Return the encoding that a page states, of those that are read besides UTF-8; ``""`` where it states none."""
    said = None if source.startswith(_MARKS) else _CHARSET.search(source[:_HEAD])
    return _KNOWN.get((said[1] or said[2]).decode("ascii").lower(), "") if said is not None else ""


def _decoded(source: bytes, place: str) -> str:
    """Return the text of a page: by its mark, as UTF-8, as the page says, else as :func:`decode` finds."""
    known = stated_encoding(source)
    if not known:
        return decode(source, place=place)
    for encoding in ("utf-8", known):
        try:
            return source.decode(encoding)
        except UnicodeDecodeError as error:
            told = error
    try:
        return decode(source, place=place)  # what the page says is wrong
    except ReadError:
        raise ReadError(
            "is no text in {encoding}: byte {offset} is {byte}. Save it as UTF-8 and read that.",
            {"encoding": known.upper(), "offset": told.start, "byte": f"0x{source[told.start]:02X}"},
            place=place,
        ) from told


def _own(lines: Sequence[RawLine]) -> Iterator[RawLine]:
    """Yield *lines* of our own pages with the name told from the date, and notes from paragraphs."""
    before = ""
    for line in lines:
        hint = line.hint
        if hint == "byline":
            hint = "dated" if read_date(line.text.strip("（）()")) else "issuer"
        elif hint == "note" and before not in _ROWS:
            hint = "body"
        before = hint
        yield evolve(line, hint=hint)


def _foreign(lines: Sequence[RawLine]) -> Iterator[RawLine]:
    """Yield *lines* with the title told from the headings: the only one of its level, before all others."""
    title = title_among(lines, first_level=True)
    for line in lines:
        if line is title:
            yield evolve(line, hint="title")
        elif line.hint == "item" and (label := read_label(line.text)) is not None and label.form.sure:
            yield evolve(line, hint="")
        else:
            yield line
