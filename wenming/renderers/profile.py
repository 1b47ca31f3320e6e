"""Profile: paper, margins, fonts and sizes as one value, shared by Word and HTML.

Rules of GB/T 9704-2012 carry ids (L-PAGE-1 …), by which the tests name them too. A house that
differs in one number changes one field::

    HOUSE = attrs.evolve(GBT_9704, fonts=FONTS_PLAIN, page_number="centre")

Lengths are millimetres, sizes points; the properties give Word's own units: twips (1/20 point)
and half-points. All of them are exact: ``int`` or ``Decimal``, never ``float``.
"""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from math import floor
from typing import Literal, TypeAlias, get_args

from attrs import evolve, frozen

from wenming.errors import RenderError, shown
from wenming.renderers.fonts import FONTS_GB2312, FontKind, FontSet

__all__ = [
    "GBT_9704",
    "Byline",
    "Face",
    "Length",
    "PageNumber",
    "Profile",
    "half_points",
    "twips",
]

PageNumber: TypeAlias = Literal["outer", "centre", "none"]
Byline: TypeAlias = Literal["end", "title"]
Length: TypeAlias = int | Decimal


@lru_cache(maxsize=256)
def twips(mm: Length) -> int:
    """Return *mm* millimetres in twips, to the nearest: A4 is 11906 × 16838."""
    return floor(Fraction(mm) * 14400 / 254 + Fraction(1, 2))


def half_points(pt: Length) -> int:
    """Return *pt* points in half-points, the unit of ``w:sz``: 三号 is 16 pt, 32."""
    return int(Fraction(pt) * 2)


@frozen(kw_only=True)
class Face:
    """How the headings of one level are set; the size is the body's.

    Attributes:
        font: Kind of type: ``hei``, ``kai``, ``fangsong``, ``xiaobiaosong``, ``song``.
        bold: Whether it is set bold.

    Raises:
        TypeError: *font* is none of these.
    """

    font: FontKind
    bold: bool = False

    def __attrs_post_init__(self) -> None:
        if self.font not in get_args(FontKind):
            raise TypeError(f"face.font is one of {get_args(FontKind)}, not {self.font!r}")


_ABOVE_ZERO = (
    "page_width", "page_height", "lines", "pitch", "chars", "body_size", "title_size", "title_pitch",
    "table_size", "table_pitch", "page_number_size", "mark_size", "imprint_size",
)  # fmt: skip
_ZERO_OR_MORE = (
    "top", "left", "right", "bottom", "header", "title_above", "title_gap", "indent_chars", "page_number_gap",
)  # fmt: skip
_CHOICES = {"page_number": get_args(PageNumber), "byline": get_args(Byline)}


