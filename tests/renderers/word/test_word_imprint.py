"""版记 in the finished file (L-END-1 … 5, 7, 8)."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wenming.document import Imprint
from wenming.errors import RenderError
from wenming.renderers.profile import GBT_9704
from wenming.renderers.word.imprint import imprint_block, imprint_height, imprint_lines

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
WPS = "{http://schemas.microsoft.com/office/word/2010/wordprocessingShape}"
V = "{urn:schemas-microsoft-com:vml}"
IMPRINT = Imprint(
    copies_to="抄送：市委办公室，市人大常委会办公室。",
    printed_by="某市气象局办公室",
    printed_on="2026年11月18日印发",
)
RECIPIENTS = "各区县人民政府，市政府各部门："


def block(imprint: Imprint = IMPRINT, moved: str = "") -> ElementTree.Element:
    """Return the paragraph of 版记."""
    root = ElementTree.fromstring(f'<b xmlns:w="{W[1:-1]}">{imprint_block(imprint, moved, GBT_9704)}</b>')
    assert len(root) == 1
    return root[0]


def table(paragraph: ElementTree.Element) -> ElementTree.Element:
    """Return its table, as new programs see it."""
    found = paragraph.find(f".//{MC}Choice//{W}tbl")
    assert found is not None
    return found


def words(element: ElementTree.Element) -> str:
    """Return the words of a row, tabs included."""
    runs = element.iterfind(f".//{W}r/*")
    return "".join("\t" if one.tag == f"{W}tab" else one.text or "" for one in runs)


def sizes(paragraph: ElementTree.Element) -> list[tuple[str, str]]:
    """Return the lines above and below each row."""
    return [
        tuple(row.find(f".//{W}tcBorders/{W}{side}").get(f"{W}sz", "none") for side in ("top", "bottom"))  # type: ignore
        for row in table(paragraph).iter(f"{W}tr")
    ]


def test_l_end_1_thick_first_and_last_line_thin_between() -> None:
    """0.35 mm is 8 eighths of a point, 0.25 mm is 6; no line at the sides; all as wide as the 版心."""
    found = table(block())

    assert sizes(block()) == [("8", "6"), ("6", "8")]
    assert sizes(block(Imprint(copies_to="抄送：甲。"))) == [("8", "8")]
    for side in ("left", "right"):
        assert {one.get(f"{W}val") for one in found.iter(f"{W}{side}") if one.get(f"{W}val")} == {"nil"}
    assert found.find(f"{W}tblPr/{W}tblW").get(f"{W}w") == "8845"  # type: ignore[union-attr]
    assert [column.get(f"{W}w") for column in found.iter(f"{W}gridCol")] == ["8845"]
    assert found.find(f"{W}tblPr/{W}tblLayout").get(f"{W}type") == "fixed"  # type: ignore[union-attr]


def test_l_end_2_l_end_7_a_text_box_at_the_foot_of_the_margins() -> None:
    """Its lower edge is the 版心's foot, it is as wide as that, text above it, no inset; its content at its foot."""
    anchor = block().find(f".//{WP}anchor")
    assert anchor is not None
    body = anchor.find(f".//{WPS}bodyPr")
    assert body is not None

    across, down = anchor.find(f"{WP}positionH"), anchor.find(f"{WP}positionV")
    assert across is not None
    assert down is not None
    assert (across.get("relativeFrom"), across.findtext(f"{WP}align")) == ("margin", "center")
    height = imprint_height(IMPRINT, "", GBT_9704)
    assert down.get("relativeFrom") == "page"
    assert int(down.findtext(f"{WP}posOffset") or 0) == (2098 + 12756 - height) * 635
    assert anchor.find(f"{WP}wrapTopAndBottom") is not None
    extent = anchor.find(f"{WP}extent")
    assert extent is not None
    assert extent.get("cx") == "5616575"
    assert int(extent.get("cy", 0)) == height * 635
    assert [body.get(f"{side}Ins") for side in "ltrb"] == ["0"] * 4
    assert body.get("anchor") == "b"


def test_l_end_7_older_programs_get_the_same_words() -> None:
    """In a VML box at the same place."""
    paragraph = block(IMPRINT, RECIPIENTS)
    fallback = paragraph.find(f".//{MC}Fallback")
    assert fallback is not None
    box = fallback.find(f".//{V}rect")
    assert box is not None

    assert paragraph.find(f".//{MC}Choice").get("Requires") == "wps"  # type: ignore[union-attr]
    assert words(fallback) == words(table(paragraph))
    style = dict(part.split(":") for part in box.get("style", "").split(";"))
    assert style["mso-position-vertical"] == "bottom"
    assert style["mso-position-vertical-relative"] == "margin"
    assert style["width"] == "442.25pt"


