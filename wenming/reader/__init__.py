"""Reader: texts of any origin back into reports.

The road of a source, and the house along it::

    text, pdf, office, html, markdown, word   a format → lines (``RawLine``)
    cleaning                                  furniture out, damage mended, broken lines joined
    splitting                                 several documents in one source, parts of one
    frame                                     titles, salutation, signature, attachments
    headings, prose                           labels and their levels; lists and tables under them
    building                                  all of it → a report, with places, roles and figures

``lift`` walks that road; ``formats`` knows which reader a source needs; ``plain`` is the law of reading back.
"""

from wenming.reader.base import (
    FoundFigure,
    FoundHeading,
    FoundPoints,
    Guess,
    Passage,
    ReadContext,
    Reader,
    Repairing,
    TitleWords,
)
from wenming.reader.lift import lift
from wenming.reader.lines import HINTS, Dropped, Origin, RawLine, Repair, Span
from wenming.reader.plain import plain
from wenming.reader.result import ReadDocument, ReadResult
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
