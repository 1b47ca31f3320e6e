"""Title lines, byline, contents, turned pages and numbered captions, read from the finished file."""

from __future__ import annotations

import io
import re
import zipfile
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from wenming.document import AttachmentHead, Document, Grid, Heading, Line
from wenming.errors import RenderError
from wenming.model import Path
from wenming.renderers.base import RenderContext
from wenming.renderers.profile import GBT_9704, Profile
from wenming.renderers.profiles import PROFILES, REPORT
from wenming.renderers.word import WordRenderer
from wenming.renderers.word.sections import section_properties, turned_places
from wenming.renderers.word.starting_page import starting_page
from wenming.renderers.word.template.page import Page

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
LONG = "某市气象局关于加强2026年汛期气象灾害监测预警服务工作的通知"


def parts_of(document: Document, context: RenderContext | None = None) -> dict[str, Any]:
    """Render, and return the XML parts as trees."""
    content = WordRenderer().render(document, context or RenderContext()).content
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return {
            name: etree.fromstring(archive.read(name))
            for name in archive.namelist()
            if name.endswith((".xml", ".rels"))
        }


def of_style(root: Any, style: str) -> list[Any]:
    """Return the paragraphs of *style*."""
    return [p for p in root.iter(W + "p") if p.find(f"{W}pPr/{W}pStyle") is not None and
            p.find(f"{W}pPr/{W}pStyle").get(W + "val") == style]  # fmt: skip


def text_of(paragraph: Any) -> str:
    """Return its words, line breaks and tabs."""
    marks = {W + "br": "\n", W + "tab": "\t"}
    return "".join(
        marks.get(e.tag, e.text or "")
        for e in paragraph.iter(W + "t", W + "br", W + "tab")
        if e.getparent().tag == W + "r"
    )


def wide(path: Path, *, landscape: bool = True) -> Grid:
    """Return a table of two columns."""
    return Grid(header=("甲", "乙"), rows=(("丙", "1"),), numeric=(False, True), path=path, landscape=landscape)


def line(text: str, *, kind: str = "body", path: Path = Path(("x",)), label: str = "") -> Line:  # noqa: B008
    """Return a paragraph."""
    return Line(text=text, kind=kind, path=path, label=label)  # type: ignore[arg-type]


def test_a_long_title_is_one_paragraph_of_several_lines() -> None:
    """L-TITLE-4: explicit breaks between lines; the words are the title's; an attachment's title too."""
    attached = AttachmentHead(label="附件", title=LONG, path=Path(("attachments", 0)))
    root = parts_of(Document(title=LONG, blocks=(), appendix=(attached,)))["word/document.xml"]

    for style in ("WmTitle", "WmAttachTitle"):
        (title,) = of_style(root, style)
        lines = text_of(title).split("\n")
        assert "".join(lines) == LONG
        assert len(lines) == 2
        assert all(len(one) <= 20 for one in lines)


def test_title_lines_by_hand() -> None:
    """L-TITLE-6: as the caller breaks them; other words are refused with their argument's name."""
    document = Document(title="某市气象局2025年工作总结", blocks=())
    context = RenderContext(title_lines=("某市气象局", "2025年工作总结"))

    assert text_of(of_style(parts_of(document, context)["word/document.xml"], "WmTitle")[0]).split("\n") == [
        "某市气象局",
        "2025年工作总结",
    ]
    with pytest.raises(RenderError, match="title") as caught:
        parts_of(document, RenderContext(title_lines=("某市气象局", "工作总结")))
    assert caught.value.faults[0].path == "title_lines"


def test_a_report_is_signed_under_its_title() -> None:
    """L-REP-2 … 5, 11: two blank lines, title, unit, date in brackets, one blank line; nothing at the end."""
    document = Document(
        title="2025年工作总结", salutation="各位领导：", blocks=(line("正文。"),), signature="某局", date="2026年1月8日"
    )
    body = parts_of(document, RenderContext(profile=REPORT))["word/document.xml"][0]
    shown = [(p.find(f"{W}pPr/{W}pStyle").get(W + "val"), text_of(p)) for p in body.iter(W + "p")]

    assert shown == [
        ("WmBody", ""), ("WmBody", ""), ("WmTitle", "2025年工作总结"),
        ("WmByline", "某局"), ("WmByline", "（2026年1月8日）"), ("WmBody", ""),
        ("WmRecipient", "各位领导："), ("WmBody", "正文。"),
    ]  # fmt: skip


def test_headings_and_attachment_titles_have_outline_levels() -> None:
    """L-NUM, section 4: what a navigation pane shows; the title itself is none of it."""
    styles = parts_of(Document(title="", blocks=()))["word/styles.xml"]
    levels = {
        style.get(W + "styleId"): int(style.find(f"{W}pPr/{W}outlineLvl").get(W + "val"))
        for style in styles.iter(W + "style")
        if style.find(f"{W}pPr/{W}outlineLvl") is not None
    }

    assert levels == {**{f"WmH{level}": level - 1 for level in range(1, 10)}, "WmAttachTitle": 0}


