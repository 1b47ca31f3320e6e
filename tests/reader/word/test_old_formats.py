"""Old formats and PDF where the programs that read them are missing, and what is told before they run."""

from __future__ import annotations

from typing import Any

import pytest

import wenming.office
from wenming.errors import LimitError, ReadError
from wenming.limits import Limits
from wenming.reader import ReadContext
from wenming.reader.office import OfficeReader
from wenming.reader.pdf import PdfReader, _lines

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
WORD_97 = OLE + "WordDocument".encode("utf-16-le")


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take all programs off the search path, and LibreOffice from where installers put it."""
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr(wenming.office, "_USUAL", ())


@pytest.mark.usefixtures("bare")
@pytest.mark.parametrize(
    ("reader", "content", "package"),
    [
        (OfficeReader(), WORD_97, "libreoffice-writer-nogui"),
        (OfficeReader(), b"{\\rtf1 x}", "libreoffice-writer-nogui"),
        (PdfReader(), b"%PDF-1.7", "poppler-utils"),
    ],
)
def test_what_is_missing_is_named(reader: Any, content: bytes, package: str) -> None:
    """The error names the program, how to get it, and what to do without it."""
    with pytest.raises(ReadError, match=package) as error:
        reader.read(content, ReadContext(place="a.doc"))
    assert "save" in str(error.value)


@pytest.mark.usefixtures("bare")
@pytest.mark.parametrize(
    ("reader", "content", "words"),
    [
        (OfficeReader(), OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
        (OfficeReader(), OLE, "no \\.doc, \\.wps, \\.odt or \\.rtf file"),
        (OfficeReader(), b"text", "no \\.doc, \\.wps, \\.odt or \\.rtf file"),
        (OfficeReader(), b"PK\x03\x04", "not a Word file"),
        (PdfReader(), b"text", "no PDF"),
    ],
)
def test_other_files_are_refused_before_a_program_runs(reader: Any, content: bytes, words: str) -> None:
    """What the file is not is told without LibreOffice and poppler."""
    with pytest.raises(ReadError, match=words):
        reader.read(content, ReadContext(place="a.doc"))


@pytest.mark.parametrize("reader", [OfficeReader(), PdfReader()])
def test_size_is_bounded(reader: Any) -> None:
    """Before anything else is looked at."""
    with pytest.raises(LimitError, match="file_bytes"):
        reader.read(b"12", ReadContext(limits=Limits(file_bytes=1)))


@pytest.mark.parametrize(
    ("pages", "dropped"),
    [
        (["甲文\n\n1\n", "乙文\n2\n"], ["1", "2"]),
        (["甲文\n", "乙文\n2\n", "丙文\n3\n"], ["2", "3"]),
        (["甲文\n1\n"], ["1"]),
        (["合计\n12\n"], []),
        (["甲文\n12\n", "乙文\n40\n"], []),
        (["甲文\n5 处\n", "乙文\n"], []),
    ],
)
def test_page_numbers_of_a_pdf(pages: list[str], dropped: list[str]) -> None:
    """A bare number at the foot counts the pages, from whichever on; one that does not is a figure."""
    text = "".join(f"{page}\f" for page in pages)
    lines = _lines(text, ReadContext())

    assert [one.text for line in lines for one in line.dropped] == dropped
    for one in (one for line in lines for one in line.dropped):
        assert text[one.span.start : one.span.end] == one.text
    assert all((word in "".join(line.text for line in lines)) for word in ("文", "合计") if word in text)
