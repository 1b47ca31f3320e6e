"""The law: what is written as text is read back, but for what no page can carry."""

from __future__ import annotations

import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wenming.document import arrange
from wenming.document.figures import Figures
from wenming.model import Report, texts
from wenming.numbering import CHAPTERS, DECIMAL, GLYPH, OFFICIAL, PLAIN, SPEECH, Style, number
from wenming.reader import ReadDocument, plain, read_text
from wenming.renderers import RenderContext, TextRenderer
from wenming.testing.strategies import plain_words, reports

HANZI = "推进服务群众工作落实责任强化督查完善制度提升效能开展活动組織廣東"
INSIDE = "，、“”《》（）·—%‰+/@&<>{}*_\\" + string.digits + "abcXYZ．"


@st.composite
def words(draw: st.DrawFn) -> str:
    """What a page of text carries without doubt: sentences that begin and end with a hanzi.

    Inside are marks, digits and Latin letters, but no 。；！？：… (they end clauses, titles and points),
    no 是 (part of a label), no blanks at the ends.
    """
    inside = st.text(st.sampled_from(HANZI + INSIDE + " |"), max_size=12)
    return draw(st.sampled_from(HANZI)) + draw(inside) + draw(st.sampled_from(HANZI))


def written(report: Report, style: Style) -> bytes:
    """Return *report* as a text file in *style*."""
    return TextRenderer().render(arrange(report, number(report, style)), RenderContext()).content


@pytest.mark.parametrize("style", [OFFICIAL, PLAIN], ids=lambda style: style.name)
@settings(deadline=None)
@given(report=reports(words=plain_words()) | reports(words=words()))
def test_text_round_trip(style: Style, report: Report) -> None:
    """Report → text → report gives the same, in the styles that offices use.

    The texts are those of :func:`words`; headings, points, tables, charts, signature, date and
    attachments are anything that ``reports()`` makes.
    """
    page = written(report, style)

    assert plain(read_text(page).report) == plain(report)


@pytest.mark.parametrize("style", [GLYPH, CHAPTERS, SPEECH, DECIMAL], ids=lambda style: style.name)
@settings(max_examples=40, deadline=None)
@given(report=reports(depth=2, words=plain_words()))
def test_text_round_trip_in_rarer_styles(style: Style, report: Report) -> None:
    """The same with run-in titles, chapters and articles, decimal numbers."""
    page = written(report, style)

    assert plain(read_text(page).report) == plain(report)


@pytest.mark.parametrize("style", [OFFICIAL, PLAIN, GLYPH, CHAPTERS, SPEECH, DECIMAL], ids=lambda style: style.name)
@settings(max_examples=40, deadline=None)
@given(report=reports(depth=2, words=plain_words()))
def test_style_is_found(style: Style, report: Report) -> None:
    """Written again in the style that was found, a report that was read looks as it did."""
    document = read_text(written(report, style)).document
    again = read_text(written(document.report, document.style)).document

    assert plain(again.report) == plain(report)
    assert written(again.report, again.style) == written(document.report, document.style)


@settings(deadline=None)
@given(report=reports())
def test_plain_is_plain(report: Report) -> None:
    """Making plain twice changes nothing, and leaves no citation, no metric and no role."""
    once = plain(report)

    assert plain(once) == once
    assert not once.metrics
    assert not any(text.cites for _, text in texts(once))


def assert_spans_hold(source: str, document: ReadDocument) -> None:
    """Assert that each span of *document* covers the text it stands for."""
    report = document.report
    lost = {at for one in document.dropped for at in range(one.span.start, one.span.end)}
    for path, text in texts(report):
        if not text:
            continue
        span = document.spans[path]
        taken = "".join(source[at] for at in range(span.start, span.end) if at not in lost)
        assert taken == Figures(report).text(text), path
        assert source.split("\n")[span.line - 1][span.column - 1 :].startswith(source[span.start : span.end])


@settings(max_examples=50, deadline=None)
@given(report=reports(words=plain_words()))
def test_spans_lead_back(report: Report) -> None:
    """Each text of a report that was read stands in the source where its span says."""
    source = written(report, OFFICIAL).decode()

    assert_spans_hold(source, read_text(source).document)
