"""Charts in Word: parts by the schema, every word and value in them, a workbook that Word can open."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from wenming.document import Document, Graph, Grid, Line, Series
from wenming.errors import RenderError
from wenming.model import Path
from wenming.renderers.base import RenderContext
from wenming.renderers.fonts import FONTS_PLAIN
from wenming.renderers.plot import is_dark, is_drawable
from wenming.renderers.profile import GBT_9704
from wenming.renderers.word import WordRenderer
from wenming.renderers.word.chart import chart_drawing, chart_members
from wenming.renderers.word.chart_check import chart_words, verify_chart
from wenming.renderers.word.chart_labels import labelled
from wenming.renderers.word.starting_page import starting_page
from wenming.renderers.word.template.page import Page

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
PART, BOOK = "word/charts/wmChart1.xml", "word/embeddings/wmChart1.xlsx"
KINDS = ("line", "column", "bar", "pie")


def graph(kind: str, *rows: tuple[str, str, str | None], unit: str = "亿元", alt: str = "收入") -> Graph:
    """Return a chart of names, figures and values."""
    series = tuple(Series(name, figure, None if value is None else Decimal(value)) for name, figure, value in rows)
    return Graph(kind=kind, series=series, alt=alt, unit=unit, path=Path(("c",)))


YEARS = (("2023年", "4.50亿元", "4.50"), ("2024年", "几十万元", None), ("2025年", "9,800万元", "0.98"))
PARTS = (("窗口", "30条", "30"), ("网络", "10条", "10"))


def rows_of(kind: str) -> tuple[tuple[str, str, str | None], ...]:
    """Return values that *kind* can show."""
    return PARTS if kind == "pie" else YEARS


def chart(one: Graph) -> ElementTree.Element:
    """Return the chart's part as a tree."""
    return ElementTree.fromstring(chart_members(one, 1, GBT_9704)[PART])


# Children in the order of ECMA-376, part 1, annex A (dml-chart.xsd), as far as charts of ours go.
_AXIS = "axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx "
_LABEL = "numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent showBubbleSize separator "
SEQUENCES = {
    "chartSpace": "date1904 lang roundedCorners style chart spPr txPr externalData",
    "chart": "title autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs",
    "plotArea": "layout barChart lineChart pieChart catAx valAx spPr",
    "barChart": "barDir grouping varyColors ser dLbls gapWidth overlap axId",
    "lineChart": "grouping varyColors ser dLbls marker smooth axId",
    "pieChart": "varyColors ser dLbls firstSliceAng",
    "catAx": _AXIS + "crosses auto lblAlgn lblOffset tickLblSkip tickMarkSkip noMultiLvlLbl",
    "valAx": _AXIS + "crosses crossBetween majorUnit",
    "scaling": "logBase orientation max min",
    "dLbls": "dLbl " + _LABEL + "showLeaderLines leaderLines",
    "dLbl": "idx layout tx " + _LABEL,
    "dPt": "idx invertIfNegative marker bubble3D explosion spPr",
    "title": "tx layout overlay spPr txPr",
    "strRef": "f strCache",
    "numRef": "f numCache",
    "strCache": "ptCount pt",
    "numCache": "formatCode ptCount pt",
    "externalData": "autoUpdate",
}
_SERIES = {
    "barChart": "idx order tx spPr invertIfNegative dPt dLbls cat val",
    "lineChart": "idx order tx spPr marker dPt dLbls cat val smooth",
    "pieChart": "idx order tx spPr explosion dPt dLbls cat val",
}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("unit", ["亿元", "%", ""])
def test_elements_stand_in_the_order_of_the_schema(kind: str, unit: str) -> None:
    """Word calls a file damaged whose elements are out of order; some it will not do without."""
    root = chart(graph(kind, *rows_of(kind), unit=unit))
    parents = {child: parent for parent in root.iter() for child in parent}

    for element in root.iter():
        name = element.tag.removeprefix(C)
        order = _SERIES[parents[element].tag.removeprefix(C)] if name == "ser" else SEQUENCES.get(name)
        if order is not None:
            places = [order.split().index(child.tag.removeprefix(C)) for child in element]
            assert places == sorted(places), name
    ids = [int(one.get("val", "")) for one in root.iter(C + "axId")]
    assert ids == ([] if kind == "pie" else [1, 2, 1, 2])
    assert [one.get("val") for one in root.iter(C + "crossAx")] == ([] if kind == "pie" else ["2", "1"])
    values = {one.tag.removeprefix(C): one.get("val") for one in root.iter()}
    assert values["date1904"] == values["roundedCorners"] == "0"
    assert (values["autoTitleDeleted"], values["dispBlanksAs"]) == ("1", "gap")