@frozen(kw_only=True, cache_hash=True)
class Profile:
    """One house's page.

    Attributes:
        name: Shown in messages.
        page_width: mm (L-PAGE-1).
        page_height: mm (L-PAGE-1).
        top: 天头, mm (L-PAGE-2).
        left: 订口, mm (L-PAGE-3).
        right: mm (L-PAGE-4).
        bottom: mm, the page number lies in it (L-PAGE-4).
        header: Distance of an empty header from the paper's edge, mm (L-PAGE-6).
        lines: Lines of body a page (L-GRID-1); without *pitch* they fill the page.
        pitch: Fixed distance of body lines in points, ``28`` for 固定值28磅; ``None``: from *lines*.
        chars: Full-width characters a line (L-GRID-2); ``None``: as many as fit, none squeezed.
        fonts: Families by kind (section 3).
        body_size: 三号, pt.
        title_size: 二号, pt (L-TITLE-1).
        title_pitch: Distance of title lines, pt (L-TITLE-7).
        title_above: Blank lines above the title of a report without red head (L-REP-2).
        byline: Where issuer and date stand: signed at the end, or under the title (L-REP-3, 4, 11).
        title_gap: Blank lines between title block and salutation or body (L-MAIN-1, L-REP-5).
        indent_chars: Characters that a paragraph's first line stands in (L-BODY-2).
        levels: Faces of heading levels 1 to 9 (L-NUM-2); the standard knows four.
        table_size: Cells, 四号, pt (L-TBL-2).
        table_pitch: Distance of lines in a cell, pt; never the body's (L-TBL-3).
        page_number: At the outer edge (L-PNUM-2), centred, or none (L-PNUM-6).
        page_number_size: 四号, pt (L-PNUM-1).
        page_number_gap: From the foot of the 版心 to the dash beside the number, mm (L-PNUM-3).
        first_page: Whether page 1 shows its number (L-PNUM-6).
        mark_size: 发文机关标志, pt; a mark too wide for the 版心 is set smaller (L-HEAD-4).
        red: Colour of the mark and of the line below the head, RRGGBB (L-HEAD-10).
        imprint_size: 版记, 四号, pt (L-END-3).

    Raises:
        RenderError: a number that no page can have, margins that leave no room for text, no level at
            all, or a colour that is none; the path names the field.
        TypeError: a length given as a float, a name that the field does not know, no FontSet, no Face.
    """

    name: str
    page_width: Length = 210
    page_height: Length = 297
    top: Length = 37
    left: Length = 28
    right: Length = 26
    bottom: Length = 35
    header: Length = Decimal("15.01")
    lines: int = 22
    pitch: Length | None = None
    chars: int | None = 28
    fonts: FontSet = FONTS_GB2312
    body_size: Length = 16
    title_size: Length = 22
    title_pitch: Length = 33
    title_above: int = 0
    byline: Byline = "end"
    title_gap: int = 1
    indent_chars: int = 2
    levels: tuple[Face, ...] = (Face(font="hei"), Face(font="kai"), *(Face(font="fangsong"),) * 7)
    table_size: Length = 14
    table_pitch: Length = 22
    page_number: PageNumber = "outer"
    page_number_size: Length = 14
    page_number_gap: Length = 7
    first_page: bool = True
    mark_size: Length = 48
    red: str = "FF0000"
    imprint_size: Length = 14

    def __attrs_post_init__(self) -> None:
        for name in (*_ABOVE_ZERO, *_ZERO_OR_MORE):
            _check_number(name, getattr(self, name))
        for name, choices in _CHOICES.items():
            if getattr(self, name) not in choices:
                raise TypeError(f"profile.{name} is one of {choices}, not {getattr(self, name)!r}")
        if not isinstance(self.fonts, FontSet):
            raise TypeError(f"profile.fonts is a FontSet, such as FONTS['plain'], not {self.fonts!r}")
        if not all(isinstance(face, Face) for face in self.levels):
            raise TypeError(f"profile.levels is a tuple of Face, not {self.levels!r}")
        if not isinstance(self.first_page, bool):
            raise TypeError(f"profile.first_page is True or False, not {self.first_page!r}")
        if self.text_width_mm < 20 or self.text_height_mm < 20:
            raise RenderError("the margins leave no room for text. Make them smaller.", path="profile")
        if not self.levels:
            raise RenderError("has no face. Give one for each level of headings, at least one.", path="profile.levels")
        if not re.fullmatch("[0-9A-Fa-f]{6}", self.red):
            message = "is {found}, which is no colour. Give six hexadecimal digits, as in FF0000."
            raise RenderError(message, {"found": shown(self.red)}, path="profile.red")

    def face(self, level: int) -> Face:
        """Return how headings of *level* are set; deeper levels look like the last one given."""
        return self.levels[min(level, len(self.levels)) - 1]

    @property
    def text_width_mm(self) -> Length:
        """Width of the 版心, mm: 156 (L-PAGE-4)."""
        return self.page_width - self.left - self.right

    @property
    def text_height_mm(self) -> Length:
        """Height of the 版心, mm: 225 (L-PAGE-4)."""
        return self.page_height - self.top - self.bottom

    @property
    def text_width(self) -> int:
        """Width of the 版心 in twips, as the page's rounded edges leave it: 8845."""
        return twips(self.page_width) - twips(self.left) - twips(self.right)

    @property
    def text_height(self) -> int:
        """Height of the 版心 in twips: 12756."""
        return twips(self.page_height) - twips(self.top) - twips(self.bottom)

    @property
    def body_pitch(self) -> int:
        """Distance of body lines in twips: 579, rounded down, for 580 would leave 21 (L-GRID-1)."""
        if self.pitch is not None:
            return floor(Fraction(self.pitch) * 20)
        return self.text_height // self.lines

    @property
    def line_height_css(self) -> str:
        """The same for CSS: ``calc(225mm / 22)``."""
        return f"{self.pitch}pt" if self.pitch is not None else f"calc({self.text_height_mm}mm / {self.lines})"

    @property
    def squeeze(self) -> Fraction:
        """Points added to each body character so that *chars* fill a line: −0.2054 (L-GRID-2)."""
        if self.chars is None:
            return Fraction(0)
        return Fraction(self.text_width, 20 * self.chars) - Fraction(self.body_size)

    @property
    def letter_spacing_css(self) -> str:
        """The same for CSS: ``-0.2054pt``."""
        return f"{Decimal(floor(self.squeeze * 10000)).scaleb(-4)}pt"

    @property
    def char_space(self) -> int:
        """The same for ``w:docGrid``, in 1/4096 point: −842 (L-GRID-2)."""
        return floor(self.squeeze * 4096)

    @property
    def char_spacing(self) -> int:
        """The same for ``w:spacing`` of Normal, in twips: −6, for at −5 LibreOffice sets 27 (L-GRID-4)."""
        return 0 if self.chars is None else floor(self.squeeze * 20) - 1

    @property
    def char_width(self) -> int:
        """一字, nominal, in twips: 320 (L-UNIT-1)."""
        return floor(Fraction(self.body_size) * 20)

    @property
    def indent(self) -> int:
        """First-line indent in twips: 640 (L-BODY-2)."""
        return self.indent_chars * self.char_width

    @property
    def is_landscape(self) -> bool:
        """Whether the paper lies on its side as it is: nothing is turned on it then."""
        return self.page_width > self.page_height

    @property
    def turned(self) -> Profile:
        """The page turned a quarter, its margins along with it, for tables that need the width (L-TBL-1)."""
        return evolve(
            self,
            page_width=self.page_height,
            page_height=self.page_width,
            top=self.left,
            right=self.top,
            bottom=self.right,
            left=self.bottom,
            chars=None,
            pitch=Decimal(self.body_pitch) / 20,
        )

    @property
    def footer(self) -> int:
        """Footer distance in twips that puts the dash *page_number_gap* below the 版心: 1447 (L-PNUM-3)."""
        below = Fraction(self.bottom - self.page_number_gap) * 14400 / 254
        return floor(below - Fraction(self.page_number_size) * 10)


def _check_number(name: str, value: object) -> None:
    """Refuse what no page can have; a float would print digits that nobody wrote."""
    if value is None and name in ("pitch", "chars"):
        return
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise TypeError(f"profile.{name} is an int or a Decimal, not {value!r}")
    if not Decimal(value).is_finite() or value < 0 or (value == 0 and name in _ABOVE_ZERO):
        message = (
            "is {found}; no page has that. Give a number above zero."
            if name in _ABOVE_ZERO
            else "is {found}; no page has that. Give zero or a number above it."
        )
        raise RenderError(message, {"found": str(value)}, path=f"profile.{name}")


GBT_9704 = Profile(name="GB/T 9704-2012")
"""GB/T 9704-2012 to the letter: what the standard states, and no habit besides."""
