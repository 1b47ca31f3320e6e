"""Plain text: bytes or str → lines → what they mean."""

from __future__ import annotations

from attrs import frozen

from wenming.files import decode
from wenming.limits import Limits
from wenming.reader.base import ReadContext, Repairing, TitleWords
from wenming.reader.lift import lift
from wenming.reader.lines import RawLine, split_lines
from wenming.reader.result import ReadResult

__all__ = ["TextReader", "read_text", "text_lines"]


@frozen
class TextReader:
    """Plain text in UTF-8, UTF-16, UTF-32 or GB18030 (:func:`wenming.files.decode`)."""

    format: str = "text"
    suffixes: tuple[str, ...] = (".txt",)

    def read(self, source: bytes, context: ReadContext, /) -> tuple[RawLine, ...]:
        """Return the lines of *source*.

        Raises:
            ReadError: no text in these encodings; names the byte.
            LimitError: too many bytes, or a line that is too long for one value.
        """
        context.limits.check("file_bytes", len(source), place=context.place)
        return _lines(decode(source, place=context.place), context)


def read_text(
    source: bytes | str,
    *,
    repair: Repairing = "none",
    vocabulary: TitleWords | None = None,
    limits: Limits | None = None,
    place: str = "",
) -> ReadResult:
    """Read a report out of plain text; a blank text holds no document.

    Args:
        source: The text, or the bytes of a text file.
        repair: Which damage is mended.
        vocabulary: Title words of the sectors, with the roles they tell.
        limits: Bounds on the source.
        place: Base name of the file, for messages.

    Raises:
        ReadError: bytes in no known encoding; names the byte.
        LimitError: a source that is too large, or a line that is too long for one value.
    """
    context = ReadContext(limits=limits or Limits(), place=place)
    lines = text_lines(source, context) if isinstance(source, str) else TextReader().read(source, context)
    return lift(lines, repair=repair, vocabulary=vocabulary)


def text_lines(source: str, context: ReadContext) -> tuple[RawLine, ...]:
    """Return the lines of a text that is decoded already.

    Raises:
        LimitError: it is too large, or a line is too long for one value.
    """
    context.limits.check("file_bytes", len(source), place=context.place)
    return _lines(source, context, marked=True)


def _lines(source: str, context: ReadContext, *, marked: bool = False) -> tuple[RawLine, ...]:
    lines = split_lines(source, marked=marked)
    context.admit(lines)
    return lines