@pytest.mark.parametrize("kind", KINDS)
def test_values_are_cached_where_the_workbook_has_them(kind: str) -> None:
    """Formulas name the cells; the relationship that externalData names leads to the workbook."""
    members = chart_members(graph(kind, *rows_of(kind)), 3, GBT_9704)
    root = ElementTree.fromstring(members["word/charts/wmChart3.xml"])
    last = len(rows_of(kind)) + 1

    cells = [one.text for one in root.iter(C + "f")]
    assert cells == ["Sheet1!$B$1", f"Sheet1!$A$2:$A${last}", f"Sheet1!$B$2:$B${last}"]
    assert {one.get("val") for one in root.iter(C + "ptCount")} == {"1", f"{last - 1}"}
    links = ElementTree.fromstring(members["word/charts/_rels/wmChart3.xml.rels"])
    (link,) = links
    outside = next(root.iter(C + "externalData"))
    assert link.get("Id") in outside.attrib.values()
    assert link.get("Target") == "../embeddings/wmChart3.xlsx"
    assert set(members) == {
        "word/charts/wmChart3.xml",
        "word/charts/_rels/wmChart3.xml.rels",
        "word/embeddings/wmChart3.xlsx",
    }


def test_kinds() -> None:
    """Columns stand, bars run from the top down with their axis at the foot, a pie shows shares."""
    column, bar, pie = (chart(graph(kind, *rows_of(kind))) for kind in ("column", "bar", "pie"))

    def only(root: ElementTree.Element, name: str) -> list[str | None]:
        return [one.get("val") for one in root.iter(C + name)]

    assert (only(column, "barDir"), only(bar, "barDir")) == (["col"], ["bar"])
    assert (only(column, "orientation"), only(bar, "orientation")) == (["minMax"] * 2, ["maxMin", "minMax"])
    assert (only(bar, "crosses"), only(bar, "axPos")) == (["autoZero", "max"], ["l", "b"])
    shows = ("showPercent", "showCatName", "showVal")
    assert [set(only(pie, name)) for name in shows] == [{"1"}, {"1"}, {"0"}]
    of_per_cent = chart(graph("pie", ("甲", "75%", "75"), ("乙", "25%", "25"), unit="%"))
    assert [set(only(of_per_cent, name)) for name in shows] == [{"0"}, {"1"}, {"1"}]
    colours = [one.get("val") for one in pie.iter(A + "srgbClr") if one.get("val") not in ("000000", None)]
    assert len(colours) == len(set(colours)) == 2


@given(count=st.integers(1, 12), unit=st.sampled_from(("条", "%")))
def test_no_label_of_a_pie_lies_on_a_dark_part(count: int, unit: str) -> None:
    """Labels are black: those of dark parts stand outside, where Word would put them inside if they fit."""
    pie = chart(graph("pie", *((f"第{at}", f"{at}{unit}", str(at)) for at in range(1, count + 1)), unit=unit))
    dark = {
        str(index)
        for index, part in enumerate(pie.iter(C + "dPt"))
        if is_dark(f"#{next(part.iter(A + 'srgbClr')).get('val')}")
    }
    places = [(one.find(C + "idx"), one.find(C + "dLblPos")) for one in pie.iter(C + "dLbl")]
    outside = {at.get("val") for at, place in places if at is not None and place is not None and place.get("val") == "outEnd"}
    assert outside == dark
    assert "0" in dark  # the first part always is


