"""Headings in any text: labels of every form, at the head of a line or inside it, weighed as a sequence.

All that may be labels is collected first; then each is taken where the numbers before and behind it lead to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import define, field

from wenming.limits import MAX_DEPTH
from wenming.reader.headings.candidate import DIGITS, Candidate
from wenming.reader.headings.candidates import find_candidates
from wenming.reader.headings.labels import Label, with_second
from wenming.reader.headings.levels import Head, Outline, read_head
from wenming.reader.headings.lone import is_under, is_whole
from wenming.reader.headings.titles import has_title, is_half_stop, title_end
from wenming.reader.lines import RawLine
from wenming.zh import enumerators as schemes

__all__ = ["Mark", "find_heads"]

_LOST = 5  # the greatest number that a text may begin with: what stood before was cut off
_OWN_LINE = 40  # characters of a line that 第一、 makes a heading


@define  # as RawLine
class Mark:
    """A heading, and where it begins.

    Attributes:
        line: Index of its line.
        start: Offset of its label in the text of that line.
        head: The heading.
        level: How deep it stands, from 1.
    """

    line: int
    start: int
    head: Head
    level: int


def find_heads(
    lines: Sequence[RawLine], *, page: bool, barred: frozenset[tuple[int, int]] = frozenset()
) -> tuple[Mark, ...]:
    """Return the headings among *lines*, in reading order.

    Args:
        lines: Lines of one document, without its title and signature.
        page: They are laid out as our own pages are: each heading at the head of a line at column 0.
        barred: Where no label stands whatever it looks like (page numbers): index of the line, offset.
    """
    told = any(line.hint for line in lines)
    return tuple(_of_page(lines) if page and not told else _Text(lines, barred).marks())


def _of_page(lines: Sequence[RawLine]) -> Iterator[Mark]:
    outline = Outline()
    for at, line in enumerate(lines):
        head = read_head(line, sure=not line.indent) if line.text else None
        level = outline.level(head) if head is not None else None
        if head is not None and level is not None:
            yield Mark(at, 0, head, level)


@define
class _Open:
    """A level that is open: the form of its labels and the last number seen."""

    rank: float
    name: str
    kin: str
    last: int


@define
class _Text:
    """The headings of a text, chosen in one pass over its candidates."""

    lines: Sequence[RawLine]
    barred: frozenset[tuple[int, int]]
    open: list[_Open] = field(factory=list)
    at_heads: set[str] = field(factory=set)
    decimals: tuple[int, ...] = ()
    above: Candidate | None = None

    def marks(self) -> Iterator[Mark]:
        """Yield the headings, each with its words."""
        found = find_candidates(self.lines, self.barred)
        self.at_heads = {one.kin for one in found if one.place == "head"}
        taken: list[tuple[Candidate, int]] = []
        for one in found:
            last = taken[-1][0] if taken else None
            bare = last is not None and last.line == one.line and last.label is not None and last.label.end >= one.start
            if not bare and self._is_taken(one):  # a heading has words before the next one
                one.taken = True
                self.above = one
                taken.append((one, self._level(one)))
        for at, (one, level) in enumerate(taken):
            behind = taken[at + 1][0] if at + 1 < len(taken) else None
            end = behind.start if behind is not None and behind.line == one.line else None
            line = self.lines[one.line]
            told = read_head(line, sure=True) if one.told and end is None else None  # our own pages, to the letter
            yield Mark(one.line, one.start, told or _head(line, one.label, end), level)
        if not taken:
            yield from self._decimal_marks()

    def _decimal_marks(self) -> Iterator[Mark]:
        """Yield 1, 1.1 and 1.1.1 before blanks, which a text has alone or not at all."""
        outline = Outline()
        for at, line in enumerate(self.lines):
            head = read_head(line) if line.text and line.text[0].isdecimal() else None
            if head is not None and head.scheme is schemes.DECIMAL:
                level = outline.level(head)
                if level is not None:
                    yield Mark(at, 0, head, level)

    def _is_taken(self, one: Candidate) -> bool:
        label = one.label
        if label is None or one.told:
            words = self.lines[one.line].text[label.end if label is not None else 0 :]
            return bool(words.strip("。").strip())
        if one.listed or not has_title(self.lines[one.line].text, label.end):
            return False
        if label.form.scheme is schemes.DECIMAL:
            return self._is_decimal(one, label)
        last = self._last(one)
        if one.place == "head":
            return self._is_head(one, label, last)
        if label.form.rank > DIGITS:
            return one.place == "after" and one.kin in self.at_heads and one.number == last + 1 > 1
        return self._is_inside(one, label, last)

    def _is_head(self, one: Candidate, label: Label, last: int) -> bool:
        """Tell whether a label at the head of a line begins a heading."""
        follows = last > 0 and last <= one.number <= last + 2
        leads = one.number == 1 and one.next is not None and (
            one.next.place == "head" or (one.next.line == one.line and one.next.place == "after" and label.form.plain)
        )
        if label.sure:
            led = one.next is not None and one.next.place == "head"
            return one.number <= _LOST or follows or led or one.last is not None
        if label.enumerates:  # behind 一、 as a heading, 一、二季度 is words
            return one.number == last + 1 > 1 or (leads and not last)
        if label.form.name == "第一、" and not self._has_own_line(one):
            return False
        if not label.form.plain or label.form.rank < DIGITS:
            again = label.form.name == "一）" and one.number == 1 and one.last is not None and one.last.taken
            return one.number == last + 1 > 1 or leads or again
        return one.number == 1 or follows

    def _has_own_line(self, one: Candidate) -> bool:
        """Tell whether 第一、 has a line of its own, and text below it: else it begins a point."""
        text = self.lines[one.line].text
        below = self.lines[one.line + 1 : one.line + 3]
        line = one.next.line if one.next is not None else -1
        return (
            len(text) <= _OWN_LINE
            and text[-1] not in "；;"
            and "。" not in text[:-1]
            and any(each.text for each in below[: None if line < 0 else max(0, line - one.line - 1)])
        )

    def _is_inside(self, one: Candidate, label: Label, last: int) -> bool:
        """Tell whether a label inside a line begins a heading there."""
        rank = label.form.rank
        if one.place == "soft":
            before = one.last is not None and one.last.taken
            return before and label.sure and one.number == last + 1 > 1
        text = self.lines[one.line].text
        leads = one.next is not None and one.next.line == one.line and not one.next.listed
        above = self.above.label if self.above is not None and self.above.line == one.line else None
        if above is not None and is_under(text, above, label, leads=leads):
            return True
        if one.place == "glued":
            if not label.sure or rank not in (5, 6) or self._has_better(one):
                return False
        elif rank >= DIGITS:
            if one.kin in self.at_heads and one.number == last + 1 > 1:
                return True
            lone = rank == DIGITS and above is not None and is_whole(text, label, one.before)
            return (one.number == 1 and (leads or one.paired or lone)) or one.number == last + 1 > 1
        if one.number == 1:
            opened = any(level.name == one.name for level in self.open)
            led = one.next is not None and one.next.place != "soft"
            told = one.paired and label.sure
            return not opened and (led or told or is_whole(text, label, one.before))
        if label.form.name == "一，" or last == 0:
            return one.number <= _LOST and is_whole(text, label, one.before)
        slips = one.place == "after" and label.sure and one.before in "。！？”"  # twice the same number, or one lost
        if one.number == last + 1 or (slips and one.number in (last, last + 2)):
            return True
        return last < one.number <= _LOST and is_whole(text, label, one.before)  # a page left out what stood between

    def _last(self, one: Candidate) -> int:
        """Return the last number in the form of *one* on a level that is open, 0 if there is none."""
        at = self._same(one)
        return self.open[at].last if at >= 0 else 0

    def _same(self, one: Candidate) -> int:
        """Return the open level that *one* counts on: of its own form, else of its kin; -1 if there is none."""
        for at, level in enumerate(self.open):
            if level.name == one.name:
                return at
        for at in range(len(self.open) - 1, -1, -1):
            level = self.open[at]
            told = level.rank < 0 and one.rank < 0  # the source tells both levels: labels count for nothing
            if level.kin == one.kin and level.last + 1 == one.number > 1 and not told:
                return at
        return -1

    def _has_better(self, one: Candidate) -> bool:
        """Tell whether the same number stands at a better place before the next one."""
        other = one.again
        steps = 0
        while other is not None and steps < 8:
            if one.next is not None and (other.line, other.start) > (one.next.line, one.next.start):
                return False
            if other.place != "glued":
                return True
            other, steps = other.again, steps + 1
        return False

    def _level(self, one: Candidate) -> int:
        """Open the level of *one* and return it, from 1.

        A form met before goes back to its level; so does another of its kin that counts on from it. A
        new one opens a level below, but never below a higher rank.
        """
        keep = self._same(one)
        if keep < 0:
            keep = len(self.open)
            while keep and self.open[keep - 1].rank > one.rank and not self._is_below(one, keep):
                keep -= 1
        if one.label is not None and one.label.form.scheme is schemes.DECIMAL:
            self.decimals = one.label.numbers
        del self.open[min(keep, MAX_DEPTH - 1) :]
        self.open.append(_Open(one.rank, one.name, one.kin, one.number))
        return len(self.open)

    def _is_below(self, one: Candidate, keep: int) -> bool:
        """Tell whether a heading with a sign stands below one that runs into its text: ### （一） under **一、**."""
        above = self.open[keep - 1]
        return one.rank < 0 <= above.rank and one.label is not None and one.label.form.rank > above.rank

    def _is_decimal(self, one: Candidate, label: Label) -> bool:
        """Tell whether 1.2 counts on from the label before it, or leads to the next: else it is a figure."""
        if one.place != "head":
            return False
        numbers = label.numbers
        if len(numbers) == 1:
            return "1.1" in self.at_heads and numbers[0] == (self.decimals or (0,))[0] + 1
        if numbers in _next_decimals(self.decimals):
            return numbers[:-1] == self.decimals[: len(numbers) - 1] or numbers[-1] == 1
        above = any(level.last == numbers[0] and level.rank <= DIGITS for level in self.open)
        if numbers[-1] != 1 or not (above or numbers[0] == 1):
            return False
        return one.next is not None and one.next.place == "head" and _leads(numbers, one.next)


