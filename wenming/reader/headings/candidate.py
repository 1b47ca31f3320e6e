"""Candidate: what may be the label of a heading, with its place and its neighbours."""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import define

from wenming.reader.headings.labels import Label

__all__ = ["DIGITS", "Candidate", "Place"]

Place: TypeAlias = Literal["head", "after", "soft", "glued"]

DIGITS = 7
"""Rank of 1.: forms from it on are written in digits."""


@define(eq=False)
class Candidate:
    """What may be the label of a heading.

    Attributes:
        line: Index of its line.
        label: The label; ``None`` where only the source says that a heading begins.
        place: At the head of its line, after the end of a sentence, after a mark inside one, or behind a word.
        rank: Rank of its form.
        name: Name of its form, widths folded: its level.
        kin: What it counts on from.
        number: The number among its siblings.
        start: Offset of the label.
        before: The character before it, blanks left out; "" at the head of a line.
        told: The source says that it is a heading.
        listed: It begins an item of a list.
        next: The next candidate of its kin with the next number or the one behind it, unless its own number comes
            again before that.
        again: The next candidate of its kin with the same number.
        last: The candidate of its kin before it.
        taken: It is a heading.
        paired: Its title ends at the label of a heading below it, or it is that label.
    """

    line: int
    label: Label | None
    place: Place
    rank: float
    name: str
    kin: str
    number: int
    start: int = 0
    before: str = ""
    told: bool = False
    listed: bool = False
    next: Candidate | None = None
    again: Candidate | None = None
    last: Candidate | None = None
    taken: bool = False
    paired: bool = False
