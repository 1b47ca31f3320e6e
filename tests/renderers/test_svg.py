"""Charts as SVG: every word in its place, nothing outside, axes with round steps."""

from __future__ import annotations

import itertools
import re
from decimal import Decimal
from fractions import Fraction
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming.document import Document, Graph, Line, Series
from wenming.errors import RenderError
from wenming.model import Path
from wenming.renderers import HtmlRenderer, RenderContext
from wenming.renderers.html_check import check_page
from wenming.renderers.plot import is_dark, is_drawable, shade, tick_text, ticks
from wenming.renderers.svg import MOST, draw
from wenming.renderers.svg_text import width, wrap

KINDS = st.sampled_from(("line", "column", "bar", "pie"))
WORDS = st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"), max_size=30)
VALUES = st.none() | st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30)
GRAPHS = st.builds(
    Graph,
    kind=KINDS,
    series=st.lists(st.builds(Series, WORDS, WORDS, VALUES), min_size=1, max_size=45).map(tuple),
    alt=WORDS,
    unit=WORDS,
    path=st.just(Path(("c",))),
).filter(is_drawable)


def graph(kind: str, *rows: tuple[str, str, str | None], unit: str = "条", alt: str = "预警条数") -> Graph:
    """Return a chart of names, figures and values."""
    series = tuple(Series(name, figure, None if value is None else Decimal(value)) for name, figure, value in rows)
    return Graph(kind=kind, series=series, alt=alt, unit=unit, path=Path(("c",)))


YEARS = (("2023年", "119条", "119"), ("2024年", "几十条", None), ("2025年", "128条", "128"))


def texts(drawn: ElementTree.Element, kind: str) -> list[str]:
    """Return the words of one class, in order."""
    return ["".join(one.itertext()) for one in drawn.iter("text") if one.get("class") == kind]


@given(any_graph=GRAPHS)
def test_names_and_figures_stand_as_printed(any_graph: Graph) -> None:
    """Whatever the words, the drawing is strict XML and says each name and figure once, in order (promise T4)."""
    drawn = ElementTree.fromstring(draw(any_graph))

    assert texts(drawn, "name") == [one.name for one in any_graph.series]
    assert texts(drawn, "figure") == [one.figure for one in any_graph.series]
    assert "".join(one.text or "" for one in drawn.iter("title")) == any_graph.alt
    assert draw(any_graph) == draw(any_graph)


@given(any_graph=GRAPHS)
def test_marks_lie_inside(any_graph: Graph) -> None:
    """No bar, point or word begins outside the drawing; no bar has a negative side."""
    drawn = ElementTree.fromstring(draw(any_graph))
    wide, high = map(float, drawn.get("viewBox", "").split()[2:])

    for mark in drawn.iter():
        x, y = (float(mark.get(name, mark.get("c" + name, 0))) for name in "xy")
        assert -0.1 <= x <= wide + 0.1
        assert -0.1 <= y <= high + 0.1
        assert x + float(mark.get("width", 0)) <= wide + 0.1
        assert y + float(mark.get("height", 0)) <= high + 0.1
        assert float(mark.get("width", 0)) >= 0
        assert float(mark.get("height", 0)) >= 0


@pytest.mark.parametrize("kind", ["line", "column"])
def test_labels_do_not_overlap_up_to_forty_values(kind: str) -> None:
    """A figure is turned where its band is too narrow; two turned lines keep their distance."""
    for count in (1, 2, 5, 12, 25, MOST):
        rows = tuple((f"第{index}街道便民服务中心", "1,234.50万元", str(index)) for index in range(count))
        drawn = ElementTree.fromstring(draw(graph(kind, *rows)))
        for words in ("name", "figure"):
            labels = [one for one in drawn.iter("text") if one.get("class") == words]
            places = [float(one.get("x", 0)) for one in labels]
            turned = labels[0].get("transform") is not None
            lines = [list(one.itertext()) for one in labels]
            need = 13 if turned else max(width(line) for one in lines for line in one)
            assert all(after - before >= need - 0.1 for before, after in itertools.pairwise(places))


