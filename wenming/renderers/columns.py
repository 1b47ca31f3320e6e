"""Columns of a table: how wide their words are, and to which side they are set (L-TBL-5)."""

from __future__ import annotations

import unicodedata
from fractions import Fraction
from math import ceil
from typing import Final, Literal, TypeAlias

from wenming.document import Graph, Grid

__all__ = ["Alignment", "alignments", "as_grid", "characters", "widest"]

Alignment: TypeAlias = Literal["left", "center", "right"]

_SHORT: Final = 6  # characters; columns of short words are centred, longer ones flush left
_WIDE: Final = frozenset("WFA")
# Marks that Unicode calls narrow or ambiguous and that a Chinese font sets full-width are ambiguous ("A").


def characters(text: str) -> Fraction:
    """Return the width of *text* in full-width characters: 国 is 1, a digit ½, a combining mark 0."""
    half = Fraction(1, 2)
    width = Fraction(0)
    for char in text:
        if unicodedata.category(char) in ("Mn", "Me", "Cf"):
            continue
        width += 1 if unicodedata.east_asian_width(char) in _WIDE else half
    return width


def widest(grid: Grid) -> list[int]:
    """Return the width of each column's longest cell, in characters."""
    lines = (grid.header, *grid.rows) if grid.header else grid.rows
    return [max(ceil(characters(cell)) for cell in column) for column in zip(*lines, strict=True)]


def alignments(grid: Grid) -> list[Alignment]:
    """Return the side that the cells of each column are set to; its head is centred whatever they are."""
    return [
        "right" if numeric else "center" if width <= _SHORT else "left"
        for numeric, width in zip(grid.numeric, widest(grid), strict=True)
    ]


def as_grid(graph: Graph) -> Grid:
    """Return the values of *graph* as a table of two columns: names, and figures."""
    rows = tuple((one.name, one.figure) for one in graph.series)
    return Grid(header=(), rows=rows, numeric=(False, True), path=graph.path)
