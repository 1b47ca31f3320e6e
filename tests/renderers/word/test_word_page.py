"""The page: what the finished file says of paper, grid, styles, fonts and page numbers."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO
from xml.etree import ElementTree

import docx
import pytest
from attrs import evolve
from docx.shared import Pt

from wenming.document import Document
from wenming.renderers.base import RenderContext
from wenming.renderers.fonts import FONTS_FZ_GBK
from wenming.renderers.profile import GBT_9704, Face, Profile

Parts = Callable[[bytes], dict[str, bytes]]
Render = Callable[..., bytes]
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SLOTS = ("ascii", "hAnsi", "eastAsia", "cs")


def tree(content: bytes, name: str) -> ElementTree.Element:
    """Return one part of a package as a tree."""
    with zipfile.ZipFile(BytesIO(content)) as archive:
        return ElementTree.fromstring(archive.read(name))


def attributes(element: ElementTree.Element | None) -> dict[str, str]:
    """Return attributes without their namespace."""
    assert element is not None
    return {name.rpartition("}")[2]: value for name, value in element.attrib.items()}


def style(content: bytes, name: str) -> ElementTree.Element:
    """Return the style with the id *name*."""
    found = [one for one in tree(content, "word/styles.xml").iter(f"{W}style") if one.get(f"{W}styleId") == name]
    assert len(found) == 1
    return found[0]


def test_section(sample: Document, render: Render) -> None:
    """L-PAGE-1 … 6, L-GRID-1, 2, 4, L-PNUM-3, 4."""
    section = next(tree(render(sample), "word/document.xml").iter(f"{W}sectPr"))

    assert attributes(section.find(f"{W}pgSz")) == {"w": "11906", "h": "16838"}
    assert attributes(section.find(f"{W}pgMar")) == {
        "top": "2098", "right": "1474", "bottom": "1984", "left": "1587", "header": "851", "footer": "1447", "gutter": "0",
    }  # fmt: skip
    assert attributes(section.find(f"{W}docGrid")) == {
        "type": "linesAndChars",
        "linePitch": "579",
        "charSpace": "-842",
    }
    assert section.find(f"{W}pgNumType") is None


def test_normal(sample: Document, render: Render) -> None:
    """L-GRID-3, 4, 8, 9, L-BODY-4."""
    normal = style(render(sample), "Normal")

    assert attributes(normal.find(f".//{W}sz")) == {"val": "32"}
    assert attributes(normal.find(f"{W}rPr/{W}spacing")) == {"val": "-6"}
    assert attributes(normal.find(f"{W}pPr/{W}spacing")) == {
        "before": "0",
        "after": "0",
        "line": "579",
        "lineRule": "exact",
    }
    for name in ("snapToGrid", "autoSpaceDE", "autoSpaceDN", "widowControl"):
        assert attributes(normal.find(f".//{W}{name}")) == {"val": "0"}
    assert attributes(normal.find(f".//{W}jc")) == {"val": "both"}


def test_settings(sample: Document, render: Render) -> None:
    """L-PAGE-5, L-GRID-10."""
    root = tree(render(sample), "word/settings.xml")

    assert root.find(f"{W}evenAndOddHeaders") is not None
    assert root.find(f"{W}mirrorMargins") is None
    assert attributes(root.find(f"{W}characterSpacingControl")) == {"val": "compressPunctuation"}


def test_fonts(sample: Document, render: Render) -> None:
    """L-FONT-1, 2: all four slots in every style that names fonts, no theme font in any part."""
    content = render(sample)

    for fonts in tree(content, "word/styles.xml").iter(f"{W}rFonts"):
        assert all(attributes(fonts).get(slot) for slot in SLOTS)
    with zipfile.ZipFile(BytesIO(content)) as archive:
        assert not any(b"Theme=" in archive.read(name) for name in archive.namelist())


def test_fallback_fonts_and_language(sample: Document, render: Render) -> None:
    """L-FONT-4, 5."""
    content = render(sample)

    families = {one.get(f"{W}name"): one for one in tree(content, "word/fontTable.xml").iter(f"{W}font")}
    assert attributes(families["仿宋_GB2312"].find(f"{W}altName")) == {"val": "FangSong"}
    assert attributes(families["仿宋_GB2312"].find(f"{W}charset")) == {"val": "86"}
    assert attributes(next(tree(content, "word/styles.xml").iter(f"{W}lang")))["eastAsia"] == "zh-CN"


@pytest.mark.parametrize(
    ("locale", "language"),
    [("zh-Hant-TW", "zh-TW"), ("zh-Hant-HK", "zh-HK"), ("zh_Hant", "zh-TW"), ("zh-Hans", "zh-CN"), ("zh", "zh-CN")],
)
def test_language_follows_the_document(locale: str, language: str, sample: Document, render: Render) -> None:
    """L-FONT-4: where lines may break depends on it."""
    content = render(evolve(sample, locale=locale))

    assert attributes(next(tree(content, "word/styles.xml").iter(f"{W}lang")))["eastAsia"] == language


@pytest.mark.parametrize(
    ("name", "chinese", "size", "pitch", "align"),
    [
        ("WmTitle", "方正小标宋简体", "44", "660", "center"),
        ("WmByline", "楷体_GB2312", None, None, "center"),
        ("WmRecipient", None, None, None, "left"),
        ("WmH1", "黑体", None, None, None),
        ("WmH2", "楷体_GB2312", None, None, None),
        ("WmH3", "仿宋_GB2312", None, None, None),
        ("WmAttachHead", "黑体", None, None, "left"),
        ("WmPageNo", "宋体", "28", "280", None),
        ("WmTableCell", "仿宋_GB2312", "28", "440", "left"),
        ("WmTableHead", "黑体", "28", "440", "center"),
    ],
)
def test_styles(
    name: str,
    chinese: str | None,
    size: str | None,
    pitch: str | None,
    align: str | None,
    sample: Document,
    render: Render,
) -> None:
    """Section 4: font, size, pitch and alignment; None is inherited from Normal."""
    found = style(render(sample), name)

    def value(path: str, attribute: str) -> str | None:
        element = found.find("/".join(W + step for step in path.split("/")))
        return None if element is None else element.get(W + attribute)

    assert value("rPr/rFonts", "eastAsia") == chinese
    assert value("rPr/sz", "val") == size
    assert value("pPr/spacing", "line") == pitch
    assert value("pPr/jc", "val") == align
    assert value("basedOn", "val") == "Normal"


def test_outline_levels_and_indents(sample: Document, render: Render) -> None:
    """L-BODY-2, L-NUM-8: a style a level, outline 0 to 8, two characters in, kept with what follows."""
    content = render(sample)

    for level in range(1, 10):
        found = style(content, f"WmH{level}")
        assert attributes(found.find(f".//{W}outlineLvl")) == {"val": str(level - 1)}
        assert attributes(found.find(f".//{W}ind")) == {"firstLineChars": "200", "firstLine": "640"}
        assert found.find(f".//{W}keepNext") is not None
        assert found.find(f".//{W}keepLines") is not None
    assert attributes(style(content, "WmBody").find(f".//{W}ind")) == {"firstLineChars": "200", "firstLine": "640"}


def test_every_style_used_is_defined(sample: Document, render: Render) -> None:
    """No paragraph or run falls back to Normal for want of its style."""
    content = render(sample)
    known = {one.get(f"{W}styleId") for one in tree(content, "word/styles.xml").iter(f"{W}style")}
    root = tree(content, "word/document.xml")
    used = {one.get(f"{W}val") for tag in ("pStyle", "rStyle") for one in root.iter(W + tag)}

    assert used <= known
    assert len(used) > 20


def test_no_decoration(sample: Document, render: Render) -> None:
    """L-FONT-7, L-PAGE-7: nothing bold, italic, underlined or coloured, but for the red mark of a paper."""
    content = render(sample)

    for tag in ("b", "i", "u", "color", "em"):
        assert not tree(content, "word/document.xml").findall(f".//{W}rPr/{W}{tag}")
        decorated = tree(content, "word/styles.xml").findall(f"{W}style/{W}rPr/{W}{tag}/../..")
        assert [attributes(style)["styleId"] for style in decorated] == (["WmMark"] if tag == "color" else [])


def footers(content: bytes) -> dict[str, ElementTree.Element]:
    """Return the footers by the type that the section gives them."""
    links = tree(content, "word/_rels/document.xml.rels")
    targets = {link.attrib["Id"]: link.attrib["Target"] for link in links}
    references = tree(content, "word/document.xml").iter(f"{W}footerReference")
    found = [attributes(reference) for reference in references]
    return {one["type"]: tree(content, "word/" + targets[one["id"]]) for one in found}


def footer_text(footer: ElementTree.Element) -> str:
    """Return the words of a footer, its field code in braces."""
    return "".join(
        f"{{{(one.text or '').strip()}}}" if one.tag == f"{W}instrText" else one.text or ""
        for one in footer.iter()
        if one.tag in (f"{W}t", f"{W}instrText")
    )


def test_page_numbers(sample: Document, render: Render) -> None:
    """L-PNUM-1, 2: — 1 — with a cached result, right on odd pages, left on even ones."""
    found = footers(render(sample))

    assert set(found) == {"default", "even"}
    for side, name in (("right", "default"), ("left", "even")):
        assert footer_text(found[name]) == "— {PAGE}1 —"
        assert attributes(found[name].find(f".//{W}jc")) == {"val": side}
        assert attributes(found[name].find(f".//{W}ind")) == {f"{side}Chars": "100", side: "280"}


@pytest.mark.parametrize(
    ("change", "wanted"),
    [
        ({"page_number": "centre"}, {"default": "— {PAGE}1 —"}),
        ({"page_number": "none"}, {}),
        ({"first_page": False}, {"default": "— {PAGE}1 —", "even": "— {PAGE}1 —", "first": ""}),
        ({"page_number": "none", "first_page": False}, {}),
    ],
)
def test_page_numbers_of_a_house(
    change: dict[str, object], wanted: dict[str, str], sample: Document, render: Render
) -> None:
    """L-PNUM-6: centred, none, or from page 2 on."""
    content = render(sample, RenderContext(profile=evolve(GBT_9704, **change)))

    assert {name: footer_text(footer) for name, footer in footers(content).items()} == wanted
    section = next(tree(content, "word/document.xml").iter(f"{W}sectPr"))
    assert (section.find(f"{W}titlePg") is not None) == ("first" in wanted)
    assert (tree(content, "word/settings.xml").find(f"{W}evenAndOddHeaders") is not None) == ("even" in wanted)


def test_a_house_of_its_own(sample: Document, render: Render, printed: Callable[[bytes], list[str]]) -> None:
    """Fonts, margins, pitch and bold third level of a profile arrive in the file; the words stay."""
    levels = (Face(font="hei"), Face(font="kai", bold=True), Face(font="fangsong", bold=True))
    house: Profile = evolve(GBT_9704, fonts=FONTS_FZ_GBK, left=30, right=30, chars=None, pitch=28, levels=levels)
    content = render(sample, RenderContext(profile=house))

    section = next(tree(content, "word/document.xml").iter(f"{W}sectPr"))
    assert attributes(section.find(f"{W}pgMar"))["left"] == "1701"
    assert attributes(section.find(f"{W}docGrid")) == {"type": "lines", "linePitch": "560"}
    assert attributes(style(content, "Normal").find(f".//{W}rFonts"))["eastAsia"] == "方正仿宋_GBK"
    assert style(content, "Normal").find(f"{W}rPr/{W}spacing") is None
    assert style(content, "WmH3").find(f".//{W}b") is not None
    assert style(content, "WmH1").find(f".//{W}b") is None
    assert printed(content) == printed(render(sample))


def test_python_docx_opens_it(sample: Document, render: Render) -> None:
    """Styles, sizes and the section are what python-docx reads."""
    found = docx.Document(BytesIO(render(sample)))

    title = found.paragraphs[0]
    assert (title.style.style_id, title.style.font.size) == ("WmTitle", Pt(22))
    assert round(found.sections[0].page_width.mm) == 210
    assert found.core_properties.title == sample.title
    assert found.core_properties.author == sample.author
    assert found.core_properties.created is None
