"""Files as offices make them, read to the end: headings by automatic numbers, by styles, by neither."""

from __future__ import annotations

import re
from datetime import date
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from hypothesis import given, settings

from wenming.document import arrange
from wenming.model import Report
from wenming.numbering import OFFICIAL, number
from wenming.reader import ReadContext, lift
from wenming.reader.word import WordReader
from wenming.renderers import RenderContext, WordRenderer
from wenming.testing.strategies import reports

Word: Any = Any

_SET_IN = '<w:ind w:firstLineChars="200"/>'
_STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{id_}"><w:name w:val="{name}"/></w:style>'
    for id_, name in (("1", "heading 1"), ("2", "heading 2"))
)


def office_report(word: Word, one: str, two: str) -> str:
    """Return the body of a report whose headings Word numbers, in the styles *one* and *two*."""
    right = '<w:jc w:val="right"/>'
    return (
        word.p("关于防汛值守情况的报告", properties='<w:jc w:val="center"/>')
        + word.p("")
        + word.p("市应急局：")
        + word.p("今年共出动320人次，情况如下。", properties=_SET_IN)
        + word.item("总体情况", style=one)
        + word.p("全区设点18个，增长12.5%。", properties=_SET_IN)
        + word.item("加强值守", level=1, style=two)
        + word.item("加强巡查", level=1, style=two)
        + word.p("共巡查56次。", properties=_SET_IN)
        + word.item("下步打算", style=one)
        + word.p("继续做好工作。一是加强值守。二是加强巡查。", properties=_SET_IN)
        + word.p("区水务局", properties=right)
        + word.p("2025年12月8日", properties=right)
    )


def as_strict(content: bytes) -> bytes:
    """Return a file in strict Open XML: other namespaces and relations, lengths in points."""
    usual = rb"http://schemas\.openxmlformats\.org/(officeDocument|wordprocessingml|drawingml)/2006/"
    written = BytesIO()
    with ZipFile(BytesIO(content)) as given, ZipFile(written, "w") as strict:
        for name in given.namelist():
            part = re.sub(usual, rb"http://purl.oclc.org/ooxml/\1/", given.read(name))
            strict.writestr(name, part.replace(b'w:firstLine="420"', b'w:firstLine="21pt"'))
    return written.getvalue()


def test_strict_open_xml(word: Word) -> None:
    """ISO/IEC 29500 strict, as Word saves it when asked: the same lines."""
    levels = [word.level(0, "%1、", "chineseCounting"), word.level(1, "（%2）", "chineseCounting")]
    body = office_report(word, "1", "2") + word.p("继续努力。", properties='<w:ind w:firstLine="420"/>')
    usual = word.file(body, parts={"numbering": word.numbering(*levels), "styles": _STYLES})

    assert as_strict(usual) != usual
    assert word.lines(as_strict(usual)) == word.lines(usual)
    assert word.lines(usual)[-1].indent == "　　"


@pytest.mark.parametrize("styles", [("", ""), ("1", "2")], ids=["numbers alone", "built-in styles"])
@pytest.mark.parametrize("suffix", ["nothing", "tab", "space"])
def test_headings_that_word_numbers(word: Word, styles: tuple[str, str], suffix: str) -> None:
    """The labels are in no paragraph, and yet the outline is that of the page."""
    levels = [word.level(0, "%1、", "chineseCounting"), word.level(1, "（%2）", "chineseCounting")]
    numbering = word.numbering(*levels).replace('"nothing"', f'"{suffix}"')
    lines = word.read(office_report(word, *styles), parts={"numbering": numbering, "styles": _STYLES})

    document = lift(lines).document

    assert [(one.level, one.label, one.title) for one in document.headings] == [
        (1, "一、", "总体情况"),
        (2, "（一）", "加强值守"),
        (2, "（二）", "加强巡查"),
        (1, "二、", "下步打算"),
    ]
    assert [one.labels for one in document.points] == [("一是", "二是")]
    report = document.report
    assert (report.addressee, report.issuer, report.dated) == ("市应急局", "区水务局", date(2025, 12, 8))
    assert {metric.quantity.format() for metric in report.metrics} == {"320人次", "18个", "12.5%", "56次"}
    assert document.dropped == ()


@settings(max_examples=25, deadline=None)
@given(report=reports(depth=2))
def test_python_docx_reads_the_same(report: Report) -> None:
    """Another reader finds the same paragraphs and cells in the same order (promise I5)."""
    docx = pytest.importorskip("docx")
    content = WordRenderer().render(arrange(report, number(report, OFFICIAL)), RenderContext()).content

    theirs = []
    for block in docx.Document(BytesIO(content)).iter_inner_content():
        cells = [cell for row in block.rows for cell in row.cells] if hasattr(block, "rows") else [block]
        theirs += [one.text for one in cells]
    lines = WordReader().read(content, ReadContext())
    ours = [one.text for line in lines for one in (line.cells or (line,))]  # and the rows of charts

    def squeezed(texts: list[str]) -> list[str]:
        return ["".join(text.split()) for text in texts if text.strip()]

    kept = iter(squeezed(ours))
    assert all(text in kept for text in squeezed(theirs))


@pytest.mark.parametrize(
    ("above", "first", "title"),
    [
        ("", "某局2025年工作总结", "某局2025年工作总结"),
        ("某局2025年工作总结", "主要做法", "某局2025年工作总结"),
        ("", "主要做法", ""),
        ("", "一、某局2025年工作总结", ""),
    ],
)
def test_a_title_in_the_style_of_a_heading(word: Word, above: str, first: str, title: str) -> None:
    """LibreOffice and many writers take Heading 1 for the title, and Heading 2 for the first sections."""
    body = (word.p(above) if above else "") + word.p(first, style="1") + word.p("受理来信412件。")
    body += word.p("一、办信接访", style="2") + word.p("办结率97.33%。") + word.p("二、源头治理", style="2") + word.p("有力。")
    content = word.file(body, parts={"styles": _STYLES})
    document = lift(WordReader().read(content, ReadContext())).document

    assert str(document.report.title) == title
    assert [one.title for one in document.headings][-2:] == ["办信接访", "源头治理"]
    assert len(document.headings) == (2 if first == title else 3)


def bold(text: str, on: str = "") -> str:
    """Return a paragraph all of whose words are bold, or not where *on* is ``w:val="0"``."""
    return f"<w:p><w:r><w:rPr><w:b {on}/></w:rPr><w:t>{text}</w:t></w:r></w:p>"


def test_headings_that_are_only_bold(word: Word) -> None:
    """As many type them: no style, no label."""
    text = "今年共出动320人次，增长12.5%。"
    body = (
        bold("某区水务局2025年防汛工作总结")
        + word.p(text)
        + bold("值守到岗，责任到人")
        + bold(text, on='w:val="0"')
        + bold("问题和打算")
        + word.p(text)
    )
    document = lift(word.read(body)).document

    assert str(document.report.title) == "某区水务局2025年防汛工作总结"
    assert [(one.level, one.title) for one in document.headings] == [(1, "值守到岗，责任到人"), (1, "问题和打算")]
    assert sum(one.mention.text == "320人次" for one in document.figures) == 3
