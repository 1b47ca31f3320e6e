"""Readers that are not ours find in our files the words that went in, in order; LibreOffice too."""

from __future__ import annotations

import unicodedata
import zipfile
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any
from xml.etree import ElementTree

import docx
import mammoth
import pytest
from docx.table import Table
from hypothesis import example, given, settings
from hypothesis import strategies as st

from wenming.document import Document, Line
from wenming.model import Path
from wenming.renderers.base import RenderContext
from wenming.renderers.word import WordRenderer
from wenming.testing.strategies import page_words

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
NAMES = ("𬱟𬺈𫍽", "葛\U000e0100城", "辻\ufe00", "\ue863\U000f0000", "e\u0301ñ", "שלום", "مرحبا", "👨‍👩‍👧", "A&B<丙>")
"""Names with characters of extension E, with variants, from private use, combined, from the right, joined."""


def paragraphs(texts: list[str]) -> bytes:
    """Return a file with *texts* as its body."""
    blocks = tuple(Line(text=text, path=Path(("opening", at))) for at, text in enumerate(texts))
    return WordRenderer().render(Document(title="", blocks=blocks), RenderContext()).content


def by_python_docx(content: bytes) -> list[str]:
    """Return paragraphs and cells in order."""

    def flow() -> Iterator[str]:
        for item in docx.Document(BytesIO(content)).iter_inner_content():
            if isinstance(item, Table):
                for row in item.rows:
                    yield from (cell.text for cell in row.cells)
            else:
                yield item.text

    return [text for text in flow() if text]


def by_mammoth(content: bytes) -> list[str]:
    """Return paragraphs in order."""
    return [text for text in mammoth.extract_raw_text(BytesIO(content)).value.split("\n\n") if text]


def words(element: ElementTree.Element) -> Iterator[str]:
    """Yield the text below *element*, what stands in boxes once."""
    for child in element:
        if child.tag == f"{W}t":
            yield child.text or ""
        elif child.tag == f"{W}tab":
            yield "\t"
        elif child.tag != FALLBACK and child.tag != f"{W}tabs":
            yield from words(child)


def text_of(content: bytes) -> str:
    """Return the whole text of the body."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return "".join(words(ElementTree.fromstring(archive.read("word/document.xml"))))


def all_planes() -> list[str]:
    """Return lines that hold every 89th character of Unicode that a page may hold."""
    characters = (chr(code) for code in range(0x20, 0x110000, 89) if code not in (0xFFFE, 0xFFFF))
    kept = [one for one in characters if unicodedata.category(one) not in ("Cs", "Cc", "Zl", "Zp")]
    return [f"字{''.join(kept[at : at + 16])}符" for at in range(0, len(kept), 16)]


@settings(max_examples=15)
@example([f"姓名{name}同志" for name in NAMES])
@given(st.lists(page_words(min_size=1).map(lambda words: f"段{words}末"), min_size=20, max_size=60))
def test_two_readers_find_any_text(texts: list[str]) -> None:
    """All planes of Unicode, syntax of every format: the same paragraphs, in order (T1, T3, T4)."""
    content = paragraphs(texts)

    assert by_python_docx(content) == texts
    assert by_mammoth(content) == texts


@pytest.mark.parametrize("name", ["profile-gbt9704", "profile-speech", "through", "filled"])
def test_readers_agree_on_tables_and_all(files: Mapping[str, bytes], name: str) -> None:
    """Title, headings, cells, captions, signature, attachments: the same by either; 版记, in a box, by one alone."""
    found = [text.replace("\n", "") for text in by_python_docx(files[name])]
    in_a_box = ["抄送：市委办公室。", "某市气象局办公室\t2026年1月9日印发"] if name == "through" else []
    report = ("某市气象局2025年工作总结", "市人民政府：", "（一）强化预警。发布预警128条。", "第0站<0>", "附件正文。")
    wanted = ("合同", "𬱟A&B<丙>红", "第一段第二段", "第0行") if name == "filled" else report
    places = [found.index(text) for text in wanted]

    assert by_mammoth(files[name]) == found + in_a_box
    assert places == sorted(places)


@pytest.mark.office
def test_libreoffice_writes_the_same_text_again(office: Any, files: Mapping[str, bytes]) -> None:
    """Opened and saved as Word, every file keeps its text; so do characters of all planes."""
    every = {**files, "planes": paragraphs(all_planes()), "names": paragraphs(list(NAMES))}
    again = office.saved_again(every)

    for name, content in every.items():
        assert text_of(again[name]) == text_of(content), name


@pytest.mark.office
def test_libreoffice_prints_filled_pages(office: Any, files: Mapping[str, bytes]) -> None:
    """Pages of the caller's own, filled and as they are begun, become pages with the words on them."""
    wanted = {"filled": "第二段", "through": "市人民政府：", "start": "可用的标签", "start-plain": "可用的标签"}
    for name, pdf in office.pdfs({name: files[name] for name in wanted}).items():
        assert wanted[name] in "".join(line.text for sheet in office.sheets(pdf) for line in sheet.lines), name
