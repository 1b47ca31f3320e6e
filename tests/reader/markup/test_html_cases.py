"""Web pages of others: what each line is, what belongs to the site, how the bytes are read."""

from __future__ import annotations

import pytest

from wenming import read
from wenming.errors import ReadError
from wenming.reader import RawLine, ReadContext
from wenming.reader.html.reader import HtmlReader, lines_of

LIST = "<p class=MsoListParagraph><span style='mso-list:Ignore{0}'>{1}<span style='font:7pt'>&nbsp;&nbsp; </span></span>"


def told(page: str) -> list[str]:
    """Return hint and words of each line with words: ``heading1 一、成效``; cells between bars."""
    return [
        f"{line.hint}|{'|'.join(cell.text for cell in line.cells) or line.text}".lstrip("|")
        for line in lines_of(page, ReadContext())
        if line.text
    ]


def lost(page: str) -> dict[str, str]:
    """Return what was dropped of *page*, with the reasons."""
    lines = lines_of(page, ReadContext())
    return {one.text: one.reason for line in lines for each in (line, *line.cells) for one in each.dropped}


def test_what_a_style_sheet_hides_is_dropped() -> None:
    """Words that .x { display: none } hides are told, wherever the style sheet stands; the rest is text."""
    page = "<body><p class='x y'>隐藏的广告<p>修好水渠<b class=y>领取</b>三条。<style>.x, .y { display: none }</style>"

    assert told(page) == ["修好水渠三条。"]
    assert lost(page) == {"隐藏的广告": "hidden text", "领取": "hidden text"}


@pytest.mark.parametrize(
    ("sheet", "is_shown"),
    [
        (".x{display:none}", False),
        ("p.x{color:red;DISPLAY:None}", False),
        ("#y{display:none!important} p.x{display:block}", False),
        ("@import 'a'; .x{display:none}", False),
        ("@media print{.a{}.x{display:none}}", True),
        (".x{display:none} .x{display:block}", True),
        (".x{display:block} p.x{display:none} .x{display:block}", False),
        (".x.z{display:none}", True),
        ("div.x{display:none}", True),
        (".a .x{display:none}", True),  # what stands in what is not looked at
        (".x{-webkit-display:none}", True),
        ("/* .x{display:none} */", True),
        (".x", True),
        (".x{display:none", False),
    ],
)
def test_which_rule_tells(sheet: str, is_shown: bool) -> None:
    """The heaviest rule, of equals the last."""
    assert told(f"<style>{sheet}</style><p class=x id=y>修渠三条") == (["修渠三条"] if is_shown else [])


LINES = {
    "the first heading alone on its level is the title": (
        "<h1>工作总结</h1><h2>一、成效</h2><h3>（一）甲</h3>", ["title|工作总结", "heading2|一、成效", "heading3|（一）甲"]),
    "a title may be h2": ("<h2>年度工作总结</h2><h3>成效</h3>", ["title|年度工作总结", "heading3|成效"]),
    "a heading with a label is no title": ("<h2>一、成效</h2><p>甲", ["heading2|一、成效", "甲"]),
    "two headings of the first level are none": ("<h1>甲</h1><h1>乙</h1>", ["heading1|甲", "heading1|乙"]),
    "role and level": ("<div role=heading aria-level=4>甲</div>乙", ["heading4|甲", "乙"]),
    "bullets": ("<ul><li>甲<p>乙</p><li><b>丙</b></ul>", ["item|甲", "乙", "item|丙"]),
    "a label in an item": ("<ul><li>一、甲</ul><ol><li>（一）乙<li>丙</ol>", ["一、甲", "（一）乙", "2. 丙"]),
    "start, value, reversed": (
        "<ol start=9><li>甲<li value=3>乙<li>丙</ol><ol reversed><li>丁<li>戊</ol><ol start=-1><li>己</ol>",
        ["9. 甲", "3. 乙", "4. 丙", "2. 丁", "1. 戊", "-1. 己"]),
    "letters and numerals": (
        "<ol type=a start=27><li>甲</ol><ol type=I start=4><li>乙</ol><ol style='list-style-type:cjk-ideographic'><li>丙</ol>",
        ["aa. 甲", "IV. 乙", "一、丙"]),
    "no numbers where none are printed": ("<ol style='list-style: none'><li>甲</ol>", ["甲"]),
    "header cells": (
        "<table><caption>表一</caption><thead><tr><th>项<th>数</thead><tr><th>甲<td>1</table>",
        ["caption|表一", "header|项|数", "row|甲|1"]),
    "wide and high cells": (
        "<table><tr><td rowspan=3>甲<td colspan=2>乙<tr><td>1<td>2<tr><td>3<td>4</table>",
        ["row|甲|乙|", "row||1|2", "row||3|4"]),
    "lines of a cell": ("<table><tr><td>甲<br>乙<td>1<br>2<tr><td>丙<td>3</table>", ["row|甲乙|1 2", "row|丙|3"]),
    "a table around a text": (
        f"<table><tr><td>侧栏<td><p>{'扎实推进各项工作，' * 9}成效明显。<p>其一。<p>{'继续努力' * 20}。</table>",
        ["侧栏", "扎实推进各项工作，" * 9 + "成效明显。", "其一。", "继续努力" * 20 + "。"]),
    "one column is no table": ("<table><tr><td>甲<tr><td>乙</table>", ["甲", "乙"]),
    "figure": ("<figure><img src=x><figcaption>现场</figcaption></figure><p>后", ["caption|现场", "后"]),
    "numbers that Word prints": (LIST.format("", "（一）") + "推进<o:p></o:p></p>", ["（一） 推进"]),
    "bullets that Word prints": (LIST.format(";font-family:Symbol", "·") + "推进</p>", ["item|推进"]),
    "title and caption of Word": ("<p class=MsoTitle>总结<p class=MsoCaption>表", ["title|总结", "caption|表"]),
    "words of raised and set small": ("<p>面积<sup>①</sup>5米<sub>2</sub>", ["面积①5米2"]),
    "a browser's blanks": ("<p>甲  <b> 乙</b>&nbsp; 丙<i> </i></p>", ["甲 乙\xa0 丙"]),
}  # fmt: skip


