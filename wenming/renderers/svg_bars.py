"""Bars: names at the left, the first on top, values to the right."""

from __future__ import annotations

from fractions import Fraction

from wenming.document import Graph
from wenming.renderers.plot import INK, tick_text, ticks
from wenming.renderers.svg_text import LINE, SIZE, number, text, width, wrap

__all__ = ["draw_bars"]

_WIDTH = 600
_LEAST = 200  # of the plot; long words make the drawing wider
_LONGEST = 12 * SIZE  # of a name before it is broken
_THICK = 18
_GAP = 6


def draw_bars(graph: Graph) -> tuple[float, float, str]:
    """Return width, height and marks of a bar chart."""
    known = [one.value for one in graph.series if one.value is not None]
    marks = ticks(known, zero=True)
    names = [wrap(one.name, _LONGEST) for one in graph.series]
    room = max(width(one.figure) for one in graph.series) + 2 * _GAP
    left = max(width(line) for lines in names for line in lines) + 2 * _GAP + (room if min(known) < 0 else 0)
    right = max(_WIDTH - room, left + _LEAST)

    def along(value: Fraction) -> float:
        return left + float((value - marks[0]) / (marks[-1] - marks[0])) * (right - left)

    foot, top = along(Fraction(0)), 0.0
    bars, named, figures = [], [], []
    edge = left - (room if min(known) < 0 else 0) - _GAP
    for one, lines in zip(graph.series, names, strict=True):
        high = max(len(lines) * LINE, _THICK) + _GAP
        middle, value = top + high / 2, Fraction(one.value or 0)
        end, back = along(value), value < 0
        if one.value is not None:
            sides = f'x="{number(min(end, foot))}" y="{number(middle - _THICK / 2)}" width="{number(abs(end - foot))}"'
            bars.append(f'<rect {sides} height="{_THICK}" fill="{INK}"/>')
        base = middle + SIZE / 3
        named.append(text(lines, edge, base - (len(lines) - 1) * LINE / 2, kind="name", anchor="end"))
        figures.append(
            text([one.figure], end + (-_GAP if back else _GAP), base, kind="figure", anchor="end" if back else "start")
        )
        top += high
    grid = _grid(marks, [along(mark) for mark in marks], top, graph.unit)
    axis = f'<path class="axis" d="M{number(foot)} 0V{number(top)}"/>'
    return right + room, top + 2 * LINE + _GAP, "".join((*grid, *bars, axis, *named, *figures))


def _grid(marks: tuple[Fraction, ...], places: list[float], bottom: float, unit: str) -> list[str]:
    """Return the lines of the grid and their labels, every other one where they stand close."""
    texts = [tick_text(mark) for mark in marks]
    step = 1
    while step < len(texts) and max(map(width, texts)) + _GAP > step * (places[1] - places[0]):
        step += 1
    parts = [f'<path class="grid" d="M{number(x)} 0V{number(bottom)}"/>' for x in places]
    parts += [text([texts[at]], places[at], bottom + LINE, kind="tick") for at in range(0, len(texts), step)]
    return parts + ([text([unit], places[-1], bottom + 2 * LINE, kind="unit", anchor="end")] if unit else [])
