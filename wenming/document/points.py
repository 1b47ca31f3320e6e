"""Points → lines: 一是……；二是……。 with the marks that hold them together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from attrs import evolve

from wenming.document.blocks import Block, Line
from wenming.model import Path, Point, Points, Text
from wenming.numbering import Labels

__all__ = ["led", "point_lines", "stopped"]

_ENDS = tuple("。；！？…：;!?:")
_HALVES = ("，", ",")


def stopped(text: str, stop: str) -> str:
    """Return *text* with *stop* after it, unless it ends with a mark already."""
    return text if text.endswith(_ENDS) else text + stop


def point_lines(
    points: Points, path: Path, labels: Labels, text: Callable[[Text], str]
) -> Iterator[Line]:
    """Yield the lines of *points*: one for all in a run-in style, else one a paragraph.

    Marks as GB/T 15834-2011 annex B has them: nothing after 一是, ；between the items and 。 at the
    end; 。 after each where an item holds a full stop itself.
    """
    written = [
        _written(point, labels[path.under("items", n)], labels, text)
        for n, point in enumerate(points.items)
    ]
    between = "。" if any("。" in lines[0].rstrip("。") for lines in written) else "；"
    last = len(written) - 1
    for n, lines in enumerate(written):
        lines[0] = stopped(lines[0], "。" if n == last or len(lines) > 1 else between)
    run_in = labels.style.points.layout == "run_in" and all(len(lines) == 1 for lines in written)
    if run_in:
        yield Line(text="".join(lines[0] for lines in written), path=path, kind="point")
        return
    for n, lines in enumerate(written):
        here = path.under("items", n)
        for index, line in enumerate(lines):
            yield Line(text=line, path=here.under("body", index), kind="point")


def led(lead: Block, lines: Sequence[Line], first: str) -> Line | None:
    """Return *lead* with the points run in after it, ``None`` where they stand by themselves.

    A lead that stops at a comma is half a sentence (从三个方面着手，一是……；二是……。). A list of one
    item, or a lead that holds the *first* label itself, could not be told apart inside a paragraph.
    """
    if not isinstance(lead, Line) or lead.kind != "body" or not lead.text.endswith(_HALVES):
        return None
    if len(lines) > 1 or first in lead.text:
        return None
    return evolve(lead, text=lead.text + lines[0].text)


def _written(point: Point, label: str, labels: Labels, text: Callable[[Text], str]) -> list[str]:
    """Return the paragraphs of *point*, label and title before the first."""
    lines = [text(paragraph.text) for paragraph in point.body]
    head = label + labels.style.points.scheme.gap
    if point.title is not None:
        title = text(point.title)
        head += stopped(title, "。") if lines else title
    return [head + (lines[0] if lines else ""), *lines[1:]]
