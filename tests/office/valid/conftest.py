"""Files with all that a Word file of ours can hold, made once, for several strict readers."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from decimal import Decimal
from io import BytesIO

import docx
import pytest
from attrs import evolve

from wenming.document import (
    AttachmentHead,
    Document,
    Graph,
    Grid,
    Heading,
    Image,
    Imprint,
    Line,
    RedHead,
    Series,
)
from wenming.model import Path
from wenming.renderers.base import RenderContext
from wenming.renderers.profiles import PROFILES
from wenming.renderers.word import WordRenderer
from wenming.renderers.word.starting_page import starting_page
from wenming.renderers.word.template.page import Page
from wenming.renderers.word.template.words import InlineImage, Lines, RichText

BODY = Path(("sections", 0, "body", 0))
RARE = ("𬱟与葛\U000e0100", "e\u0301ñ", "\ue000自造", "שלום", "A&B<丙>“引”——…·", "\t制表")


def make_png(width: int, height: int) -> bytes:
    """Return a grey PNG."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = (chunk(b"IHDR", head), chunk(b"IDAT", zlib.compress((b"\0" + bytes(width)) * height)), chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def line(text: str, kind: str = "body", label: str = "") -> Line:
    """Return a paragraph."""
    return Line(text=text, kind=kind, label=label, path=BODY)  # type: ignore[arg-type]


def graph(kind: str) -> Graph:
    """Return a chart."""
    series = tuple(Series(f"第{at}季度", f"{at * 7}条", Decimal(at * 7)) for at in range(1, 5))
    return Graph(kind=kind, series=series, alt="各季度条数", unit="条", path=Path(("sections", 0, "body", kind)))


def grid(*, landscape: bool = False, rows: int = 3) -> Grid:
    """Return a table, a picture's width of text and a column of figures."""
    cells = tuple((f"第{at}站<{at}>", f"{at},000") for at in range(rows))
    return Grid(header=("站名", "条数"), rows=cells, numeric=(False, True), landscape=landscape, path=BODY)


BLOCKS = (
    line("现将有关情况报告如下。"),
    *(line(text) for text in RARE),
    Heading(level=1, label="一、", title="主要做法", path=Path(("sections", 0))),
    Heading(level=2, label="（一）", title="强化预警", stop="。", rest="发布预警128条。", path=Path(("sections", 1))),
    *(Heading(level=n, label="1.", title=f"第{n}层", path=Path(("sections", n))) for n in range(3, 10)),
    line("一是领导重视。", "point"),
    line("表1 预警情况", "caption", "表1"),
    grid(),
    line("注：来自台账。", "note"),
    Image(data=make_png(40, 20), media_type="image/png", alt="雨量“图”", path=Path(("sections", 0, "body", "png"))),
    line("图1 雨量", "caption", "图1"),
    *(graph(kind) for kind in ("line", "column", "bar", "pie")),
    line("表2 横排", "caption", "表2"),
    grid(landscape=True, rows=40),
    line("特此报告。"),
    line("附件：1. 统计表", "attachment_note"),
    line("2. 案例", "attachment_note"),
)
EVERYTHING = Document(
    title="某市气象局2025年工作总结",
    salutation="市人民政府：",
    blocks=BLOCKS,
    signature="某市气象局",
    date="2026年1月8日",
    appendix=(
        AttachmentHead(label="附件1", title="统计表", path=Path(("attachments", 0))),
        line("附件正文。"),
        grid(landscape=True),
        AttachmentHead(label="附件2", title="案例", path=Path(("attachments", 1))),
        line("数据来源说明。", "note"),
    ),
    author="某市气象局办公室",
    remark="（此件公开发布）",
)
RED = evolve(
    EVERYTHING,
    sealed=True,
    head=RedHead(
        mark="某市气象局文件", number="某气发〔2026〕8号", copy_number="000001", classification="机密★1年",
        urgency="特急", signers=("张三", "李四", "王五"),
    ),
    imprint=Imprint(copies_to="抄送：市委办公室。", printed_by="某市气象局办公室", printed_on="2026年1月9日印发"),
)  # fmt: skip


def hand_made_page() -> bytes:
    """Return a page as somebody makes it in Word, with tags of every kind that values go into."""
    page = docx.Document()
    page.add_heading("{{ title }}", 0)
    page.add_paragraph("{{ name }}{{r rich }}{{ picture }}")
    page.add_paragraph("{{ lines }}")
    table = page.add_table(rows=3, cols=2)
    for row, words in zip(table.rows, ("{%tr for r in rows %}", "{{ r.a }}", "{%tr endfor %}"), strict=True):
        row.cells[0].text = words
    table.rows[1].cells[1].text = "{{ r.b }}"
    page.sections[0].header.paragraphs[0].text = "{{ name }}"
    target = BytesIO()
    page.save(target)
    return target.getvalue()


def filled() -> bytes:
    """Return that page with plain values in it."""
    values = {
        "title": "合同", "name": "𬱟A&B<丙>", "rich": RichText("红", color="FF0000", bold=True),
        "picture": InlineImage(make_png(30, 30)), "lines": Lines(["第一段", "第二段"]),
        "rows": [{"a": f"第{n}行", "b": n} for n in range(3)],
    }  # fmt: skip
    return Page(hand_made_page(), trusted=True).render(values).content


def written() -> Mapping[str, bytes]:
    """Return the files by name."""

    def word(document: Document, **options: object) -> bytes:
        return WordRenderer().render(document, RenderContext(**options)).content  # type: ignore[arg-type]

    files = {f"profile-{name}": word(EVERYTHING, profile=profile) for name, profile in PROFILES.items()}
    files["contents"] = word(EVERYTHING, toc=3)
    files["red"] = word(RED)
    files["joint"] = word(evolve(RED, sealed=False, blocks=BLOCKS[:1] * 30))
    files["blank"] = word(Document(title="", blocks=()))
    files["through"] = word(RED, template=Page(starting_page(PROFILES["gbt9704"])))
    files["start"] = starting_page(PROFILES["gbt9704"])
    files["start-plain"] = starting_page(PROFILES["report"], kind="plain")
    files["filled"] = filled()
    return files


@pytest.fixture(scope="session")
def files() -> Mapping[str, bytes]:
    """Return finished files by name."""
    return written()
