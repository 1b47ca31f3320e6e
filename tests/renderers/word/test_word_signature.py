"""Signature, date and remark in the finished file (L-SIGN-1, 2, 7, 8; L-NOTE-1)."""

from __future__ import annotations

from fractions import Fraction
from xml.etree import ElementTree

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from wenming.document import Document
from wenming.renderers.columns import characters
from wenming.renderers.profile import GBT_9704
from wenming.renderers.word.signature import SEAL_LINES, overhang, seal_indent, sign_block, sign_indents

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WIDTH, UNIT = GBT_9704.text_width, GBT_9704.char_width
NAMES = st.text(st.characters(min_codepoint=0x4E00, max_codepoint=0x9FA5), min_size=1, max_size=30)
DATES = st.dates().map(lambda day: f"{day.year:04}年{day.month}月{day.day}日")
SIGNED = Document(title="", blocks=(), signature="某市气象局", date="2026年11月18日")


def paragraphs(document: Document) -> list[ElementTree.Element]:
    """Return the paragraphs of a signature."""
    return list(ElementTree.fromstring(f'<b xmlns:w="{W[1:-1]}">{sign_block(document, GBT_9704)}</b>'))


def styles(document: Document) -> list[str]:
    """Return the style of each."""
    return [one.find(f"{W}pPr/{W}pStyle").attrib[f"{W}val"] for one in paragraphs(document)]  # type: ignore[union-attr]


def value(paragraph: ElementTree.Element, name: str, attribute: str = "val") -> str:
    """Return one property's attribute; "" if it has none."""
    found = paragraph.find(f"{W}pPr/{W}{name}")
    return "" if found is None else found.get(f"{W}{attribute}", "")


def from_the_right(text: str, middle: Fraction) -> Fraction:
    """Return how many characters from the right *text* ends that is centred *middle* from there."""
    return middle - characters(text) / 2


@given(NAMES, DATES)
def test_l_sign_1_date_two_characters_right_of_the_name(name: str, date: str) -> None:
    """The name ends two characters from the right, a date longer than it does; nothing begins left of the 版心."""
    one, other = sign_indents(name, date, GBT_9704)
    a, b, whole = characters(name), characters(date), Fraction(WIDTH, UNIT)

    assert other - one == 2 * UNIT
    assert one >= 0
    ends = [whole - Fraction(one, UNIT) - a, whole - Fraction(other, UNIT) - b]
    if one:
        assert abs(ends[b > a] - 2) < Fraction(1, 100)


@given(NAMES, DATES)
def test_a_line_of_the_signature_has_room_for_quarter_spaces(name: str, date: str) -> None:
    """What fits the page has three characters to spare, in the margin where it must; nothing is moved."""
    for text, left, one in zip(
        (name, date),
        sign_indents(name, date, GBT_9704),
        paragraphs(evolve(SIGNED, signature=name, date=date))[-2:],
        strict=True,
    ):
        beyond = -int(value(one, "ind", "right") or 0)
        room = WIDTH - left - characters(text) * UNIT

        assert value(one, "ind", "left") == str(left)
        assert beyond == overhang(text, left, GBT_9704)
        assert (0 <= beyond <= 3 * UNIT <= room + beyond) if room >= 0 else not beyond


@given(NAMES.filter(lambda name: len(name) < 12), DATES)
def test_l_sign_2_a_sealed_date_ends_four_characters_from_the_right(name: str, date: str) -> None:
    """R日 = 4 and R署 = 4 + (b − a) / 2: both lines are centred on one axis."""
    left = seal_indent(name, date, GBT_9704)
    axis = Fraction(WIDTH - left, UNIT) / 2

    assert abs(from_the_right(date, axis) - 4) < Fraction(1, 100)
    assert abs(from_the_right(name, axis) - (4 + (characters(date) - characters(name)) / 2)) < Fraction(
        1, 100
    )
    found = paragraphs(evolve(SIGNED, signature=name, date=date, sealed=True))[-2:]
    assert [value(one, "jc") for one in found] == ["center", "center"]
    assert [value(one, "ind", "left") for one in found] == [str(left)] * 2
    assert [value(one, "ind", "right") for one in found] == ["", ""]


def test_l_sign_2_a_name_too_long_to_be_centred_ends_at_the_right_edge() -> None:
    """R署 is never less than 0; the date stays where it is."""
    found = paragraphs(evolve(SIGNED, signature="某市推进气象高质量发展工作领导小组办公室", sealed=True))[-2:]

    assert [value(one, "jc") for one in found] == ["right", "center"]
    assert value(found[0], "ind", "left") == ""


def test_l_sign_2_a_seal_has_room() -> None:
    """A seal of 42 mm over both lines begins within one line below the text (mark C: two blank lines)."""
    line = Fraction(GBT_9704.body_pitch * 254, 14400)  # mm
    middle = (SEAL_LINES + 1) * line  # between name and date
    for above in (Fraction(0), Fraction(4)):  # 偏下: the lines lie a little below the seal's middle
        top = middle - above - 21
        assert 0 < top < line
    assert styles(evolve(SIGNED, sealed=True)) == ["WmBodyLast"] * SEAL_LINES + ["WmSign", "WmDate"]


def test_l_sign_1_one_blank_line_above_an_unsealed_signature() -> None:
    """Kept with it, as all down to the date."""
    assert styles(SIGNED) == ["WmBodyLast", "WmSign", "WmDate"]
    assert styles(evolve(SIGNED, date="")) == ["WmBodyLast", "WmSign"]
    assert styles(evolve(SIGNED, signature="")) == ["WmBodyLast", "WmDate"]
    assert styles(evolve(SIGNED, signature="", date="")) == []


@pytest.mark.parametrize("sealed", [True, False])
def test_l_note_1_the_remark_below_the_date(sealed: bool) -> None:
    """Two characters in by its style; the date keeps with it (L-SIGN-8)."""
    document = evolve(SIGNED, sealed=sealed, remark="（此件公开发布）")
    *_, date, remark = paragraphs(document)

    assert styles(document)[-2:] == ["WmDate", "WmRemark"]
    assert "".join(remark.itertext()) == "（此件公开发布）"
    assert date.find(f"{W}pPr/{W}keepNext") is not None
    assert remark.find(f"{W}pPr/{W}keepNext") is None
    alone = paragraphs(evolve(SIGNED, sealed=sealed))[-1]
    assert alone.find(f"{W}pPr/{W}keepNext") is None


def test_l_note_1_a_remark_without_a_signature() -> None:
    """It stands alone below the body, no blank line above."""
    assert styles(Document(title="", blocks=(), remark="（联系人：张三）")) == ["WmRemark"]
