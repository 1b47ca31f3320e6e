"""HTML: the page's structure, its style sheet, and the check that it says what it was given."""

from __future__ import annotations

import re
from decimal import Decimal

import attrs
import pytest

from wenming.document import Document, Grid, Heading, Line
from wenming.errors import RenderError
from wenming.limits import Limits
from wenming.model import Path
from wenming.renderers import GBT_9704, HtmlRenderer, RenderContext
from wenming.renderers.fonts import Family
from wenming.renderers.html_check import check_page
from wenming.renderers.profile import Face

GOLDEN = """<main>
<h1>2025年工作总结</h1>
<p class="salutation">各位领导：</p>
<p>现将全年情况报告如下。</p>
<h2 class="l1">一、主要做法</h2>
<div class="run-in"><h3 class="l2">（一）强化预警。</h3><p>发布预警128条。</p></div>
<p class="point">一是早部署；二是严督查。</p>
<div class="wide"><table>
<caption>表1　服务情况</caption>
<thead><tr><th scope="col">季度</th><th scope="col">期数</th></tr></thead>
<tbody>
<tr><td class="short">一|二</td><td class="figure">286</td></tr>
<tr><td class="short">三\\四</td><td class="figure">1,024</td></tr>
</tbody>
</table></div>
<p class="note">注：数据来自台账。</p>
<figure>
<img src="data:image/png;base64,iVBORw==" alt="志愿者[进]社区">
<figcaption>图1　科普</figcaption>
</figure>
<figure class="chart">
<table aria-label="预警条数">
<tbody>
<tr><th scope="row" class="short">2024年</th><td class="figure">143条</td></tr>
<tr><th scope="row" class="short">2025年</th><td class="figure">151条</td></tr>
</tbody>
</table>
<figcaption>图2　预警</figcaption>
</figure>
<h2 class="l1">二、下一步打算</h2>
<p>1. 甲&lt;乙&gt;与R&amp;D、*丙*。</p>
<p class="note-of-attachments">附件：1. 名单</p>
<p class="note-of-attachments">2. 台账</p>
<div class="signature">
<p>某市气象局</p>
<p class="date">2026年1月8日</p>
</div>
<div class="attachment">
<p class="label">附件1</p>
<h2>名单</h2>
</div>
<div class="wide"><table>
<tbody>
<tr><td class="short">甲</td><td class="short"></td></tr>
</tbody>
</table></div>
<p class="note">1　来源：台账。</p>
<p class="note">2　来源：年报。</p>
</main>
</body>
</html>
"""


def html(document: Document, context: RenderContext | None = None) -> str:
    """Return the page."""
    return HtmlRenderer().render(document, context or RenderContext()).content.decode()


def test_page(sample: Document) -> None:
    """The sample's body, word for word; its head names language, title and author."""
    page = html(sample)

    assert page[page.index("<main>") :] == GOLDEN
    assert page.startswith('<!DOCTYPE html>\n<html lang="zh-Hans-CN">\n')
    assert "<title>2025年工作总结</title>" in page
    assert '<meta name="author" content="某市气象局">' in page


def test_nothing_is_loaded_and_nothing_runs(sample: Document) -> None:
    """No script, no inline style, no address but the pictures' own bytes (promise O3)."""
    page = html(sample)

    assert not re.search(r"<script|<link|\sstyle=|\son\w+=|url\(|@import|https?:", page)
    assert "default-src 'none'" in page


def test_style_sheet_follows_the_standard(sample: Document) -> None:
    """Paper, margins, pitch and fonts are those of GB/T 9704."""
    page = html(sample)

    for rule in (
        "@page { size: 210mm 297mm; margin: 37mm 26mm 35mm 28mm; }",
        "--line: calc(225mm / 22); --gap: -0.2054pt;",
        'font: 16pt/var(--line) "仿宋_GB2312","仿宋",',
        'font: normal 22pt/33pt "方正小标宋简体",',
        'main .l1 { font-family: "黑体",',
        'main .l2 { font-family: "楷体_GB2312",',
        '@page :right { @bottom-right { content: "— " counter(page) " —";',
        '@page :left { @bottom-left { content: "— " counter(page) " —";',
        "text-indent: calc(2 * (1em + var(--gap)));",
    ):
        assert rule in page