def test_l_end_7_a_box_ends_with_a_low_paragraph() -> None:
    """A table may not be the last thing in it."""
    content = block().find(f".//{MC}Choice//{W}txbxContent")
    assert content is not None

    assert [one.tag for one in content] == [f"{W}tbl", f"{W}p"]
    assert content[1].find(f"{W}pPr/{W}pStyle").get(f"{W}val") == "WmEndPlace"  # type: ignore[union-attr]


def test_l_end_4_moved_recipients_stand_first_without_a_line_below() -> None:
    """主送 in place of the colon's list on page 1, ending with a full stop."""
    paragraph = block(IMPRINT, RECIPIENTS)
    rows = [words(row) for row in table(paragraph).iter(f"{W}tr")]

    assert rows[0] == "主送：各区县人民政府，市政府各部门。"
    assert sizes(paragraph) == [("8", "none"), ("none", "6"), ("6", "8")]
    assert sizes(block(Imprint(printed_by="某办"), RECIPIENTS)) == [("8", "6"), ("6", "8")]


def test_l_end_5_who_printed_it_and_when_on_one_line() -> None:
    """One character in from either side: 280 twips of 四号, the tab 280 before the right edge."""
    last = list(table(block()).iter(f"{W}tr"))[-1]
    properties = last.find(f".//{W}pPr")
    assert properties is not None
    tab, indent = properties.find(f"{W}tabs/{W}tab"), properties.find(f"{W}ind")
    assert tab is not None
    assert indent is not None

    assert words(last) == "某市气象局办公室\t2026年11月18日印发"
    assert (tab.get(f"{W}val"), tab.get(f"{W}pos")) == ("right", str(8845 - 280))
    assert (indent.get(f"{W}left"), indent.get(f"{W}right"), indent.get(f"{W}firstLine")) == ("280", "0", "0")


def test_l_end_8_order_from_the_first_line_down() -> None:
    """主送, 抄送, 印发."""
    rows = [words(row) for row in table(block(IMPRINT, RECIPIENTS)).iter(f"{W}tr")]

    assert [row[:2] for row in rows] == ["主送", "抄送", "某市"]
    assert tuple(rows) == imprint_lines(IMPRINT, RECIPIENTS)


@given(st.integers(0, 400))
def test_l_end_3_the_box_is_as_high_as_its_lines(length: int) -> None:
    """29 characters on the first line (one in, one out), 26 on those that wrap behind 抄送：."""
    copies = "抄送：" + "甲" * length + "乙"
    lines = 1 + max(0, -((29 - len(copies)) // 26))

    assert (
        imprint_height(Imprint(copies_to=copies), "", GBT_9704)
        - imprint_height(Imprint(copies_to="抄送：甲。"), "", GBT_9704)
        == (lines - 1) * 400
    )


@pytest.mark.parametrize(("moved", "path"), [("", "official.copies_to"), ("甲、" * 900 + "乙：", "addressee")])
def test_an_imprint_higher_than_a_page_is_refused(moved: str, path: str) -> None:
    """A text box does not run on: who printed it and when would not be on paper."""
    imprint = Imprint(copies_to="抄送：" + "甲，" * (10 if moved else 900) + "乙。", printed_by="某办")
    with pytest.raises(RenderError, match="mm high, a page has 225") as caught:
        imprint_block(imprint, moved, GBT_9704)
    assert caught.value.path == path


@given(
    st.sampled_from(("", "抄送：甲。")),
    st.sampled_from(("", "某办")),
    st.sampled_from(("", "2026年1月8日印发")),
    st.sampled_from(("", RECIPIENTS)),
)
def test_whatever_is_missing_has_no_row(copies: str, by: str, on: str, moved: str) -> None:
    """No blank row, and the outer lines stay thick."""
    imprint = Imprint(copies_to=copies, printed_by=by, printed_on=on)
    if not (copies or by or on or moved):
        return
    paragraph = block(imprint, moved)

    assert len(sizes(paragraph)) == bool(copies) + bool(by or on) + bool(moved)
    assert (sizes(paragraph)[0][0], sizes(paragraph)[-1][1]) == ("8", "8")
    assert "".join(words(table(paragraph)).split()).count("。") == bool(copies) + bool(moved)