@pytest.mark.parametrize(
    ("values", "end"),
    [(("1", "2"), ("min", "0")), (("-1", "-2"), ("max", "0")), (("-1", "2"), None), (("0", "0"), None)],
)
def test_columns_begin_at_nought(values: tuple[str, ...], end: tuple[str, str] | None) -> None:
    """Word would cut off columns of like length; a line may be cut off."""
    rows = [("甲", f"{value}条", value) for value in values]
    column, line = (chart(graph(kind, *rows, unit="条")) for kind in ("column", "line"))
    ends = [(one.tag.removeprefix(C), one.get("val")) for one in column.iter() if one.tag in (C + "min", C + "max")]

    assert ends == ([end] if end else [])
    assert not list(line.iter(C + "min"))


@pytest.mark.parametrize(
    ("figure", "value", "unit", "name", "code"),
    [
        ("4.50元", "4.50", "元", "甲", "0.00"),
        ("1,004.48元", "1004.48", "元", "甲", "#,##0.00"),
        ("2000余册", "2000", "册", "甲", '0"余"'),
        ("12.5%", "12.5", "%", "甲", '0.0"%"'),
        ("-5%", "-5", "%", "甲", '0"%"'),
        ("约-5度", "-5", "度", "甲（约-5度）", "0"),
        ("约5度", "5", "度", "甲", '"约"0'),
        ("128条", "128", "", "甲", '0"条"'),
        ("9,800万元", "0.98", "亿元", "甲（9,800万元）", "0.00"),
        ("一百二十八条", "128", "条", "甲（一百二十八条）", "0"),
        ("三分之二", "0.666666666666667", "", "甲（三分之二）", "0.0000"),
        ("几十条", None, "条", "甲（几十条）", "General"),
        ("1128条", "128", "条", "甲（1128条）", "0"),
        ("12.80条", "12.8", "条", "甲（12.80条）", "0.0"),
        ('5"条', "5", "条", '甲（5"条）', "0"),
        ("1条", "1E+20", "条", "甲（1条）", "General"),
        ("1234567890123456条", "1234567890123456", "条", "甲（1234567890123456条）", "General"),
    ],
)
def test_labels_say_what_the_report_prints(figure: str, value: str | None, unit: str, name: str, code: str) -> None:
    """Digits as given, words around them in the format; what a format cannot say stands behind the name."""
    (one,) = labelled(graph("column", ("甲", figure, value), unit=unit))

    assert (one.name, one.format) == (name, code)


def test_pie_says_figures_behind_the_names() -> None:
    """Its labels are shares; a figure behind its name is lost to nobody."""
    assert [one.name for one in labelled(graph("pie", *PARTS, unit="条"))] == ["窗口（30条）", "网络（10条）"]


HOSTILE = st.sampled_from(
    ("<c:pt>", "&amp;", "]]>", '"', "'", "=1+1", "_x0041_", "  ", "\t", "𠮷\U000e0100", "\U0010fffd", "\u2028", "<c:val>")
)
WORDS = st.lists(
    HOSTILE | st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"), max_size=5),
    max_size=4,
).map("".join)
FIGURES = st.tuples(WORDS, st.none() | st.decimals(allow_nan=False, allow_infinity=False, places=3), WORDS)
ROWS = st.lists(st.tuples(WORDS, FIGURES), min_size=1, max_size=5)


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    """Any chart that can be drawn: figures of words around digits."""
    unit = draw(WORDS)
    series = tuple(
        Series(name, f"{before}{value if value is not None else ''}{after}{unit}", value)
        for name, (before, value, after) in draw(ROWS)
    )
    return Graph(kind=draw(st.sampled_from(KINDS)), series=series, alt=draw(WORDS), unit=unit, path=Path(("c",)))


@given(one=graphs().filter(is_drawable))
def test_every_word_arrives(one: Graph) -> None:
    """Names and figures in the part, the same names in the workbook, values exact (promises T4, T5, N1)."""
    members = chart_members(one, 1, GBT_9704)
    root = ElementTree.fromstring(members[PART])  # strict, and not by our own reading
    names = [point.findtext(C + "v") or "" for cat in root.iter(C + "cat") for point in cat.iter(C + "pt")]
    unit = "".join(text.text or "" for text in root.iter(A + "t"))

    verify_chart(members[PART], one)
    assert [words[0] for words in chart_words(members[PART])] == names
    for series, (name, label, value) in zip(one.series, chart_words(members[PART]), strict=True):
        assert series.name in name
        assert series.figure in (label, label + unit) or series.figure in name
        assert value == ("" if series.value is None else str(series.value))
    assert [row[0] for row in cells(members[BOOK])[1:]] == names
    drawing = chart_drawing(one, "wmChart1", 1, GBT_9704)
    described = ElementTree.fromstring(f"<x xmlns:w='w'>{drawing}</x>")
    (told,) = [element.get("descr", "") for element in described.iter() if element.tag.endswith("docPr")]
    assert told == one.alt


