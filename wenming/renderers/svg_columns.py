"""Columns and lines: names along the foot, values upwards."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from attrs import frozen

from wenming.document import Graph
from wenming.renderers.plot import INK, tick_text, ticks
from wenming.renderers.svg_text import LINE, SIZE, number, text, width, wrap

__all__ = ["draw_columns"]

_WIDTH, _HEIGHT = 600, 210
_HEAD = 30  # the unit's line
_GAP = 6
_LEAST = 4 * SIZE  # width of a band that holds names in lines
_LONGEST = 10 * SIZE  # of a turned name before it is broken


@frozen(kw_only=True)
class _Frame:
    """Where things stand: the plot's sides, the width of a band, the marks of the axis."""

    left: float
    top: float
    bottom: float
    band: float
    marks: tuple[Fraction, ...]

    def across(self, index: int) -> float:
        """Return the middle of band *index*."""
        return self.left + (index + 0.5) * self.band

    def up(self, value: Fraction) -> float:
        """Return the height of *value*."""
        low, high = self.marks[0], self.marks[-1]
        return self.bottom - float((value - low) / (high - low)) * (self.bottom - self.top)

    @property
    def foot(self) -> float:
        """Where columns stand: at nought, or at the end of an axis without it."""
        return self.up(min(max(Fraction(0), self.marks[0]), self.marks[-1]))


def draw_columns(graph: Graph) -> tuple[float, float, str]:
    """Return width, height and marks of a column or line chart."""
    known = [one.value for one in graph.series if one.value is not None]
    marks = ticks(known, zero=graph.kind == "column")
    left = max(width(tick_text(mark)) for mark in marks) + 2 * _GAP
    count = len(graph.series)
    right = max(_WIDTH, left + count * (SIZE - 1))
    band = (right - left) / count
    widest = max(width(one.figure) for one in graph.series)
    turned = widest + _GAP > band
    room = (widest if turned else SIZE) + 2 * _GAP
    top = _HEAD + room
    frame = _Frame(left=left, top=top, bottom=top + _HEIGHT, band=band, marks=marks)
    below = max(frame.bottom, frame.up(Fraction(min(known))) + room) if min(known) < 0 else frame.bottom
    names, deep = _names(graph, frame, below)
    parts = (*_grid(frame, right, graph.unit), *_drawn(graph, frame), *names, *_figures(graph, frame, turned))
    return right, below + deep + _GAP, "".join(parts)


def _grid(frame: _Frame, right: float, unit: str) -> Iterator[str]:
    if unit:
        yield text([unit], 0, SIZE, kind="unit", anchor="start")
    for mark in frame.marks:
        y = frame.up(mark)
        yield f'<path class="grid" d="M{number(frame.left)} {number(y)}H{number(right)}"/>'
        yield text([tick_text(mark)], frame.left - _GAP, y + SIZE / 3, kind="tick", anchor="end")
    yield f'<path class="axis" d="M{number(frame.left)} {number(frame.foot)}H{number(right)}"/>'


def _drawn(graph: Graph, frame: _Frame) -> Iterator[str]:
    points = [
        (frame.across(index), frame.up(Fraction(one.value))) if one.value is not None else None
        for index, one in enumerate(graph.series)
    ]
    if graph.kind == "line":
        path, joined = "", False
        for point in points:
            if point is not None:
                path += f"{'L' if joined else 'M'}{number(point[0])} {number(point[1])}"
            joined = point is not None
        yield f'<path class="line" d="{path}" stroke="{INK}"/>'
    half = frame.band * 0.3
    for x, y in filter(None, points):
        if graph.kind == "line":
            yield f'<circle cx="{number(x)}" cy="{number(y)}" r="3.5" fill="{INK}"/>'
        else:
            sides = f'x="{number(x - half)}" y="{number(min(y, frame.foot))}" width="{number(2 * half)}"'
            yield f'<rect {sides} height="{number(abs(y - frame.foot))}" fill="{INK}"/>'


def _names(graph: Graph, frame: _Frame, below: float) -> tuple[list[str], float]:
    """Return the names in lines, or turned where a band is too narrow, and how deep they reach."""
    band, names = frame.band - _GAP, [one.name for one in graph.series]
    if band >= _LEAST or max(map(width, names)) <= band:
        lines = [wrap(name, band) for name in names]
        deep = max(map(len, lines)) * LINE
        y = below + SIZE + _GAP
        return [text(one, frame.across(at), y, kind="name") for at, one in enumerate(lines)], deep + _GAP
    fit = max(1, int(frame.band // LINE))  # lines beside one another in a band
    lines = [wrap(name, max(_LONGEST, width(name) / fit + SIZE)) for name in names]
    long = max(width(line) for one in lines for line in one)
    turned = [
        text(one, x - (len(one) - 1) * LINE / 2 + SIZE / 3, below + _GAP, kind="name", anchor="end", turned=True)
        for x, one in ((frame.across(at), one) for at, one in enumerate(lines))
    ]
    return turned, long + _GAP


def _figures(graph: Graph, frame: _Frame, turned: bool) -> Iterator[str]:
    for index, one in enumerate(graph.series):
        x, value = frame.across(index), Fraction(one.value or 0)
        y = frame.up(value) if one.value is not None else frame.foot
        down = value < 0
        if turned:
            y += _GAP if down else -_GAP
            yield text([one.figure], x + SIZE / 3, y, kind="figure", anchor="end" if down else "start", turned=True)
        else:
            yield text([one.figure], x, y + (SIZE + _GAP / 2 if down else -_GAP), kind="figure")
