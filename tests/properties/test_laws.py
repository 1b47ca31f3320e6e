"""Laws over the whole road: saving, reading back, checking, whatever the report."""

from __future__ import annotations

from hypothesis import given, settings

from wenming import OFFICIAL, PLAIN, Report, check, dump, load, read, render
from wenming.reader import plain
from wenming.testing.strategies import plain_words, reports

readable = reports(words=plain_words())


@given(report=reports())
def test_load_and_dump_are_inverse(report: Report) -> None:
    """What is saved is loaded again, equal in every field."""
    assert load(dump(report)) == report


@settings(max_examples=60)
@given(report=readable)
def test_text_is_read_back(report: Report) -> None:
    """`plain(read(render(r, "text")).report) == plain(r)` in the styles OFFICIAL and PLAIN."""
    for style in (OFFICIAL, PLAIN):
        page = render(report, "text", style=style).content

        assert plain(read(page).report) == plain(report)


@settings(max_examples=60)
@given(report=reports())
def test_every_finding_has_a_place(report: Report) -> None:
    """The path of each finding leads somewhere in the report that was checked."""
    for finding in check(report).findings:
        if finding.path is not None:
            finding.path.look_up(report)
        assert finding.code != "W900"
