"""Web pages back into lines: our own by their classes, others by what a browser shows of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from wenming.errors import ReadError
from wenming.files import decode
from wenming.reader.base import ReadContext
from wenming.reader.frame import read_date
from wenming.reader.html_lines import PageLines
from wenming.reader.lines import RawLine

__all__ = ["HtmlReader"]

_CHARSET = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([a-zA-Z0-9_-]{2,20})""", re.IGNORECASE)
_HEAD = 2048  # bytes in which a page says how it is encoded
_KNOWN = {"big5": "big5hkscs", "big5-hkscs": "big5hkscs", "gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030"}
_ROWS = ("header", "row")


@frozen
class HtmlReader:
    """Pages in UTF-8, UTF-16, GB18030, or Big5 where the page says so."""

    format: str = "html"
    suffixes: tuple[str, ...] = (".html", ".htm")

    def read(self, source: bytes, context: ReadContext, /) -> tuple[RawLine, ...]:
        """Return the lines of *source*; each leads back to its characters. Nothing is loaded that a page names.

        Raises:
            ReadError: no text in these encodings; names the byte.
            LimitError: too many bytes, or a paragraph that is too long for one value.
        """
        context.limits.check("file_bytes", len(source), place=context.place)
        page = PageLines(_decoded(source, context.place))
        lines = tuple(_settled(page.read(), own=page.own))
        for line in lines:
            where = f"{context.place}:{line.number}" if context.place else f"line {line.number}"
            context.limits.check("value_chars", len(line.text), place=where)
        return lines


def _decoded(source: bytes, place: str) -> str:
    """Return the text of a page: by its mark, as UTF-8, as the page says, else as :func:`decode` finds."""
    said = _CHARSET.search(source[:_HEAD])
    known = _KNOWN.get(said[1].decode("ascii").lower()) if said is not None else None
    if known is not None:
        try:
            return source.decode("utf-8")
        except UnicodeDecodeError:
            try:
                return source.decode(known)
            except UnicodeDecodeError as error:
                raise ReadError(
                    "is no text in {encoding}: byte {offset} is {byte}. Save it as UTF-8 and read that.",
                    {"encoding": known.upper(), "offset": error.start, "byte": f"0x{source[error.start]:02X}"},
                    place=place,
                ) from error
    return decode(source, place=place)


def _settled(lines: Sequence[RawLine], *, own: bool) -> Iterator[RawLine]:
    """Yield *lines* with the title told from the headings, and of our own pages the name from the date."""
    levels = [line.hint for line in lines if line.hint.startswith("heading")]
    titled = levels.count("heading1") == 1 and levels[0] == "heading1"
    before = ""
    for line in lines:
        hint = line.hint
        if hint.startswith("heading") and titled and not own:
            hint = "title" if hint == "heading1" else f"heading{int(hint[-1]) - 1}"
        elif own and hint == "heading1" and titled:
            hint = "title"
        elif hint == "byline":
            hint = "dated" if read_date(line.text.strip("（）()")) else "issuer"
        elif hint == "note" and before not in _ROWS:
            hint = "body"
        if hint in _ROWS and before == "gap":
            pass
        before = hint
        yield evolve(line, hint=hint)
