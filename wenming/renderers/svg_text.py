"""Words in a drawing: how wide they are, where a line breaks, how they are turned."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from html import escape
from typing import Final

from wenming.renderers.columns import characters

__all__ = ["LINE", "SIZE", "number", "text", "width", "wrap"]

SIZE: Final = 14
"""Size of the type, in units of the drawing; its width, 600, is that of the 版心."""
LINE: Final = 18
"""Distance of two lines."""


def number(value: float) -> str:
    """Return a coordinate, to a tenth of a unit."""
    digits = f"{value:.1f}".removesuffix(".0")
    return "0" if digits == "-0" else digits


def width(words: str) -> float:
    """Return how much room *words* need in a line."""
    return float(characters(words) * SIZE)


def wrap(words: str, room: float) -> list[str]:
    """Return *words* in lines no wider than *room*, one character at least; a mark stays with its letter."""
    lines, used = [""], 0.0
    for char in words:
        wide = width(char)
        joined = wide == 0 or unicodedata.category(char)[0] == "M" or lines[-1].endswith("\u200d")
        if used + wide > room and lines[-1] and not joined:
            lines.append("")
            used = 0.0
        lines[-1] += char
        used += wide
    return lines


def text(
    lines: Sequence[str], x: float, y: float, *, kind: str, anchor: str = "middle", turned: bool = False, fill: str = ""
) -> str:
    """Return one ``text`` of *lines*, the first on the base line *y*; turned, it reads upwards from there."""
    turn = f' transform="rotate(-90 {number(x)} {number(y)})"' if turned else ""
    paint = f' fill="{fill}"' if fill else ""
    place = f'x="{number(x)}" y="{number(y)}"'
    body = escape(lines[0]) if len(lines) == 1 else "".join(
        f'<tspan x="{number(x)}" y="{number(y + index * LINE)}">{escape(line)}</tspan>'
        for index, line in enumerate(lines)
    )
    return f'<text class="{kind}" {place} text-anchor="{anchor}"{turn}{paint}>{body}</text>'
