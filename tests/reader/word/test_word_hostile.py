"""Hostile and damaged files: lines, or an error that says what is wrong; nothing else comes out."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from functools import cache
from io import BytesIO
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wenming.errors import LimitError, ReadError
from wenming.limits import Limits
from wenming.ooxml.unpacked import unpack
from wenming.reader import RawLine, ReadContext
from wenming.reader.word import WordReader
from wenming.renderers import RenderContext, WordRenderer
from wenming.renderers.word.packed import pack
from wenming.renderers.word.template.diagnosis.example import example_document

Word: Any = Any

_VALUE = re.compile(rb'"[^"<>]*"')
_NAME = re.compile(rb"</?[a-z]+:[A-Za-z]+")
_ODD = (b'"-1"', b'"999999999999"', b'"\xe4\xb8\x80"', b'""', b'"0"', b'"9"', b'"rId1"')


def read(content: bytes) -> tuple[RawLine, ...] | None:
    """Return the lines; ``None`` where one of the two errors says what is wrong."""
    try:
        return WordReader().read(content, ReadContext(place="report.docx"))
    except (ReadError, LimitError) as error:
        assert "report.docx" in str(error)
        return None


@cache
def ours() -> dict[str, bytes]:
    """Return the parts of a report with one of everything."""
    return unpack(WordRenderer().render(example_document(), RenderContext()).content, refused=ReadError)


def rich(word: Word) -> dict[str, bytes]:
    """Return the parts of a stranger's file: lists, controls, fields, notes, merged cells, changes."""
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>一</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    body = (
        word.item("甲")
        + word.item("乙", level=1)
        + word.p("丙", note, field, "<w:del><w:r><w:delText>丁</w:delText></w:r></w:del>")
        + f"<w:sdt><w:sdtPr/><w:sdtContent>{word.p('戊', properties='<w:rPr><w:del/></w:rPr>')}</w:sdtContent></w:sdt>"
        + word.table(
            word.row(word.cell("己", '<w:gridSpan w:val="2"/>'), properties="<w:tblHeader/>"),
            word.row(word.cell("庚", '<w:vMerge w:val="restart"/>'), "辛"),
        )
    )
    parts = {
        "numbering": word.numbering(word.level(0, "%1、", "chineseCounting"), word.level(1, "%1.%2")),
        "styles": '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>',
        "footnotes": f'<w:footnote w:id="2">{word.p("壬")}</w:footnote>',
        "header": word.p("癸"),
    }
    return unpack(word.file(body, parts=parts), refused=ReadError)


def cut(content: bytes, at: int) -> bytes:
    """Return the beginning of a part."""
    return content[: at % (len(content) + 1)]


def odd_value(content: bytes, at: int) -> bytes:
    """Give one attribute a value that it should not have."""
    found = list(_VALUE.finditer(content))
    if not found:
        return content
    one = found[at % len(found)]
    return content[: one.start()] + _ODD[at % len(_ODD)] + content[one.end() :]


