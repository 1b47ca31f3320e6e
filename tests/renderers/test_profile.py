"""Profile: numbers of GB/T 9704 in Word's units, and houses that differ in one of them."""

from __future__ import annotations

from decimal import Decimal

import attrs
import pytest

from wenming.renderers.profile import FONTS_FZ_GBK, FONTS_GB2312, FONTS_PLAIN, GBT_9704, half_points, twips


def test_a4_and_margins_in_twips() -> None:
    """L-PAGE-1 … 4: the twips that the layout rules name."""
    page = GBT_9704

    assert (twips(page.page_width), twips(page.page_height)) == (11906, 16838)
    assert [twips(side) for side in (page.top, page.left, page.right, page.bottom)] == [2098, 1587, 1474, 1984]
    assert (page.text_width, page.text_height) == (8845, 12756)
    assert (page.text_width_mm, page.text_height_mm) == (156, 225)


def test_22_lines_fill_the_page_and_23_do_not_fit() -> None:
    """L-GRID-1: the pitch is rounded down."""
    assert GBT_9704.body_pitch == 579
    assert 22 * GBT_9704.body_pitch <= GBT_9704.text_height < 23 * GBT_9704.body_pitch


def test_28_characters_fit_a_line_and_29_do_not() -> None:
    """L-GRID-2, L-GRID-4: as Normal spaces them."""
    advance = GBT_9704.char_width + GBT_9704.char_spacing

    assert (GBT_9704.char_space, GBT_9704.char_spacing) == (-842, -6)
    assert 28 * advance <= GBT_9704.text_width < 29 * advance


def test_the_rest_of_the_numbers() -> None:
    """L-BODY-2, L-PNUM-3, sizes, and what CSS is told."""
    assert (GBT_9704.indent, GBT_9704.footer) == (640, 1447)
    assert (half_points(16), half_points(Decimal("10.5")), half_points(22)) == (32, 21, 44)
    assert GBT_9704.line_height_css == "calc(225mm / 22)"
    assert GBT_9704.letter_spacing_css == "-0.2054pt"


@pytest.mark.parametrize(("pitch", "twentieths"), [(28, 560), (Decimal("28.95"), 579), (30, 600)])
def test_a_house_with_a_fixed_pitch(pitch: Decimal | int, twentieths: int) -> None:
    """L-GRID-6: 固定值28磅 and others."""
    house = attrs.evolve(GBT_9704, pitch=pitch)

    assert house.body_pitch == twentieths
    assert house.line_height_css == f"{pitch}pt"


def test_a_house_that_does_not_squeeze() -> None:
    """chars=None leaves the characters as wide as they are."""
    house = attrs.evolve(GBT_9704, chars=None)

    assert (house.char_space, house.char_spacing, house.letter_spacing_css) == (0, 0, "0.0000pt")


def test_faces_by_level() -> None:
    """L-NUM-2: 黑体, 楷体, 仿宋 from there down; none bold, for the standard bolds nothing."""
    assert [GBT_9704.face(level).font for level in (1, 2, 3, 4, 9)] == [
        "hei",
        "kai",
        "fangsong",
        "fangsong",
        "fangsong",
    ]
    assert not any(face.bold for face in GBT_9704.levels)


@pytest.mark.parametrize("fonts", [FONTS_GB2312, FONTS_PLAIN, FONTS_FZ_GBK])
def test_font_sets_are_complete(fonts: object) -> None:
    """Every family has a name and a stack that ends in a generic one."""
    for family in attrs.astuple(fonts, recurse=False):  # type: ignore[arg-type]
        assert family.word
        assert family.css_stack.rpartition(",")[2] in ("serif", "sans-serif")
        assert len(set(family.css)) == len(family.css)
