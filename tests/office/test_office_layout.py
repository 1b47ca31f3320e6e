"""Pages as LibreOffice prints them, measured against the layout rules; positions in mm."""

from __future__ import annotations

import struct
import zlib
from pathlib import Path as File
from typing import Any

import pytest
from attrs import evolve

from wenming.document import AttachmentHead, Document, Grid, Heading, Image, Line
from wenming.model import Path
from wenming.renderers.base import RenderContext
from wenming.renderers.profile import GBT_9704
from wenming.renderers.word import WordRenderer

pytestmark = pytest.mark.office

HERE = Path(("sections", 0))
LEFT, RIGHT, TOP, FOOT = 28, 184, 37, 262
CHARACTER = 16 * 25.4 / 72
WORDS = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律吕调阳"


def line(text: str) -> Line:
    """Return a paragraph of body."""
    return Line(text=text, path=HERE)


def heading(level: int, label: str, title: str, rest: str = "") -> Heading:
    """Return a heading."""
    return Heading(level=level, label=label, title=title, stop="。" if rest else "", rest=rest, path=HERE)


def picture() -> Image:
    """Return a black square of 100 pixels: 26.5 mm."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 100, 100, 8, 0, 0, 0, 0)
    parts = (chunk(b"IHDR", head), chunk(b"IDAT", zlib.compress(bytes(101) * 100)), chunk(b"IEND", b""))
    return Image(data=b"\x89PNG\r\n\x1a\n" + b"".join(parts), media_type="image/png", alt="黑", path=HERE)


def pdf_of(office: Any, document: Document, name: str, context: RenderContext | None = None) -> File:
    """Render and convert."""
    found: File = office.pdf(WordRenderer().render(document, context or RenderContext()).content, name)
    return found


@pytest.fixture(scope="module")
def full(office: Any) -> File:
    """Return two and a half pages of one paragraph, nothing but hanzi."""
    return pdf_of(office, Document(title="", blocks=(line((WORDS * 60)[: 28 * 55]),)), "full")


@pytest.fixture(scope="module")
def report(office: Any) -> File:
    """Return a report with one of everything."""
    rows = tuple((f"第{n}站", str(n * 7)) for n in range(1, 31))
    blocks = (
        line("现将有关情况报告如下。"),
        heading(1, "一、", "主要做法"),
        heading(2, "（一）", "强化预警", WORDS),
        heading(2, "（二）", "提升服务"),
        heading(3, "1.", "健全机制"),
        line("以“快”为先——2025年发布预警128条……"),
        Grid(header=("站名", "条数"), rows=rows, numeric=(False, True), path=HERE),
        line("表后文字。"),
        picture(),
        Line(text="图1 黑色", kind="caption", path=HERE),
        line("特此报告。"),
    )
    appendix = (AttachmentHead(label="附件", title="统计表", path=HERE), line("附件正文。"))
    document = Document(
        title="某市气象局2025年工作总结", salutation="市人民政府：", blocks=blocks, signature="某市气象局",
        date="2026年11月18日", appendix=appendix,
    )  # fmt: skip
    return pdf_of(office, document, "report")


def test_paper_is_a4(office: Any, full: File) -> None:
    """L-PAGE-1."""
    for sheet in office.sheets(full):
        assert (round(sheet.width, 1), round(sheet.height, 1)) == (210.0, 297.0)


def test_a_full_page_holds_22_lines_of_28_characters(office: Any, full: File) -> None:
    """L-GRID-1, L-GRID-2, L-BODY-2: the first line two characters in."""
    first, second, _ = office.sheets(full)

    for sheet in (first, second):
        lines = [len(one.text) for one in sheet.lines if not one.text.startswith("—")]
        assert lines == ([26] if sheet is first else [28]) + [28] * 21


def test_body_fills_the_type_area(office: Any, full: File) -> None:
    """L-PAGE-2 … 4: ink within the 版心, from its left to its right edge."""
    box = office.ink(full, 2, 0, FOOT + 2)

    assert LEFT - 0.5 < box.left < LEFT + 1
    assert RIGHT - 1.5 < box.right < RIGHT + 0.5
    assert TOP - 0.5 < box.top < TOP + 4
    assert FOOT - 4 < box.bottom < FOOT + 0.5


def test_page_number(office: Any, full: File) -> None:
    """L-PNUM-2, 3: dash 7 mm below the 版心, a character in from the outer edge, odd right, even left."""
    odd, even = office.ink(full, 1, FOOT + 1, 290), office.ink(full, 2, FOOT + 1, 290)
    dash = office.ink(full, 2, FOOT + 1, 290, right=even.left + 2)

    assert RIGHT - odd.right == pytest.approx(4.94, abs=0.5)
    assert even.left - LEFT == pytest.approx(4.94, abs=0.5)
    assert (dash.top + dash.bottom) / 2 - FOOT == pytest.approx(7, abs=0.5)
    assert "— 1 —".replace(" ", "") in [one.text for one in office.sheets(full)[0].lines]


@pytest.mark.parametrize(("number", "first_page"), [("centre", True), ("none", True), ("outer", False)])
def test_page_number_of_a_house(office: Any, number: str, first_page: bool) -> None:
    """L-PNUM-6: in the middle, nowhere, or from page 2 on."""
    house = evolve(GBT_9704, page_number=number, first_page=first_page)
    document = Document(title="", blocks=(line((WORDS * 60)[: 28 * 30]),))
    pdf = pdf_of(office, document, f"house-{number}", RenderContext(profile=house))
    shown = [[one for one in sheet.lines if one.text.startswith("—")] for sheet in office.sheets(pdf)]

    assert [len(one) for one in shown] == {"centre": [1, 1], "none": [0, 0], "outer": [0, 1]}[number]
    if number == "centre":
        box = office.ink(pdf, 1, FOOT + 1, 290)
        assert (box.left + box.right) / 2 == pytest.approx((LEFT + RIGHT) / 2, abs=0.5)


def test_kinds_of_type(office: Any, report: File) -> None:
    """Section 3: 仿宋, 楷体, 黑体 and 小标宋 arrive as different faces (their stand-ins)."""
    fonts = office.fonts(report)

    for stand_in in ("UMing", "UKai", "NotoSansCJK", "NotoSerifCJK"):
        assert stand_in in fonts


def test_title_and_indents(office: Any, report: File) -> None:
    """L-TITLE-1, L-MAIN-1, L-BODY-2: centred, one blank line, flush left, two characters in."""
    sheet = office.sheets(report)[0]
    title, address, body = sheet.line("某市气象局2025"), sheet.line("市人民政府"), sheet.line("现将有关")

    assert (title.left + title.right) / 2 == pytest.approx((LEFT + RIGHT) / 2, abs=1)
    assert address.left == pytest.approx(LEFT, abs=0.5)
    assert address.top - title.top > 1.8 * 579 / 56.693
    for start in ("一、主要做法", "（一）强化预警", "（二）提升服务", "1.健全机制"):
        assert sheet.line(start).left == pytest.approx(LEFT + 2 * CHARACTER, abs=0.8)
    assert body.left == pytest.approx(LEFT + 2 * CHARACTER, abs=0.5)


def test_a_long_table_repeats_its_head_and_fills_the_width(office: Any, report: File) -> None:
    """L-TBL-2, 4: border to border 156 mm; the head stands on both pages."""
    sheets = office.sheets(report)
    pages = [number for number, sheet in enumerate(sheets, 1) if any("站名" in word.text for word in sheet.words)]

    assert pages == [1, 2]
    head = next(word for word in sheets[1].words if "站名" in word.text)
    box = office.ink(report, 2, head.top - 1, head.bottom)
    assert box.left == pytest.approx(LEFT, abs=0.4)
    assert box.right == pytest.approx(RIGHT, abs=0.4)


def test_a_picture_is_whole(office: Any, report: File) -> None:
    """L-TBL-6: an exact line would show a sliver; centred, its caption below."""
    number, sheet = next(
        (n, s) for n, s in enumerate(office.sheets(report), 1) if any("黑色" in w.text for w in s.words)
    )
    caption = next(word for word in sheet.words if "黑色" in word.text)
    box = office.ink(report, number, caption.top - 31, caption.top - 0.5)

    assert box.right - box.left == pytest.approx(26.5, abs=0.5)
    assert (box.left + box.right) / 2 == pytest.approx((LEFT + RIGHT) / 2, abs=0.5)
    assert box.bottom - box.top == pytest.approx(26.5, abs=0.5)


def test_signature(office: Any, report: File) -> None:
    """L-SIGN-1: the date begins two characters to the right of the signature, after a blank line."""
    sheet = next(sheet for sheet in office.sheets(report) if any("18日" in line.text for line in sheet.lines))
    name, date, last = sheet.line("某市气象局"), sheet.line("2026"), sheet.line("特此报告")

    assert date.left - name.left == pytest.approx(2 * CHARACTER, abs=0.6)
    assert RIGHT - date.right == pytest.approx(2 * CHARACTER, abs=6)  # LibreOffice pads digits (V-11)
    assert name.top - last.top == pytest.approx(2 * 579 / 56.693, abs=0.5)


def test_attachment(office: Any, report: File) -> None:
    """L-ATT-3, 4: on a page of its own, flush left on line 1, its title centred on line 3."""
    sheet = office.sheets(report)[-1]
    head, title = sheet.line("附件"), sheet.line("统计表")

    assert head.left == pytest.approx(LEFT, abs=0.5)
    assert head.top < TOP + 8
    assert (title.left + title.right) / 2 == pytest.approx((LEFT + RIGHT) / 2, abs=1)
    assert title.top - head.top > 1.8 * 579 / 56.693
