"""Markdown of others: what each line is, how words are joined, what is left out, where characters stand."""

from __future__ import annotations

import pytest

from wenming import read
from wenming.errors import LimitError, ReadError
from wenming.limits import Limits
from wenming.reader import ReadContext
from wenming.reader.markdown.reader import MarkdownReader, lines_of


def told(source: str) -> list[str]:
    """Return hint and words of each line with words; cells between bars."""
    return [
        f"{line.hint}|{'|'.join(cell.text for cell in line.cells) or line.text}".lstrip("|")
        for line in lines_of(source, ReadContext())
        if line.text
    ]


def lost(source: str) -> list[tuple[str, str]]:
    """Return what was dropped of *source*, with the reasons."""
    return [(one.text, one.reason) for line in lines_of(source, ReadContext()) for one in line.dropped]


LINES = {
    "headings with signs and underlined": (
        "总结\n===\n\n成效\n---\n\n### （一）甲 ###\n", ["title|总结", "heading1|成效", "heading2|（一）甲"]),
    "two headings of the first level": ("# 甲\n# 乙\n", ["heading1|甲", "heading1|乙"]),
    "headings typed in bold": ("# 总结\n\n## 甲\n\n**一、成效**\n\n正文。\n", ["title|总结", "heading1|甲", "一、成效", "body|正文。"]),
    "labels where no sign tells a heading": ("总结\n\n一、成效\n\n正文。\n", ["总结", "一、成效", "正文。"]),
    "a line break in the source": ("深入\n推进 A\nB，x\n（二次）y,\nz\n", ["深入推进 A B，x（二次）y, z"]),
    "lines that begin with labels": ("## 甲\n\n一、成效\n（一）甲。今年\n完成3项。\n", ["heading2|甲", "一、成效", "body|（一）甲。今年完成3项。"]),
    "lines that are indented": ("## 甲\n\n文\n\u3000\u3000段二\n", ["heading2|甲", "body|文", "body|段二"]),
    "hard breaks": ("甲\\\n乙  \n丙<br>丁\n", ["甲", "乙", "丙", "丁"]),
    "bullets in one another": ("- 甲\n  - 乙\n\n    后\n* 丙\n", ["item|甲", "item|乙", "后", "item|丙"]),
    "numbers as written": ("3. 甲\n4. 5家\n\n1) 乙\n", ["3. 甲", "4. 5家", "1) 乙"]),
    "a heading in an item": ("1. ## 甲\n", ["heading2|1. 甲"]),
    "tables": ("| 项 | 数 |\n|:-:|--:|\n| **甲** | 1\\|2 |\n| 乙 |\n", ["header|项|数", "row|甲|1|2", "row|乙|"]),
    "tables in HTML": ("<table><tr><th>项<th>数\n<tr><td>甲<td>1</table>\n", ["header|项|数", "row|甲|1"]),
    "HTML around a paragraph": ("<div align=center>\n\n甲<u>乙</u>\n\n</div>\n\n<p>丙&lt;</p>\n", ["甲乙", "丙<"]),
    "quotations": ("> 甲\n> 乙\n", ["甲乙"]),
    "code": ("```sh\n甲 乙\n```\n\n    丙\n", ["甲 乙", "丙"]),
    "emphasis": ("甲**乙**丙*丁*`戊 己`__庚__\n", ["甲乙丙丁戊 己庚"]),
    "bold that ends with a mark": ("前文**一是力度不够。**后文，**二是“慢”**了\n", ["前文一是力度不够。后文，二是“慢”了"]),
    "stars that stay": ("3 * 4 * 5，** 注\n", ["3 * 4 * 5，** 注"]),
    "links": ("见[甲](u(1) \"题\")后[乙][x]、<http://a.b>\n\n[x]: y\n", ["见甲后乙、http://a.b"]),
    "footnotes": ("共3件[^1]。\n\n[^1]: 含复查\n\n[^2]: 口径\n", ["共3件。"]),
    "pictures": ("![走访](a.png)\n\n![](b.png)\n", ["caption|走访"]),
    "escapes": ("1\\. 甲\\*&amp;&#19968;\\\\n\n", ["1. 甲*&一\\n"]),
    "rules": ("甲\n\n---\n\n乙\n", ["甲", "乙"]),
}  # fmt: skip