def listed(profile: Profile, levels: int = 2) -> tuple[dict[str, Any], Document]:
    """Return a report with contents."""
    blocks = (
        Heading(level=1, label="一、", title="做法", path=Path(("s", 0))),
        Heading(level=2, label="（一）", title="“预警”", path=Path(("s", 0, "children", 0))),
        Heading(level=2, label="（二）", title="服务", stop="。", rest="文字。", path=Path(("s", 0, "children", 1))),
        Heading(level=3, label="1.", title="机制", path=Path(("s", 0, "children", 1, "children", 0))),
    )
    attached = AttachmentHead(label="附件", title="统计表", path=Path(("attachments", 0)))
    document = Document(title="2025年工作总结", blocks=blocks, appendix=(attached,))
    return parts_of(document, RenderContext(profile=profile, toc=levels)), document


def test_contents_are_a_field_over_the_outline_with_its_lines_in_it() -> None:
    """A TOC field marked to be brought up to date, a line a heading, its page, a link to its bookmark."""
    root = listed(GBT_9704)[0]["word/document.xml"]
    codes = ["".join(e.itertext()).strip() for e in root.iter(W + "instrText")]
    links = [e.get(W + "anchor") for e in root.iter(W + "hyperlink")]
    marks = {e.get(W + "name"): e.getparent() for e in root.iter(W + "bookmarkStart")}

    assert codes[0] == r'TOC \o "1-2" \h \z \u'
    assert next(e.get(W + "dirty") for e in root.iter(W + "fldChar")) == "true"
    assert [text_of(p) for style in ("WmToc1", "WmToc2") for p in of_style(root, style)] == [
        "一、做法\t1",
        "统计表\t2",
        "（一）“预警”\t1",
    ]
    assert codes[1:] == [rf"PAGEREF {link} \h" for link in links]
    assert [text_of(marks[link]) for link in links] == ["一、做法", "（一）“预警”", "统计表"]
    kinds = [e.get(W + "fldCharType") for e in root.iter(W + "fldChar")]
    assert kinds.count("begin") == kinds.count("separate") == kinds.count("end") == 4


@pytest.mark.parametrize(("name", "kind"), [("gbt9704", "oddPage"), ("report28", "nextPage")])
def test_contents_show_no_page_number_and_the_text_begins_at_1(name: str, kind: str) -> None:
    """L-PNUM-5: pages of their own before the title; bound on two sides, the text begins a leaf."""
    parts = listed(PROFILES[name])[0]
    first, second = parts["word/document.xml"].iter(W + "sectPr")
    bare = {e.get("Id"): e.get("Target") for e in parts["word/_rels/document.xml.rels"]}

    for reference in first.iter(W + "footerReference"):
        target = bare[reference.get("{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id")]
        assert "".join(parts[f"word/{target}"].itertext()) == ""
    assert first.find(W + "pgNumType") is None
    assert second.find(W + "pgNumType").get(W + "start") == "1"
    assert second.find(W + "type").get(W + "val") == kind


def test_no_contents_where_none_are_asked_for() -> None:
    """Neither field nor bookmark, one section."""
    root = listed(GBT_9704, 0)[0]["word/document.xml"]

    assert list(root.iter(W + "bookmarkStart", W + "fldChar", W + "hyperlink")) == []
    assert len(list(root.iter(W + "sectPr"))) == 1


def test_a_wide_table_stands_in_a_section_of_its_own() -> None:
    """L-TBL-1, L-PNUM-4: caption and note go along; margins turned; numbers run on."""
    path = Path(("t",))
    blocks = (
        line("前。"),
        line("表1　甲", kind="caption", path=path.under("caption")),
        wide(path),
        line("注。", kind="note", path=path.under("note")),
        line("后。"),
    )
    root = parts_of(Document(title="", blocks=blocks))["word/document.xml"]
    sections = list(root.iter(W + "sectPr"))
    margins = sections[1].find(W + "pgMar")
    size = sections[1].find(W + "pgSz")

    assert [text_of(s.getparent().getparent()) for s in sections[:2]] == ["前。", "注。"]
    assert [s.find(W + "pgSz").get(W + "orient") for s in sections] == [None, "landscape", None]
    assert (size.get(W + "w"), size.get(W + "h")) == ("16838", "11906")
    assert [margins.get(W + side) for side in ("top", "bottom", "left", "right")] == ["1587", "1474", "1984", "2098"]
    assert [s.find(W + "pgNumType") for s in sections] == [None] * 3
    assert sum(int(e.get(W + "w")) for e in root.iter(W + "gridCol")) == GBT_9704.text_height


