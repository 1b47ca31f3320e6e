"""The starting page: what it prints, what its sheet shows, and that it is right as it stands."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from decimal import Decimal
from io import BytesIO
from xml.etree import ElementTree

import pytest
from attrs import evolve

from wenming import check_template
from wenming.document import Document, Graph, Grid, Imprint, RedHead, Series
from wenming.renderers.base import RenderContext
from wenming.renderers.profiles import PROFILES
from wenming.renderers.word.sheet import BLOCK_TAGS, HEAD_TAGS, PLAIN_TAGS, REPORT_TAGS, TEXT_TAGS
from wenming.renderers.word.starting_page import starting_page
from wenming.renderers.word.styles import styles_xml
from wenming.renderers.word.template.diagnosis.example import example_document, example_values
from wenming.renderers.word.template.page import Page

Render = Callable[..., bytes]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HEAD = RedHead(mark="某市气象局文件", number="某气发〔2026〕8号", signers=("张三",), urgency="特急")
IMPRINT = Imprint(copies_to="抄送：市委办公室。", printed_by="办公室", printed_on="2026年1月8日印发")


def tree(content: bytes) -> ElementTree.Element:
    """Return the body as a tree."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return ElementTree.fromstring(archive.read("word/document.xml"))


def lines(content: bytes) -> list[tuple[str, str]]:
    """Return style and words of each paragraph, in order."""
    found = []
    for paragraph in tree(content).iter(f"{W}p"):
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        assert style is not None
        found.append((style.get(f"{W}val", ""), "".join(text.text or "" for text in paragraph.iter(f"{W}t"))))
    return found


def drawable(graph: Graph) -> Graph:
    """Return *graph* with values, so that Word draws it."""
    series = tuple(Series(one.name, one.figure, Decimal(at)) for at, one in enumerate(graph.series, 1))
    return evolve(graph, series=series, unit="条")


@pytest.mark.parametrize("name", PROFILES)
@pytest.mark.parametrize("paper", [False, True])
def test_it_prints_what_the_writer_writes(name: str, paper: bool, sample: Document, render: Render) -> None:
    """Filled by a report it gives the same paragraphs, styles and order as the direct road, red head included."""
    profile = PROFILES[name]
    blocks = tuple(drawable(block) if isinstance(block, Graph) else block for block in sample.blocks)
    document = evolve(sample, blocks=blocks, remark="（此件公开发布）", head=HEAD if paper else None)
    page = Page(starting_page(profile))

    ours = render(document, RenderContext(profile=profile))
    filled = render(document, RenderContext(profile=profile, template=page))

    assert lines(filled) == lines(ours)
    with zipfile.ZipFile(BytesIO(filled)) as archive, zipfile.ZipFile(BytesIO(ours)) as other:
        assert archive.namelist() == other.namelist()
        assert archive.read("word/charts/wmChart1.xml") == other.read("word/charts/wmChart1.xml")


def test_it_prints_the_imprint(sample: Document, render: Render) -> None:
    """版记 stands at the end."""
    filled = render(evolve(sample, head=HEAD, imprint=IMPRINT), RenderContext(template=Page(starting_page(PROFILES["gbt9704"]))))

    words = [text for _, text in lines(filled)]
    assert "抄送：市委办公室。" in words
    assert not any("可用的标签" in text for text in words)


@pytest.mark.parametrize("name", PROFILES)
@pytest.mark.parametrize("kind", ["report", "plain"])
def test_it_is_right_as_it_stands(name: str, kind: str) -> None:
    """A check finds nothing in it, its sheet included."""
    found = check_template(starting_page(PROFILES[name], kind=kind), kind=kind)  # type: ignore[arg-type]

    assert [one.text() for one in found.findings] == []


def test_it_has_every_style() -> None:
    """Real styles with outline levels: those of our own files."""
    profile = PROFILES["gbt9704"]
    with zipfile.ZipFile(BytesIO(starting_page(profile))) as archive:
        held = archive.read("word/styles.xml").decode()

    assert held == styles_xml(profile, "zh-CN")


def test_the_sheet_shows_every_name() -> None:
    """What a report offers is on the sheet, each name with its tag."""
    shown = check_template(starting_page(PROFILES["gbt9704"])).names
    values = example_values()
    offered = {name for name, value in values.items() if not isinstance(value, dict | tuple)}
    offered |= {f"{name}.{inner}" for name in ("head", "imprint") for inner in values[name]}  # type: ignore[attr-defined]
    offered |= {f"blocks[].{inner}" for inner in values["blocks"][0]}  # type: ignore[index]

    assert offered - set(shown) == set()
    for tag, about in (*REPORT_TAGS, *HEAD_TAGS, *BLOCK_TAGS, *TEXT_TAGS, *PLAIN_TAGS):
        assert tag
        assert about


def test_every_kind_of_block_is_in_the_example() -> None:
    """What the check learns from has something of everything that a document can hold."""
    document = example_document()
    kinds = {type(block).__name__ for block in (*document.blocks, *document.appendix)}

    assert kinds == {"Heading", "Line", "Grid", "Image", "Graph", "AttachmentHead"}
    assert any(isinstance(block, Grid) for block in document.blocks)


def test_the_plain_one_prints_values(render: Render) -> None:
    """Rows of a table are repeated, and the sheet is not printed."""
    page = Page(starting_page(PROFILES["gbt9704"], kind="plain"))
    rows = [{"name": "暴雨", "value": 56}, {"name": "雷电", "value": 3}]
    filled = page.render({"title": "通知", "paragraphs": ["甲", "乙"], "rows": rows, "signature": "局", "date": "今日"})

    words = [text for _, text in lines(filled.content) if text]
    assert words == ["通知", "甲", "乙", "项目", "数量", "暴雨", "56", "雷电", "3", "局", "今日"]