@pytest.mark.parametrize(("source", "lines"), LINES.values(), ids=LINES)
def test_lines(source: str, lines: list[str]) -> None:
    """Each source gives these lines."""
    assert told(source) == lines


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("---\ntitle: x\n---\n甲\n", [("---\ntitle: x\n---", "front matter")]),
        ("+++\ntitle = 1\n+++\n甲\n", [("+++\ntitle = 1\n+++", "front matter")]),
        ("---\n\n甲\n\n---\n", []),
        ("[甲]: u 'v'\n\n见[甲]\n", [("[甲]: u 'v'", "target of a link")]),
        ("甲\n\n1. \n", [("1.", "mark of a list")]),
        ("> <b>甲</b>\n>\n> <div>乙</div>\n", [("<div>乙</div>", "HTML in Markdown")]),
        ("![甲](data:image/png;base64,AAAA)\n\n乙", [("甲", "description of a picture")]),
        ("```sh\n甲\n```\n", [("sh", "language of code")]),
    ],
)
def test_what_is_left_out(source: str, words: list[tuple[str, str]]) -> None:
    """What is no text is dropped with a reason."""
    assert lost(source) == words


def test_each_character_leads_to_its_source() -> None:
    """Words behind links, escapes and code stand where they stand, not where the same words stand before."""
    source = "乙[甲](乙 '乙')乙\\*&lt;`a\nb`乙\n"
    (line,) = lines_of(source, ReadContext())
    places = [line.place(at).start for at in range(len(line.text))]

    assert line.text == "乙甲乙*<a b乙"
    assert places == [0, 2, 11, 13, 14, 19, 20, 21, 23]
    assert line.place(4).put_in  # an entity has no character of its own
    assert line.place(6).put_in
    assert (line.place(8).number, line.place(8).column) == (2, 2)


def test_indents_are_kept() -> None:
    """Full-width blanks before a paragraph are its indent, no words."""
    (line,) = lines_of("\u3000\u3000甲\n", ReadContext())

    assert (line.text, line.indent, line.start) == ("甲", "\u3000\u3000", 2)


def test_encodings() -> None:
    """Bytes are read as texts are; the error names the byte."""
    (line,) = MarkdownReader().read("**街道办理群众诉求**".encode("gb18030"), ReadContext())

    assert line.text == "街道办理群众诉求"
    with pytest.raises(ReadError, match="byte 3"):
        MarkdownReader().read(b"abc\xff\xff", ReadContext())


REPORT = """---
layout: post
---

# 示例局2025年工作总结

2025年，**各项工作**扎实推进，办结诉求
856件。现总结如下：

## 一、主要做法

### （一）抓改革

完成事项12项，见[清单](list.html)。

1. 走访企业203户
2. 解决问题47个

## 二、下一步打算

**一是力度要大。**继续努力。

示例局\\
2026年1月5日
"""


def test_a_page_of_markdown_is_a_report() -> None:
    """Title, headings, signature and figures are found."""
    document = read(REPORT, format="markdown").document

    assert str(document.report.title) == "示例局2025年工作总结"
    assert [(one.level, one.label, one.title) for one in document.headings[:2]] == [
        (1, "一、", "主要做法"), (2, "（一）", "抓改革"),
    ]  # fmt: skip
    assert (document.report.issuer, str(document.report.dated)) == ("示例局", "2026-01-05")
    assert {"856件", "12项", "203户", "47个"} <= {one.mention.text for one in document.figures}


@pytest.mark.parametrize("marks", ["*a_", "[", "\\\\", "&", "`a", "|"])
def test_more_marks_than_a_document_has_are_refused_before_they_are_parsed(marks: str) -> None:
    """Each becomes a token of its own, some hundred times as large as what is written."""
    limits = Limits(nodes=100)

    assert read("甲乙" * 200, format="markdown", limits=limits).documents
    with pytest.raises(LimitError, match="nodes"):
        read(marks * 101, format="markdown", limits=limits)