@given(words=WORDS, room=st.integers(1, 200))
def test_wrapping_loses_nothing(words: str, room: int) -> None:
    """Lines joined are the words; each fits or holds one character with its marks."""
    lines = wrap(words, room)

    assert "".join(lines) == words
    assert all(width(line) <= room or width(line) <= 14 or "\u200d" in line for line in lines)
    assert all(line == line.lstrip("\u0301\U000e0100\ufe0f") for line in lines[1:])


def test_a_gap_breaks_the_line_and_leaves_no_column() -> None:
    """几十条 has no value: its words stand at the foot, nothing is drawn, nothing is joined across it."""
    line = ElementTree.fromstring(draw(graph("line", *YEARS)))
    column = ElementTree.fromstring(draw(graph("column", *YEARS)))

    path = next(one.get("d", "") for one in line.iter("path") if one.get("class") == "line")
    assert (path.count("M"), path.count("L")) == (2, 0)
    assert len(list(line.iter("circle"))) == len(list(column.iter("rect"))) == 2
    assert texts(column, "figure")[1] == "几十条"


def test_columns_stand_at_nought() -> None:
    """Lengths are as the values, negative ones hang down."""
    drawn = ElementTree.fromstring(draw(graph("column", ("甲", "50%", "50"), ("乙", "-25%", "-25"), unit="%")))
    up, down = drawn.iter("rect")

    assert float(up.get("height", 0)) == pytest.approx(2 * float(down.get("height", 0)), abs=0.2)
    foot = float(up.get("y", 0)) + float(up.get("height", 0))
    assert float(down.get("y", 0)) == pytest.approx(foot, abs=0.2)


def test_bars_run_from_the_top_down() -> None:
    """The first name stands highest, all bars begin at one line."""
    drawn = ElementTree.fromstring(draw(graph("bar", ("甲", "10条", "10"), ("乙", "20条", "20"))))
    first, second = drawn.iter("rect")

    assert float(first.get("y", 0)) < float(second.get("y", 0))
    assert first.get("x") == second.get("x")
    assert float(second.get("width", 0)) == pytest.approx(2 * float(first.get("width", 0)), abs=0.2)


def test_pie_says_shares() -> None:
    """Shares of large parts stand in them, of values that are per cent none is computed; nought has no part."""
    rows = (("窗口", "30条", "30"), ("网络", "10条", "10"), ("电话", "0条", "0"))
    drawn = ElementTree.fromstring(draw(graph("pie", *rows)))

    assert texts(drawn, "share") == ["75.0%", "25.0%"]
    assert len([one for one in drawn.iter("path") if one.get("class") == "part"]) == 2
    assert texts(ElementTree.fromstring(draw(graph("pie", *rows, unit="%"))), "share") == []
    whole = ElementTree.fromstring(draw(graph("pie", ("甲", "5条", "5"))))
    assert len(list(whole.iter("circle"))) == 1


@pytest.mark.parametrize(
    ("kind", "values", "drawn"),
    [
        ("column", (None, None), False),
        ("column", (None, "0"), True),
        ("line", ("1E+400",), False),
        ("line", ("NaN",), False),
        ("pie", ("0", "0"), False),
        ("pie", ("1", "-1"), False),
        ("pie", ("1", None), False),
        ("pie", ("1", "0"), True),
    ],
)
def test_what_cannot_be_drawn_is_a_table(kind: str, values: tuple[str | None, ...], drawn: bool) -> None:
    """A pie of nothing, of debts or of unknown parts, a chart without values."""
    made = graph(kind, *(("甲", "若干", value) for value in values))
    page = HtmlRenderer().render(Document(title="", blocks=(made,)), RenderContext()).content.decode()

    assert is_drawable(made) is drawn
    assert ("<svg" in page) is drawn
    assert ('<table aria-label="预警条数">' in page) is not drawn
    assert ('<table class="unseen">' in page) is drawn


