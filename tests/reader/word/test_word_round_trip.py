"""The law: what is written as Word is read back, but for what no page can carry."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from wenming.document import arrange
from wenming.model import Report
from wenming.numbering import CHAPTERS, DECIMAL, GLYPH, OFFICIAL, PLAIN, SPEECH, Style, number
from wenming.reader import ReadContext, lift, plain
from wenming.reader.word import WordReader
from wenming.renderers import PROFILES, RenderContext, WordRenderer
from wenming.testing.strategies import plain_words, reports


def written(report: Report, style: Style, profile: str = "gbt9704") -> bytes:
    """Return *report* as a Word file."""
    context = RenderContext(profile=PROFILES[profile])
    return WordRenderer().render(arrange(report, number(report, style)), context).content


@pytest.mark.parametrize("style", [OFFICIAL, PLAIN, GLYPH, CHAPTERS, SPEECH, DECIMAL], ids=lambda style: style.name)
@settings(max_examples=40, deadline=None)
@given(report=reports(depth=2, words=plain_words()))
def test_word_round_trip(style: Style, report: Report) -> None:
    """Report → Word → report gives the same in every style: styles say what a text leaves to be guessed."""
    lines = WordReader().read(written(report, style), ReadContext())

    assert plain(lift(lines).report) == plain(report)


@pytest.mark.parametrize("profile", sorted(set(PROFILES) - {"gbt9704"}))
@settings(max_examples=15, deadline=None)
@given(report=reports(depth=2, words=plain_words()))
def test_word_round_trip_in_other_layouts(profile: str, report: Report) -> None:
    """The same where who signs stands under the title."""
    lines = WordReader().read(written(report, OFFICIAL, profile), ReadContext())

    assert plain(lift(lines).report) == plain(report)
