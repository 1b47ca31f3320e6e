"""Changes to a text with their places: what a normalizer returns, and how passes over a text are put together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple, TypeAlias

from attrs import frozen

__all__ = ["Draft", "Edit", "Normalized", "Step", "shared_ends"]

_PLACE = itemgetter(0, 1)
_ORDER = itemgetter(0, 1, 2)


@frozen
class Edit:
    """One change: the characters from *start* to *end* of the source become *new*.

    Attributes:
        start: Place of the first character in the source.
        end: Place after the last one; equal to *start* where something is put in.
        old: What stood there.
        new: What stands there now.
        rule: Id of the rule: ``P-4``.
    """

    start: int
    end: int
    old: str
    new: str
    rule: str

    @property
    def span(self) -> tuple[int, int]:
        """The place in the source as (start, end)."""
        return self.start, self.end


@frozen
class Normalized:
    """A text after normalizing, and every change with its place in the source.

    Law: putting the changes into the source, from the last to the first, gives *text*.

    Attributes:
        text: The result.
        changes: What was changed, in order of place; they do not overlap.
    """

    text: str
    changes: tuple[Edit, ...]

    def __str__(self) -> str:
        return self.text


class Step(NamedTuple):
    """A change wished for by one pass, in the coordinates of the text that the pass saw."""

    start: int
    end: int
    new: str
    rule: str


_Moved: TypeAlias = tuple[int, int, bool, Step]
"""A change with its place in a text under change, and whether it is still to be made there."""


class Draft:
    """A text under change by several passes, each of which sees what the one before has left."""

    def __init__(self, source: str) -> None:
        self.source = self.text = source
        self._done: list[Step] = []  # in the coordinates of the source

    def apply(self, steps: Iterable[Step]) -> bool:
        """Put *steps* into the text; of two that overlap the first wins. Tell whether anything changed."""
        text = self.text
        wanted: list[Step] = []
        before = (-1, -1)  # the place of the last one wanted
        for step in sorted(steps, key=_PLACE):
            start, end, new, _ = step
            if start >= before[1] and (start, end) != before and text[start:end] != new:
                wanted.append(step)
                before = start, end
        if wanted:
            self._done = _composed(text, self._done, wanted)
            self.text = _put(text, wanted)
        return bool(wanted)

    def changes(self, *, trimmed: bool = True) -> Iterator[tuple[int, int, str, str, str]]:
        """Yield each change as the fields of an :class:`Edit`.

        It is *trimmed* to the characters that differ, or as it was wished for.
        """
        for start, end, new, rule in self._done:
            old = self.source[start:end]
            if old != new:
                head, tail = shared_ends(old, new) if trimmed and len(old) + len(new) > 2 else (0, 0)
                yield start + head, end - tail, old[head : len(old) - tail], new[head : len(new) - tail], rule

    def result(self, *, trimmed: bool = True) -> Normalized:
        """Return the text with its :meth:`changes`."""
        return Normalized(self.text, tuple(Edit(*change) for change in self.changes(trimmed=trimmed)))


def shared_ends(old: str, new: str) -> tuple[int, int]:
    """Return how many characters *old* and *new* share at their heads and, of the rest, at their tails."""
    head, tail, most = 0, 0, min(len(old), len(new))
    while head < most and old[head] == new[head]:
        head += 1
    while tail < most - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return head, tail


def _put(text: str, steps: Iterable[Step], offset: int = 0) -> str:
    """Return *text* with *steps* in it; it begins at *offset* of what they count from."""
    parts, at = [], 0
    for step in steps:
        parts += [text[at : step.start - offset], step.new]
        at = step.end - offset
    return "".join((*parts, text[at:]))


def _composed(text: str, done: list[Step], steps: list[Step]) -> list[Step]:
    """Return *done*, then *steps* on the *text* they made, as one list of changes of the source.

    Changes that share a place become one, which keeps the rule of the first.
    """
    if not done and all(before.end < after.start for before, after in pairwise(steps)):
        return steps
    moved: list[_Moved] = [(step.start, step.end, True, step) for step in steps]
    shift = 0
    for step in done:
        start = step.start + shift
        end = start + len(step.new)
        moved.append((start, end, False, step))
        shift = end - step.end
    moved.sort(key=_ORDER)
    out: list[Step] = []
    shift, last = 0, 0
    while last < len(moved):
        (start, end, fresh, step), first = moved[last], last
        last += 1
        while last < len(moved) and moved[last][0] <= end and _shares(moved[last], moved[last - 1], end):
            end, last = max(end, moved[last][1]), last + 1
        if last - first > 1:
            step, shift = _as_one(text, moved[first:last], end, shift)
        elif fresh:
            step = Step(start - shift, end - shift, step.new, step.rule)
        else:
            shift = end - step.end
        out.append(step)
    return out


def _as_one(text: str, group: list[_Moved], end: int, shift: int) -> tuple[Step, int]:
    """Return the changes of *group*, which reach to *end* of *text*, as one of the source.

    With it, by how much the text is longer than the source behind them; *shift* tells it of before them.
    """
    start, _, _, step = group[0]
    new = _put(text[start:end], [step for _, _, fresh, step in group if fresh], start)
    grown = sum(len(step.new) - (step.end - step.start) for _, _, fresh, step in group if not fresh)
    rule = next((step.rule for _, _, fresh, step in group if not fresh), step.rule)
    return Step(start - shift, end - shift - grown, new, rule), shift + grown


def _shares(entry: _Moved, before: _Moved, end: int) -> bool:
    """Tell whether *entry* shares a place with the group of *before*, which ends at *end*."""
    empty = entry[0] == entry[1] or before[0] == before[1]
    return entry[0] < end or (entry[0] == end and empty)
