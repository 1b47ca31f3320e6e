"""A table looks the same on paper and on the screen (L-TBL-5)."""

from __future__ import annotations

import re
from io import BytesIO
from zipfile import ZipFile

from hypothesis import given, settings
from hypothesis import strategies as st

from wenming.document import Document, Graph, Grid, Line, Series
from wenming.model import Path
from wenming.renderers.base import RenderContext
from wenming.renderers.columns import alignments
from wenming.renderers.html import HtmlRenderer
from wenming.renderers.word import WordRenderer

HERE = Path(("sections", 0))
CELLS = st.sampled_from(("甲", "第一季度完成", "市级气象灾害预警中心", "128", "A1", "—"))
SIDES = {"figure": "right", "short": "center", "": "left"}


@st.composite
def grids(draw: st.DrawFn) -> Grid:
    """Tables of short words, long words and figures."""
    columns = draw(st.integers(1, 4))
    row = st.tuples(*[CELLS] * columns)
    rows = draw(st.lists(row, min_size=1, max_size=3).map(tuple))
    return Grid(header=draw(row), rows=rows, numeric=draw(st.tuples(*[st.booleans()] * columns)), path=HERE)


def on_screen(document: Document) -> list[str]:
    """Return the side of each cell of the HTML page, heads left out."""
    page = HtmlRenderer().render(document, RenderContext()).content.decode()
    classes = re.findall(r'<t(?:d|h scope="row")(?: class="(\w+)")?>', page[page.index("<main>") :])
    return [SIDES[one] for one in classes]


def on_paper(document: Document) -> list[str]:
    """Return the same of the Word page."""
    content = WordRenderer().render(document, RenderContext()).content
    with ZipFile(BytesIO(content)) as package:
        xml = package.read("word/document.xml").decode()
    return re.findall(r'<w:pStyle w:val="WmTableCell"/><w:jc w:val="(\w+)"/>', xml)


@settings(deadline=None, max_examples=30)
@given(grid=grids())
def test_cells_stand_at_the_same_side(grid: Grid) -> None:
    """Figures right, short words centred, longer ones left: in Word and in HTML."""
    document = Document(title="", blocks=(grid,))

    assert on_screen(document) == on_paper(document) == alignments(grid) * len(grid.rows)


def test_the_values_of_a_chart_too() -> None:
    """A chart is a table of names and figures."""
    for name, side in (("2024年", "center"), ("市级气象灾害预警中心", "left")):
        graph = Graph(kind="line", series=(Series(name, "143条"),), alt="", path=HERE)

        document = Document(title="", blocks=(graph,))
        assert on_screen(document) == on_paper(document) == [side, "right"]


def test_a_note_begins_at_the_edge_of_its_table() -> None:
    """Flush left in the size of the table: in Word by its style, in HTML by its class."""
    document = Document(title="", blocks=(Line(text="注：来自台账。", kind="note", path=HERE),))
    page = HtmlRenderer().render(document, RenderContext()).content.decode()
    content = WordRenderer().render(document, RenderContext()).content
    with ZipFile(BytesIO(content)) as package:
        styles = package.read("word/styles.xml").decode()

    rule = page[page.index("\n.note {") :].partition("}")[0]
    style = styles[styles.index('w:styleId="WmTableNote"') :].partition("</w:style>")[0]
    assert "text-indent: 0" in rule
    assert "font-size: 14pt" in rule
    assert "w:ind" not in style
    assert 'w:sz w:val="28"' in style
