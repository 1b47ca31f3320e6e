"""What stands beside the body: pictures, charts, headers, notes; and what is never followed."""

from __future__ import annotations

from typing import Any

import pytest

from wenming import read

Word: Any = Any

PICTURE = "<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><pic:pic/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
CHART = '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><c:chart r:id="c1"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
CHART_SPACE = '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:barChart>{}</c:barChart></c:plotArea></c:chart></c:chartSpace>'


def dropped(lines: Any) -> list[tuple[str, str]]:
    """Return what was left out, with the reasons."""
    return [(one.text, one.reason) for line in lines for one in line.dropped]


def points(texts: list[str], code: str = "") -> str:
    """Return the points of a cache."""
    said = f"<c:formatCode>{code}</c:formatCode>" if code else ""
    return said + "".join(f'<c:pt idx="{at}"><c:v>{text}</c:v></c:pt>' for at, text in enumerate(texts) if text)


def series(name: str, labels: list[str], values: list[str], code: str = "General", cell: str = "Sheet1!$C$1") -> str:
    """Return one series of a chart."""
    return (
        f"<c:ser><c:tx><c:strRef><c:f>{cell}</c:f><c:strCache>{points([name])}</c:strCache></c:strRef></c:tx>"
        f"<c:cat><c:strRef><c:strCache>{points(labels)}</c:strCache></c:strRef></c:cat>"
        f"<c:val><c:numRef><c:numCache>{points(values, code)}</c:numCache></c:numRef></c:val></c:ser>"
    )


def charted(word: Word, *all_series: str) -> list[tuple[str, ...]]:
    """Return the cells of a chart's rows, its hint first."""
    parts = {"charts/c.xml": CHART_SPACE.format("".join(all_series))}
    lines = word.read(word.p(CHART), parts=parts, links={"c1": ("chart", "charts/c.xml")})
    return [(line.hint, *(cell.text for cell in line.cells)) for line in lines]


def test_pictures_have_a_line(word: Word) -> None:
    """A picture stands where it hangs; its paragraph gives no empty line besides."""
    lines = word.read(word.p(PICTURE) + word.p("图1") + word.p("文", PICTURE))

    assert [(line.text, line.hint) for line in lines] == [("", "picture"), ("图1", ""), ("文", ""), ("", "picture")]


def test_charts_of_strangers(word: Word) -> None:
    """A column a series, figures as their formats print them, gaps empty."""
    one = series("2025年", ["甲", "乙"], ["1250", ""], "#,##0")
    other = series("2026年", ["甲", "乙"], ["0.964", "0.5"], "0.0%")

    assert charted(word, one, other) == [
        ("header", "", "2025年", "2026年"),
        ("row", "甲", "1,250", "96.4%"),
        ("row", "乙", "", "50.0%"),
    ]


@pytest.mark.parametrize(
    ("name", "value", "code", "expected"),
    [
        ("甲", "12", "0", ("甲", "12件")),
        ("甲（2024年）", "12", "0", ("甲（2024年）", "12件")),
        ("甲（十二件）", "12", "0", ("甲", "十二件")),
        ("甲（1.2万件）", "12", "0", ("甲", "1.2万件")),
        ("甲（几十件）", "", "0", ("甲", "几十件")),
        ("甲", "12", '"近"0"余"', ("甲", "近12余件")),
        ("甲", "1e400", "0", ("甲", "1e400件")),
        ("甲", "十二", "0", ("甲", "十二件")),
    ],
)
def test_charts_of_ours(word: Word, name: str, value: str, code: str, expected: tuple[str, str]) -> None:
    """The unit names the series; a figure that no format says stands in brackets behind its name."""
    chart = series("件", [name], [value], code.replace('"', "&quot;"), cell="Sheet1!$B$1")

    assert charted(word, chart) == [("row", *expected)]


def test_a_chart_is_read_once(word: Word) -> None:
    """However often a file shows it: a small file makes no large report."""
    parts = {"charts/c.xml": CHART_SPACE.format(series("", ["甲"], ["1"]))}
    lines = word.read(word.p(CHART) * 3, parts=parts, links={"c1": ("chart", "charts/c.xml")})

    assert [line.text for line in lines] == ["甲\t1"]


