"""Offsets of figures count the characters of the decoded source, in every format that has one."""

from __future__ import annotations

import pytest

from wenming import read

WORDS = ["412件", "98.5%", "全覆盖", "X户", "1.2亿元", "12处"]
SOURCES = {
    "text": "某局总结\n\n一、主要做法\n\n受理412件，办结率98.5%，实现社区全覆盖，走访X户，投入1.2亿元，整治12\n处。\n",
    "markdown": "# 某局总结\n\n## 一、主要做法\n\n受理**412**件，办结率98.5%，实现社区全覆盖，走访X户，投入[1.2亿](u)元。\n\n- 整治12\n  处。\n",
    "html": "<html><body><h1>某局总结</h1><h2>一、主要做法</h2>\n<p>受理<b>412</b>件，办结率98.5%，实现社区全&#35206;盖，走访X户，"
    "投入1.2亿<i>元</i>。<table><tr><td>整治12处</table></body></html>",
}


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("format_", SOURCES)
def test_places_of_figures(format_: str, mark: str) -> None:
    """What stands there begins and ends as the figure does; signs and line ends within it are covered."""
    source = mark + SOURCES[format_]
    found = [one for one in read(source, format=format_).document.figures if one.mention.text in WORDS]

    assert [one.mention.text for one in found] == WORDS
    for one in found:
        there = source[one.span.start : one.span.end]
        assert (there[0], there[-1]) == (one.mention.text[0], one.mention.text[-1])
        assert source.count("\n", 0, one.span.start) + 1 == one.span.line


@pytest.mark.parametrize("format_", SOURCES)
def test_bytes_count_as_what_they_are_decoded_to(format_: str) -> None:
    """The mark of a file is no character of its text."""
    source = SOURCES[format_]
    places = [[one.span for one in read(content, format=format_).document.figures]
              for content in (source, source.encode(), source.encode("utf-8-sig"), source.encode("utf-16"))]  # fmt: skip

    assert all(one == places[0] for one in places)
