"""PDF through poppler's pdftotext: the lines of its pages, as they stand on them."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Final

from attrs import frozen

from wenming.errors import ReadError, shown
from wenming.limits import Limits
from wenming.reader.base import ReadContext
from wenming.reader.lines import RawLine
from wenming.reader.pdf_pages import lines_of

__all__ = ["PdfReader"]

_PROGRAM: Final = "pdftotext"
_OPTIONS: Final = ("-layout", "-enc", "UTF-8", "-eol", "unix")
_MARK: Final = b"%PDF-"
_HEAD: Final = 1024  # bytes in which the mark stands; some programs write before it


@frozen
class PdfReader:
    """PDF with text in it; poppler must be installed. A scan has none: it needs OCR first."""

    format: str = "pdf"
    suffixes: tuple[str, ...] = (".pdf",)

    def read(self, source: bytes, context: ReadContext, /) -> tuple[RawLine, ...]:
        """Return the lines of the pages of *source*; they say nothing of what they are.

        poppler runs for ``office_seconds`` at most; nothing is left on the disk.

        Raises:
            ReadError: poppler is missing, took too long or cannot read the file; or the file has no text.
            LimitError: the file or its text is too large.
        """
        limits, place = context.limits, context.place
        limits.check("file_bytes", len(source), place=place)
        if _MARK not in source[:_HEAD]:
            raise ReadError("is no PDF. Give a file that a PDF program opens.", place=place)
        text = _text(source, limits, place)
        if not text.strip():
            raise ReadError(
                "holds no text; it seems to be a scan. Let a program for OCR read it, and read what that makes.",
                place=place,
            )
        return _lines(text, context)


def _text(source: bytes, limits: Limits, place: str) -> str:
    program = shutil.which(_PROGRAM)
    if program is None:
        raise ReadError(
            "needs poppler (pdftotext) to be read, which is not installed or not on the search path. Install it "
            "(Debian: apt install poppler-utils), or save the text as .docx or .txt and read that.",
            place=place,
        )
    with tempfile.TemporaryDirectory(prefix="wenming-") as folder:
        given, made = Path(folder, "document.pdf"), Path(folder, "document.txt")
        given.write_bytes(source)
        told = _run([program, *_OPTIONS, str(given), str(made)], limits, place)
        if told or not made.is_file():
            raise ReadError(
                "cannot be read by poppler ({told}). If it has a password, save it without one.",
                {"told": shown(told.replace(folder, "").strip())},
                place=place,
            )
        limits.check("file_bytes", made.stat().st_size, place=place)
        return made.read_text(encoding="utf-8", errors="strict")


def _run(command: list[str], limits: Limits, place: str) -> str:
    """Run *command*; return what it said if it failed, else ``""``."""
    try:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, timeout=limits.office_seconds, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise ReadError(
            "took poppler more than {limit} seconds (limit office_seconds). "
            "If the document is large, pass Limits(office_seconds=…).",
            {"limit": limits.office_seconds},
            place=place,
        ) from error
    except OSError as error:
        raise ReadError(
            "needs poppler, which cannot be started ({reason}). Install it again.",
            {"reason": error.strerror or "OSError"},
            place=place,
        ) from error
    return (done.stderr.decode(errors="replace") or f"{done.returncode}") if done.returncode else ""


def _lines(text: str, context: ReadContext) -> tuple[RawLine, ...]:
    lines = lines_of(text)
    for line in lines:
        where = f"{context.place}:{line.number}" if context.place else f"line {line.number}"
        context.limits.check("value_chars", len(line.text), place=where)
    return lines