@pytest.mark.parametrize(("page", "lines"), LINES.values(), ids=LINES)
def test_lines(page: str, lines: list[str]) -> None:
    """Each page gives these lines."""
    assert told(page) == lines


TEXT = f"<p>今年以来，{'各项工作扎实推进，' * 6}成效明显。</p>"
LOST = {
    "navigation": (f"<nav><a href=x>首页</a></nav>{TEXT}<aside>推荐</aside>", {"首页", "推荐"}),
    "headers and footers": (
        f"<header><img src=x><h1>某市政府</h1></header>{TEXT}<footer>主办单位</footer>", {"某市政府", "主办单位"}),
    "but not those of an article": (f"<article><header><h1>总结</h1>副题</header>{TEXT}<footer>某局</footer></article>", set()),
    "boxes by name": (f"<div id=crumbs>当前位置</div>{TEXT}<ul class='share x'><li>微信</ul>", {"当前位置", "微信"}),
    "a box with a text": (f"<div class=main><div class=header>工作总结</div><div class=side>{TEXT}</div></div>", set()),
    "menus of links": (
        f"<p><a href=1>首页</a> | <a href=2>公文</a> &gt; <a href=3>总结</a><p>{TEXT}<p><a href=4>甲</a> 2025-1-2<p><a href=5>乙</a>"
        "<p>[<a href=6>丙</a>]", {"首页 | 公文 > 总结", "甲 2025-1-2", "乙", "[丙]"}),
    "links to files stay": (f"{TEXT}<p><a href=1>附件1.docx</a><p><a href=2>附件2</a><p><a href=3>附件3</a>", set()),
    "links in a sentence stay": (f"{TEXT}<p>见<a href=1>甲</a>、<a href=2>乙</a>、<a href=3>丙</a>", set()),
    "hidden": (f"<p hidden>甲<div style='DISPLAY : none'><p>乙</div><span style='font-size:0'>丙</span>{TEXT}", {"甲", "乙", "丙"}),
    "a WeChat article is shown by a script": (f"<div id=js_content style='visibility: hidden; opacity: 0'>{TEXT}</div>", set()),
    "fields": (f"<form><button>搜索</button><select><option>全部</select>{TEXT}</form>", {"搜索", "全部"}),
    "readings and deleted words": (f"<p><ruby>漢<rp>(</rp><rt>han</rt></ruby><del>删</del>{TEXT}", {"(", "han", "删"}),
    "no words at all": (f"<title>站</title><script>甲</script><style>乙</style><!-- 丙 -->{TEXT}", set()),
}  # fmt: skip


@pytest.mark.parametrize(("page", "words"), LOST.values(), ids=LOST)
def test_what_is_left_out(page: str, words: set[str]) -> None:
    """Words of the site are dropped with a reason; the text never is."""
    found = lost(page)

    assert set(found) == words
    assert all(found.values())
    assert any(line.endswith("成效明显。") for line in told(page))


