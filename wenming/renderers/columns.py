"""Columns of a table: how wide their words are, and to which side they are set (L-TBL-5)."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache
from typing import Final, Literal, TypeAlias

from wenming.document import Graph, Grid

__all__ = ["Alignment", "alignments", "as_grid", "characters", "widest"]

Alignment: TypeAlias = Literal["left", "center", "right"]

_CACHED: Final = 32  # characters; a cache of longer texts would hold much memory for few hits
_SHORT: Final = 6  # characters; columns of short words are centred, longer ones flush left
_WIDE: Final = frozenset("WFA")
# Marks that Unicode calls narrow or ambiguous and that a Chinese font sets full-width are ambiguous ("A").


@lru_cache(maxsize=4096)
def _half_width(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in _WIDE else 1


def _halves(text: str) -> int:
    if text.isascii():
        return len(text)
    return _short_halves(text) if len(text) < _CACHED else sum(map(_half_width, text))


@lru_cache(maxsize=4096)
def _short_halves(text: str) -> int:
    return sum(map(_half_width, text))


def characters(text: str) -> Fraction:
    """Return the width of *text* in full-width characters: 国 is 1, a digit ½, a combining mark 0."""
    return Fraction(_halves(text), 2)


def widest(grid: Grid) -> list[int]:
    """Return the width of each column's longest cell, in characters, rounded up."""
    lines = (grid.header, *grid.rows) if grid.header else grid.rows
    return [(max(map(_halves, column)) + 1) // 2 for column in zip(*lines, strict=True)]


def alignments(grid: Grid, widths: Sequence[int] | None = None) -> list[Alignment]:
    """Return the side that the cells of each column are set to; its head is centred whatever they are.

    *widths* are those of :func:`widest`, where they are known already.
    """
    return [
        "right" if numeric else "center" if width <= _SHORT else "left"
        for numeric, width in zip(grid.numeric, widths or widest(grid), strict=True)
    ]


def as_grid(graph: Graph) -> Grid:
    """Return the values of *graph* as a table of two columns: names, and figures."""
    rows = tuple((one.name, one.figure) for one in graph.series)
    return Grid(header=(), rows=rows, numeric=(False, True), path=graph.path)
