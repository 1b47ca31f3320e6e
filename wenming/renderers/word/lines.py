"""Where the lines of a paragraph end: widths of letters, and marks that may not begin or end a line.

Exact for hanzi and Chinese marks on the grid. Letters and digits have the widths of Times New Roman, and
no space stands where they meet hanzi, as our pages ask of Word (L-GRID-8). What only Word knows is left
out: it may press marks that touch each other together and so get one more character into a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final

from attrs import frozen

__all__ = ["Setting", "line_ends"]

_EM: Final = 1000
# Times New Roman, in thousandths of its size, from the blank to the tilde.
_LATIN: Final = (
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500,
    500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722,
    611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444,
    500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722,
    500, 500, 444, 480, 200, 480, 541,
)  # fmt: skip
_OTHER: Final = 500  # a letter that is neither hanzi nor ASCII
_HANGING: Final = frozenset("、，。：；？！")  # may stand beyond the edge, one of them (L-GRID-10)
_BLANKS: Final = frozenset(" \t\u00a0")
_BEYOND: Final = _HANGING | _BLANKS
_NOT_FIRST: Final = _HANGING | frozenset("）》」』】〕〉］｝”’…—·％‰℃～,.;:?!)]}%")
_NOT_LAST: Final = frozenset("（《「『【〔〈［｛“‘([{")
_WIDE: Final = (
    "\u2e80-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff01-\uff60\uffe0-\uffe6\U00020000-\U0003ffff"
    "“”‘’…—·‰℃×÷±→★☆※①-⓿■-◿"
)
_ALL_WIDE: Final = re.compile(f"[{_WIDE}]*")
_UNIT: Final = re.compile(f"[{_WIDE}]|[ \t\u00a0]|[^{_WIDE} \t\u00a0-]+-*|-+")


@frozen
class Setting:
    """How a paragraph is set: widths in twips.

    Attributes:
        first: Width of its first line.
        rest: Width of the other lines.
        size: Height of its letters.
        spacing: Added to each letter: −6 in the body (L-GRID-4).
        gap: Added where hanzi meet letters; LibreOffice does so, our pages ask Word not to (L-GRID-8).
    """

    first: int
    rest: int
    size: int
    spacing: int = 0
    gap: int = 0


def line_ends(text: str, setting: Setting) -> list[int]:
    """Return where each line of *text* ends; an empty paragraph has one line."""
    if _ALL_WIDE.fullmatch(text):
        return list(_wide_ends(text, setting)) or [0]
    return list(_mixed_ends(text, setting)) or [0]


def _wide_ends(text: str, setting: Setting) -> Iterator[int]:
    """Yield the ends of lines where each character is as wide as the next."""
    size, start, width = len(text), 0, setting.first
    em = setting.size + setting.spacing
    while size - start > max(width // em, 1):
        end = full = start + max(width // em, 1)
        end += text[end] in _HANGING
        while end > start and end < size and (text[end] in _NOT_FIRST or text[end - 1] in _NOT_LAST):
            end -= 1
        start = end if end > start else full
        width = setting.rest
        yield start
    if start < size:
        yield size


@lru_cache(maxsize=4096)
def _width(word: str) -> int:
    """Return the width of letters and digits in thousandths of their size."""
    return sum(_LATIN[code - 32] if 32 <= (code := ord(char)) < 127 else _OTHER for char in word)


@frozen
class _Unit:
    """Letters that stay together: one wide character, a blank, a word, a number.

    Attributes:
        at: Where it begins.
        text: Its letters.
        width: In thousandths of a twip.
        gap: What parts it from the unit before on the same line.
        free: Whether a line may begin with it.
    """

    at: int
    text: str
    width: int
    gap: int
    free: bool


def _units(text: str, setting: Setting) -> Iterator[_Unit]:
    kind = ""
    for found in _UNIT.finditer(text):
        unit, at, before = found.group(), found.start(), kind
        kind = "blank" if unit in _BLANKS else "wide" if _ALL_WIDE.fullmatch(unit) else "word"
        width = (_EM if kind == "wide" else _width(unit)) * setting.size + len(unit) * setting.spacing * _EM
        gap = setting.gap * _EM if {before, kind} == {"wide", "word"} else 0
        free = at > 0 and kind != "blank" and unit[0] not in _NOT_FIRST and text[at - 1] not in _NOT_LAST
        yield _Unit(at, unit, width, gap, free)


def _mixed_ends(text: str, setting: Setting) -> Iterator[int]:
    """Yield the ends of lines of letters of many widths."""
    limit, used, start = setting.first * _EM, 0, 0
    place = before = 0  # the last place where the line may end, and the width up to there
    for unit in _units(text, setting):
        if unit.free:
            place, before = unit.at, used + unit.gap
        while used + unit.gap + unit.width > limit and unit.at > start:
            if used <= limit and unit.text in _BEYOND:
                break
            start, used = (place, used - before) if place > start else (unit.at, -unit.gap)
            limit = setting.rest * _EM
            yield start
        used += unit.gap + unit.width
    yield len(text)