def test_style_sheet_follows_the_profile(sample: Document) -> None:
    """A house's own numbers replace the standard's."""
    house = attrs.evolve(
        GBT_9704,
        pitch=Decimal("29.6"),
        top=30,
        levels=(Face(font="kai", bold=True),),
        page_number="centre",
        first_page=False,
    )
    page = html(sample, RenderContext(profile=house))

    assert "--line: 29.6pt;" in page
    assert "margin: 30mm 26mm" in page
    assert re.search(r'\.l1 \{ font-family: "楷体_GB2312".*; font-weight: bold; \}', page)
    assert "@page  { @bottom-center { content: " in page
    assert "@page :first { @bottom-center { content: none;" in page
    assert "@bottom" not in html(sample, RenderContext(profile=attrs.evolve(house, page_number="none")))


def test_font_names_cannot_leave_the_style_sheet(sample: Document) -> None:
    """A font that is no name is refused with its place in the profile."""
    fonts = attrs.evolve(GBT_9704.fonts, kai=Family(word="楷", css=('x"}</style><script>',)))

    with pytest.raises(RenderError, match="is no name for a style sheet") as caught:
        html(sample, RenderContext(profile=attrs.evolve(GBT_9704, fonts=fonts)))
    assert caught.value.path == "profile.fonts.kai.css"


def test_deep_headings_keep_their_level() -> None:
    """HTML has six levels; deeper ones say theirs to those who listen."""
    blocks = tuple(Heading(level=level, label="", title="甲", path=Path()) for level in (5, 6, 9))
    page = html(Document(title="", blocks=blocks))

    assert '<h6 class="l5">甲</h6>' in page
    assert '<div role="heading" aria-level="7" class="l6">甲</div>' in page
    assert '<div role="heading" aria-level="10" class="l9">甲</div>' in page


def test_page_without_title_has_a_title_element() -> None:
    """Browsers want one; the page itself shows none."""
    page = html(Document(title="", blocks=(), author="某局"))

    assert "<title>某局</title>" in page
    assert "<h1>" not in page


def test_captions_stay_with_their_own() -> None:
    """A picture without a caption does not take the one of the table after it."""
    caption = Line(text="表1", kind="caption", path=Path(("t", "caption")))
    grid = Grid(header=(), rows=(("甲",),), numeric=(False,), path=Path(("t",)))
    alone = Line(text="图1", kind="caption", path=Path(("x", "caption")))
    page = html(Document(title="", blocks=(caption, grid, alone)))

    assert "<caption>表1</caption>" in page
    assert '<p class="caption">图1</p>' in page


def test_limits_on_templates_do_not_cut_reports(sample: Document) -> None:
    """The page is ours: its size is the report's."""
    assert html(sample, RenderContext(limits=Limits(template_output=10))) == html(sample)


@pytest.mark.parametrize(
    ("old", "new", "path"),
    [
        ("现将全年", "现将", "a"),
        ("<p>现将全年情况报告如下。</p>\n", "", "a"),
        ('<td class="short">一|二</td>', '<td class="short">一|<b>二</b></td>', "t"),
        ('alt="志愿者[进]社区"', 'alt=""', "p"),
        ("R&amp;D", "R&D;<!-- -->", "g"),
        ("</main>", "<p>多出</p></main>", ""),
    ],
)
def test_check_finds_what_differs(sample: Document, old: str, new: str, path: str) -> None:
    """A page that lost, changed or gained a word is our bug, and says where (promise T5)."""
    page = html(sample)
    assert old in page

    check_page(page, sample)
    with pytest.raises(RenderError, match="bug in wenming") as caught:
        check_page(page.replace(old, new), sample)
    assert caught.value.path == path


def test_verify_can_be_switched_off(sample: Document, monkeypatch: pytest.MonkeyPatch) -> None:
    """verify=True checks, verify=False does not, and the bytes are the same."""
    calls = []
    monkeypatch.setattr("wenming.renderers.html.check_page", lambda page, *_: calls.append(page))

    assert html(sample, RenderContext(verify=False)) == html(sample)
    assert len(calls) == 1
