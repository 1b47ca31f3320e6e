"""Numbering: labels from the tree's shape and a style, and nothing else."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given

from wenming.errors import ModelError
from wenming.model import Measure, Path, Points, Report, Section, Text, rewrite, walk
from wenming.numbering import CHAPTERS, DECIMAL, GLYPH, OFFICIAL, PLAIN, STYLES, Level, Style, number
from wenming.testing.strategies import reports


def labels_of(report: Report, style: Style) -> list[str]:
    """Labels in reading order."""
    return list(number(report, style).values())


def outline(*children: int) -> Report:
    """Sections with so many measures under each."""
    return Report(
        "总结", sections=[Section("节", children=[Measure("条") for _ in range(count)]) for count in children]
    )


@given(report=reports())
def test_numbering_ignores_everything_but_the_shape(report: Report) -> None:
    """Other words under the same tree get the same labels."""

    def other(item):
        return evolve(item, title=Text.literal("别的")) if getattr(item, "title", None) else item

    assert dict(number(rewrite(report, other))) == dict(number(report))


@given(report=reports())
def test_every_node_and_point_has_a_label(report: Report) -> None:
    """Nodes and points are numbered, and nothing else."""
    from wenming.model import NextStep, Point, Problem

    numbered = {path for path, item in walk(report) if isinstance(item, Section | Measure | Problem | NextStep | Point)}

    assert set(number(report)) == numbered


@pytest.mark.parametrize(
    ("style", "expected"),
    [
        (OFFICIAL, ["一、", "（一）", "（二）", "二、", "（一）"]),
        (PLAIN, ["一、", "1、", "2、", "二、", "1、"]),
        (GLYPH, ["一、", "⒈", "⒉", "二、", "⒈"]),
        (CHAPTERS, ["第一章", "第一条", "第二条", "第二章", "第三条"]),
        (DECIMAL, ["1", "1.1", "1.2", "2", "2.1"]),
        (STYLES["official_half"], ["一、", "(一)", "(二)", "二、", "(一)"]),
        (evolve(OFFICIAL, levels=(Level("chinese_comma"), Level("chinese_paren", restart=False))),
         ["一、", "（一）", "（二）", "二、", "（三）"]),
    ],
    ids=lambda value: value.name if isinstance(value, Style) else None,
)
def test_styles(style: Style, expected: list[str]) -> None:
    """Each style numbers two sections with two and one measures."""
    assert labels_of(outline(2, 1), style) == expected


def test_all_five_official_levels() -> None:
    """一、（一）1.（1）① in this order (GB/T 9704-2012, 7.3.3)."""
    node = Section("五")
    for _ in range(4):
        node = Section("上", children=[node])

    assert labels_of(Report("总结", sections=[node]), OFFICIAL) == ["一、", "（一）", "1.", "（1）", "①"]


@pytest.mark.parametrize(
    ("scheme", "expected"),
    [("point", ["一是", "二是", "三是"]), ("order_words", ["首先，", "其次，", "再次，"])],
)
def test_points(scheme: str, expected: list[str]) -> None:
    """Points are numbered in the style's own way, in attachments too."""
    style = evolve(OFFICIAL, points=Level(scheme, layout="run_in"))
    report = Report("总结", sections=[Section("节", [Points(["甲", "乙", "丙"])])])

    assert labels_of(report, style)[1:] == expected


def test_the_last_glyph_falls_back() -> None:
    """⒛ is the last one; GLYPH says what follows."""
    labels = labels_of(outline(22), GLYPH)

    assert labels[20:] == ["⒛", "21.", "22."]


def test_beyond_a_scheme_without_fallback_is_an_error() -> None:
    """Without a fallback the node that cannot be numbered is named."""
    style = evolve(GLYPH, levels=(Level("chinese_comma"), Level("dot_glyph")))

    with pytest.raises(ModelError, match=r"^sections\[0\].children\[20\]: .*21.*20"):
        number(outline(21), style)


def test_deeper_than_the_style_is_an_error() -> None:
    """A report with more levels than the style is refused with the first node too deep."""
    deep = Section("一", children=[Section("二", children=[Section("三", children=[Section("四")])])])

    with pytest.raises(ModelError, match=r"^sections\[0\]\.children\[0\]\.children\[0\]\.children\[0\]: .*level 4"):
        number(Report("总结", sections=[deep]), PLAIN)


def test_empty_report_has_no_labels() -> None:
    """Nothing to number is no fault."""
    assert dict(number(Report("总结"))) == {}


def test_bad_styles_say_what_is_known() -> None:
    """An unknown scheme or layout names those on offer."""
    with pytest.raises(ModelError, match="chinese_comma"):
        Level("roman")
    with pytest.raises(ModelError, match="own_line or run_in"):
        Level("point", layout="inline")
    with pytest.raises(ModelError, match="one level"):
        Style(name="x", levels=())


def test_labels_know_their_style() -> None:
    """What arrange needs comes with the labels."""
    labels = number(outline(1), PLAIN)

    assert labels.style is PLAIN
    assert labels[Path.parse("sections[0]")] == "一、"
