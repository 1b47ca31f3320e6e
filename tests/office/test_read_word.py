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
