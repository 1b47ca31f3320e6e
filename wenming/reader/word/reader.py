"""WordReader: .docx → lines."""

from __future__ import annotations

from typing import Final

from attrs import frozen

from wenming.errors import ReadError
from wenming.ooxml.opened import WordFile
from wenming.ooxml.unpacked import is_ole
from wenming.ooxml.xml_parts import WORD
from wenming.reader.base import ReadContext
from wenming.reader.formats import sniff
from wenming.reader.lines import RawLine
from wenming.reader.word.body import Walker
from wenming.reader.word.fields import Fields
from wenming.reader.word.numbering import Numbering
from wenming.reader.word.paragraphs import ParagraphReader
from wenming.reader.word.parts import Parts
from wenming.reader.word.shown import Shown
from wenming.reader.word.styles import Styles

__all__ = ["WordReader"]

_LOCKED: Final = "EncryptedPackage".encode("utf-16-le")
_INSERTED: Final = 8  # Word files in a Word file; each may be as large as itself
_OLD: Final = "WordDocument".encode("utf-16-le")


@frozen
class WordReader:
    """Word files, .docx and .docm, of whatever program: what Word shows is what is read."""

    format: str = "docx"
    suffixes: tuple[str, ...] = (".docx", ".docm")

    def read(self, source: bytes, context: ReadContext, /) -> tuple[RawLine, ...]:
        """Return the lines of *source*: a paragraph each, one more for each line break in running text.

        Styles and outline levels are hints; automatic numbers stand before the text as they are printed.
        Offsets count in the text that is shown, a line feed behind each paragraph, cells included.
        What is not shown (deleted, hidden, comments) and what is no part of a report (contents, headers,
        footers, notes) is in ``dropped``. Links and macros are never followed; files inserted whole are read as well.

        Raises:
            ReadError: no Word file, and which other thing it is; or a part of it that is broken.
            LimitError: the file or a part of it is too large.
        """
        return self.shown(source, context).finish()

    def shown(self, source: bytes, context: ReadContext, *, inserted: int = _INSERTED) -> Shown:
        """Return the lines with the runs that their characters come from; raises what :meth:`read` does.

        *inserted*: How many Word files are opened that it inserts whole; more are named.
        """
        context.limits.check("file_bytes", len(source), place=context.place)
        _refuse_others(source, context.place)
        file = WordFile.of(source, context.place, strict=True)
        shown, never_ends = _walked(file, context, inserted)
        if never_ends:  # a damaged table of contents, which would hold all that is behind it
            shown, _ = _walked(file, context, inserted, listing=False)
        shown.document = file.document
        return shown


def _walked(file: WordFile, context: ReadContext, inserted: int, *, listing: bool = True) -> tuple[Shown, bool]:
    """Return what *file* shows, and whether a table of contents never ends; *listing* tells it from the text."""
    styles = Styles(file.only("styles"))
    parts = Parts(file)
    shown = Shown(context)
    for text, reason in parts.around():
        shown.aside(text, reason)
    paragraphs = ParagraphReader(styles, Numbering(file.only("numbering"), styles), Fields(listing))
    Walker(shown, paragraphs, parts, inserted).blocks(file.document.find(WORD + "body"))
    return shown, paragraphs.fields.is_contents


def _refuse_others(content: bytes, place: str) -> None:
    if not is_ole(content):
        if sniff(content) == "html":
            raise ReadError("is a web page with another suffix. Name it .html and read that.", place=place)
        return
    if _LOCKED in content:
        message = "is locked with a password. Save it in Word or WPS without one and read that."
    elif _OLD in content:
        message = "is a Word 97 file (.doc) with another suffix. Save it as .docx in Word or WPS and read that."
    else:
        message = "is an old Office file that holds no text of Word. Save it as .docx in Word or WPS and read that."
    raise ReadError(message, place=place)
