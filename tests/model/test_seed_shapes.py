"""What six kinds of office write can be said as reports without loss, and printed in the offices' styles.

The pages in ``shapes/`` were compared by eye with what such offices print.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

from wenming import OFFICIAL, Level, Style, check, dump, load, read, render
from wenming.errors import ModelError
from wenming.model import Points, Report, Section, find, texts
from wenming.numbering import number
from wenming.reader import plain
from wenming.zh import Approximation

GOLDEN = Path(__file__).parent / "shapes"
NAMES = ("meteorology", "street", "tourism", "tail", "government", "construction", "petition")
Shapes = dict[str, tuple[Report, Style]]

each = pytest.mark.parametrize("name", NAMES)


def page_of(report: Report, style: Style) -> str:
    """The report as a text file."""
    return render(report, "text", style=style).content.decode()


@each
def test_page(shapes: Shapes, name: str) -> None:
    """Every word, label, figure and mark stands on the page as the office would print it."""
    assert page_of(*shapes[name]) == (GOLDEN / f"{name}.txt").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("meteorology", "一、 (一) (二) (三) (四) (五) (六) 二、"),
        ("street", "一、 二、 一是 二是 三是 四是 三、 一是 二是 三是"),
        ("tourism", "三、 一是 二是 三是"),
        ("tail", "(一) 一是 二是 三是 四是 (二) 1、"),
        (
            "government",
            "一、 一是 二是 三是 四是 二、 一是 二是 三是 三、 一是 二是 三是 四是 五是 六是",
        ),
        ("construction", "一、 ⒈ ⒉ ⒊ 一是 二是 二、 ⒈ 一是 二是 三是 ⒉ ⒊ 三、 ⒈ ⒉ ⒊"),
        ("petition", "一、 (一) (二) (三) (四) (五) 二、 (一) (二) (三)"),
    ],
)
def test_labels(shapes: Shapes, name: str, expected: str) -> None:
    """Labels come from the shape and the style alone."""
    assert list(number(*shapes[name]).values()) == expected.split()


@each
def test_saved_and_loaded_it_is_equal(shapes: Shapes, name: str) -> None:
    """Citations, labels of lists, masks and wordings are saved."""
    report, _ = shapes[name]

    assert load(dump(report)) == report


@each
def test_read_back_it_says_the_same(shapes: Shapes, name: str) -> None:
    """Page → report → page: the outline is found, and the style that writes the page again."""
    report, style = shapes[name]
    page = page_of(report, style)
    document = read(page).document

    assert plain(document.report) == plain(report)
    assert page_of(document.report, document.style) == page


@each
@pytest.mark.parametrize("format", ["docx", "html", "markdown"])
def test_other_pages(shapes: Shapes, name: str, format: str) -> None:  # noqa: A002  # as render calls it
    """Each format carries the report in its style; what a page would lose is an error."""
    report, style = shapes[name]

    assert render(report, format, style=style).content


@each
def test_checked_without_a_crash(shapes: Shapes, name: str) -> None:
    """No rule fails on these shapes."""
    assert "W900" not in {finding.code for finding in check(shapes[name][0]).findings}


@each
def test_every_metric_is_cited(shapes: Shapes, name: str) -> None:
    """Prose holds no figure of its own: each metric is printed from the list."""
    report, _ = shapes[name]
    cited = {id_ for _, text in texts(report) for cite in text.cites for id_ in cite.metrics}

    assert cited == {metric.id for metric in report.metrics}


@pytest.mark.parametrize(
    ("name", "id_", "figure", "facts"),
    [
        ("meteorology", "homes", "X户", {"value": None, "mask": "X", "unit": "户", "placeholder": True}),
        ("meteorology", "lessons", "一次", {"value": 1, "numbering": "hans"}),
        ("meteorology", "off", "一天", {"value": 1, "kind": "duration"}),
        ("tourism", "rank", "首位", {"value": 1, "kind": "rank"}),
        ("tourism", "last", "201X年", {"mask": "201X", "placeholder": True}),
        ("tourism", "visits", "0.87亿人次", {"value": 87_000_000, "unit": "人次"}),
        ("tourism", "over", "突破千亿元", {"low": 10**11, "approximation": Approximation.MORE_THAN}),
        ("tourism", "months", "1—9月", {"low": 1, "high": 9, "approximation": Approximation.RANGE}),
        ("tourism", "growth", "18.40%", {"kind": "ratio"}),
        ("government", "errors", "一例", {"value": 0}),
        ("government", "requests", "2万3千余件", {"low": 23_000, "high": 24_000, "approximation": "over"}),
        ("government", "visits", "900余批次", {"low": 900, "unit": "批次"}),
        ("construction", "machines", "16臺(套)", {"units": ("臺", "套")}),
        ("construction", "articles", "42篇(次)", {"units": ("篇", "次"), "value": 42}),
        ("construction", "drains", "2.4萬餘米", {"low": 24_000, "high": 25_000, "kind": "measure"}),
        ("construction", "span", "近兩年", {"kind": "duration", "approximation": None}),
        ("construction", "when", "XX年", {"placeholder": True}),
        ("petition", "years", "xxx周年", {"mask": "xxx", "kind": "duration"}),
    ],
)
def test_figures(shapes: Shapes, name: str, id_: str, figure: str, facts: dict[str, object]) -> None:
    """A figure prints as it stood, and is a value behind it."""
    (quantity,) = (metric.quantity for metric in shapes[name][0].metrics if metric.id == id_)

    assert quantity.format() == figure
    assert {fact: getattr(quantity, fact) for fact in facts} == facts


def test_rates_that_share_one_figure(shapes: Shapes) -> None:
    """Three rates are three metrics and one citation."""
    report, _ = shapes["construction"]
    (shared,) = (cite for _, text in texts(report) for cite in text.cites if len(cite.metrics) > 1)

    assert shared.metrics == ("met", "answered", "satisfied")


def test_labels_promise_their_points(shapes: Shapes) -> None:
    """“四个到位”, “三项建设” and “六大工程” name lists of so many points."""
    lists = [points for _, points in find(shapes["government"][0], Points)]

    assert [(points.label, len(points.items)) for points in lists] == [
        ("四个到位", 4),
        ("三项建设", 3),
        ("六大工程", 6),
    ]


def test_several_reports_from_one_source(shapes: Shapes) -> None:
    """Three texts in one file are three reports, two of them without their titles."""
    source = tuple(shapes[name][0] for name in ("street", "tourism", "tail"))

    assert [str(report.title) for report in source] == ["文明街道创建汇报", "", ""]
    assert tuple(load(dump(report)) for report in source) == source


def test_a_lead_that_stops_at_a_comma_leads_on(shapes: Shapes) -> None:
    """今后抓长远、抓经常，一是…… is one sentence: one paragraph, read back as a lead and its points."""
    page = page_of(*shapes["street"])

    assert "抓经常，一是加强领导" in page
    assert "下沉。\n　　一是更新硬件" in page


@pytest.mark.parametrize(
    ("lead", "items"),
    [("要抓两头，", ["甲", "乙"]), ("要抓一头，", ["甲"]), ("有人说，一是一，", ["甲", "乙"]), ("要抓两头,", ["甲。丙", "乙"])],
)
def test_leads_are_told_from_their_points(lead: str, items: list[str]) -> None:
    """One point alone, or a lead that holds 一是 itself, stands apart, so that both are read back."""
    report = Report("总结", sections=[Section("做法", [lead, Points(items), "如此。"])])

    assert plain(read(page_of(report, OFFICIAL)).report) == plain(report)


@pytest.mark.parametrize("scheme", ["point", "ordinal", "order_words"])
def test_lists_one_after_the_other(scheme: str) -> None:
    """A list does not count on from the one before it, nor does one that a lead begins."""
    style = evolve(OFFICIAL, points=Level(scheme, layout="run_in"))
    lists = [Points(["甲"]), Points(["甲", "乙"]), "再者，", Points(["甲", "乙", "丙"])]
    report = Report("总结", sections=[Section("做法", ["要抓两头，", Points(["甲", "乙"])]), Section("成效", lists)])
    page = page_of(report, style)
    document = read(page).document

    assert plain(document.report) == plain(report)
    assert page_of(document.report, document.style) == page


@pytest.mark.parametrize("start", [0, -1, True, "3"])
def test_numbers_start_from_one_at_least(start: object) -> None:
    """A level cannot begin before 一、."""
    with pytest.raises(ModelError, match=r"Count from 1 on"):
        Level("chinese_comma", start=start)  # type: ignore[arg-type]  # that is the fault