def cells(book: bytes) -> list[list[str]]:
    """Return the sheet of a workbook, read with the standard library: texts and numbers as they stand."""
    with ZipFile(BytesIO(book)) as archive:
        shared = ElementTree.fromstring(archive.read("xl/sharedStrings.xml"))
        sheet = ElementTree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    strings = ["".join(one.itertext()) for one in shared.iter(S + "si")]
    plain = [re.sub("_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), text) for text in strings]
    rows = []
    for row in sheet.iter(S + "row"):
        found = {cell.get("r", "")[0]: cell for cell in row}
        rows.append([_cell(found[column], plain) if column in found else "" for column in "AB"])
    return rows


def _cell(cell: ElementTree.Element, strings: list[str]) -> str:
    assert cell.find(S + "f") is None, "a formula"
    text = cell.findtext(S + "v") or ""
    return strings[int(text)] if cell.get("t") == "s" else text


def test_the_workbook_holds_names_and_numbers() -> None:
    """Text stays text, numbers are numbers in the format of their labels, gaps are empty, the unit is the head."""
    made = graph("column", ("=SUM(A1)", "4.50亿元", "4.50"), ("2024年", "几十万元", None), ("2025年", "0.98亿元", "0.98"))
    book = chart_members(made, 1, GBT_9704)[BOOK]

    assert cells(book) == [["", "亿元"], ["=SUM(A1)", "4.5"], ["2024年（几十万元）", ""], ["2025年", "0.98"]]
    sheet = CalamineWorkbook.from_filelike(BytesIO(book)).get_sheet_by_name("Sheet1")
    assert sheet.to_python() == [["", "亿元"], ["=SUM(A1)", 4.5], ["2024年（几十万元）", ""], ["2025年", 0.98]]
    with ZipFile(BytesIO(book)) as archive:
        assert 'formatCode="0.00"' in archive.read("xl/styles.xml").decode()
        assert archive.read("docProps/core.xml").count(b"1980-01-01T00:00:00Z") == 2
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


@given(value=st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=6))
def test_cells_keep_fifteen_digits(value: Decimal) -> None:
    """As many as Excel has."""
    book = chart_members(graph("line", ("甲", "x", str(value))), 1, GBT_9704)[BOOK]

    assert abs(Decimal(cells(book)[1][1]) - value) <= abs(value) * Decimal("5E-16")


def test_same_input_same_bytes() -> None:
    """No clock, no identifiers by chance (promise O1)."""
    made = graph("bar", *YEARS)

    assert chart_members(made, 1, GBT_9704) == chart_members(made, 1, GBT_9704)


def test_type_and_size_follow_the_profile() -> None:
    """Latin and Chinese fonts, 五号 where cells are 四号; as wide as the 版心, never higher than a page."""
    house = attrs.evolve(GBT_9704, fonts=FONTS_PLAIN, table_size=12, left=38)
    root = ElementTree.fromstring(chart_members(graph("column", *YEARS), 1, house)[PART])
    (type_,) = [one for one in root.iter(A + "defRPr") if one.get("sz")]
    many = graph("bar", *(("甲", "1条", "1") for _ in range(90)))

    assert type_.get("sz") == "900"
    faces = [child.get("typeface") for child in type_ if child.get("typeface")]
    assert faces == [FONTS_PLAIN.latin.word, FONTS_PLAIN.song.word, FONTS_PLAIN.latin.word]
    (wide, high) = re.findall(r'<wp:extent cx="(\d+)" cy="(\d+)"/>', chart_drawing(many, "wmChart1", 1, house))[0]
    assert int(wide) == house.text_width * 635
    assert int(high) < house.text_height * 635


def test_charts_in_a_file(
    render: Callable[..., bytes], parts: Callable[[bytes], dict[str, bytes]], printed: Callable[[bytes], list[str]]
) -> None:
    """Relationships and content types lead to each chart; its words are no paragraph; what cannot be drawn is a table."""
    caption = Line(text="图1　收入", kind="caption", path=Path(("c", "caption")))
    grid = Grid(header=(), rows=(("甲",),), numeric=(False,), path=Path(("t",)))
    empty = graph("pie", ("甲", "若干", None), alt="无")
    blocks = (graph("line", *YEARS), caption, grid, graph("pie", *PARTS), empty)
    content = render(Document(title="总结", blocks=blocks))
    members = parts(content)

    assert [text for text in printed(content) if text] == ["总结", "图1　收入", "甲", "甲", "若干"]
    links = members["word/_rels/document.xml.rels"].decode()
    types = members["[Content_Types].xml"].decode()
    for number in (1, 2):
        assert f'Id="wmChart{number}"' in links
        assert f'Target="charts/wmChart{number}.xml"' in links
        assert f'PartName="/word/charts/wmChart{number}.xml"' in types
        assert members["word/document.xml"].decode().count(f'r:id="wmChart{number}"') == 1
    assert 'Extension="xlsx"' in types
    assert "word/charts/wmChart3.xml" not in members
    assert members["word/document.xml"].count(b'descr="') == 2


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("2023年", "2022年"),
        ("<c:v>4.50</c:v>", "<c:v>4.5</c:v>"),
        ('formatCode="0.00"><c:v>4.50', 'formatCode="0"><c:v>4.50'),
        ("（几十万元）", ""),
        ('<c:pt idx="2"><c:v>', '<c:pt idx="3"><c:v>'),
        ("<c:val>", "<c:value>"),
    ],
)
def test_check_finds_what_differs(old: str, new: str) -> None:
    """A name, label or value that came out changed is our bug (promise T5)."""
    made = graph("line", *YEARS)
    content = chart_members(made, 1, GBT_9704)[PART].decode()
    assert old in content

    verify_chart(content.encode(), made)
    with pytest.raises(RenderError, match="bug in wenming"):
        verify_chart(content.replace(old, new).encode(), made)


