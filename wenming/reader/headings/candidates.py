"""What may be labels of headings in a text, each with its place and its neighbours.

A label alone proves little: 一、 may be a heading, an enumeration or the end of 统一、. So all are collected
in one pass, then joined to the next number of their kin, so that a choice among them costs no search.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from wenming.reader.headings.candidate import DIGITS, Candidate, Place
from wenming.reader.headings.labels import FORMS, Form, Label, find_labels
from wenming.reader.headings.listed import tell_in_line, tell_over_lines
from wenming.reader.headings.titles import is_led_by
from wenming.reader.lines import BLANKS, RawLine

__all__ = ["BULLETS", "find_candidates"]

BULLETS = frozenset(f"•●○■□◆◇➢➤✓✔▪‣·*-{BLANKS}")
"""Marks of a list without numbers, and blanks: no words."""

_AFTER = frozenset("。！？!?…”』」’）)：:")  # what a heading inside a line may stand behind
_SOFT = frozenset("；;，,、")  # what items of an enumeration stand behind
_NOT_BEFORE = frozenset(
    "见見第按如据據和與与及至到或、统統照依在从從对對之其周週期初星唯单單(（《〈[零一二三四五六七八九十百0123456789"
)  # 见（三）, 统一、, 星期一、: words with a label's characters at their end
_OUTSIDE = -20  # rank of the headings that a source itself tells: above all labels
_DEEPEST = 5  # level of headings below which Markdown has no sign of its own
# Widths mixed in one text are one way to write labels.
_SAME = {"(一)": "（一）", "㈠": "（一）", "一）": "（一）", "(1)": "（1）", "⑴": "（1）", "1)": "1）", "1．": "1.", "I、": "Ⅰ", "一.": "一、",
         "一，": "一、", "一 ": "一、", "1，": "1、", "第一節": "第一节", "第一條": "第一条", "l.": "1."}  # fmt: skip


def find_candidates(lines: Sequence[RawLine], barred: frozenset[tuple[int, int]]) -> list[Candidate]:
    """Return all that may be labels of headings in *lines*, in reading order; none where *barred* (line, offset)."""
    found: list[Candidate] = []
    filled: list[int] = []
    for at, line in enumerate(lines):
        if line.text:
            filled.append(at)
            if line.hint in ("", "run_in") or line.hint.startswith("heading"):
                here = [one for one in _in_line(at, line) if (at, one.start) not in barred]
                tell_in_line(line.text, here)
                found.extend(here)
    _fold_latin(found)
    _join(found)
    _tell_above(lines, found)
    tell_over_lines(lines, filled, found)
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
        if below.number != 1 or one.line != below.line or not one.rank < below.rank <= DIGITS:
            continue
        if one.label is not None and one.label.sure and is_led_by(lines[one.line].text, one.label.end, below.start):
            paired = below.next is not None or lines[one.line].text[below.start - 1] in BLANKS
            one.paired, below.paired = paired or one.paired, paired
            below.place = "after" if paired and below.place == "glued" else below.place


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
    behind: dict[tuple[str, int], Candidate] = {}
    order: dict[int, int] = {}
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