def renamed(content: bytes, at: int) -> bytes:
    """Give all elements of one name another one, which leaves the part well-formed."""
    names = sorted({one.lstrip(b"</") for one in _NAME.findall(content)})
    if len(names) < 2:
        return content
    old, new = names[at % len(names)], names[at // len(names) % len(names)]
    return re.sub(rb"(</?)" + re.escape(old) + rb"(?=[ />])", rb"\1" + new, content)


def empty(_content: bytes, _at: int) -> bytes:
    """Return nothing."""
    return b""


CHANGES: tuple[Callable[[bytes, int], bytes], ...] = (cut, odd_value, odd_value, odd_value, renamed, renamed, empty)


@settings(max_examples=300, deadline=None)
@given(own=st.booleans(), change=st.sampled_from(CHANGES), part=st.integers(0, 40), at=st.integers(0, 10**6))
def test_damaged_parts(word: Word, own: bool, change: Callable[[bytes, int], bytes], part: int, at: int) -> None:
    """One part cut, emptied, or with values and elements that it should not have."""
    members = dict(ours() if own else rich(word))
    name = sorted(members)[part % len(members)]
    members[name] = change(members[name], at)

    lines = read(pack(members))

    assert lines is None or all(line.number >= 1 and line.start >= 0 for line in lines)


@settings(max_examples=100, deadline=None)
@given(st.booleans(), st.integers(0, 40), st.integers(0, 40))
def test_parts_in_each_others_place(word: Word, gone: bool, one: int, other: int) -> None:
    """A part missing, or two exchanged."""
    members = dict(rich(word))
    names = sorted(members)
    a, b = names[one % len(names)], names[other % len(names)]
    members[a], members[b] = members[b], members[a]
    if gone:
        del members[a]

    read(pack(members))


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_damaged_packages(word: Word, data: st.DataObject) -> None:
    """Bytes of the zip changed or cut off."""
    content = bytearray(pack(rich(word)))
    for _each in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    del content[data.draw(st.integers(1, len(content))) :]

    read(bytes(content))


@given(st.binary(max_size=200))
def test_other_bytes(content: bytes) -> None:
    """Whatever is no package is refused."""
    assert read(content) is None


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le"), "Word 97"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"Workbook", "old Office"),
        (b"plain text", "damaged or foreign"),
    ],
)
def test_other_files_are_told_apart(content: bytes, words: str) -> None:
    """The error names what the file is and what to do."""
    with pytest.raises(ReadError, match=words) as error:
        WordReader().read(content, ReadContext())
    assert "Save it" in str(error.value)


def test_document_types_are_refused(word: Word) -> None:
    """No part may declare one, in any encoding (promise I3)."""
    for encoding in ("utf-8", "utf-16"):
        members = dict(rich(word))
        text = members["word/styles.xml"].decode()
        doctype = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE x [<!ENTITY a "b">]>'
        members["word/styles.xml"] = (doctype + text).encode(encoding)
        with pytest.raises(ReadError, match="document type"):
            WordReader().read(pack(members), ReadContext())


def test_two_members_of_one_name(word: Word) -> None:
    """Programs differ in which they take (promise I4)."""
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name, content in rich(word).items():
            archive.writestr(name, content)
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("word/document.xml", b"<x/>")
    with pytest.raises(ReadError, match="two parts of one name"):
        WordReader().read(file.getvalue(), ReadContext())


def test_limits_hold(word: Word) -> None:
    """Bytes of the file, characters of one value, elements of a part."""
    content = word.file(word.p("甲" * 50))
    for limits in (Limits(file_bytes=len(content) - 1), Limits(value_chars=49)):
        with pytest.raises(LimitError):
            WordReader().read(content, ReadContext(limits=limits))
    with pytest.raises(LimitError, match="XML elements"):
        WordReader().read(word.file("<w:p/>" * 2_100_000), ReadContext())


def test_small_files_make_no_large_reports(word: Word) -> None:
    """Labels, spans and references that a few bytes repeat without end are cut or read once."""
    pattern = "长" * 10_000 + "%1"
    parts = {
        "numbering": word.numbering(word.level(0, pattern, "lowerLetter", start=900_000_000)),
        "footnotes": f'<w:footnote w:id="2">{word.p("注" * 10_000)}</w:footnote>',
    }
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    lines = word.read(word.item("") * 100 + word.p(note) * 100, parts=parts)

    assert sum(len(line.text) + sum(len(one.text) for one in line.dropped) for line in lines) < 30_000


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
        ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
        (
            "<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>",
            "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>",
        ),
        ("<mc:AlternateContent><mc:Choice>", "</mc:Choice></mc:AlternateContent>"),
    ],
)
@pytest.mark.parametrize("share", [0.5, 0.97, 3])
def test_depth(word: Word, before: str, after: str, share: float) -> None:
    """As deep as the parser lets it be, and deeper."""
    times = int(250 * share / before.count("<"))
    content = word.file(before * times + word.p("底") + after * times)

    lines = read(content)

    assert (lines is None) == (share > 1)
    assert lines is None or "".join(line.text for line in lines) == "底"
