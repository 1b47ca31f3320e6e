"""Files inserted whole (``w:altChunk``): pages and Word files that Word shows in the place where they are named."""

from __future__ import annotations

from collections.abc import Sequence

from wenming.errors import ReadError
from wenming.reader.base import ReadContext
from wenming.reader.formats import built_in, sniff
from wenming.reader.lines import RawLine

__all__ = ["inserted_lines", "is_word"]

_ZIP = b"PK\x03\x04"


def is_word(content: bytes) -> bool:
    """Tell whether an inserted file is a Word file."""
    return content.startswith(_ZIP)


def inserted_lines(content: bytes, context: ReadContext) -> Sequence[RawLine]:
    """Return the lines of an inserted file, none where it is broken or of a kind that is not read here, as .rtf.

    What a Word file inserts in its turn is only named.

    Raises:
        LimitError: it, or a part of it, is too large.
    """
    try:
        if is_word(content):
            from wenming.reader.word.reader import WordReader

            return WordReader().shown(content, context, inserted=0).finish()
        kind = sniff(content)
        reader = built_in(kind) if kind in ("html", "text") else None
        return reader.read(content, context) if reader is not None else ()
    except ReadError:
        return ()
