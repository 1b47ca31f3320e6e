"""Reader: texts of any origin back into reports."""

from wenming.reader.base import (
    FoundFigure,
    FoundHeading,
    FoundPoints,
    Guess,
    Passage,
    ReadContext,
    ReadDocument,
    Reader,
    ReadResult,
    Repairing,
    TitleWords,
)
from wenming.reader.lift import lift
from wenming.reader.lines import HINTS, Dropped, Origin, RawLine, Repair, Span
from wenming.reader.plain import plain
from wenming.reader.roles import TERMS, role_of
from wenming.reader.text import TextReader, read_text

__all__ = [
    "HINTS",
    "TERMS",
    "Dropped",
    "FoundFigure",
    "FoundHeading",
    "FoundPoints",
    "Guess",
    "Origin",
    "Passage",
    "RawLine",
    "ReadContext",
    "ReadDocument",
    "ReadResult",
    "Reader",
    "Repair",
    "Repairing",
    "Span",
    "TextReader",
    "TitleWords",
    "lift",
    "plain",
    "read_text",
    "role_of",
]
