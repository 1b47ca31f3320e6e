"""Reader: texts of any origin back into reports."""

from wenming.reader.base import ReadContext, ReadDocument, Reader, ReadResult, TitleWords
from wenming.reader.lift import lift
from wenming.reader.lines import Dropped, RawLine, Span
from wenming.reader.plain import plain
from wenming.reader.roles import TERMS, role_of
from wenming.reader.text import TextReader, read_text

__all__ = [
    "TERMS",
    "Dropped",
    "RawLine",
    "ReadContext",
    "ReadDocument",
    "ReadResult",
    "Reader",
    "Span",
    "TextReader",
    "TitleWords",
    "lift",
    "plain",
    "read_text",
    "role_of",
]
