"""PDF through poppler's pdftotext: the lines of its pages, as they stand on them."""

from __future__ import annotations

import re
import shutil
import subprocess
import tempfile
from bisect import bisect_right
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from attrs import evolve, frozen

from wenming.errors import ReadError, shown
from wenming.limits import Limits
from wenming.reader.base import ReadContext
from wenming.reader.cleaning.furniture_words import PAGE
from wenming.reader.lines import Dropped, RawLine, split_lines

__all__ = ["PdfReader"]

_PROGRAM: Final = "pdftotext"
_OPTIONS: Final = ("-layout", "-enc", "UTF-8", "-eol", "unix")
_MARK: Final = b"%PDF-"
_TURN: Final = re.compile("\f")
_BARE: Final = re.compile("[0-9]{1,4}")
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
    lines = split_lines(text)
    for line in lines:
        where = f"{context.place}:{line.number}" if context.place else f"line {line.number}"
        context.limits.check("value_chars", len(line.text), place=where)
    numbers = _numbers(lines, text)
    return tuple(_without(line) if at in numbers else line for at, line in enumerate(lines)) if numbers else lines


def _numbers(lines: Sequence[RawLine], text: str) -> frozenset[int]:
    """Return which lines are page numbers: the last of their pages, bare, all as far from the count of pages."""
    turns = [found.start() for found in _TURN.finditer(text)]
    last: dict[int, int] = {}
    for at, line in enumerate(lines):
        if line.text:
            last[bisect_right(turns, line.start)] = at
    found = {page: at for page, at in last.items() if _BARE.fullmatch(lines[at].text)}
    apart = {int(lines[at].text) - page for page, at in found.items()}
    fits = len(apart) == 1 and (len(found) > 1 or apart == {1})
    return frozenset(found.values()) if fits else frozenset()


def _without(line: RawLine) -> RawLine:
    return evolve(line, text="", dropped=(*line.dropped, Dropped(line.text, PAGE, line.span(0, len(line.text)))))
