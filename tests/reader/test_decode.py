"""Encodings of text files (promise I7): told by mark, UTF-8 or GB18030, or refused with the byte."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wenming.errors import ReadError
from wenming.files import decode

TEXT = "各位领导：\n一年来，我局加强领导，落实责任，各项工作取得成效。𠮷"
HANT = "建設局創建文明單位工作情況的彙報\n近兩年來，我們始終堅持學習。"


@settings(deadline=None)
@given(text=st.text(st.characters(exclude_categories=["Cs"])))
def test_utf8_is_read(text: str) -> None:
    """Whatever is written as UTF-8 is read back, but for a mark at its head."""
    assert decode(text.encode()) == text.removeprefix("\ufeff")


@pytest.mark.parametrize(
    "encoding", ["utf-8-sig", "utf-16", "utf-32", "gb18030", "gbk", "gb2312", "utf-8"]
)
@pytest.mark.parametrize("text", [TEXT, HANT])
def test_offices_encodings(encoding: str, text: str) -> None:
    """What Windows, WPS and web sites save is read; characters the encoding lacks are left out."""
    kept = text.encode(encoding, "ignore").decode(encoding)

    assert decode(kept.encode(encoding)) == kept


@pytest.mark.parametrize(
    ("content", "offset"),
    [
        (b"\xef\xbb\xbfabc\xff", "6"),
        (b"\xff\xfea\x00b", "4"),
        ("Größe und Übermaß, é".encode("latin-1"), "2"),
        ("工作總結：近兩年來，我們始終堅持學習，開展活動，取得成效，並持續努力提高服務水平。".encode("big5"), "0"),
        ("Привет, это отчёт о работе нашего отдела за этот год".encode("koi8-r"), "0"),
        ("今年度の業務報告をここにまとめました。皆様のご協力に感謝いたします。".encode("shift-jis"), "0"),
        (TEXT.encode("utf-16-le"), "4"),
        (b"\x00\xff\xfe\xd0\xcf\x11\xe0\xa1", "1"),
    ],
)
def test_others_are_refused(content: bytes, offset: str) -> None:
    """Other encodings and broken files raise, with the first byte that is wrong."""
    with pytest.raises(ReadError) as caught:
        decode(content, place="总结.txt")

    fault = caught.value.faults[0]
    assert str(fault.values["offset"]) == offset
    assert fault.place == "总结.txt"


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (b"PK\x03\x04\x14\0\0\0\xad\xff", "a Word or Excel file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\xff", "Word 97"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\xff", "a PDF file"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\xff", "a picture"),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", "a picture"),
    ],
)
def test_files_that_were_renamed_are_told(content: bytes, what: str) -> None:
    """What was given the suffix of a text is named, with what to do."""
    with pytest.raises(ReadError, match=what) as caught:
        decode(content, place="总结.txt")

    assert caught.value.faults[0].place == "总结.txt"


@settings(deadline=None)
@given(content=st.binary())
def test_bytes_never_crash(content: bytes) -> None:
    """Any bytes give text or a ReadError."""
    with suppress(ReadError):
        assert isinstance(decode(content), str)
