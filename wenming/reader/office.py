"""Files of older and other programs: .doc, .wps, .odt and .rtf through LibreOffice into .docx, read as that."""

from __future__ import annotations

from typing import Final

from attrs import frozen

from wenming.errors import OfficeError, ReadError
from wenming.office import Office, find_office
from wenming.ooxml.unpacked import is_ole
from wenming.reader.base import ReadContext
from wenming.reader.formats import sniff
from wenming.reader.html.reader import HtmlReader
from wenming.reader.lines import RawLine
from wenming.reader.word import WordReader

__all__ = ["OfficeReader"]

_TARGET: Final = "docx:MS Word 2007 XML"
_WORD: Final = "WordDocument".encode("utf-16-le")
_LOCKED: Final = "EncryptedPackage".encode("utf-16-le")
_RTF, _ZIP = b"{\\rtf", b"PK\x03\x04"


@frozen
class OfficeReader:
    """Word 97 and WPS (.doc, .wps), OpenDocument (.odt) and .rtf; LibreOffice must be installed."""

    format: str = "office"
    suffixes: tuple[str, ...] = (".doc", ".wps", ".odt", ".rtf")

    def read(self, source: bytes, context: ReadContext, /) -> tuple[RawLine, ...]:
        """Return the lines of *source* as :class:`WordReader` reads them once LibreOffice has made it .docx.

        LibreOffice runs with a profile of its own, without macros, for ``office_seconds`` at most; nothing
        is left on the disk. It can open what a file names: strangers' files belong in a container.

        Raises:
            ReadError: LibreOffice is missing, took too long or cannot read the file; or it has a password.
            LimitError: the file, or what is made of it, is too large.
        """
        context.limits.check("file_bytes", len(source), place=context.place)
        if sniff(source) == "html":  # many systems hand out web pages as .doc, and Word shows them
            return HtmlReader().read(source, context)
        suffix = _suffix(source, context.place)
        if suffix == ".docx":
            return WordReader().read(source, context)
        try:
            made = _office(context.place).convert(source, suffix, _TARGET, limits=context.limits)
        except OfficeError as error:
            raise ReadError(
                "cannot be read by LibreOffice: {reason}", {"reason": error.faults[0]}, place=context.place
            ) from error
        return WordReader().read(made, context)


def _office(place: str) -> Office:
    try:
        return find_office()
    except OfficeError as error:
        raise ReadError(
            "needs LibreOffice to be read, which is not installed or not on the search path. Install it "
            "(Debian: apt install libreoffice-writer-nogui), or save the file as .docx and read that.",
            place=place,
        ) from error


def _suffix(source: bytes, place: str) -> str:
    """Return the suffix of what *source* is, whatever its name says.

    Raises:
        ReadError: it is none of the formats.
    """
    if is_ole(source):
        if _LOCKED in source:
            raise ReadError(
                "is locked with a password. Save it in Word or WPS without one and read that.", place=place
            )
        if _WORD in source:  # of WPS too, whose files LibreOffice takes for those of another program
            return ".doc"
    elif source.startswith(_RTF):
        return ".rtf"
    elif source.startswith(_ZIP):
        return ".odt" if b"opendocument" in source[:200] else ".docx"
    raise ReadError("is no .doc, .wps, .odt or .rtf file. Save it as .docx in Word or WPS and read that.", place=place)