def test_headers_with_words_are_named(word: Word) -> None:
    """A page number alone is not."""
    parts = {"header": word.p("某局内部资料"), "footer": word.p("— 12 —")}

    assert dropped(word.read(word.p("文"), parts=parts)) == [("某局内部资料", "header of the pages")]


@pytest.mark.parametrize("words", ["第 1 页 共 12 页", "- 1 -", "Page 1 of 9", "1/12", "·3·", ""])
def test_page_numbers_say_nothing(word: Word, words: str) -> None:
    """The forms that offices use."""
    assert dropped(word.read(word.p("文"), parts={"footer": word.p(words)})) == []


def test_notes_and_comments(word: Word) -> None:
    """A note is named once, however often it is referred to; separators are no notes."""
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    parts = {
        "footnotes": f'<w:footnote w:id="0" w:type="separator">{word.p("—")}</w:footnote>'
        f'<w:footnote w:id="2">{word.p("甲")}{word.p("乙")}</w:footnote>',
        "comments": f'<w:comment w:id="1">{word.p("改一改")}</w:comment>',
    }
    lines = word.read(word.p("文", note) + word.p("又", note), parts=parts)

    assert [line.text for line in lines] == ["文", "又"]
    assert dropped(lines) == [("改一改", "comment"), ("甲\n乙", "footnote")]
    assert lines[0].dropped[1].span.start == 1


def test_nothing_is_followed(word: Word) -> None:
    """Links to files, macros, inserted files and objects are named and left alone."""
    links = {
        "a": ("image", "!file:///a/b.png"),
        "b": ("vbaProject", "vbaProject.bin"),
        "c": ("aFChunk", "chunk.htm"),
        "d": ("hyperlink", "!https://example.com/"),
    }
    ole = '<w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object></w:r>'
    lines = word.read('<w:altChunk r:id="c"/>' + word.p("文", ole), links=links)

    assert [line.text for line in lines] == ["文", ""]
    assert dropped(lines) == [
        ("file:///a/b.png", "link to another file, which is never followed"),
        ("vbaProject.bin", "macros, which are never run"),
        ("altChunk", "another file inserted whole (altChunk)"),
        ("Excel.Sheet.12", "embedded object"),
    ]


def test_words_of_a_diagram(word: Word) -> None:
    """SmartArt keeps its words in a part of their own."""
    shown = (
        '<w:r><w:drawing><wp:inline><a:graphic><a:graphicData><d:relIds xmlns:d="http://schemas.openxmlformats.org/'
        'drawingml/2006/diagram" r:dm="d1"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    )
    data = '<d xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:t>甲</a:t><a:t>乙</a:t></d>'
    lines = word.read(word.p(shown), parts={"d.xml": data}, links={"d1": ("diagramData", "d.xml")})

    assert dropped(lines) == [("甲\n乙", "words of a diagram (SmartArt)")]


def test_what_the_page_shows_beside_the_text_is_a_finding(word: Word) -> None:
    """Notes, diagrams, objects and inserted files; a comment and the head of a page are no part of a report."""
    parts = {
        "footnotes": f'<w:footnote w:id="2">{word.p("注释")}</w:footnote>',
        "comments": f'<w:comment w:id="1">{word.p("改一改")}</w:comment>',
        "header": word.p("某局文件"),
        "d.xml": '<d xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:t>图中</a:t></d>',
    }
    shown = (
        '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:object><o:OLEObject ProgID="Excel.Sheet.12"/></w:object>'
        '</w:r><w:r><w:drawing><wp:inline><a:graphic><a:graphicData><d:relIds xmlns:d="http://schemas.openxmlformats'
        '.org/drawingml/2006/diagram" r:dm="d1"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
    )
    links = {"d1": ("diagramData", "d.xml"), "c": ("aFChunk", "chunk.htm")}
    content = word.file(word.p("文", shown) + '<w:altChunk r:id="c"/>', parts=parts, links=links)
    document = read(content, format="docx").document

    assert [(one.code, dict(one.values)["text"]) for one in document.findings] == [
        ("W803", "注释"), ("W803", "Excel.Sheet.12"), ("W803", "图中"), ("W803", "altChunk"),
    ]  # fmt: skip