def test_a_dropped_element_has_a_place() -> None:
    """The span of what was dropped is that of its element."""
    page = "<p>甲</p>\n<nav>首页</nav><p>乙</p>"
    (one,) = lines_of(page, ReadContext())[1].dropped

    assert (page[one.span.start : one.span.end], one.span.line, one.span.column) == ("<nav>首页", 2, 1)


def test_each_character_leads_to_its_source() -> None:
    """References lead to their first character, words behind them to themselves; columns count from the line."""
    page = "<p>\n 甲&lt;乙&#x4E19;丁<b> 戊</b>"
    (line,) = lines_of(page, ReadContext())

    assert line.text == "甲<乙丙丁 戊"
    assert [page[line.place(at).start] for at in range(len(line.text))] == list("甲&乙&丁 戊")
    assert (line.number, line.column) == (2, 1)
    assert line.place(4).column == page.split("\n")[1].index("丁")


PAGE = "<html><head><meta charset={0}></head><body><p>街道办理群众诉求，碁本完成各项工作。</p></body></html>"


@pytest.mark.parametrize(
    ("said", "written"),
    [("utf-8", "utf-8"), ("gbk", "utf-8"), ("gb2312", "gb18030"), ("utf-8", "gb18030"), ("big5", "gb18030"), ("x", "utf-16"),
     ("gbk", "utf-8-sig"), ("x", "gb18030")],
)  # fmt: skip
def test_encodings(said: str, written: str) -> None:
    """The mark decides, then UTF-8, then what the page says, then what looks Chinese."""
    (line,) = HtmlReader().read(PAGE.format(said).encode(written), ReadContext())

    assert line.text == "街道办理群众诉求，碁本完成各项工作。"


def test_big5_where_the_page_says_so() -> None:
    """Big5 is read as browsers read it; where it is none, the error names the byte."""
    page = "<meta charset=Big5><p>街道辦理民眾訴求，碁本完成各項工作。"

    (line,) = HtmlReader().read(page.encode("big5hkscs"), ReadContext())
    assert line.text == "街道辦理民眾訴求，碁本完成各項工作。"
    with pytest.raises(ReadError, match=r"BIG5HKSCS: byte 60 is 0xFF"):
        HtmlReader().read(PAGE.format("big5").encode("ascii", "ignore")[:60] + b"\xff\xff", ReadContext())


def test_text_with_a_mark_at_its_head() -> None:
    """Of a text that is decoded already the mark is dropped, and places count it."""
    (line,) = lines_of("\ufeff<p>甲", ReadContext())

    assert (line.text, line.start, [one.reason for one in line.dropped]) == ("甲", 4, ["byte order mark"])


SITE = f"""<html><body><div id=header><ul class=nav><li><a href=/>首页</a><li><a href=/a>公开</a></ul></div>
<div class=position>当前位置：<a href=/>首页</a> &gt; 正文</div><h1>示例局2025年工作总结</h1>
<div class=text><p style="text-indent:2em">2025年，{'各项工作扎实推进，' * 5}现总结如下：</p><p><strong>一、主要做法</strong></p>
<p>（一）抓改革。完成事项12项。</p><p>（二）抓服务。走访企业203户。</p><p><strong>二、下一步打算</strong></p><p>继续努力。</p>
<p style="text-align:right">示例局</p><p align=right>2026年1月5日</p></div>
<ul><li><a href=1>甲文</a><span>2025-12-01</span><li><a href=2>乙文</a><li><a href=3>丙文</a></ul></body></html>"""


def test_a_page_of_a_site_is_a_report() -> None:
    """Title, headings, signature and figures are found; menus and related articles are dropped."""
    document = read(SITE, format="html").document

    assert str(document.report.title) == "示例局2025年工作总结"
    assert [(one.level, one.label, one.title) for one in document.headings] == [
        (1, "一、", "主要做法"), (2, "（一）", "抓改革"), (2, "（二）", "抓服务"), (1, "二、", "下一步打算"),
    ]  # fmt: skip
    assert (document.report.issuer, str(document.report.dated)) == ("示例局", "2026-01-05")
    assert [one.mention.text for one in document.figures][-2:] == ["12项", "203户"]


def lines_with_places(line: RawLine) -> list[int]:
    """Return where each character of *line* stands."""
    return [line.place(at).start for at in range(len(line.text))]


def test_places_ascend() -> None:
    """Within a line places never go back."""
    for line in lines_of(SITE, ReadContext()):
        for one in line.cells or (line,):
            assert lines_with_places(one) == sorted(lines_with_places(one))
