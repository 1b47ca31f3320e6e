"""Files that Word inserts whole when it opens another (altChunk): pages, web archives, text, Word files."""

from __future__ import annotations

from base64 import encodebytes
from io import BytesIO
from quopri import encodestring
from typing import Any
from zipfile import ZipFile

import pytest

from wenming.reader import ReadContext
from wenming.reader.formats import sniff
from wenming.reader.html.reader import HtmlReader
from wenming.reader.office import OfficeReader
from wenming.renderers.word.packed import pack

Word: Any = Any

PAGE = "<html><body><h2>一、做法</h2><p>办结56件。</p><table><tr><td>甲</td><td>乙</td></tr></table></body></html>"
TABLE = ["一、做法", "办结56件。", "甲\t乙"]


CODERS = {"": bytes, "quoted-printable": encodestring, "base64": encodebytes}


def archive(page: str, coding: str = "") -> bytes:
    """Return a web archive as Word saves one."""
    coded = f"\r\nContent-Transfer-Encoding: {coding}" if coding else ""
    head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="=_x"\r\n\r\n'
    part = f"{head}--=_x\r\nContent-Type: text/html{coded}\r\n\r\n".encode() + CODERS[coding](page.encode())
    return part + b"\r\n--=_x\r\nContent-Type: image/png\r\n\r\nx\r\n--=_x--\r\n"


def inserting(word: Word, chunk: bytes, body: str = "") -> bytes:
    """Return a Word file that inserts *chunk* between two paragraphs."""
    around = body or word.p("前") + '<w:altChunk r:id="c"/>' + word.p("后")
    with ZipFile(BytesIO(word.file(around, links={"c": ("aFChunk", "c.bin")}))) as file:
        return pack({**{name: file.read(name) for name in file.namelist()}, "word/c.bin": chunk})


@pytest.mark.parametrize(
    "chunk",
    [PAGE.encode(), archive(PAGE), archive(PAGE, "quoted-printable"), archive(PAGE, "base64")],
    ids=["page", "archive", "quoted-printable", "base64"],
)
def test_pages(word: Word, chunk: bytes) -> None:
    """Programs that know no Word write a page and leave the rest to Word."""
    lines = word.lines(inserting(word, chunk))

    assert [line.text for line in lines] == ["前", *TABLE, "后"]
    assert lines[1].hint == "heading2"
    assert [cell.text for cell in lines[3].cells] == ["甲", "乙"]
    assert not any(line.dropped for line in lines)


def test_word_files_and_text(word: Word) -> None:
    """Merged files keep the one in the other; what that inserts in its turn is named alone."""
    inner = inserting(word, PAGE.encode())
    lines = word.lines(inserting(word, inner))

    assert [line.text for line in lines] == ["前", "前", *TABLE, "后", "后"]
    assert [line.text for line in word.lines(inserting(word, "里".encode()))] == ["前", "里", "后"]
    within = word.lines(inserting(word, inserting(word, inner)))
    assert [line.text for line in within] == ["前", "前", "后", "后"]
    assert [one.text for line in within for one in line.dropped] == ["altChunk"]


@pytest.mark.parametrize("chunk", [b"{\\rtf1 x}", b"PK\x03\x04", b"", b"\xff\x00\xff"])
def test_what_cannot_be_read_is_named(word: Word, chunk: bytes) -> None:
    """The rest is read all the same."""
    lines = word.lines(inserting(word, chunk))

    assert [line.text for line in lines] == ["前", "后"]
    assert [one.text for one in lines[1].dropped] == ["altChunk"]


def test_a_file_is_inserted_once(word: Word) -> None:
    """However often it is named: small files make no large reports."""
    body = '<w:altChunk r:id="c"/>' * 3

    assert [line.text for line in word.lines(inserting(word, PAGE.encode(), body))] == [*TABLE, ""]


def test_pages_that_are_named_doc() -> None:
    """Systems hand out web pages and archives as .doc, and Word shows them; no LibreOffice is asked."""
    for content in (PAGE.encode(), archive(PAGE)):
        assert sniff(content) == "html"
        for reader in (OfficeReader(), HtmlReader()):
            assert [line.text for line in reader.read(content, ReadContext(place="a.doc"))] == TABLE


def test_an_archive_without_a_page() -> None:
    """It holds no text."""
    assert HtmlReader().read(archive(PAGE).replace(b"text/html", b"text/css"), ReadContext()) == ()
