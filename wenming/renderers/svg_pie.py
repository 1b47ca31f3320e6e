"""Pies: parts from the top clockwise, their shares in them, names and figures in a list beside."""

from __future__ import annotations

from fractions import Fraction
from math import cos, pi, sin

from wenming.document import Graph
from wenming.renderers.plot import is_dark, shade
from wenming.renderers.svg_text import LINE, SIZE, number, text, width, wrap

__all__ = ["draw_pie"]

_RADIUS = 105
_CENTRE = 110
_LIST = 2 * _CENTRE + 40  # where the list begins
_WIDTH = 600
_LEAST = 8 * SIZE  # room for a name
_SMALL = Fraction(8, 100)  # a part that holds no words
_GAP = 6


def draw_pie(graph: Graph) -> tuple[float, float, str]:
    """Return width, height and marks of a pie chart."""
    values = [Fraction(one.value or 0) for one in graph.series]
    shares = [value / sum(values) for value in values]
    figure = max(width(one.figure) for one in graph.series)
    right = max(_WIDTH, _LIST + 2 * SIZE + _LEAST + 2 * SIZE + figure)
    names = [wrap(one.name, right - figure - 2 * SIZE - _LIST - 2 * SIZE) for one in graph.series]
    high = sum(len(lines) * LINE + _GAP for lines in names)
    middle = max(2 * _CENTRE, high) / 2
    edge = _LIST + 4 * SIZE + max(width(line) for lines in names for line in lines) + figure
    swatches, named, figures, top = [], [], [], middle - high / 2
    for index, (one, lines) in enumerate(zip(graph.series, names, strict=True)):
        swatches.append(
            f'<rect class="part" x="{_LIST}" y="{number(top + 2)}" width="{SIZE}" height="{SIZE}"'
            f' fill="{shade(index, len(names))}"/>'
        )
        named.append(text(lines, _LIST + 2 * SIZE, top + SIZE, kind="name", anchor="start"))
        figures.append(text([one.figure], edge, top + SIZE, kind="figure", anchor="end"))
        top += len(lines) * LINE + _GAP
    parts = _slices(shares, middle, labels=graph.unit != "%")
    return right, max(2 * _CENTRE, high), "".join((*parts, *swatches, *named, *figures))


def _slices(shares: list[Fraction], middle: float, *, labels: bool) -> list[str]:
    slices, words, before = [], [], Fraction(0)
    for index, share in enumerate(shares):
        colour = shade(index, len(shares))
        if share == 1:
            slices.append(f'<circle class="part" cx="{_CENTRE}" cy="{number(middle)}" r="{_RADIUS}" fill="{colour}"/>')
        elif share:
            start, end = (_place(at, _RADIUS, middle) for at in (before, before + share))
            arc = f"A{_RADIUS} {_RADIUS} 0 {int(share > Fraction(1, 2))} 1 {end}"
            slices.append(f'<path class="part" d="M{_CENTRE} {number(middle)}L{start}{arc}Z" fill="{colour}"/>')
        if labels and share >= _SMALL:
            x, y = map(float, _place(before + share / 2, 0 if share == 1 else _RADIUS * 0.68, middle).split())
            ink = "#fff" if is_dark(colour) else "#000"
            words.append(text([f"{float(share):.1%}"], x, y + SIZE / 3, kind="share", fill=ink))
        before += share
    return slices + words


def _place(turn: Fraction, radius: float, middle: float) -> str:
    """Return the point at *turn* of a full circle, clockwise from the top."""
    angle = 2 * pi * float(turn)
    return f"{number(_CENTRE + radius * sin(angle))} {number(middle - radius * cos(angle))}"
