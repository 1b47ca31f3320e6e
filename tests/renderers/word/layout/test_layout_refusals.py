"""What is no Word file, a broken one or a hostile one: refused with words that help, never a stranger's exception."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import docx
import pytest

from wenming import LimitError, ReadError, RenderError, Report, check_layout, render
from wenming.renderers.profiles import PROFILES


def good() -> bytes:
    """Return a file that can be read."""
    document, buffer = docx.Document(), BytesIO()
    document.add_paragraph("正文。")
    document.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize(
    "content",
    [b"", b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, b"<html></html>", "总结".encode()],
    ids=["nothing", "cut off", "doc or locked", "html", "text"],
)
def test_what_is_no_word_file_is_refused(content: bytes) -> None:
    """With an error of ours that says what to do."""
    with pytest.raises(ReadError, match="Word"):
        check_layout(content)


def _changed(name: str, text: str | None) -> bytes:
    """Return a good file with one part replaced, or taken out."""
    with zipfile.ZipFile(BytesIO(good())) as archive:
        members = {one: archive.read(one) for one in archive.namelist() if one != name}
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for one, content in members.items():
            archive.writestr(one, content)
        if text is not None:
            archive.writestr(name, text)
    return buffer.getvalue()


DOCTYPE = '<!DOCTYPE w [<!ENTITY a "b">]><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>'
STRICT = '<w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"><w:body/></w:document>'


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("word/document.xml", None, "lacks its part word/document.xml"),
        ("word/document.xml", "<w:document", "broken part word/document.xml"),
        ("word/document.xml", STRICT, "strict"),
        ("word/styles.xml", DOCTYPE, "broken part word/styles.xml"),
        ("_rels/.rels", "<x/>", "no document in it"),
    ],
)
def test_broken_files_are_refused(name: str, text: str | None, message: str) -> None:
    """The message names the part; a document type is refused wherever it stands (I3)."""
    with pytest.raises(ReadError, match=message):
        check_layout(_changed(name, text))


def test_a_bomb_of_elements_is_refused_before_it_is_parsed() -> None:
    """I1: the bound holds before the cost is paid."""
    body = "<w:p/>" * 2_100_000
    text = f'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{body}</w:body></w:document>'
    with pytest.raises(LimitError, match="1000000"):
        check_layout(_changed("word/document.xml", text))


def test_odd_measures_do_no_harm() -> None:
    """Numbers that are none, styles based on themselves, styles and footers that are not there."""
    namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    styles = (
        f'<w:styles {namespace}><w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/><w:pPr><w:ind w:left="x" w:hanging="1e3"/>'
        '<w:spacing w:line="many" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val=""/></w:rPr></w:style></w:styles>'
    )
    assert check_layout(_changed("word/styles.xml", styles))
    body = (
        f'<w:document {namespace} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>'
        '<w:p><w:pPr><w:pStyle w:val="none"/><w:numPr><w:numId w:val="q"/></w:numPr><w:tabs><w:tab/></w:tabs></w:pPr>'
        '<w:r><w:t>一二、甲</w:t></w:r></w:p><w:tbl><w:tr><w:tc/></w:tr><w:tr/></w:tbl>'
        '<w:sectPr><w:footerReference w:type="odd" r:id="nowhere"/><w:pgSz w:w="-1"/></w:sectPr></w:body></w:document>'
    )
    assert check_layout(_changed("word/document.xml", body))


def test_misuse_is_a_type_error() -> None:
    """No profile, no font set, no file."""
    with pytest.raises(TypeError, match="check_layout.*binary file"):
        check_layout(5)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match=r"check_layout.*Profile"):
        check_layout(b"", profile=5)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="FontSet"):
        check_layout(b"", fonts="plain")  # type: ignore[arg-type]


def test_files_are_read_by_their_path(tmp_path: Path) -> None:
    """Errors name the file, not its folder."""
    path = tmp_path / "报告.docx"
    path.write_bytes(good())
    assert check_layout(path) == check_layout(str(path))
    path.write_bytes(b"no")
    for given in (path, str(path)):
        with pytest.raises(ReadError, match=r"^报告\.docx: "):
            check_layout(given)


def test_a_profile_is_known_by_its_name() -> None:
    """As for render; a name that is none is told those there are."""
    report = Report("总结", opening=["全年工作有序推进。"])
    for name, profile in PROFILES.items():
        content = render(report, "docx", profile=name).content
        assert content == render(report, "docx", profile=profile).content
        assert check_layout(content, profile=name) == ()
    for verb in (lambda: check_layout(good(), profile="a4"), lambda: render(report, "docx", profile="a4")):
        with pytest.raises(RenderError, match="is a4. Use one of: gbt9704, report, report28, speech") as caught:
            verb()
        assert caught.value.path == "profile"
