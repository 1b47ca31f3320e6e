"""PDF: the Word file, converted by LibreOffice where it is installed."""

from __future__ import annotations

import hashlib
import json
import re
from typing import Final

from attrs import frozen

from wenming.document import Document
from wenming.office import find_office
from wenming.renderers.base import RenderContext, Rendered

__all__ = ["PdfRenderer"]

_OPTIONS: Final = json.dumps(
    {
        name: {"type": "boolean", "value": value}
        for name, value in (
            ("UseTaggedPDF", "true"),
            ("ExportBookmarks", "true"),  # outline levels become bookmarks
            ("EmbedStandardFonts", "true"),
            ("IsSkipEmptyPages", "false"),  # the blank page before an imprint is printed (L-END-6)
        )
    }
)
# What LibreOffice writes by the clock; each is replaced by as many bytes, so that offsets hold.
_DATE: Final = re.compile(rb"(?<=/CreationDate\(D:)[0-9]{14}")
_ID: Final = re.compile(rb"/ID \[ <[0-9A-F]{32}>\s<[0-9A-F]{32}> \]\s/DocChecksum /[0-9A-F]{32}")


@frozen
class PdfRenderer:
    """PDF for reading and printing, tagged, with bookmarks; needs LibreOffice.

    The same document gives the same bytes with one LibreOffice and the same fonts. Fonts of the profile that
    the machine lacks are replaced by LibreOffice.
    """

    format: str = "pdf"
    suffixes: tuple[str, ...] = (".pdf",)

    def render(self, document: Document, context: RenderContext, /) -> Rendered:
        """Write *document*.

        Raises:
            OfficeError: LibreOffice is not installed, took too long or failed.
            RenderError: as for Word.
            TemplateError: as for Word.
        """
        from wenming.renderers.word import WordRenderer

        office = find_office()
        word = WordRenderer().render(document, context).content
        made = office.convert(word, ".docx", f"pdf:writer_pdf_Export:{_OPTIONS}", limits=context.limits)
        return Rendered(content=_timeless(made, word), media_type="application/pdf", suffix=".pdf")


def _timeless(pdf: bytes, source: bytes) -> bytes:
    """Return *pdf* without the time of its making: dated 1980, its id that of *source* (promise O1)."""
    name = hashlib.sha256(source).hexdigest()[:32].upper().encode()
    fixed = b"/ID [ <" + name + b">\n<" + name + b"> ]\n/DocChecksum /" + name
    return _ID.sub(fixed, _DATE.sub(b"19800101000000", pdf, count=1), count=1)
