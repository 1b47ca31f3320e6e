"""What may be labels of headings in a text, each with its place and its neighbours.

A label alone proves little: 一、 may be a heading, an enumeration or the end of 统一、. So all are collected
in one pass, then joined to the next number of their kin, so that a choice among them costs no search.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Literal, TypeAlias

from attrs import define

from wenming.reader.headings.labels import FORMS, HANZI_NUMBERS, Form, Label, find_labels
from wenming.reader.headings.titles import find_stop, is_led_by, runs_on
from wenming.reader.lines import BLANKS, RawLine

__all__ = ["BULLETS", "Candidate", "Place", "find_candidates"]

Place: TypeAlias = Literal["head", "after", "soft", "glued"]

BULLETS = frozenset(f"•●○■□◆◇➢➤✓✔▪‣·*-{BLANKS}")
"""Marks of a list without numbers, and blanks: no words."""

_AFTER = frozenset("。！？!?…”』」’）)：:")  # what a heading inside a line may stand behind
_SOFT = frozenset("；;，,、")  # what items of an enumeration stand behind
_NOT_BEFORE = frozenset(
    "见見第按如据據和與与及至到或、统統照依在从從对對之其周週期初星唯单單(（《〈[零一二三四五六七八九十百0123456789"
)  # 见（三）, 统一、, 星期一、: words with a label's characters at their end
_ARABIC = 7  # forms from this rank on are written in digits
_OUTSIDE = -20  # rank of the headings that a source itself tells: above all labels
_DEEPEST = 5  # level of headings below which Markdown has no sign of its own
_SENTENCE = 400  # characters of the longest sentence
_ORDER, _SECONDS = ("首先", "其次", "再次"), ("二是", "二要", "其次")
_ITEM = re.compile(f"([一二三四五六七八九十]{{1,3}})[是要]|{'|'.join(_ORDER)}")
# Widths mixed in one text are one way to write labels.
_SAME = {"(一)": "（一）", "㈠": "（一）", "一）": "（一）", "(1)": "（1）", "⑴": "（1）", "1)": "1）", "1．": "1.", "I、": "Ⅰ", "一.": "一、",
         "一，": "一、", "一 ": "一、", "1，": "1、", "第一節": "第一节", "第一條": "第一条", "l.": "1."}  # fmt: skip


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


def find_candidates(lines: Sequence[RawLine], barred: frozenset[tuple[int, int]]) -> list[Candidate]:
    """Return all that may be labels of headings in *lines*, in reading order; none where *barred* (line, offset)."""
    found, filled = list[Candidate](), list[int]()
    for at, line in enumerate(lines):
        if line.text:
            filled.append(at)
            if line.hint in ("", "run_in") or line.hint.startswith("heading"):
                here = [one for one in _in_line(at, line) if (at, one.start) not in barred]
                if len(here) > 1:
                    _tell_lists(line, here)
                if here and here[-1].start:
                    _tell_within(line.text, here)
                found.extend(here)
    _fold_latin(found)
    _join(found)
    _tell_above(lines, found)
    _tell_own_lines(lines, found, {line: n for n, line in enumerate(filled)})
    _tell_inner(lines, filled, found)
    return found


def _in_line(at: int, line: RawLine) -> Iterator[Candidate]:
    text = line.text
    if line.hint.startswith("heading"):
        label = next(find_labels(text), None)
        yield _told(at, label if label is not None and label.start == 0 else None, line.hint)
        return
    for label in find_labels(text):
        start = label.start
        if start == 0 or (start < 4 and label.sure and BULLETS.issuperset(text[:start])):
            one = _candidate(at, label, "head", "")
            one.told = line.hint == "run_in"
            yield one
            continue
        behind = start - 1
        while behind > 0 and text[behind] in BLANKS:
            behind -= 1
        before = text[behind]
        apart = behind < start - 1 and label.sure  # a blank parts what once stood on lines of its own
        ends = before in _AFTER or (before == "." and not text[max(0, behind - 1)].isascii())
        place: Place = "after" if ends else "soft" if before in _SOFT else "after" if apart else "glued"
        if label.form.plain and not label.enumerates and not (place == "glued" and before in _NOT_BEFORE):
            yield _candidate(at, label, place, before)


def _candidate(line: int, label: Label, place: Place, before: str) -> Candidate:
    form = label.form
    name, kin, rank = _SAME.get(form.name, form.name), form.kin or form.name, float(form.rank)
    if form.name == "1.1":  # 1.1 and 1.1.1 are two levels
        name = kin = name + ".1" * (len(label.numbers) - 2)
        rank += len(label.numbers) / 10
    return Candidate(line, label, place, rank, name, kin, label.number, label.start, before)


def _told(line: int, label: Label | None, hint: str) -> Candidate:
    """Return the heading that a source tells; below its deepest level labels tell more (Markdown has six)."""
    level, form = int(hint[-1]), label.form if label is not None else None
    rank, name = float(_OUTSIDE + level), hint
    if level >= _DEEPEST and form is not None:
        rank, name = rank + form.rank / 100, f"{hint} {form.name}"
    number = label.number if label is not None else 0
    kin = (form.kin or form.name) if form is not None else name
    return Candidate(line, label, "head", rank, name, kin, number, told=True)


def _tell_above(lines: Sequence[RawLine], found: Sequence[Candidate]) -> None:
    """Put 1、 after a title that stands before it alone: 一、工作情况 1、……, or 一、工作情况1、…… where 2、 follows."""
    for one, below in pairwise(found):
        if below.number != 1 or one.line != below.line or not one.rank < below.rank <= _ARABIC:
            continue
        if one.label is not None and one.label.sure and is_led_by(lines[one.line].text, one.label.end, below.start):
            paired = below.next is not None or lines[one.line].text[below.start - 1] in BLANKS
            one.paired, below.paired = paired or one.paired, paired
            below.place = "after" if paired and below.place == "glued" else below.place


def _tell_lists(line: RawLine, here: list[Candidate]) -> None:
    """Mark the members of each run 1, 2, 3 … inside *line* that are the items of a list, not headings.

    They are joined by ； or ，, or say nothing behind their first sentence.
    """
    runs: dict[str, list[int]] = {}
    for at, one in enumerate(here):
        run = runs.setdefault(one.kin, [])
        if run and one.number != here[run[-1]].number + 1:
            _tell_list(line, here, run)
            run.clear()
        run.append(at)
    for run in runs.values():
        _tell_list(line, here, run)


def _tell_list(line: RawLine, here: list[Candidate], run: list[int]) -> None:
    if len(run) < 2 or here[run[0]].told:
        return
    members = [here[at] for at in run]
    first = members[0]
    joined, spoken = sum(one.place == "soft" for one in members[1:]), sum(_speaks(line.text, here, at) for at in run)
    alone = first.rank > _ARABIC or 2 * spoken < len(run)
    sure = first.place == "head" and first.label is not None and first.label.sure
    if (2 * joined >= len(run) - 1 and 2 * spoken < len(run)) or (alone and not sure) or 2 * joined > len(run):
        for one in members:
            one.listed = True


def _speaks(text: str, here: list[Candidate], at: int) -> bool:
    """Tell whether something stands behind the first sentence of a label: more words, or labels of its own."""
    one = here[at]
    assert one.label is not None
    if at + 1 < len(here) and here[at + 1].rank > one.rank and here[at + 1].number == 1:
        return True
    rival = next((other for other in here[at + 1 : at + 3] if other.rank <= one.rank), None)
    end = rival.start if rival is not None else len(text)
    stop = min(end, one.label.end + _SENTENCE)
    first = find_stop(text, one.label.end, stop)
    return 0 <= first < end - 2 or runs_on(text, one.label.end, stop)


def _fold_latin(found: list[Candidate]) -> None:
    """Take I. for 1. where no II. follows: it was misread."""
    if any(one.kin == "Ⅰ" and one.number == 2 for one in found):
        return
    form: Form = FORMS["1."]
    for one in found:
        if one.label is not None and one.label.form.name == "I、" and one.number == 1:
            one.name, one.kin, one.rank = form.name, form.name, form.rank


def _join(found: list[Candidate]) -> None:
    """Join each candidate to those of its kin before and behind it."""
    behind, order = dict[tuple[str, int], Candidate](), dict[int, int]()
    for at in range(len(found) - 1, -1, -1):
        one = found[at]
        order[id(one)] = at
        one.again = behind.get((one.kin, one.number))
        follower = behind.get((one.kin, one.number + 1))
        limit = order[id(one.again)] if one.again is not None else len(found)
        if follower is None or order[id(follower)] > limit:  # 二、 was lost
            follower = behind.get((one.kin, one.number + 2))
            follower = follower if follower is not None and follower.place in ("head", "after") else None
        if follower is not None and order[id(follower)] < limit:
            one.next = follower
        if not one.listed and not (one.label is not None and one.label.enumerates and one.place != "head"):
            behind[one.kin, one.number] = one
    last: dict[str, Candidate] = {}
    for one in found:
        one.last = last.get(one.kin)
        last[one.kin] = one


def _tell_own_lines(lines: Sequence[RawLine], found: list[Candidate], place: dict[int, int]) -> None:
    """Mark items on lines of their own that ； joins: 1.甲； and on the next line 2.乙。"""
    for one in found:
        other = one.next
        if other is None or one.rank < _ARABIC or one.place != "head" or other.place != "head" or one.told:
            continue
        counts_on = other.number == one.number + 1 and place[other.line] == place[one.line] + 1
        if counts_on and lines[one.line].text[-1] in "；;":
            one.listed = other.listed = True


def _tell_inner(lines: Sequence[RawLine], filled: Sequence[int], found: Sequence[Candidate]) -> None:
    """Mark the numbers on lines of their own inside the items of a list: 一是……, (1)……, (2)……, 二是……

    Those under an item that another follows; under the last one those that are written alike.
    """
    heads = [one for one in found if one.place == "head" and one.label is not None]
    if not any(one.rank >= _ARABIC for one in heads):
        return
    item, at, under, names = 0, 0, list[Candidate](), set[str]()
    for line in filled:
        number = _item(lines[line].text)
        if number:
            if item and number == item + 1 and under and under[0].number == 1:
                for one in under:
                    one.listed = True
                names.update(one.name for one in under)
            elif number == 1:
                names.clear()
            item, under = number, []
        while at < len(heads) and heads[at].line < line:
            at += 1
        if not item or at == len(heads) or heads[at].line != line:
            continue
        if heads[at].told or heads[at].rank < _ARABIC:
            item, under = 0, []
            names.clear()
            continue
        under.append(heads[at])
        heads[at].listed = heads[at].listed or heads[at].name in names


def _tell_within(text: str, here: Sequence[Candidate]) -> None:
    """Mark the numbers inside an item of a list in one line that another item follows: 一是……：1.……；2.……。二是……"""
    if not any(one.start and one.rank >= _ARABIC for one in here) or not any(word in text for word in _SECONDS):
        return
    items = [(found.start(), _number_of(found)) for found in _ITEM.finditer(text)]
    begun: tuple[int, set[str]] = (-1, set())
    for one in here:
        at = bisect_left(items, (one.start, 0))
        if not one.start or one.rank < _ARABIC or not 0 < at < len(items) or items[at][1] != items[at - 1][1] + 1:
            continue
        names = begun[1] if begun[0] == at else set()
        if one.number == 1 or one.name in names:
            one.listed, begun = True, (at, names | {one.name})


def _item(text: str) -> int:
    """Return the number of the item that *text* begins, 一是 or 二要, 0 if it begins none."""
    found = _ITEM.match(text)
    return _number_of(found) if found is not None else 0


def _number_of(item: re.Match[str]) -> int:
    return HANZI_NUMBERS.get(item[1], 0) if item[1] else _ORDER.index(item[0]) + 1