def test_the_number_of_a_turned_page_lies_along_its_left_edge() -> None:
    """L-TBL-1, L-PNUM-2, 3: where the foot of the other pages is; odd at the binding's far end, even at the other."""
    parts = parts_of(Document(title="", blocks=(wide(Path(("t",))),)))
    odd, even = (parts[f"word/footer_turned_{kind}.xml"] for kind in ("default", "even"))

    for footer, side in ((odd, "right"), (even, "left")):
        xml = etree.tostring(footer).decode()
        offsets = [int(found) // 635 for found in re.findall(r"posOffset>(\d+)<", xml)]
        assert offsets == [GBT_9704.footer, 1587]
        assert 'vert="vert"' in xml
        assert footer.findall(f".//{W}jc")[0].get(W + "val") == side
        assert "".join(e.text for e in footer.iter(W + "t")).startswith("— 1 —")


def test_paper_without_wide_tables_has_no_turned_footers() -> None:
    """Nothing is added to a file that does not need it."""
    parts = parts_of(Document(title="", blocks=(wide(Path(("t",)), landscape=False),)))

    assert not [name for name in parts if "turned" in name or "bare" in name]


def test_the_head_of_an_attachment_turns_with_its_table() -> None:
    """L-ATT-3, 4: no page for the head alone; the signature stays on upright paper."""
    path = Path(("attachments", 0))
    head = AttachmentHead(label="附件", title="表", path=path)
    document = Document(
        title="",
        blocks=(line("文。"), wide(Path(("t",)))),
        signature="某局",
        appendix=(head, wide(path.under("body", 0))),
    )
    root = parts_of(document)["word/document.xml"]
    orients = [s.find(W + "pgSz").get(W + "orient") for s in root.iter(W + "sectPr")]

    assert turned_places(document.appendix, GBT_9704) == {0, 1}
    assert orients == [None, "landscape", None, "landscape"]


@given(turned=st.lists(st.booleans(), max_size=6), signed=st.booleans(), toc=st.booleans())
def test_sections_alternate_and_every_word_stays(turned: list[bool], signed: bool, toc: bool) -> None:
    """Each change of paper ends a section, none is empty, and the file passes its own check."""
    blocks = tuple(
        wide(Path(("t", at))) if one else Heading(level=1, label="一、", title="文", path=Path(("s", at)))
        for at, one in enumerate(turned)
    )
    document = Document(title="标题", blocks=blocks, signature="某局" if signed else "")
    root = parts_of(document, RenderContext(toc=int(toc)))["word/document.xml"]
    listing = toc and not all(turned)
    orients = [s.find(W + "pgSz").get(W + "orient") for s in root.iter(W + "sectPr")][listing:]
    wanted = [False, *turned, *([False] if signed else [])]

    assert orients == ["landscape" if b else None for a, b in zip([None, *wanted], wanted, strict=False) if a is not b]
    assert len(root.findall(f".//{W}p/{W}pPr/{W}sectPr")) == len(orients) + listing - 1


@pytest.mark.parametrize("number", ["outer", "centre", "none"])
@pytest.mark.parametrize("landscape", [False, True])
def test_footers_of_sections_are_those_there_are(number: str, landscape: bool) -> None:
    """L-PNUM-6: a section refers to no footer that its profile does not write."""
    house = evolve(GBT_9704, page_number=number, first_page=False)
    path = Path(("t",))
    blocks = (line("前。"), wide(path, landscape=landscape))
    parts = parts_of(Document(title="", blocks=blocks), RenderContext(profile=house))
    known = {e.get("Id") for e in parts["word/_rels/document.xml.rels"]}
    used = re.findall(r'r:id="(\w+)"', etree.tostring(parts["word/document.xml"]).decode())

    assert set(used) <= known
    assert ("<w:titlePg/>" in section_properties(house)) is (number != "none")
    assert "<w:titlePg/>" not in section_properties(house, first=False)


def test_captions_are_numbered_by_word() -> None:
    r"""The number is ``SEQ 表 \* ARABIC`` with its result; a caption without label is plain words."""
    path = Path(("t",))
    blocks = (
        line("表12　“甲”", kind="caption", path=path.under("caption"), label="表12"),
        wide(path, landscape=False),
        line("附表A　乙", kind="caption", path=Path(("u", "caption")), label="附表A"),
        wide(Path(("u",)), landscape=False),
    )
    root = parts_of(Document(title="", blocks=blocks))["word/document.xml"]
    titles = of_style(root, "WmTableTitle")

    assert [text_of(title) for title in titles] == ["表12　“甲”", "附表A　乙"]
    assert "".join(e.text for e in titles[0].iter(W + "t")).startswith("表12")
    assert [e.text.strip() for e in root.iter(W + "instrText")] == [r"SEQ 表 \* ARABIC"]
    assert [e.get(W + "fldCharType") for e in titles[0].iter(W + "fldChar")] == ["begin", "separate", "end"]


def test_a_page_of_ones_own_takes_no_contents() -> None:
    """Its own field says where they stand; nothing that is asked for is passed over."""
    own = Page(starting_page(GBT_9704))

    with pytest.raises(RenderError, match="contents") as caught:
        parts_of(Document(title="标题", blocks=()), RenderContext(template=own, toc=1))
    assert caught.value.faults[0].path == "toc"
