"""Fixtures for Word: a document with one of everything, and finished files taken apart by other means."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO
from xml.etree import ElementTree

import pytest

from wenming.document import AttachmentHead, Document, Graph, Grid, Heading, Image, Line, Series
from wenming.document.blocks import LineKind
from wenming.model import Path
from wenming.renderers.base import RenderContext
from wenming.renderers.word import WordRenderer
from wenming.renderers.word.template.page import Page

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def make_png(width: int, height: int) -> bytes:
    """Return a grey PNG."""
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = (b"\0" + bytes([150]) * width) * height
    parts = _chunk(b"IHDR", head) + _chunk(b"IDAT", zlib.compress(rows)) + _chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + parts


def everything(text: Callable[[str], str]) -> Document:
    """Return a document with one of each block, each of its strings passed through *text*."""

    def at(*steps: str | int) -> Path:
        return Path(steps)

    def line(words: str, kind: LineKind, index: int) -> Line:
        return Line(text=text(words), kind=kind, path=at("sections", 0, "body", index))

    blocks = (
        line("现将有关情况报告如下。", "body", 0),
        Heading(level=1, label="一、", title=text("主要做法"), path=at("sections", 0)),
        Heading(
            level=2,
            label="（一）",
            title=text("强化预警"),
            stop="。",
            rest=text("发布预警信号。"),
            path=at("sections", 1),
        ),
        *(
            Heading(level=level, label="1.", title=text("第三层以下"), path=at("sections", level))
            for level in range(3, 10)
        ),
        line("一是领导重视。", "point", 1),
        line("表1 预警情况", "caption", 2),
        Grid(
            header=(text("种类"), text("条数")),
            rows=((text("暴雨"), text("56")), (text("雷电"), text("—"))),
            numeric=(False, True),
            path=at("sections", 0, "body", 3),
        ),
        line("注：来自台账。", "note", 4),
        Image(data=make_png(40, 20), media_type="image/png", alt=text("雨量"), path=at("sections", 0, "body", 5)),
        Line(text=text("图1 雨量"), kind="caption", path=at("sections", 0, "body", 5, "caption")),
        Graph(
            kind="column",
            series=(Series(text("2024年"), text("119条")), Series(text("2025年"), text("128条"))),
            alt=text("预警条数"),
            path=at("sections", 0, "body", 7),
        ),
        line("特此报告。", "body", 8),
        line("附件：1. 统计表", "attachment_note", 9),
        line("2. 案例", "attachment_note", 10),
    )
    appendix = (
        AttachmentHead(label="附件1", title=text("统计表"), path=at("attachments", 0)),
        line("附件正文。", "body", 11),
        line("数据来源说明。", "note", 12),
    )
    return Document(
        title=text("某市气象局2025年工作总结"),
        salutation=text("市人民政府："),
        blocks=blocks,
        signature=text("某市气象局"),
        date=text("2026年1月8日"),
        appendix=appendix,
        author=text("某市气象局办公室"),
    )


def parts(content: bytes) -> dict[str, bytes]:
    """Return the members of a package."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def printed(content: bytes) -> list[str]:
    """Return the words of each paragraph of a finished file, read with the standard library alone."""
    root = ElementTree.fromstring(parts(content)["word/document.xml"])
    texts = []
    for paragraph in root.iter(W + "p"):
        pieces = []
        for run in paragraph.iter(W + "r"):
            pieces += [
                "\t" if child.tag == W + "tab" else child.text or ""
                for child in run
                if child.tag in (W + "t", W + "tab")
            ]
        texts.append("".join(pieces))
    return texts


def body(content: bytes) -> ElementTree.Element:
    """Return the body of a finished file."""
    found = ElementTree.fromstring(parts(content)["word/document.xml"]).find(f"{W}body")
    assert found is not None
    return found


def style_of(element: ElementTree.Element) -> str:
    """Return the style of a paragraph."""
    found = element.find(f"{W}pPr/{W}pStyle")
    assert found is not None
    return found.attrib[f"{W}val"]


def outline(content: bytes) -> list[tuple[str, str]]:
    """Return style and words of each paragraph outside tables."""
    return [(style_of(one), "".join(one.itertext())) for one in body(content) if one.tag == f"{W}p"]


@pytest.fixture(name="body")
def body_fixture() -> Callable[[bytes], ElementTree.Element]:
    """Return :func:`body`."""
    return body


@pytest.fixture(name="style_of")
def style_of_fixture() -> Callable[[ElementTree.Element], str]:
    """Return :func:`style_of`."""
    return style_of


@pytest.fixture(name="outline")
def outline_fixture() -> Callable[[bytes], list[tuple[str, str]]]:
    """Return :func:`outline`."""
    return outline


@pytest.fixture(name="everything")
def everything_fixture() -> Callable[[Callable[[str], str]], Document]:
    """Return :func:`everything`."""
    return everything


@pytest.fixture(name="png")
def png_fixture() -> Callable[[int, int], bytes]:
    """Return :func:`make_png`."""
    return make_png


@pytest.fixture(name="parts")
def parts_fixture() -> Callable[[bytes], dict[str, bytes]]:
    """Return :func:`parts`."""
    return parts


@pytest.fixture(name="printed")
def printed_fixture() -> Callable[[bytes], list[str]]:
    """Return :func:`printed`."""
    return printed


@pytest.fixture
def sample() -> Document:
    """Return the document with one of everything."""
    return everything(str)


@pytest.fixture
def render() -> Callable[..., bytes]:
    """Return a function that renders a document and gives the bytes."""

    def rendered(document: Document, context: RenderContext | None = None) -> bytes:
        return WordRenderer().render(document, context or RenderContext()).content

    return rendered


@pytest.fixture
def fill(sample: Document, render: Callable[..., bytes]) -> Callable[[bytes], bytes]:
    """Return a function that fills a page with the sample."""

    def filled(template: bytes) -> bytes:
        return render(sample, RenderContext(template=Page(template)))

    return filled
