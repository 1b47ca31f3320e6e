"""Fixtures for pages: templates made by hand, finished files in canonical form, a picture."""

from __future__ import annotations

import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import PurePosixPath

import docx
import pytest
from docx.oxml import parse_xml
from lxml import etree

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{MAIN}}}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
EMBED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
SPACES = f'xmlns:w="{MAIN}" xmlns:v="urn:schemas-microsoft-com:vml"'
Element = etree._Element


def paragraph(*texts: str, formats: str = "", properties: str = "") -> str:
    """Return a paragraph, a run a text."""
    about = f"<w:rPr>{formats}</w:rPr>" if formats else ""
    runs = "".join(f"<w:r>{about}<w:t>{text}</w:t></w:r>" for text in texts)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{runs}</w:p>"


def template(body: str, header: str = "", footer: str = "") -> bytes:
    """Return a .docx with the XML *body*, or a paragraph of that text."""
    made = docx.Document()
    root = parse_xml(f"<w:body {SPACES}>{body if body.startswith('<') else paragraph(body)}</w:body>")
    for element in list(root):
        made.element.body.insert(len(made.element.body) - 1, element)
    if header:
        made.sections[0].header.paragraphs[0].text = header
    if footer:
        made.sections[0].footer.paragraphs[0].text = footer
    buffer = BytesIO()
    made.save(buffer)
    return buffer.getvalue()


def members(content: bytes) -> dict[str, bytes]:
    """Return the parts of a package."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _shown(drawing: Element, name: str, parts: Mapping[str, bytes]) -> Element:
    """Return what a drawing shows and how large, without the names inside it."""
    rels = etree.fromstring(parts[str(PurePosixPath(name).parent / "_rels" / f"{PurePosixPath(name).name}.rels")])
    targets = {link.get("Id"): link.get("Target") for link in rels}
    blip, extent = next(drawing.iter(f"{A}blip")), next(drawing.iter(f"{WP}extent"))
    data = parts[str(PurePosixPath(name).parent / targets[blip.get(EMBED)])]
    number = "" if "header" in name else next(drawing.iter(f"{WP}docPr")).get("id") or ""
    return etree.Element("drawing", {**extent.attrib, "crc": str(zlib.crc32(data)), "id": number})


def _single(run: Element) -> list[Element]:
    """Return *run* as runs of one piece each, empty texts left out, formats in one order."""
    about = run.find(f"{W}rPr")
    pieces = [one for one in run if one is not about and not (one.tag == f"{W}t" and not one.text)]
    found = []
    for piece in pieces:
        single = etree.Element(f"{W}r")
        if about is not None:
            formats = etree.SubElement(single, f"{W}rPr")
            formats.extend(etree.fromstring(etree.tostring(one)) for one in sorted(about, key=lambda one: str(one.tag)))
        single.append(piece)
        found.append(single)
    return found


def canonical(content: bytes) -> dict[str, str]:
    """Return body, headers and footers in canonical form, with what the engines do differently evened out."""
    parts = members(content)
    found = {}
    for name, data in parts.items():
        if not name.startswith(("word/document", "word/header", "word/footer")):
            continue
        root = etree.fromstring(data)
        for drawing in list(root.iter(f"{W}drawing")):
            drawing.getparent().replace(drawing, _shown(drawing, name, parts))
        for run in list(root.iter(f"{W}r")):
            parent, at = run.getparent(), run.getparent().index(run)
            parent[at : at + 1] = _single(run)
        for element in root.iter():
            for attribute in [one for one in element.attrib if str(one).startswith(f"{W}rsid")]:
                del element.attrib[attribute]
        for cell in root.iter(f"{W}tcPr"):
            cell[:] = sorted(cell, key=lambda one: str(one.tag))
        for text in root.iter(f"{W}t"):
            text.attrib.pop("{http://www.w3.org/XML/1998/namespace}space", None)
        for fonts in root.iter(f"{W}rFonts"):
            fonts.attrib.pop(f"{W}eastAsia", None)
        for shade in root.iterfind(f".//{W}rPr/{W}shd"):
            shade.attrib.update({f"{W}val": "clear", f"{W}color": "auto"})
        etree.cleanup_namespaces(root)
        found[name] = etree.tostring(root, method="c14n", exclusive=True).decode()
    return found


def png(width: int = 4, height: int = 2) -> bytes:
    """Return a grey PNG."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = zlib.compress((b"\0" + bytes([150]) * width) * height)
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.fixture(name="template", scope="session")
def template_fixture() -> Callable[..., bytes]:
    """Return :func:`template`."""
    return template


@pytest.fixture(name="members", scope="session")
def members_fixture() -> Callable[[bytes], dict[str, bytes]]:
    """Return :func:`members`."""
    return members


@pytest.fixture(name="canonical", scope="session")
def canonical_fixture() -> Callable[[bytes], dict[str, str]]:
    """Return :func:`canonical`."""
    return canonical


@pytest.fixture(name="picture", scope="session")
def picture_fixture() -> bytes:
    """Return a PNG, twice as wide as high."""
    return png()
