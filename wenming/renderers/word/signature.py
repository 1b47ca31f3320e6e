"""Signature, date and remark: indents counted in characters from the right edge (L-SIGN-1, 2; L-NOTE-1).

Left indents and centred lines keep two lines in their places to each other whatever the digits' width;
right-aligned ones would not, for LibreOffice sets a quarter space at every border of hanzi and digits.
These spaces, and digits of a broader font, make a line longer than it is counted: one that ends near the
edge may run on into the margin, for a date must not break.
"""

from __future__ import annotations

from fractions import Fraction
from functools import lru_cache
from math import floor

from wenming.document import Document
from wenming.renderers.columns import characters
from wenming.renderers.profile import Profile
from wenming.renderers.word.runs import runs

__all__ = ["SEAL_LINES", "overhang", "seal_indent", "sign_block", "sign_indents"]

SEAL_LINES = 2
"""Blank lines above the name where a seal will be put; mark C, three are habit in many offices.

A seal of 42 mm whose middle lies on the line between name and date, or a little above, begins 11 to 15 mm
above the name. Two lines of 10.2 mm put its top 5 to 10 mm below the text, within the one line that
the standard allows (L-SIGN-2); three would not.
"""

_KEPT_BLANK = '<w:p><w:pPr><w:pStyle w:val="WmBodyLast"/></w:pPr></w:p>'
_SEALED_DATE = 4  # characters from the right (L-SIGN-2)
_ROOM = 3  # characters; a date has up to five borders of a quarter space and eight digits


@lru_cache(maxsize=16)
def sign_indents(signature: str, date: str, profile: Profile) -> tuple[int, int]:
    """Return the left indents of *signature* and *date* in twips, no seal being put on them.

    The signature ends two characters from the right and the date begins two characters to the right
    of it; a date longer than the signature is what ends two from the right (7.3.5.2). Left
    indents keep that offset exact whatever the width of the digits. Text too wide for it begins at the
    left edge.
    """
    a, b = characters(signature), characters(date)
    free = Fraction(profile.text_width, profile.char_width)
    left = free - 2 - a
    if date and (b > a or not signature):
        left = free - 4 - b
    indent = max(0, floor(left * profile.char_width))
    return indent, indent + 2 * profile.char_width


def seal_indent(signature: str, date: str, profile: Profile) -> int:
    """Return the left indent of a sealed *signature* and its *date*: both are centred from there to the right edge.

    The date then ends four characters from the right and the name stands centred above it, whatever the
    digits' width (L-SIGN-2).
    """
    middle = _SEALED_DATE + characters(date or signature) / 2  # in characters from the right
    return max(0, floor(profile.text_width - 2 * middle * profile.char_width))


def overhang(text: str, left: int, profile: Profile) -> int:
    """Return how many twips a line of *text* from *left* on may run into the margin: what it lacks of room.

    Nothing moves by it: a line that needs the room ends there, and else where it was meant to end. One too
    wide for the page in itself breaks at the edge.
    """
    left_over = floor(profile.text_width - left - characters(text) * profile.char_width)
    return max(_ROOM * profile.char_width - left_over, 0) if left_over >= 0 else 0


def _line(style: str, place: str, text: str, profile: Profile) -> str:
    words = runs(text, profile.fonts.fangsong.word)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{place}</w:pPr>{words}</w:p>'


def _places(document: Document, profile: Profile) -> tuple[str, str]:
    """Return how name and date are set; a sealed name too long to be centred ends at the right edge."""
    if not document.sealed:
        one, other = sign_indents(document.signature, document.date, profile)
        return _set_in(document.signature, one, profile), _set_in(document.date, other, profile)
    left = seal_indent(document.signature, document.date, profile)
    centred = f'<w:ind w:left="{left}"/><w:jc w:val="center"/>'
    fits = characters(document.signature) * profile.char_width <= profile.text_width - left
    return centred if fits else '<w:jc w:val="right"/>', centred


def _set_in(text: str, left: int, profile: Profile) -> str:
    beyond = overhang(text, left, profile)
    right = f' w:right="-{beyond}"' if beyond else ""
    return f'<w:ind w:left="{left}"{right}/>'


def sign_block(document: Document, profile: Profile) -> str:
    """Return signature, date and remark with the blank lines above them; ``""`` if there is none.

    All of it is kept with the last of the body, which the writer ties to it (L-SIGN-8): one blank line,
    or the room that a seal needs.
    """
    lines = [
        (style, place, text)
        for style, place, text in zip(
            ("WmSign", "WmDate"), _places(document, profile), (document.signature, document.date), strict=True
        )
        if text
    ]
    blanks = (SEAL_LINES if document.sealed else 1) if lines else 0
    if document.remark:
        lines = [(style, "<w:keepNext/>" + place, text) for style, place, text in lines]
        lines.append(("WmRemark", "", document.remark))
    return _KEPT_BLANK * blanks + "".join(_line(*line, profile) for line in lines)
