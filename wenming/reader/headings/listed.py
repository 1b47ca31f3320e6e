"""Which candidates begin the items of a list: 1.甲；2.乙；, and the numbers inside 一是……二是……"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from wenming.reader.headings.candidate import DIGITS, Candidate
from wenming.reader.headings.labels import HANZI_NUMBERS
from wenming.reader.headings.titles import find_stop, runs_on
from wenming.reader.lines import RawLine

__all__ = ["tell_in_line", "tell_over_lines"]

_SENTENCE = 400  # characters of the longest sentence
_ORDER, _SECONDS = ("首先", "其次", "再次"), ("二是", "二要", "其次")
_ITEM = re.compile(f"([一二三四五六七八九十]{{1,3}})[是要]|{'|'.join(_ORDER)}")


def tell_in_line(text: str, here: list[Candidate]) -> None:
    """Mark those of the candidates *here*, all of one line, that begin items of a list in it."""
    if len(here) > 1:
        _tell_runs(text, here)
    if here and here[-1].start:
        _tell_within(text, here)


def tell_over_lines(lines: Sequence[RawLine], filled: Sequence[int], found: Sequence[Candidate]) -> None:
    """Mark those of the candidates *found*, joined to one another, that begin items on lines of their own.

    *filled*: Indices of the lines with words.
    """
    _tell_own_lines(lines, found, {line: n for n, line in enumerate(filled)})
    _tell_inner(lines, filled, found)


def _tell_runs(text: str, here: list[Candidate]) -> None:
    """Mark the members of each run 1, 2, 3 … inside a line that are the items of a list, not headings.

    They are joined by ； or ，, or say nothing behind their first sentence.
    """
    runs: dict[str, list[int]] = {}
    for at, one in enumerate(here):
        run = runs.setdefault(one.kin, [])
        if run and one.number != here[run[-1]].number + 1:
            _tell_run(text, here, run)
            run.clear()
        run.append(at)
    for run in runs.values():
        _tell_run(text, here, run)


def _tell_run(text: str, here: list[Candidate], run: list[int]) -> None:
    if len(run) < 2 or here[run[0]].told:
        return
    members = [here[at] for at in run]
    first = members[0]
    joined = sum(one.place == "soft" for one in members[1:])
    spoken = sum(_speaks(text, here, at) for at in run)
    alone = first.rank > DIGITS or 2 * spoken < len(run)
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


def _tell_own_lines(lines: Sequence[RawLine], found: Sequence[Candidate], place: dict[int, int]) -> None:
    """Mark items on lines of their own that ； joins: 1.甲； and on the next line 2.乙。"""
    for one in found:
        other = one.next
        if other is None or one.rank < DIGITS or one.place != "head" or other.place != "head" or one.told:
            continue
        counts_on = other.number == one.number + 1 and place[other.line] == place[one.line] + 1
        if counts_on and lines[one.line].text[-1] in "；;":
            one.listed = other.listed = True


def _tell_inner(lines: Sequence[RawLine], filled: Sequence[int], found: Sequence[Candidate]) -> None:
    """Mark the numbers on lines of their own inside the items of a list: 一是……, (1)……, (2)……, 二是……

    Those under an item that another follows; under the last one those that are written alike.
    """
    heads = [one for one in found if one.place == "head" and one.label is not None]
    if not any(one.rank >= DIGITS for one in heads):
        return
    item = at = 0
    under: list[Candidate] = []
    names: set[str] = set()
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
        if heads[at].told or heads[at].rank < DIGITS:
            item, under = 0, []
            names.clear()
            continue
        under.append(heads[at])
        heads[at].listed = heads[at].listed or heads[at].name in names


def _tell_within(text: str, here: Sequence[Candidate]) -> None:
    """Mark the numbers inside an item of a list in one line that another item follows: 一是……：1.……；2.……。二是……"""
    if not any(one.start and one.rank >= DIGITS for one in here) or not any(word in text for word in _SECONDS):
        return
    items = [(found.start(), _number_of(found)) for found in _ITEM.finditer(text)]
    begun: tuple[int, set[str]] = (-1, set())
    for one in here:
        at = bisect_left(items, (one.start, 0))
        if not one.start or one.rank < DIGITS or not 0 < at < len(items) or items[at][1] != items[at - 1][1] + 1:
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
