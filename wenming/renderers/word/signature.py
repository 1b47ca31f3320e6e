"""Signature and date: indents counted in characters from the right edge (L-SIGN-1)."""

from __future__ import annotations

from fractions import Fraction
from math import floor

from wenming.renderers.columns import characters
from wenming.renderers.profile import Profile
from wenming.renderers.word.runs import runs

__all__ = ["sign_block", "sign_indents"]


def sign_indents(signature: str, date: str, profile: Profile) -> tuple[int, int]:
    """Return the left indents of *signature* and *date* in twips.

    The signature ends two characters from the right and the date begins two characters to the right
    of it; where the date is the longer of the two, it is the date that ends two from the right. Left
    indents keep that offset exact whatever the width of the digits. Text too wide for it begins at the
    left edge.
    """
    a, b = characters(signature), characters(date)
    free = Fraction(profile.text_width, profile.char_width)
    left = free - 2 - a
    if date:
        left = min(left, free - 4 - b) if signature else free - 4 - b
    indent = max(0, floor(left * profile.char_width))
    return indent, indent + 2 * profile.char_width


def sign_block(signature: str, date: str, profile: Profile) -> str:
    """Return the paragraphs of signature and date; ``""`` if there is neither."""
    font = profile.fonts.fangsong.word
    lines = zip(("WmSign", "WmDate"), (signature, date), sign_indents(signature, date, profile), strict=True)
    return "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/><w:ind w:left="{indent}"/></w:pPr>{runs(text, font)}</w:p>'
        for style, text, indent in lines
        if text
    )
