"""Radicals and compatibility forms that a PDF gives for hanzi: ⼀、主要⽬标 is 一、主要目标, and looks the same."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from wenming.reader.cleaning.repairs import Slip

__all__ = ["find_glyphs", "may_hold_glyphs"]

_GLYPHS = re.compile(
    "[\u2e9f\u2ef3\u2f00-\u2fd5\uf900-\ufa0d\ufa10\ufa12\ufa15-\ufa1e\ufa20\ufa22\ufa25\ufa26\ufa2a-\ufad9]+"
)
# To pass over what texts are made of costs a third of a search for the forms themselves.
_UNUSUAL = re.compile("[^\0-\u2e9e\u3000-\uf8ff\ufb00-\uffff]")


def may_hold_glyphs(text: str) -> bool:
    """Tell at little cost whether such a form stands in *text*."""
    return _UNUSUAL.search(text) is not None


def find_glyphs(text: str) -> Iterator[Slip]:
    """Yield the forms in *text*, each run with the hanzi that it is (Unicode, compatibility decomposition)."""
    for found in _GLYPHS.finditer(text):
        meant = unicodedata.normalize("NFKC", found[0])
        if meant != found[0]:
            yield Slip("glyph", *found.span(), meant, True)
