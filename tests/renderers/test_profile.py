"""Profile: numbers of GB/T 9704 in Word's units, and houses that differ in one of them."""

from __future__ import annotations

from decimal import Decimal

import attrs
import pytest

from wenming.errors import RenderError
from wenming.renderers.fonts import FONTS_FZ_GBK, FONTS_GB2312, FONTS_PLAIN
from wenming.renderers.profile import GBT_9704, Face, half_points, twips
from wenming.renderers.profiles import FONTS, PROFILES, REPORT, REPORT_28, SPEECH


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


@pytest.mark.parametrize(
    ("name", "lines", "chars"), [("gbt9704", 22, 28), ("report", 22, 28), ("report28", 24, 28), ("speech", 18, 24)]
)
def test_bundled_profiles_hold_the_lines_and_characters_they_name(name: str, lines: int, chars: int) -> None:
    """L-GRID-1, L-GRID-2, L-REP-1, L-REP-10, L-REP-14: neither one more nor one less fits."""
    page = PROFILES[name]
    advance = page.char_width + page.char_spacing

    assert (page.lines, page.chars) == (lines, chars)
    assert lines * page.body_pitch <= page.text_height < (lines + 1) * page.body_pitch
    assert chars * advance <= page.text_width < (chars + 1) * advance


def test_a_work_report_names_its_unit_below_the_title_and_bolds_what_offices_bold() -> None:
    """L-REP-2, 3, 4, 9, 11: habits of reports; the standard itself has none of them."""
    assert next(iter(PROFILES)) == "gbt9704"
    assert (GBT_9704.byline, GBT_9704.title_above) == ("end", 0)
    for page in (REPORT, REPORT_28, SPEECH):
        assert page.byline == "title"
        assert [(page.face(level).font, page.face(level).bold) for level in (1, 2, 3, 4, 5)] == [
            ("hei", False), ("kai", True), ("fangsong", True), ("fangsong", False), ("fangsong", False),
        ]  # fmt: skip


def test_font_sets_have_names() -> None:
    """L-FONT: the family is a setting."""
    assert list(FONTS) == ["gb2312", "plain", "fz_gbk"]
    assert [fonts.fangsong.word for fonts in FONTS.values()] == ["仿宋_GB2312", "仿宋", "方正仿宋_GBK"]


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"lines": 0}, "profile.lines"),
        ({"pitch": Decimal("NaN")}, "profile.pitch"),
        ({"top": -1}, "profile.top"),
        ({"body_size": 0}, "profile.body_size"),
        ({"left": 100, "right": 100}, "profile"),
        ({"levels": ()}, "profile.levels"),
        ({"red": "#FF0000"}, "profile.red"),
    ],
)
def test_a_page_that_cannot_be_is_refused(change: dict[str, object], path: str) -> None:
    """H1: a house's slip is named by its field, at once and not inside a renderer."""
    with pytest.raises(RenderError) as caught:
        attrs.evolve(GBT_9704, **change)

    assert caught.value.faults[0].path == path


@pytest.mark.parametrize(
    "change",
    [
        {"pitch": 28.95}, {"lines": True}, {"byline": "foot"}, {"page_number": "left"}, {"fonts": "gb2312"},
        {"fonts": None}, {"levels": ["hei"]}, {"levels": [5]}, {"first_page": "no"},
    ],
)  # fmt: skip
def test_a_value_of_another_kind_is_misuse(change: dict[str, object]) -> None:
    """A float would print digits that nobody wrote; a name that is none would be passed over."""
    with pytest.raises(TypeError, match=f"profile.{next(iter(change))}"):
        attrs.evolve(GBT_9704, **change)


@pytest.mark.parametrize("font", ["comic", "黑体", None])
def test_a_face_has_a_kind_of_type_that_there_is(font: object) -> None:
    """It would be missed only where a heading of that level comes."""
    with pytest.raises(TypeError, match="face.font is one of"):
        Face(font=font)  # type: ignore[arg-type]


def test_what_may_be_nought_is_not_asked_to_be_more() -> None:
    """The advice is true: a margin of nought is taken."""
    assert attrs.evolve(GBT_9704, right=0).right == 0
    with pytest.raises(RenderError, match="zero or a number above it"):
        attrs.evolve(GBT_9704, right=-1)
