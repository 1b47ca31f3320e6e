"""Changes to a text with their places: what a normalizer returns, and how passes over a text are put together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from attrs import frozen

__all__ = ["Draft", "Edit", "Normalized", "Step"]


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


class Draft:
    """A text under change by several passes, each of which sees what the one before has left."""

    def __init__(self, source: str) -> None:
        self.source = self.text = source
        self._done: list[Step] = []  # in the coordinates of the source

    def apply(self, steps: Iterable[Step]) -> bool:
        """Put *steps* into the text; of two that overlap the first wins. Tell whether anything changed."""
        wanted: list[Step] = []
        for step in sorted(steps, key=lambda step: step[:2]):
            if wanted and (step.start < wanted[-1].end or step[:2] == wanted[-1][:2]):
                continue
            if self.text[step.start : step.end] != step.new:
                wanted.append(step)
        if wanted:
            self._done = _composed(self.text, self._done, wanted)
            self.text = _put(self.text, wanted)
        return bool(wanted)

    def result(self, *, trimmed: bool = True) -> Normalized:
        """Return the text with its changes, *trimmed* to the characters that differ or as they were wished for."""
        edits = (_edit(self.source, step, trimmed) for step in self._done)
        return Normalized(self.text, tuple(edit for edit in edits if edit.old != edit.new))


def _put(text: str, steps: Iterable[Step], offset: int = 0) -> str:
    """Return *text* with *steps* in it; it begins at *offset* of what they count from."""
    parts, at = [], 0
    for step in steps:
        parts += [text[at : step.start - offset], step.new]
        at = step.end - offset
    return "".join((*parts, text[at:]))


def _edit(source: str, step: Step, trimmed: bool) -> Edit:
    """Return *step* as a change of *source*, if *trimmed* without what both share at its ends."""
    old, new = source[step.start : step.end], step.new
    if not trimmed:
        return Edit(step.start, step.end, old, new, step.rule)
    most = min(len(old), len(new))
    head = next((n for n in range(most) if old[n] != new[n]), most)
    most -= head
    tail = next((n for n in range(most) if old[-1 - n] != new[-1 - n]), most)
    start, end = step.start + head, step.end - tail
    return Edit(start, end, source[start:end], new[head : len(new) - tail], step.rule)


def _composed(text: str, done: list[Step], steps: list[Step]) -> list[Step]:
    """Return *done*, then *steps* on the *text* they made, as one list of changes of the source.

    Changes that share a place become one, which keeps the rule of the first.
    """
    moved: list[tuple[int, int, Step, bool]] = [(step.start, step.end, step, True) for step in steps]
    shift = 0
    for step in done:
        start = step.start + shift
        moved.append((start, start + len(step.new), step, False))
        shift += len(step.new) - (step.end - step.start)
    moved.sort(key=lambda entry: (entry[0], entry[1], entry[3]))
    out: list[Step] = []
    shift, first = 0, 0
    while first < len(moved):
        end, last = moved[first][1], first + 1
        while last < len(moved) and _shares(moved[last], moved[last - 1], end):
            end, last = max(end, moved[last][1]), last + 1
        group, start = moved[first:last], moved[first][0]
        new = _put(text[start:end], [step for _, _, step, fresh in group if fresh], start)
        grown = sum(len(step.new) - (step.end - step.start) for _, _, step, fresh in group if not fresh)
        rule = next((step.rule for _, _, step, fresh in group if not fresh), group[0][2].rule)
        out.append(Step(start - shift, end - shift - grown, new, rule))
        shift, first = shift + grown, last
    return out


def _shares(entry: tuple[int, int, Step, bool], before: tuple[int, int, Step, bool], end: int) -> bool:
    """Tell whether *entry* shares a place with the group of *before*, which ends at *end*."""
    empty = entry[0] == entry[1] or before[0] == before[1]
    return entry[0] < end or (entry[0] == end and empty)
