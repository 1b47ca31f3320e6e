"""The formats that are read: a reader for each name and suffix; what bytes without a name are."""

from __future__ import annotations

import codecs
from collections.abc import Callable

from wenming.reader.base import ReadContext, Reader
from wenming.reader.html.archive import is_archive
from wenming.reader.lines import RawLine

__all__ = ["SUFFIXES", "built_in", "decoded", "guessed", "sniff"]

SUFFIXES: tuple[str, ...] = (
    ".txt", ".md", ".markdown", ".html", ".htm", ".docx", ".docm", ".doc", ".wps", ".odt", ".rtf", ".pdf",
)  # fmt: skip
"""Suffixes of the files that are read without a plugin."""

_OLE, _ZIP, _PDF, _RTF = b"\xd0\xcf\x11\xe0", b"PK\x03\x04", b"%PDF-", b"{\\rtf"
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF32_BE)  # UTF-32 LE begins as UTF-16
_PAGE = (b"<!doctype html", b"<html")
_HEAD = 512  # bytes looked at for the beginning of a web page


def built_in(name: str) -> Reader | None:
    """Return the reader of a format or suffix: ``text``, ``.docx``; ``None`` where there is none.

    Only what is asked for is imported.
    """
    match name.lower().lstrip("."):
        case "text" | "txt" | "":
            from wenming.reader.text import TextReader

            return TextReader()
        case "docx" | "docm" | "word":
            from wenming.reader.word import WordReader

            return WordReader()
        case "markdown" | "md":
            from wenming.reader.markdown.reader import MarkdownReader

            return MarkdownReader()
        case "html" | "htm":
            from wenming.reader.html.reader import HtmlReader

            return HtmlReader()
        case "doc" | "wps" | "odt" | "rtf" | "office":
            from wenming.reader.office import OfficeReader

            return OfficeReader()
        case "pdf":
            from wenming.reader.pdf import PdfReader

            return PdfReader()
        case _:
            return None


def decoded(name: str) -> Callable[[str, ReadContext], tuple[RawLine, ...]] | None:
    """Return what reads a text of the format *name* that is decoded already, ``None`` where bytes are wanted."""
    match name.lower().lstrip("."):
        case "text" | "txt":
            from wenming.reader.text import text_lines as lines_of
        case "markdown" | "md":
            from wenming.reader.markdown.reader import lines_of
        case "html" | "htm":
            from wenming.reader.html.reader import lines_of
        case _:
            return None
    return lines_of


def guessed(name: str, content: bytes) -> str:
    """Return the encoding in which *content* of the format *name* is guessed to be, ``""`` where nothing is guessed."""
    if decoded(name) is None or content.startswith(_MARKS):
        return ""
    if name.lower().lstrip(".") in ("html", "htm"):
        from wenming.reader.html.reader import stated_encoding

        if stated_encoding(content):
            return ""
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return "GB18030"  # what else `wenming.files.decode` takes
    return ""


def sniff(content: bytes) -> str:
    """Return the format of *content* by its first bytes; ``text`` where they tell none."""
    if content.startswith(_ZIP):
        # OpenDocument says what it is in its first member, uncompressed (ODF 1.3, part 2, 3.3).
        return "office" if b"mimetypeapplication/vnd.oasis.opendocument" in content[:_HEAD] else "docx"
    if content.startswith((_OLE, _RTF)):
        return "office"
    if content.startswith(_PDF):
        return "pdf"
    head = content[:_HEAD].lower().lstrip(b"\xef\xbb\xbf \t\r\n")
    if is_archive(content):
        return "html"
    return "html" if head.startswith(_PAGE) or (head.startswith(b"<?xml") and b"<html" in head) else "text"
