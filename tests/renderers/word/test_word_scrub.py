"""What a caller's page carries along: left behind, kept as it stands, or refused (promises P4, P5)."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO

import docx
import pytest

from wenming.errors import TemplateError
from wenming.renderers.word.packed import pack

Parts = Callable[[bytes], dict[str, bytes]]
Fill = Callable[[bytes], bytes]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


def page(*paragraphs: str, change: Callable[[object], None] | None = None) -> bytes:
    """Return a page made with python-docx, a paragraph a string."""
    made = docx.Document()
    for text in paragraphs:
        made.add_paragraph(text)
    if change is not None:
        change(made)
    buffer = BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def changed(content: bytes, changes: Mapping[str, bytes | None]) -> bytes:
    """Return a package with some members replaced, added or, with None, taken away."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        members: dict[str, bytes | None] = {name: archive.read(name) for name in archive.namelist()}
    return pack({name: data for name, data in {**members, **changes}.items() if data is not None})


def with_body(xml: str) -> bytes:
    """Return a page whose body begins with *xml*."""
    content = page()
    with zipfile.ZipFile(BytesIO(content)) as archive:
        body = archive.read("word/document.xml").decode()
    return changed(content, {"word/document.xml": body.replace("<w:body>", f"<w:body>{xml}", 1).encode()})


def field(*pieces: str) -> str:
    """Return a paragraph with a complex field, its instruction in pieces."""
    instruction = "".join(f"<w:r><w:instrText>{piece}</w:instrText></w:r>" for piece in pieces)
    return (
        f'<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r>{instruction}<w:r><w:fldChar w:fldCharType="separate"/>'
        '</w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    )


NESTED = (
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    "<w:r><w:instrText>INCLUDETEXT x</w:instrText></w:r>"
    '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)


@pytest.mark.parametrize(
    "xml",
    [
        field(' INCLUDETEXT "c:\\\\secret.txt" '),
        field(" INCL", "UDEPICTURE x "),
        field("DDEAUTO excel x"),
        field("DATE"),
        field(""),
        '<w:p><w:fldSimple w:instr="INCLUDETEXT x"/></w:p>',
        NESTED,
        "<w:p><w:r><w:object/></w:r></w:p>",
        '<w:altChunk xmlns:r="x" r:id="rId1"/>',
    ],
)
def test_fields_that_fetch_or_change_are_refused(xml: str, fill: Fill) -> None:
    """Whether whole, split over runs, simple or nested; and embedded objects."""
    with pytest.raises(TemplateError, match=r"holds (the field|an embedded object)"):
        fill(with_body(xml))


def test_page_fields_are_kept(fill: Fill, parts: Parts) -> None:
    """A page number is harmless."""
    assert b"NUMPAGES" in parts(fill(with_body(field(" NUMPAGES "))))["word/document.xml"]


def test_tags_outside_the_text_do_not_run(fill: Fill, parts: Parts) -> None:
    """P4: neither in alternative texts nor in field codes; they are printed as they stand."""
    xml = (
        '<w:p><w:bookmarkStart w:id="0" w:name="{{ nothing }}"/><w:bookmarkEnd w:id="0"/></w:p>'
        + field(" SEQ {{ nothing }} ")
        + "<w:p><w:r><w:t>{{ date }}</w:t></w:r></w:p>"
    )
    found = parts(fill(with_body(xml)))["word/document.xml"].decode()

    assert 'w:name="{{ nothing }}"' in found
    assert " SEQ {{ nothing }} " in found
    assert "<w:t" in found
    assert "2026年1月8日" in found


def test_what_the_author_left_in_the_page_stays_behind(fill: Fill, parts: Parts) -> None:
    """P5: author, tags in properties, comments, revision ids, custom XML, thumbnail."""

    def change(made: docx.document.Document) -> None:  # type: ignore[name-defined]
        made.core_properties.author = "wang.wei"
        made.core_properties.comments = "{{ 7*7 }}"
        made.add_comment(made.paragraphs[0].runs, text="wang.wei: {{ nothing }}", author="wang.wei")
        made.element.body.set(f"{W}rsidR", "00AB12CD")

    content = fill(page("{{ title }}", change=change))
    found = parts(content)

    assert b"wang.wei" not in b"".join(found.values())
    assert b"rsid" not in found["word/document.xml"]
    assert b"commentReference" not in found["word/document.xml"]
    assert not [name for name in found if "comments" in name or "customXml" in name or "thumbnail" in name]
    assert docx.Document(BytesIO(content)).paragraphs[0].text == "某市气象局2025年工作总结"


def test_links_out_of_the_file_are_refused(fill: Fill) -> None:
    """P5: pictures and pages from elsewhere; the template's own template is left behind."""

    def linked(made: docx.document.Document) -> None:  # type: ignore[name-defined]
        made.part.relate_to("http://example.com/x.png", f"{OFFICE}/image", is_external=True)

    def attached(made: docx.document.Document) -> None:  # type: ignore[name-defined]
        made.part.relate_to("file:///C:/Users/wang/Normal.dotm", f"{OFFICE}/attachedTemplate", is_external=True)

    with pytest.raises(TemplateError, match=r"links to http://example\.com/x\.png, outside the file"):
        fill(page("正文", change=linked))
    assert b"wang" not in fill(page("正文", change=attached))


def test_macros_and_unknown_parts_are_refused(fill: Fill) -> None:
    """A .docm is named as what it is; so is a part of a kind we do not know."""
    with zipfile.ZipFile(BytesIO(page())) as archive:
        types = archive.read("[Content_Types].xml")
        rels = archive.read("word/_rels/document.xml.rels")
    macro = types.replace(
        b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        b"application/vnd.ms-word.document.macroEnabled.main+xml",
    )
    link = f'<Relationship Id="x" Type="{OFFICE}/oleObject" Target="embeddings/x.bin"/></Relationships>'.encode()

    with pytest.raises(TemplateError, match="without macros"):
        fill(changed(page(), {"[Content_Types].xml": macro}))
    with pytest.raises(TemplateError, match="a part of kind oleObject"):
        fill(changed(page(), {"word/_rels/document.xml.rels": rels.replace(b"</Relationships>", link)}))