def _next_decimals(last: tuple[int, ...]) -> set[tuple[int, ...]]:
    """Return the labels that may follow *last*: 1.2.1, 1.3, and 2.1 behind 1.2."""
    if not last:
        return set()
    same = {(*last[: end - 1], last[end - 1] + 1) for end in range(2, len(last) + 1)}
    return same | {(*last, 1), (last[0] + 1, 1)}


def _leads(numbers: tuple[int, ...], other: Candidate) -> bool:
    return other.label is not None and other.label.numbers[:-1] == numbers[:-1]


def _head(line: RawLine, label: Label | None, end: int | None) -> Head:
    """Return the heading at *label*, or the whole line where it has none, with its title cut off the text."""
    label = with_second(line.text, label) if label is not None else None
    words = line.piece(label.end if label is not None else 0, end)
    stop = title_end(words.text)  # 0 where a stop stands at its head
    title, rest = (words.cut(0, stop), words.cut(stop)) if stop else (words, None)
    if rest is not None and (rest.text[:1] == "。" or is_half_stop(words.text, stop or 0)):
        rest = rest.cut(1)
    if rest is not None and not rest.text:
        rest = None
    if label is None:
        return Head(None, (), "", title, rest)
    return Head(label.form.scheme, label.numbers, label.text, title, rest)
