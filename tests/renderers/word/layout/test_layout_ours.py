"""What we write passes the layout check, whatever is in it; and the check takes time in line with length."""

from __future__ import annotations

import sys
from collections.abc import Callable
from io import BytesIO

import docx
import pytest
from attrs import evolve
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from wenming import GBT_9704, Report, Section, check_layout, render
from wenming.numbering import STYLES
from wenming.renderers.profiles import FONTS, PROFILES
from wenming.renderers.word.layout import LAYOUT_RULES
from wenming.testing.strategies import papers, plain_words, reports

VERBAL = tuple(rule.code for rule in LAYOUT_RULES if rule.verbal)
"""Rules about words that the writer chose: a title that ends in a comma is printed as it was given."""


_GIVEN = "spaces or tabs at its head"  # of a paragraph whose text was given with them


def findings(content: bytes, **options: object) -> list[str]:
    """Return what is found, in words."""
    found = check_layout(content, **options)  # type: ignore[arg-type]
    return [f"{one.code} {one.place.fault().text()}: {one.text()}" for one in found if one.found.text() != _GIVEN]


@settings(max_examples=60)
@given(report=reports(words=plain_words()), profile=st.sampled_from(sorted(PROFILES)))
def test_our_reports_have_no_finding(report: Report, profile: str) -> None:
    """Prose of any shape, by each profile, all rules."""
    assume(report.dated is None or report.dated.year > 999)  # 12年: whose twelfth year?
    content = render(report, "docx", profile=PROFILES[profile]).content
    assert findings(content, profile=PROFILES[profile]) == []


@settings(max_examples=60)
@given(report=papers(words=plain_words()), profile=st.sampled_from(sorted(PROFILES)))
def test_our_papers_have_no_finding(report: Report, profile: str) -> None:
    """Red heads and imprints of any shape; L-TITLE-2 wants words that no strategy writes."""
    assume(report.dated is None or report.dated.year > 999)
    content = render(report, "docx", profile=PROFILES[profile]).content
    assert findings(content, profile=PROFILES[profile], ignore=["L-TITLE-2"]) == []


@settings(max_examples=60)
@given(report=reports())
def test_no_words_break_a_rule_that_is_ours(report: Report) -> None:
    """Any words at all: only rules about the words themselves may speak."""
    assert findings(render(report, "docx").content, ignore=VERBAL) == []


@pytest.mark.parametrize("levels", [0, 1, 3])
@pytest.mark.parametrize("change", [{}, {"page_number": "none"}, {"page_number": "centre"}, {"first_page": False}])
def test_contents_and_page_numbers_pass(
    levels: int, change: dict[str, object], report_of: Callable[[str], Report]
) -> None:
    """With contents on pages of their own, turned pages, and page numbers of each kind."""
    profile = evolve(GBT_9704, **change)  # type: ignore[arg-type]
    content = render(report_of("wide"), "docx", profile=profile, toc=levels).content
    assert findings(content, profile=profile) == []


@pytest.mark.parametrize("name", sorted(PROFILES))
@pytest.mark.parametrize("kind", ["report", "paper", "up", "wide"])
def test_papers_pass_by_each_profile(name: str, kind: str, paper: Callable[..., bytes]) -> None:
    """With red head, imprint, seal, tables, pictures, charts, attachments."""
    assert findings(paper(kind, PROFILES[name]), profile=PROFILES[name]) == []


@pytest.mark.parametrize("kind", ["report", "paper", "wide"])
def test_paper_on_its_side_stays_so(kind: str, paper: Callable[..., bytes]) -> None:
    """A3 that lies already: a landscape table has the width it needs, nothing is turned upright."""
    profile = evolve(GBT_9704, page_width=420, page_height=297)
    assert findings(paper(kind, profile), profile=profile) == []


def test_cells_too_large_for_their_lines_are_told_what_they_need(report_of: Callable[[str], Report]) -> None:
    """A profile at odds with itself, 40 pt every 22: the finding asks for what there is not."""
    profile = evolve(GBT_9704, table_size=40)
    found = check_layout(render(report_of("report"), "docx", profile=profile).content, profile=profile, select=["L-TBL-3"])
    assert {(one.found.text(), one.wanted.text()) for one in found} == {("exactly 22 pt", "at least 40 pt")}


@pytest.mark.parametrize("name", sorted(FONTS))
def test_font_sets_pass_by_their_very_names(name: str, report_of: Callable[[str], Report]) -> None:
    """Each set is what it says."""
    profile = evolve(GBT_9704, fonts=FONTS[name])
    content = render(report_of("report"), "docx", profile=profile).content
    assert findings(content, profile=profile, fonts=FONTS[name]) == []


def test_only_the_official_numbering_is_the_standards(report_of: Callable[[str], Report]) -> None:
    """Half-width brackets and 1、 are what many type; the standard has neither."""
    found = {
        name: {one.code for one in check_layout(render(report_of("report"), "docx", style=style).content)}
        for name, style in STYLES.items()
        if len(style.levels) >= 3
    }
    assert found["official"] == set()
    assert found["official_half"] == found["plain_half"] == {"L-NUM-3"}
    assert "L-NUM-3" in found["plain"]


@pytest.mark.parametrize("blank", [False, True], ids=["paragraphs", "blank lines"])
def test_work_grows_with_length(blank: bool) -> None:
    """Four times the paragraphs take four times the calls, in a file that nothing is known of."""
    counts = []
    for times in (100, 400):
        document = docx.Document()
        for number in range(times):
            document.add_paragraph("" if blank else ("一、做法", "正文“甲”。", "（一）举措", "2026年1月8日")[number % 4])
        buffer = BytesIO()
        document.save(buffer)
        count = 0

        def counted(*_: object) -> None:
            nonlocal count
            count += 1

        sys.setprofile(counted)
        try:
            check_layout(buffer.getvalue())
        finally:
            sys.setprofile(None)
        counts.append(count)

    assert counts[1] < 4.5 * counts[0]


def test_labels_beyond_a_hundred_are_counted() -> None:
    """一百零一、 follows 一百、."""
    sections = [Section(f"做法{number}", ["全年工作有序推进。"], children=[Section("举措", ["有力。"])]) for number in range(112)]
    assert findings(render(Report("总结", sections=sections), "docx").content) == []


def test_ten_thousand_paragraphs_are_checked() -> None:
    """A long report of ours, every paragraph looked at."""
    report = Report("总结", sections=[Section("做法", ["全年工作有序推进。"] * 10_000)])
    assert findings(render(report, "docx").content) == []
