"""Labels whose number a site has lost: 、加强领导 and ）加强领导 at the head of a line, on which no sentence goes on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import define, frozen

from wenming.reader.base import Repairing
from wenming.reader.cleaning.repairs import Slip, mend_line
from wenming.reader.cleaning.rows import last_row, rows
from wenming.reader.headings.labels import Label, read_label
from wenming.reader.lines import RawLine, Repair
from wenming.zh import enumerators as schemes
from wenming.zh.enumerators import Scheme

__all__ = ["mend_lost"]

_MARKS = frozenset("、)）")
_CLOSED = frozenset("。！？；：!?;:.”）)")
_LONGEST = 40  # characters of a heading above
_COMMA, _PAREN, _ARABIC = 5, 6, 7  # ranks of 一、 （一） and 1、
_SCHEMES: dict[tuple[str, int], Scheme] = {
    ("、", _COMMA): schemes.CHINESE_COMMA,
    ("、", _ARABIC): schemes.ARABIC_COMMA,
    ("）", _PAREN): schemes.CHINESE_PAREN,
    (")", _PAREN): schemes.CHINESE_PAREN_HALF,
}


@frozen
class _Lost:
    """A line whose label lost its number, the rank of that label, and the number that is wanted there."""

    line: int
    rank: int
    number: int


@define
class _Count:
    """The numbers of labels of one rank so far."""

    last: int = 0
    lost: int = 0


def mend_lost(lines: Sequence[RawLine], repair: Repairing, repairs: list[Repair]) -> list[RawLine]:
    """Put the numbers back, as those before and behind count: two are lost at least, or one between its neighbours."""
    kept = list(lines)
    if any(line.text[:1] in _MARKS for line in lines if line.text):
        for one in _sure(lines):
            line = kept[one.line]
            after = _SCHEMES[line.text[0], one.rank].write(one.number)
            kept[one.line] = mend_line(line, (Slip("label", 0, 1, after, True),), repair, repairs)
    return kept


def _sure(lines: Sequence[RawLine]) -> list[_Lost]:
    """Return the lines that lost a number; none where the numbers that are left say otherwise."""
    counts = {_COMMA: _Count(), _PAREN: _Count(), _ARABIC: _Count()}
    found: list[_Lost] = []
    between = False
    comma = _ARABIC if _counts_in_arabic(lines) else _COMMA
    for at, one in _labelled(lines):
        if isinstance(one, Label):
            rank = one.form.rank
            if rank in counts:
                count = counts[rank]
                if count.lost and one.number != count.last + 1:
                    return []
                between = between or (count.lost > 0 and count.last > count.lost)
                count.last, count.lost = one.number, 0
        else:
            rank = comma if one == "、" else _PAREN
            counts[rank].last += 1
            counts[rank].lost += 1
            found.append(_Lost(at, rank, counts[rank].last))
        for below in range(rank + 1, _ARABIC + 1):
            counts[below] = _Count()
    return found if between or len(found) > 1 else []


def _labelled(lines: Sequence[RawLine]) -> Iterator[tuple[int, Label | str]]:
    """Yield the lines that begin with a label, or with the mark that is left of one."""
    before = ""
    for at, line in enumerate(lines):
        if not line.text:
            continue
        text = rows(line)[0]  # what is said of lines that were not joined yet
        label = read_label(text)
        if label is not None:
            yield at, label
        elif text[0] in _MARKS and not line.hint and _stands_alone(before) and "\u4e00" <= text[1:2] <= "\u9fff":
            yield at, text[0]
        before = line.text[last_row(line) :]


def _stands_alone(before: str) -> bool:
    """Tell whether nothing goes on behind the line *before*: it is closed, or a heading."""
    return not before or before[-1] in _CLOSED or (len(before) <= _LONGEST and read_label(before) is not None)


def _counts_in_arabic(lines: Sequence[RawLine]) -> bool:
    """Tell whether 1、 labels lines, and 一、 none."""
    heads = [label.form.name for line in lines if line.text and (label := read_label(line.text)) is not None]
    return "1、" in heads and "一、" not in heads
