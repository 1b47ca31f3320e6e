"""What LibreOffice prints of a file is what the reader reads: two programs agree (promise I5)."""

from __future__ import annotations

import random
import re
from io import BytesIO
from typing import Any

import pytest

from wenming.limits import Limits
from wenming.office import find_office
from wenming.reader import ReadContext
from wenming.reader.word import WordReader

docx = pytest.importorskip("docx")

pytestmark = [pytest.mark.office, pytest.mark.usefixtures("office")]

KINDS = (
    "decimal", "decimalZero", "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "ordinal",
    "chineseCounting", "chineseCountingThousand", "chineseLegalSimplified", "japaneseCounting",
    "taiwaneseCounting", "taiwaneseCountingThousand", "ideographLegalTraditional", "ideographTraditional",
    "ideographZodiac", "ideographDigital", "decimalEnclosedCircle", "decimalEnclosedCircleChinese", "chicago",
)  # fmt: skip
MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
GAP = re.compile(r"\s+")


def squeezed(lines: list[str]) -> list[str]:
    """Return what is printed, white space left out: LibreOffice sets blanks for indents and tabs."""
    return [text for line in lines if (text := GAP.sub("", line))]


def by_libreoffice(content: bytes) -> list[str]:
    """Return the lines of its text export."""
    made = find_office().convert(content, ".docx", "txt:Text (encoded):UTF8", limits=Limits())
    return squeezed(made.decode("utf-8-sig").split("\n"))


def by_us(content: bytes) -> list[str]:
    """Return the lines that the reader finds, a line a cell."""
    lines = WordReader().read(content, ReadContext())
    return squeezed([cell.text for line in lines for cell in (line.cells or (line,))])


def saved(document: Any) -> bytes:
    """Return *document* of python-docx as bytes."""
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def level(at: int, chance: random.Random) -> str:
    """Return a level of a list as offices make them, and as nobody does.

    LibreOffice 7.4 knows neither isLgl nor lvlRestart, and drops marks beside a number that is none.
    """
    own = f"%{at + 1}"
    above = "".join(f"%{n}." for n in range(1, at + 1))
    pattern = chance.choice([f"{own}、", f"（{own}）", f"{own}.", f"({own})", f"第{own}条", above + own, above + own + "、"])
    start = chance.choice([1, 1, 1, 3])
    suffix = chance.choice(["tab", "space", "nothing"])
    return (
        f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{chance.choice(KINDS)}"/>'
        f'<w:suff w:val="{suffix}"/><w:lvlText w:val="{pattern}"/></w:lvl>'
    )


def outlined(seed: int) -> bytes:
    """Return a file of numbered paragraphs: three lists, starts set anew, levels up and down."""
    chance = random.Random(seed)
    document = docx.Document()
    root = document.part.numbering_part.element
    first = root.find("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}num")
    for number in (100, 101):
        levels = "".join(level(at, chance) for at in range(5))
        abstract = f'<w:abstractNum {MAIN} w:abstractNumId="{number}"><w:multiLevelType w:val="multilevel"/>'
        first.addprevious(docx.oxml.parse_xml(f"{abstract}{levels}</w:abstractNum>"))
    start = chance.randrange(1, 9)
    again = f'<w:lvlOverride w:ilvl="0"><w:startOverride w:val="{start}"/></w:lvlOverride>'
    for number, abstract, own in ((100, 100, ""), (101, 101, ""), (102, 100, again)):
        xml = f'<w:num {MAIN} w:numId="{number}"><w:abstractNumId w:val="{abstract}"/>{own}</w:num>'
        root.append(docx.oxml.parse_xml(xml))
    at = 0
    for n in range(60):
        at = max(0, min(4, at + chance.choice([-2, -1, 0, 0, 1])))
        number = chance.choice([100, 100, 100, 101, 102])
        paragraph = document.add_paragraph(f"段{n}")
        place = f'<w:numPr {MAIN}><w:ilvl w:val="{at}"/><w:numId w:val="{number}"/></w:numPr>'
        paragraph._p.get_or_add_pPr().append(docx.oxml.parse_xml(place))
    return saved(document)


@pytest.mark.parametrize("seed", range(6))
def test_automatic_numbers_are_what_libreoffice_prints(seed: int) -> None:
    """Nested, restarted and shared lists in every format that it knows."""
    content = outlined(seed)

    assert by_us(content) == by_libreoffice(content)


def strangers(document: Any) -> Any:
    """Fill *document* with what offices write: headings, lists, links, tables, breaks."""
    document.add_heading("关于值守工作情况的报告", 0)
    document.add_heading("一、总体情况", 1)
    document.add_paragraph("今年以来共出动320人次，").add_run("比上年增长12.5%。").bold = True
    broken = document.add_paragraph("第一行")
    broken.runs[0].add_break()
    broken.add_run("第二行\t末尾")
    for text in ("点甲", "点乙"):
        document.add_paragraph(text, style="List Bullet")
    for text in ("件甲", "件乙"):
        document.add_paragraph(text, style="List Number")
    table = document.add_table(3, 3)
    for at, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"格{at}"
    table.cell(0, 0).merge(table.cell(0, 1))
    table.cell(1, 2).merge(table.cell(2, 2))
    document.add_page_break()
    document.add_paragraph("末段")
    return document


def test_files_of_python_docx() -> None:
    """LibreOffice and python-docx print the same words in the same order."""
    document = strangers(docx.Document())
    content = saved(document)

    found = by_us(content)

    assert "".join(found) == "".join(by_libreoffice(content))
    paragraphs = squeezed([one.text for one in document.paragraphs])
    bare = [GAP.sub("", text.lstrip("•").removeprefix("1.").removeprefix("2.")) for text in found]
    assert [text for text in paragraphs if "\n" not in text and "行" not in text and text not in bare] == []


def test_files_through_odt_and_html(office: Any) -> None:
    """What LibreOffice makes of its own format and of a web page."""
    page = (
        "<html><head><meta charset='utf-8'></head><body><h1>报告</h1><h2>一、做法</h2><p>甲<br>乙</p>"
        "<ol><li>第一<ol type=a><li>其一<li>其二</ol><li>第二</ol><ol start=5><li>五<li value=9>九</ol>"
        "<table border=1><thead><tr><th>项<th>数</thead><tr><td rowspan=2>巡<td>1<tr><td>2"
        "<tr><td colspan=2>计</table><h3>（一）余</h3><p>x<sup>2</sup></body></html>"
    )
    program = find_office()
    text_document = program.convert(page.encode(), ".html", "odt:writer8")
    content = program.convert(text_document, ".odt", "docx:MS Word 2007 XML")

    lines = WordReader().read(content, ReadContext())

    assert by_us(content) == by_libreoffice(content)
    assert [line.hint for line in lines if line.hint.startswith("heading")] == ["heading1", "heading2", "heading3"]
    assert [line.hint for line in lines if line.cells] == ["header", "row", "row", "row"]


def test_our_own_saved_again(office: Any) -> None:
    """LibreOffice gives styles new ids and keeps their names: the file says the same of its lines."""
    from wenming.renderers import RenderContext, WordRenderer
    from wenming.renderers.word.template.diagnosis.example import example_document

    content = WordRenderer().render(example_document(), RenderContext()).content
    again = office.saved_again({"own": content})["own"]

    def told(given: bytes) -> list[tuple[str, str]]:
        lines = WordReader().read(given, ReadContext())
        return [(line.hint, line.text) for line in lines if line.text and not line.cells]

    assert told(again) == told(content)