@pytest.mark.parametrize(
    ("values", "zero", "marks"),
    [
        (("119", "128"), True, "0 50 100 150"),
        (("119", "128"), False, "118 120 122 124 126 128"),
        (("1", "128"), False, "0 50 100 150"),
        (("0", "0"), True, "0 1"),
        (("5",), False, "0 1 2 3 4 5"),
        (("1", "2"), True, "0 1 2"),
        (("0.98", "1.52"), True, "0 0.5 1 1.5 2"),
        (("-3.2", "1.5"), True, "-4 -3 -2 -1 0 1 2"),
        (("-7", "-3"), True, "-8 -6 -4 -2 0"),
        (("99.1", "99.3"), False, "99.1 99.15 99.2 99.25 99.3"),
        (("1E+20",), True, "0 2e+19 4e+19 6e+19 8e+19 1e+20"),
        (("2E-9",), True, "0 0.0000000005 0.000000001 0.0000000015 0.000000002"),
    ],
)
def test_axes(values: tuple[str, ...], zero: bool, marks: str) -> None:
    """Round steps; columns begin at nought, lines where they would look flat do not."""
    assert " ".join(map(tick_text, ticks([Decimal(value) for value in values], zero=zero))) == marks


@given(
    values=st.lists(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**40)), min_size=1),
    zero=st.booleans(),
)
def test_axes_hold_every_value(values: list[Decimal], zero: bool) -> None:
    """First and last mark enclose all; 2 to 12 marks, a step of 1, 2 or 5 apart, exactly."""
    marks = ticks(values, zero=zero)
    steps = {after - before for before, after in itertools.pairwise(marks)}

    assert marks[0] <= min(map(Fraction, values))
    assert max(map(Fraction, values)) <= marks[-1]
    assert 2 <= len(marks) <= 12
    assert len(steps) == 1
    assert re.fullmatch("[125]0*", str((step := steps.pop()).numerator)) or step.denominator > 1
    assert not zero or 0 in marks


@given(count=st.integers(2, 60))
def test_neighbours_in_a_pie_differ(count: int) -> None:
    """In black and white, too; last and first are neighbours."""
    shades = [shade(index, count) for index in range(count)]

    assert all(one != other for one, other in zip(shades, [*shades[1:], shades[0]], strict=True))
    assert all(is_dark(one) != is_dark(other) for one, other in itertools.pairwise(shades[:-1]))


def test_the_table_is_seen_where_labels_would_not_be_legible() -> None:
    """Of more than forty values the table is shown beside the drawing."""
    rows = tuple((f"{index}日", f"{index}条", str(index)) for index in range(MOST + 1))
    many, fewer = (Document(title="", blocks=(graph("line", *some),)) for some in (rows, rows[1:]))
    pages = [HtmlRenderer().render(one, RenderContext()).content.decode() for one in (many, fewer)]

    assert ['class="unseen"' in page for page in pages] == [False, True]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('text-anchor="middle">2023年</text>', 'text-anchor="middle">2022年</text>'),
        ('text-anchor="middle">128条</text>', 'text-anchor="middle">129条</text>'),
        ("<title>预警条数</title>", "<title>预警</title>"),
        ("</svg>", '<text class="name">多出</text></svg>'),
        ('<th scope="row" class="short">2025年', '<th scope="row" class="short">2026年'),
    ],
)
def test_check_finds_what_the_drawing_says_wrongly(old: str, new: str) -> None:
    """A label that differs is our bug, in the drawing as in the table (promise T5)."""
    document = Document(title="", blocks=(graph("column", *YEARS), Line(text="后文", path=Path(("d",)))))
    page = HtmlRenderer().render(document, RenderContext()).content.decode()
    assert old in page

    check_page(page, document)
    with pytest.raises(RenderError, match="bug in wenming"):
        check_page(page.replace(old, new), document)
