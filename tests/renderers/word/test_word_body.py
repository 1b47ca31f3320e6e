"""Our own reports, written without a template: any document gives strict XML with its words in order."""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Callable
from xml.etree import ElementTree

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from wenming.document import Block, Document, Grid, Image, Imprint, Line, RedHead
from wenming.model import Path
from wenming.renderers.base import RenderContext
from wenming.renderers.profile import GBT_9704
from wenming.renderers.profiles import PROFILES
from wenming.renderers.word.flow import caption_of
from wenming.renderers.word.markup import TornError, read_markup
from wenming.renderers.word.verify import expected_words

Parts = Callable[[bytes], dict[str, bytes]]
Render = Callable[..., bytes]
Outline = Callable[[bytes], list[tuple[str, str]]]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SLOW = settings(
    deadline=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.data_too_large],
)
HERE = Path(("sections", 0, "body", 0))


def printable(document: Document, png: bytes, turned: bool) -> Document:
    """Return *document* with pictures that are some, its tables upright or turned."""

    def changed(block: Block) -> Block:
        if isinstance(block, Image):
            return evolve(block, data=png)
        return evolve(block, landscape=turned) if isinstance(block, Grid) else block

    return evolve(
        document, blocks=tuple(map(changed, document.blocks)), appendix=tuple(map(changed, document.appendix))
    )


@SLOW
@given(st.data())
def test_any_document_is_strict_xml_with_its_words_in_order(
    any_document: st.SearchStrategy[Document],
    render: Render,
    parts: Parts,
    printed: Callable[[bytes], list[str]],
    png: Callable[[int, int], bytes],
    data: st.DataObject,
) -> None:
    """T1, T5, O1: every part parses, nothing is lost, added or moved, and twice is the same."""
    document = printable(data.draw(any_document), png(2, 2), data.draw(st.booleans()))

    content = render(document)

    assert content == render(document)
    for name, part in parts(content).items():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(part, etree.XMLParser(resolve_entities=False, recover=False))
    said = [text for _, texts in expected_words(document, GBT_9704) for text in texts if text]
    assert [text for text in printed(content) if text] == said


PAPERS = st.none() | st.builds(
    RedHead,
    mark=st.just("某市气象局文件"),
    number=st.just("某气发〔2026〕8号"),
    signers=st.sampled_from(((), ("王强",), ("王强", "欧阳小明", "李“四”"))),
)


@SLOW
@given(st.data(), st.sampled_from(sorted(PROFILES)), st.integers(0, 3), PAPERS)
def test_so_it_is_in_every_profile_with_contents_and_as_a_paper(
    any_document: st.SearchStrategy[Document],
    render: Render,
    parts: Parts,
    png: Callable[[int, int], bytes],
    data: st.DataObject,
    profile: str,
    toc: int,
    head: RedHead | None,
) -> None:
    """The page is held to its document by render() itself; a parser takes every part."""
    document = printable(data.draw(any_document), png(2, 2), data.draw(st.booleans()))
    if head is not None:
        imprint = Imprint(copies_to="抄送：市委办公室。", printed_by="某市气象局办公室", printed_on="2026年1月8日印发")
        document, toc = evolve(document, head=head, imprint=imprint, remark="（此件公开发布）"), 0

    content = render(document, RenderContext(profile=PROFILES[profile], toc=toc))

    for name, part in parts(content).items():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(part, etree.XMLParser(resolve_entities=False, recover=False))


@SLOW
@given(st.data())
def test_what_is_read_back_is_what_a_parser_reads(
    any_document: st.SearchStrategy[Document],
    render: Render,
    parts: Parts,
    printed: Callable[[bytes], list[str]],
    png: Callable[[int, int], bytes],
    data: st.DataObject,
) -> None:
    """The check's own reading agrees with a parser's; XML that a parser refuses, it refuses."""
    document = printable(data.draw(any_document), png(2, 2), turned=False)
    content = render(document, RenderContext(verify=False))
    xml = parts(content)["word/document.xml"]

    words = [ElementTree.fromstring(b"<a>" + line + b"</a>").text for line in read_markup(xml).lines]
    assert words == [text for text in printed(content) if text]

    tags = [found.span() for found in re.finditer(rb"<[^?>]+>", xml)]
    start, end = data.draw(st.sampled_from(tags))
    torn = xml[:start] + data.draw(st.sampled_from((b"", b"<w:p>", b"&", b"<"))) + xml[end:]
    try:
        etree.fromstring(torn, etree.XMLParser(resolve_entities=False))
    except etree.XMLSyntaxError:
        with pytest.raises(TornError):
            read_markup(torn)


