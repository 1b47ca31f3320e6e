"""Word files by hand: a body in XML, with whatever parts a test needs beside it."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from wenming.reader import RawLine, ReadContext
from wenming.reader.word import WordReader
from wenming.renderers.word.packed import pack

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
NAMESPACES = (
    f'xmlns:w="{MAIN}" xmlns:r="{OFFICE}" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
)
TYPES = {
    "document": "document.main",
    "styles": "styles",
    "numbering": "numbering",
    "footnotes": "footnotes",
    "comments": "comments",
    "header": "header",
    "footer": "footer",
}
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.{}+xml"


def members(
    body: str, *, parts: Mapping[str, str] | None = None, links: Mapping[str, tuple[str, str]] | None = None
) -> dict[str, bytes]:
    """Return the parts of a .docx whose ``w:body`` holds *body*.

    Args:
        body: XML.
        parts: What stands in further parts, by kind: ``{"numbering": "<w:abstractNum …/>"}``.
        links: Further relationships of the body: kind and target by id; ``!`` before one outside the file.
    """
    given = dict(parts or {})
    kinds = [kind for kind in given if kind in TYPES]
    overrides = "".join(
        f'<Override PartName="/word/{kind}.xml" ContentType="{_WORD_TYPE.format(TYPES[kind])}"/>'
        for kind in ("document", *kinds)
    )
    found = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}</Types>',
        "_rels/.rels": _links({"rId1": ("officeDocument", "word/document.xml")}),
        "word/_rels/document.xml.rels": _links(
            {**{f"part{kind}": (kind, f"{kind}.xml") for kind in kinds}, **(links or {})}
        ),
        "word/document.xml": f"<w:document {NAMESPACES}><w:body>{body}</w:body></w:document>",
    }
    roots = {"header": "hdr", "footer": "ftr"}
    for kind in kinds:
        root = roots.get(kind, kind)
        found[f"word/{kind}.xml"] = f"<w:{root} {NAMESPACES}>{given.pop(kind)}</w:{root}>"
    found.update({f"word/{name}": content for name, content in given.items()})
    return {name: content.encode() for name, content in found.items()}


def _links(links: Mapping[str, tuple[str, str]]) -> str:
    made = "".join(
        f'<Relationship Id="{key}" Type="{OFFICE}/{kind}" Target="{target.removeprefix("!")}"'
        f'{" TargetMode=" + chr(34) + "External" + chr(34) if target.startswith("!") else ""}/>'
        for key, (kind, target) in links.items()
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{made}</Relationships>'


class Word:
    """Makes Word files out of pieces of XML, and reads them."""

    @staticmethod
    def file(
        body: str, *, parts: Mapping[str, str] | None = None, links: Mapping[str, tuple[str, str]] | None = None
    ) -> bytes:
        """Return a .docx; see :func:`members`."""
        return pack(members(body, parts=parts, links=links))

    @staticmethod
    def lines(content: bytes) -> tuple[RawLine, ...]:
        """Return the lines of a file."""
        return WordReader().read(content, ReadContext(place="report.docx"))

    def read(self, body: str, **more: Mapping[str, str]) -> tuple[RawLine, ...]:
        """Return the lines of a file with this body."""
        return self.lines(self.file(body, **more))  # type: ignore[arg-type]

    def texts(self, body: str, **more: Mapping[str, str]) -> list[str]:
        """Return the words of each line of a file with this body."""
        return [line.text for line in self.read(body, **more)]

    def hints(self, body: str, **more: Mapping[str, str]) -> list[str]:
        """Return the hint of each line of a file with this body."""
        return [line.hint for line in self.read(body, **more)]

    def p(self, *runs: str, style: str = "", properties: str = "") -> str:
        """Return a paragraph; a run that is no XML is words."""
        named = f'<w:pStyle w:val="{style}"/>' if style else ""
        made = "".join(one if one.startswith("<") else self.r(one) for one in runs)
        return f"<w:p><w:pPr>{named}{properties}</w:pPr>{made}</w:p>"

    @staticmethod
    def r(text: str, properties: str = "") -> str:
        """Return a run."""
        return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'

    def item(self, text: str, number: int = 1, level: int = 0, style: str = "") -> str:
        """Return a paragraph of the list *number*."""
        place = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        return self.p(text, style=style, properties=place)

    @staticmethod
    def level(at: int, pattern: str, kind: str = "decimal", *, start: int = 1, more: str = "") -> str:
        """Return a level of a list; *more* stands behind its format."""
        return (
            f'<w:lvl w:ilvl="{at}"><w:start w:val="{start}"/><w:numFmt w:val="{kind}"/>{more}'
            f'<w:suff w:val="nothing"/><w:lvlText w:val="{pattern}"/></w:lvl>'
        )

    @staticmethod
    def numbering(*levels: str, numbers: str = '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>') -> str:
        """Return what numbering.xml holds: one list, and the numbers that use it."""
        return f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>{numbers}'

    @staticmethod
    def table(*rows: str) -> str:
        """Return a table."""
        return f"<w:tbl><w:tblPr/><w:tblGrid/>{''.join(rows)}</w:tbl>"

    def row(self, *cells: str, properties: str = "") -> str:
        """Return a row; a cell that is no XML is words."""
        made = "".join(one if one.startswith("<w:tc>") else self.cell(one) for one in cells)
        return f"<w:tr><w:trPr>{properties}</w:trPr>{made}</w:tr>"

    def cell(self, text: str, properties: str = "") -> str:
        """Return a cell of one paragraph, or of what XML says."""
        inside = text if text.startswith("<") else self.p(text)
        return f"<w:tc><w:tcPr>{properties}</w:tcPr>{inside}</w:tc>"


@pytest.fixture(scope="session")
def word() -> Word:
    """Return a maker of Word files."""
    return Word()
