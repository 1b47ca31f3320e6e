"""The law for Markdown and HTML: what is written is read back, in all styles; and strangers' pages."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wenming import read
from wenming.document import arrange
from wenming.errors import WenmingError
from wenming.model import Report
from wenming.numbering import CHAPTERS, DECIMAL, GLYPH, OFFICIAL, PLAIN, SPEECH, Style, number
from wenming.reader import RawLine, ReadContext, plain
from wenming.reader.formats import built_in
from wenming.reader.lift import lift
from wenming.renderers import HtmlRenderer, MarkdownRenderer, RenderContext
from wenming.testing.strategies import plain_words, reports

RENDERERS = {"markdown": MarkdownRenderer(), "html": HtmlRenderer()}
STYLES = [OFFICIAL, PLAIN, GLYPH, CHAPTERS, SPEECH, DECIMAL]


def lines_of(source: bytes, name: str) -> tuple[RawLine, ...]:
    """Return the lines that the reader of the format *name* finds in *source*."""
    reader = built_in(name)
    assert reader is not None
    return reader.read(source, ReadContext())


@pytest.mark.parametrize("style", STYLES, ids=lambda style: style.name)
@pytest.mark.parametrize("name", ["markdown", "html"])
@settings(max_examples=25, deadline=None)
@given(report=reports(depth=2, words=plain_words()))
def test_round_trip(name: str, style: Style, report: Report) -> None:
    """Report → page → report gives the same."""
    page = RENDERERS[name].render(arrange(report, number(report, style)), RenderContext()).content  # type: ignore[attr-defined]

    assert plain(lift(lines_of(page, name)).report) == plain(report)


TAGS = st.sampled_from(
    ["<p>", "</p>", "<table>", "<tr>", "<td>", "</td>", "<li>", "<ol>", "</ol>", "<br>", "<h2>", "</h2>", "<div hidden>",
     "<!--", "-->", "<script>", "</script>", "&nbsp;", "&#19968;", "&", "<", "<a '", "一、主要做法", "共3件。", "\n", " ", "# ",
     "- ", "1. ", "| a |", "|---|", "**", "`", "\\*", "[甲](u)", "![乙](v)", "> ", "---"]
)  # fmt: skip


@pytest.mark.parametrize("name", ["markdown", "html"])
@settings(max_examples=150, deadline=None)
@given(source=st.lists(TAGS | st.text(max_size=4), max_size=30).map("".join))
def test_places_lead_back(name: str, source: str) -> None:
    """Each character of a line stands where its origin says, unless it was put in or stands for a reference."""
    try:
        raw = source.encode()
    except UnicodeEncodeError:
        return
    text = raw.decode("utf-8-sig") if raw.startswith(b"\xef\xbb\xbf") else source
    try:
        lines = lines_of(raw, name)
    except WenmingError:
        return
    for line in (cell for row in lines for cell in (row.cells or (row,))):
        for at, char in enumerate(line.text):
            place = line.place(at)
            assert place.put_in or text[place.start] in (char, "&", "\\", "\x00")
    lift(lines)


PAGE = """<html><head><title>站点</title><style>p{color:red}</style></head><body>
<nav>首页 &gt; 公文</nav>
<h1>某街道2025年工作总结</h1>
<p>　　2025年，街道扎实推进各项工作。现总结如下：</p>
<h2>一、主要做法</h2>
<p>（一）抓宣传。举办讲座 24 场，<b>发放</b>资料3600&#20221;。</p>
<p style="display: none">隐藏的广告</p>
<ol start="3"><li>走访居民</li><li>化解纠纷</li></ol>
<table><tr><th>社区</th><th>户数</th></tr><tr><td>东园</td><td>812户</td></tr></table>
<h2>二、下一步打算</h2>
<p>继续努力。</p>
<footer>版权所有</footer></body></html>"""


def test_foreign_page() -> None:
    """Furniture and hidden words are dropped and listed; headings, numbers of lists and tables are read."""
    document = read(PAGE.encode("gb18030"), format="html").document

    assert str(document.report.title) == "某街道2025年工作总结"
    assert [one.title for one in document.headings if one.level == 1] == ["主要做法", "下一步打算"]
    assert {one.text for one in document.dropped} == {"首页 > 公文", "隐藏的广告", "版权所有"}
    figures = {metric.quantity.format() for metric in document.report.metrics}
    assert {"3600份", "812户"} <= figures


def test_foreign_markdown() -> None:
    """Headings by signs, labels typed in bold, front matter left out, soft breaks joined."""
    source = "---\ntitle: x\n---\n# 工作总结\n\n## 一、成效\n\n办结诉求\n856件。\n\n- 甲\n- 乙\n"
    document = read(source, format="markdown").document

    assert [(one.level, one.label, one.title) for one in document.headings] == [(1, "一、", "成效")]
    assert [metric.quantity.format() for metric in document.report.metrics] == ["856件"]
    assert [one.reason for one in document.dropped] == ["front matter"]


@pytest.mark.parametrize("piece", ["<", "<!--", "<a '", "&", "<div>", "<td>", "[", "*", "_[", "> ", "`"])
@pytest.mark.parametrize("name", ["markdown", "html"])
def test_hostile(name: str, piece: str) -> None:
    """Tens of thousands of signs end in lines that are theirs, or in our own error."""
    source = piece * 30_000
    try:
        lines = lines_of(source.encode(), name)
    except WenmingError:
        return
    lift(lines)

    assert all(source.startswith(line.text[:1], line.place(0).start) for line in lines if line.text)