def test_the_fast_packing_packs_the_same_parts(sample: Document, render: Render, parts: Parts) -> None:
    """Only the deflated bytes differ; each packing gives the same twice (O1)."""
    pytest.importorskip("isal")
    standard, fast = (render(sample, RenderContext(compression=name)) for name in ("standard", "fast"))

    assert parts(standard) == parts(fast)
    assert standard != fast == render(sample, RenderContext(compression="fast"))


def cells(content: bytes, parts: Parts) -> list[list[str]]:
    """Return the words of each cell, row by row."""
    root = ElementTree.fromstring(parts(content)["word/document.xml"])
    return [["".join(cell.itertext()) for cell in row.iter(f"{W}tc")] for row in root.iter(f"{W}tr")]


@pytest.mark.parametrize(
    ("rows", "columns", "cell"),
    [(5_000, 4, "第{}类"), (3, 19, "{}"), (3, 2, ""), (2, 3, "Donaudampfschifffahrt" * 40 + "{}"), (2, 2, " {}  “A&B” ")],
)
def test_large_wide_blank_and_unbreakable_cells(
    rows: int, columns: int, cell: str, render: Render, parts: Parts
) -> None:
    """Every cell of every row arrives, blank ones too, and the columns still add up to the 版心."""
    table = tuple(tuple(cell.format(row * columns + at) for at in range(columns)) for row in range(rows))
    grid = Grid(header=(), rows=table, numeric=(False,) * columns, path=HERE)

    content = render(Document(title="", blocks=(grid,)))

    assert cells(content, parts) == [list(row) for row in table]
    root = ElementTree.fromstring(parts(content)["word/document.xml"])
    widths = [int(one.attrib[f"{W}w"]) for one in root.iter(f"{W}gridCol")]
    assert sum(widths) == GBT_9704.text_width
    assert min(widths) > 0


def test_a_percent_sign_in_a_cell_is_a_percent_sign(render: Render, parts: Parts) -> None:
    """Rows are filled in like a format; what is filled in is none."""
    table = (("%s", "50%"), ("%d%%", "100%“”"))
    content = render(Document(title="", blocks=(Grid(header=("%", "%s"), rows=table, numeric=(False, True), path=HERE),)))

    assert cells(content, parts) == [["%", "%s"], *map(list, table)]


def test_a_table_tells_its_caption(render: Render, parts: Parts) -> None:
    """Those who cannot see it hear what stands above it, and nothing of its neighbour."""
    grid = Grid(header=(), rows=(("暴雨", "56"),), numeric=(False, True), path=HERE)
    other = evolve(grid, path=Path(("sections", 0, "body", 1)))
    caption = Line(text="表1　预警“情况”", kind="caption", label="表1", path=HERE.under("caption"))
    blocks = (caption, grid, other)
    root = ElementTree.fromstring(parts(render(Document(title="", blocks=blocks)))["word/document.xml"])

    told = [table.find(f"{W}tblPr/{W}tblCaption") for table in root.iter(f"{W}tbl")]
    assert [None if one is None else one.attrib[f"{W}val"] for one in told] == ["表1　预警“情况”", None]
    assert [caption_of(blocks, at) for at in (1, 2)] == ["表1　预警“情况”", ""]


def test_no_template_engine_and_no_parser_is_loaded() -> None:
    """A report is printed without jinja2, docxtpl, python-docx and lxml, and without those who read and check."""
    code = (
        "import sys; from wenming import Measure, Report, Section, Table, render;"
        "table = Table(header=['甲', '乙'], rows=[['一', '2']], caption='情况');"
        "report = Report('总结', sections=[Section('工作', children=[Measure('任务', ['“甲”。', table])])]);"
        "render(report, 'docx');"
        "unwanted = ('jinja2', 'markupsafe', 'docx', 'docxtpl', 'lxml', 'wenming.reader', 'wenming.checker', 'zipfile');"
        "print([name for name in unwanted if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"
