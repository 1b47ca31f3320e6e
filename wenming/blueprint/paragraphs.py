"""Filled prose → paragraphs and points."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from wenming.blueprint.views import unquoted
from wenming.model import Block, Paragraph, Point, Points, Text

__all__ = ["blocks", "lines"]


def lines(prose: str) -> Iterator[str]:
    """Yield the lines that say something, without the white space of the template around them."""
    for line in prose.split("\n"):
        if kept := line.strip(" \t\r"):
            yield kept


def blocks(prose: str, parse: Callable[[str], Text]) -> tuple[Block, ...]:
    """Return a paragraph a line; lines that begin with ``- `` are the points of one list.

    ``- 领导重视|成立专班……`` is a point with a title. A point that says nothing is left out.
    """
    made: list[Block] = []
    points: list[Point] = []
    for line in lines(prose):
        if line == "-":
            continue
        if line.startswith("- "):
            points.append(_point(line[2:], parse))
            continue
        if points:
            made.append(Points(tuple(points)))
            points = []
        made.append(Paragraph(parse(unquoted(line))))
    return (*made, Points(tuple(points))) if points else tuple(made)


def _point(words: str, parse: Callable[[str], Text]) -> Point:
    title, bar, body = words.partition("|")
    if not bar:
        title, body = "", words
    kept = unquoted(body.strip(" \t"))
    return Point(
        (Paragraph(parse(kept)),) if kept else (),
        title=parse(unquoted(title.strip(" \t"))) if title.strip(" \t") else None,
    )