@pytest.mark.parametrize("field", ["name", "figure"])
def test_what_word_cannot_hold_is_refused(field: str, render: Callable[..., bytes]) -> None:
    """A control character in a chart is named with its place, not written (promise T2)."""
    one = attrs.evolve(Series("甲", "1条", Decimal(1)), **{field: "坏\x01"})
    made = attrs.evolve(graph("column", *YEARS), series=(one,))

    with pytest.raises(RenderError, match=r"U\+0001") as caught:
        render(Document(title="", blocks=(made,)))
    assert caught.value.path == "c"


@pytest.mark.parametrize("isolate", [False, True])
def test_pages_of_ones_own_print_the_same_charts(isolate: bool, parts: Callable[[bytes], dict[str, bytes]]) -> None:
    """The starting page gives the parts that our own road gives, in a child process too."""
    blocks = (graph("line", *YEARS), graph("pie", *PARTS))
    document = Document(title="总结", blocks=blocks)
    page = Page(starting_page(GBT_9704), isolate=isolate)
    ours = parts(WordRenderer().render(document, RenderContext()).content)
    theirs = parts(WordRenderer().render(document, RenderContext(template=page)).content)
    prefix = re.findall(rb'r:id="(\w+)Chart1"', theirs["word/document.xml"])[0].decode()

    for number in (1, 2):
        for name in (f"word/charts/wmChart{number}.xml", f"word/embeddings/wmChart{number}.xlsx"):
            assert theirs[name.replace("/wm", f"/{prefix}")] == ours[name]
        assert f'Target="charts/{prefix}Chart{number}.xml"' in theirs["word/_rels/document.xml.rels"].decode()
        assert f'PartName="/word/charts/{prefix}Chart{number}.xml"' in theirs["[Content_Types].xml"].decode()
    told = [re.findall(rb"<wp:docPr [^>]*>", one["word/document.xml"]) for one in (ours, theirs)]
    assert told[0] == told[1]
