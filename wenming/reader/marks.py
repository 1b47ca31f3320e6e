"""Headings in any text: labels of every form, at the head of a line or inside it, weighed as a sequence.

A label alone proves little: 一、 may be a heading, an enumeration or the end of 统一、. So all that may be
labels are collected first; then each is taken where the numbers before and behind it lead to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, TypeAlias

from attrs import define, field, frozen

from wenming.limits import MAX_DEPTH
from wenming.reader.headings import LONGEST, Head, Outline, read_head
from wenming.reader.labels import Form, Label, labels_inside, read_label
from wenming.reader.lines import RawLine
from wenming.zh import enumerators as schemes

__all__ = ["Mark", "find_heads"]

Where: TypeAlias = Literal["head", "after", "glued"]

_ENDS = frozenset("。！？；!?;…”』」’）)：:")  # what a heading inside a line may stand behind
_NOT_BEFORE = frozenset(
    "见見第按如据據和与與及至到或、统統照依在从從对對（(《〈零一二三四五六七八九十百0123456789"
)  # 见（三）, 统一、: words with a label's characters at their end
_SENTENCE = re.compile("[。！？!?]")
_COLON = re.compile("[^，,。；;：:“]{1,16}[：:]")
_CLAUSE = re.compile("[，,：:；;]")
_HANZI = 7  # forms of a lower rank are written in hanzi, and may begin a heading inside a line; 1. is next
_AHEAD = 40  # labels of one form that are looked at for the next number
_OUTSIDE = -20  # rank of the headings that a source itself tells: above all labels


@frozen
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
    return tuple(_of_page(lines) if page else _Text(lines, barred).marks())


def _of_page(lines: Sequence[RawLine]) -> Iterator[Mark]:
    outline = Outline()
    for at, line in enumerate(lines):
        head = read_head(line, sure=not line.indent) if line.text else None
        level = outline.level(head) if head is not None else None
        if head is not None and level is not None:
            yield Mark(at, 0, head, level)


@define
class _Candidate:
    """What may be the label of a heading; *label* is ``None`` where only the source says so."""

    line: int
    label: Label | None
    place: Where
    rank: int
    name: str
    number: int
    start: int = 0
    index: int = 0


@define
class _Open:
    """A level that is open: the form of its labels and the last number seen."""

    rank: int
    name: str
    last: int


@define
class _Text:
    """The headings of a text, chosen in one pass over its candidates."""

    lines: Sequence[RawLine]
    barred: frozenset[tuple[int, int]]
    open: list[_Open] = field(factory=list)
    decimals: Outline = field(factory=Outline)
    by_form: dict[str, list[_Candidate]] = field(factory=dict)
    at_heads: set[str] = field(factory=set)

    def marks(self) -> Iterator[Mark]:
        """Yield the headings, each with its words."""
        taken: list[tuple[_Candidate, int]] = []
        for one in self._candidates():
            last = taken[-1][0] if taken else None
            bare = last is not None and last.line == one.line and last.label is not None and last.label.end >= one.start
            if not bare and self._is_taken(one):  # a heading has words before the next one
                taken.append((one, self._level(one)))
        for at, (one, level) in enumerate(taken):
            behind = taken[at + 1][0] if at + 1 < len(taken) else None
            end = behind.start if behind is not None and behind.line == one.line else None
            yield Mark(one.line, one.start, _head(self.lines[one.line], one.label, end), level)
        if not taken:
            yield from self._decimal_marks()

    def _decimal_marks(self) -> Iterator[Mark]:
        """Yield 1.2.3, which a text has alone or not at all."""
        for at, line in enumerate(self.lines):
            head = read_head(line) if line.text and line.text[0].isdecimal() else None
            if head is not None and head.scheme is schemes.DECIMAL:
                level = self.decimals.level(head)
                if level is not None:
                    yield Mark(at, 0, head, level)

    def _candidates(self) -> list[_Candidate]:
        found: list[_Candidate] = []
        for at, line in enumerate(self.lines):
            if line.hint.startswith("heading") or not line.hint:
                found.extend(self._in_line(at, line))
        for one in found:
            same = self.by_form.setdefault(one.name, [])
            one.index = len(same)
            same.append(one)
            if one.place == "head":
                self.at_heads.add(one.name)
        return found

    def _in_line(self, at: int, line: RawLine) -> Iterator[_Candidate]:
        text = line.text
        label = read_label(text) if text and (at, 0) not in self.barred else None
        if line.hint:
            level = int(line.hint[-1])
            number = label.number if label is not None else 0
            yield _Candidate(at, label, "head", _OUTSIDE + level, line.hint, number)
            return
        if label is not None:
            yield _candidate(at, label, "head")
        if len(text) > 8:
            for inside in labels_inside(text):
                if label is None or inside.start >= label.end:
                    before = text[: inside.start].rstrip()[-1:]
                    yield _candidate(at, inside, "after" if before in _ENDS else "glued")

    def _is_taken(self, one: _Candidate) -> bool:
        label = one.label
        if label is None or one.rank < 0:
            return True
        form, last = label.form, self._last(one)
        if not _has_title(self.lines[one.line].text, label.end):
            return False
        if one.place == "head":
            if form.sure:
                return True
            if form.rank < _HANZI:
                return one.number == last + 1 > 1 or (one.number == 1 and self._goes_on(one))
            if one.number == 1:
                return form.rank == _HANZI or not self._goes_on_in_line(one)
            return last > 0 and last <= one.number <= last + 2
        if form.rank < 4 or (one.place == "glued" and form.rank not in (5, 6)):
            return False
        if form.rank >= _HANZI:
            return one.name in self.at_heads and last > 0 and one.number == last + 1
        return self._stands_inside(one, form, last)

    def _stands_inside(self, one: _Candidate, form: Form, last: int) -> bool:
        """Tell whether a label in hanzi inside a line begins a heading there."""
        text = self.lines[one.line].text
        before = text[: one.start].rstrip()[-1:]
        if one.place == "glued" and (before in _NOT_BEFORE or self._has_better(one)):
            return False
        if not form.sure or before in "；;":
            return False  # （一）甲；（二）乙。 is a list
        return (last > 0 and one.number == last + 1) or (one.number == 1 and self._goes_on(one))

    def _last(self, one: _Candidate) -> int:
        """Return the last number in the form of *one* on a level that is open, 0 if there is none."""
        for level in reversed(self.open):
            if level.name == one.name or (level.rank == one.rank and level.last + 1 == one.number):
                return level.last
        return 0

    def _goes_on(self, one: _Candidate) -> bool:
        """Tell whether the next number follows, before the same one stands again."""
        for other in self.by_form[one.name][one.index + 1 : one.index + 1 + _AHEAD]:
            if other.number == one.number + 1:
                before = self.lines[other.line].text[: other.start].rstrip()[-1:]
                return other.place == "head" or before not in "；;"
            if other.number == one.number and other.place != "glued":
                return False
        return False

    def _goes_on_in_line(self, one: _Candidate) -> bool:
        """Tell whether the next number stands in the same line: （1）甲。（2）乙。 is a list."""
        behind = self.by_form[one.name][one.index + 1 : one.index + 2]
        return bool(behind) and behind[0].line == one.line and behind[0].number == one.number + 1

    def _has_better(self, one: _Candidate) -> bool:
        """Tell whether the same number stands at a better place before the next one."""
        for other in self.by_form[one.name][one.index + 1 : one.index + 1 + _AHEAD]:
            if other.number == one.number and other.place != "glued":
                return True
            if other.number == one.number + 1:
                return False
        return False

    def _level(self, one: _Candidate) -> int:
        """Open the level of *one* and return it, from 1.

        A form met before goes back to its level; so does another of its rank that counts on from it. A
        new one opens a level below, but never below a higher rank.
        """
        keep = len(self.open)
        for at, level in enumerate(self.open):
            if level.name == one.name or (level.rank == one.rank and level.last + 1 == one.number > 1):
                keep = at
                break
        else:
            while keep and self.open[keep - 1].rank > one.rank:
                keep -= 1
        del self.open[min(keep, MAX_DEPTH - 1) :]
        self.open.append(_Open(one.rank, one.name, one.number))
        return len(self.open)


# Widths mixed in one text count on from one another: (-) then （二）.
_KIN = {"(一)": "（一）", "㈠": "（一）", "(1)": "（1）", "1)": "1）", "1．": "1."}


def _candidate(line: int, label: Label, place: Where) -> _Candidate:
    name = label.form.name
    return _Candidate(line, label, place, label.form.rank, _KIN.get(name, name), label.number, label.start)


def _head(line: RawLine, label: Label | None, end: int | None) -> Head:
    """Return the heading at *label*, or the whole line where it has none, with its title cut off the text."""
    words = line.piece(label.end if label is not None else 0, end)
    stop = _title_end(words.text)
    title, rest = (words, None) if stop is None else (words.cut(0, stop), words.cut(stop))
    if rest is not None and rest.text[:1] == "。":
        rest = rest.cut(1)
    if label is None:
        return Head(None, (), "", title, rest)
    return Head(label.form.scheme, label.numbers, label.text, title, rest)


def _has_title(text: str, start: int) -> bool:
    """Tell whether words that can be a title begin at *start*: no sentence too long for one, no mark alone."""
    if text[start : start + 1] in "。，；：、,;:":
        return False
    window = text[start : start + LONGEST + 1]
    return len(window) <= LONGEST or _SENTENCE.search(window) is not None or _CLAUSE.search(window) is not None


def _title_end(text: str) -> int | None:
    """Return where in *text* the title ends, ``None`` where it has all of it."""
    found = _SENTENCE.search(text)
    if found is not None and text.count("“", 0, found.start()) > text.count("”", 0, found.start()):
        again = _SENTENCE.search(text, found.end(), found.end() + 40)
        found = again or found  # 实施“六大工程。丰富载体。: the closing mark was misread
    stop = len(text) if found is None else found.start()
    colon = _COLON.match(text, 0, stop)
    if colon is not None and colon.end() < len(text):
        return colon.end()
    if stop > LONGEST:
        clause = _CLAUSE.search(text)
        return clause.end() if clause is not None and clause.end() < len(text) else None
    if found is None or found.end() == len(text):
        return None
    return stop if found[0] == "。" else found.end()
