"""Old formats and PDF, read through LibreOffice and poppler: bounded, and nothing left behind."""

from __future__ import annotations

import tempfile
import threading
import zipfile
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from wenming.errors import LimitError, ReadError
from wenming.limits import Limits
from wenming.office import find_office
from wenming.reader import ReadContext
from wenming.reader.office import OfficeReader
from wenming.reader.pdf import PdfReader

docx = pytest.importorskip("docx")

pytestmark = [pytest.mark.office, pytest.mark.usefixtures("office")]

WANTED = [
    ("title", "关于值守工作情况的报告"),
    ("heading1", "一、总体情况"),
    ("", "今年以来共出动320人次。"),
    ("item", "1. 件甲"),
    ("item", "2. 件乙"),
    ("row", "项\t数"),
    ("row", "巡查\t12"),
    ("", "特此报告。"),
]


@pytest.fixture(scope="module")
def made() -> Any:
    """Return a maker of the same report in any kind."""
    document = docx.Document()
    document.add_heading("关于值守工作情况的报告", 0)
    document.add_heading("一、总体情况", 1)
    document.add_paragraph("今年以来共出动320人次。")
    for text in ("件甲", "件乙"):
        document.add_paragraph(text, style="List Number")
    table = document.add_table(2, 2, style="Table Grid")
    for cell, text in zip((cell for row in table.rows for cell in row.cells), ("项", "数", "巡查", "12"), strict=True):
        cell.text = text
    document.add_paragraph("特此报告。")  # LibreOffice loses a table at the very end when it writes .doc
    file = BytesIO()
    document.save(file)

    def convert(kind: str) -> bytes:
        return find_office().convert(file.getvalue(), ".docx", kind)

    return convert


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("doc:MS Word 97", "a.doc"),
        ("doc:MS Word 97", "a.wps"),
        ("odt:writer8", "a.odt"),
        ("rtf:Rich Text Format", "a.rtf"),
        ("odt:writer8", "misnamed.doc"),
    ],
)
def test_old_formats(
    made: Any, kind: str, name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Styles, automatic numbers and tables survive; what a file is called does not matter."""
    content = made(kind)  # the profile of this process, kept until it ends, is made here
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    lines = OfficeReader().read(content, ReadContext(place=name))

    assert [(line.hint, line.text) for line in lines if line.text] == WANTED
    assert list(tmp_path.iterdir()) == []


def test_pdf(made: Any) -> None:
    """The lines of the pages; only PDF tells nothing of what they are."""
    lines = PdfReader().read(made("pdf:writer_pdf_Export"), ReadContext(place="a.pdf"))
    words = ["".join(line.text.split()) for line in lines if line.text]

    assert words == ["关于值守工作情况的报告", "一、总体情况", "今年以来共出动320人次。", "1.件甲", "2.件乙", "项数", "巡查12", "特此报告。"]
    assert {line.hint for line in lines} == {""}


def test_time_is_bounded(made: Any) -> None:
    """Nought seconds are too few for any program."""
    limits = Limits(office_seconds=0)
    with pytest.raises(ReadError, match="office_seconds"):
        OfficeReader().read(made("odt:writer8"), ReadContext(limits=limits, place="a.odt"))
    with pytest.raises(ReadError, match="office_seconds"):
        PdfReader().read(made("pdf:writer_pdf_Export"), ReadContext(limits=limits, place="a.pdf"))


def test_damaged_files(made: Any) -> None:
    """Programs beside us may say what they like: one error comes out."""
    for kind, reader in (("odt:writer8", OfficeReader()), ("pdf:writer_pdf_Export", PdfReader())):
        content = made(kind)
        with pytest.raises((ReadError, LimitError)):
            reader.read(content[:200], ReadContext(place="a"))


def test_a_scan_has_no_text() -> None:
    """A PDF of pictures is told apart from a broken one."""
    empty = find_office().convert(b"<html><body></body></html>", ".html", "pdf:writer_web_pdf_Export")
    with pytest.raises(ReadError, match="scan"):
        PdfReader().read(empty, ReadContext(place="a.pdf"))


def open_document(body: str) -> bytes:
    """Return an .odt whose text holds *body*."""
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{path}:1.0"'
        for name, path in (
            ("office", "office"),
            ("text", "text"),
            ("draw", "drawing"),
            ("svg", "svg-compatible"),
        )
    )
    kind = "application/vnd.oasis.opendocument.text"
    manifest = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("mimetype", kind)
        archive.writestr(
            "META-INF/manifest.xml",
            f'<m:manifest xmlns:m="{manifest}"><m:file-entry m:full-path="/" m:media-type="{kind}"/>'
            '<m:file-entry m:full-path="content.xml" m:media-type="text/xml"/></m:manifest>',
        )
        archive.writestr(
            "content.xml",
            f'<office:document-content {spaces} xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2">'
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
        )
    return file.getvalue()


def test_no_link_is_followed(tmp_path: Path) -> None:
    """Neither pictures nor sections are taken from where a file says, on the net or on the disk (promise I2)."""
    asked: list[str] = []

    class Answer(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        do_HEAD = do_OPTIONS = do_GET

        def log_message(self, *_words: object) -> None:
            pass

    secret = tmp_path / "secret.txt"
    secret.write_text("机密内容", encoding="utf-8")
    with ThreadingHTTPServer(("127.0.0.1", 0), Answer) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        site = f"http://127.0.0.1:{server.server_port}"
        picture = (
            '<draw:frame svg:width="2cm" svg:height="2cm" text:anchor-type="as-char">'
            f'<draw:image xlink:href="{site}/a.png"/></draw:frame>'
        )
        sections = "".join(
            f'<text:section text:name="s{at}"><text:section-source xlink:href="{target}"/><text:p>原文</text:p>'
            "</text:section>"
            for at, target in enumerate((f"{site}/b.odt", secret.as_uri()))
        )
        source = open_document(f"<text:p>甲{picture}</text:p>{sections}")
        lines = OfficeReader().read(source, ReadContext(place="a.odt"))
        server.shutdown()

    assert asked == []
    assert [line.text for line in lines if line.text] == ["甲", "原文", "原文"]
