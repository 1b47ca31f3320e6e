"""What pages leave between the lines of a text: their numbers, and heads that run over every page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from wenming.reader.cleaning.furniture_words import PAGE, RUNNING_HEAD
from wenming.reader.lines import RawLine

__all__ = ["find_pages"]

_NUMBER = re.compile(r"(\d{1,3})(?:[ ]?/[ ]?(\d{1,3}))?")
_APART = 120  # characters of text on a page, at least
_NEAR = 40  # the same where others tell that there are pages
_FEWEST = 2  # others that do
_CUT, _REST = 15, 10  # characters of the halves of a sentence that the number of the only page cuts
_ENDS = frozenset("。；！？：;!?:”）")
_DIGITS = re.compile("[0-9]+")
_LONGEST_HEAD = 40
_CLOSED = ("。", "；", "！", "：")


def find_pages(lines: Sequence[RawLine], found: Mapping[int, str]) -> dict[int, str]:
    """Return page numbers that only their order shows (12, 3/15), and lines that every page repeats.

    Args:
        lines: The lines.
        found: Those that are furniture already, page numbers among them.
    """
    pages = dict.fromkeys(_counted(lines, found), PAGE)
    turns = [at for at in sorted({*pages, *found}) if found.get(at, PAGE) == PAGE]
    return pages | dict.fromkeys(_running(lines, turns), RUNNING_HEAD) if turns else pages


def _counted(lines: Sequence[RawLine], found: Mapping[int, str]) -> list[int]:
    """Return bare numbers that count pages: they go on one by one, each a page of text behind the last.

    One number more that does not fit in, and they are figures. The last page may be short. Among page numbers
    of other forms they go on from those, however short the pages.
    """
    bare = list(_bare(lines, found))
    if not bare:
        return []
    end = next((at for at in range(len(lines) - 1, -1, -1) if lines[at].text), -1)
    last, of = 0, ""
    for n, (at, number, total, far) in enumerate(bare):
        if (far < _APART and not (n and at == end)) or (n and (number != last + 1 or total != of)):
            return _among(lines, found, bare)
        last, of = number, total
    if len(bare) > 1 or (bare[0][1] == 1 and not bare[0][2] and _cuts(lines, bare[0][0])):
        return [one[0] for one in bare]
    return _among(lines, found, bare)


def _cuts(lines: Sequence[RawLine], at: int) -> bool:
    """Tell whether the line cuts a sentence: one of length breaks off right before it, the rest right behind it."""
    before, behind = lines[max(at - 1, 0)].text, lines[min(at + 1, len(lines) - 1)].text
    return len(before) >= _CUT and len(behind) >= _REST and before[-1] not in _ENDS and not behind[0].isdecimal()


def _bare(lines: Sequence[RawLine], found: Mapping[int, str]) -> Iterator[tuple[int, int, str, int]]:
    """Yield lines that are a number, the number, that behind its bar, and how much text stands before it."""
    far = _APART
    for at, line in enumerate(lines):
        text = line.text
        if not text or at in found or line.hint:
            continue
        number = _NUMBER.fullmatch(text) if len(text) < 9 and text[0].isascii() else None
        if number is None:
            far += len(text)
            continue
        yield at, int(number[1]), number[2] or "", far
        far = 0


def _among(
    lines: Sequence[RawLine], found: Mapping[int, str], bare: Sequence[tuple[int, int, str, int]]
) -> list[int]:
    """Return the lines of *bare* numbers if all of them go on from page numbers of other forms, two at least."""
    told = [
        (at, int(said[0]), _NEAR)
        for at, reason in found.items()
        if reason == PAGE and (said := _DIGITS.search(lines[at].text)) is not None
    ]
    if len(told) < _FEWEST:
        return []
    last, known = 0, {at for at, *_ in told}
    for at, number, far in sorted([*told, *((at, number, far) for at, number, _, far in bare)]):
        if at not in known and (far < _NEAR or not last <= number <= last + 1):
            return []
        last = number
    return [one[0] for one in bare]


def _running(lines: Sequence[RawLine], turns: Sequence[int]) -> list[int]:
    """Return lines beside page numbers that are the same on several pages."""
    beside: dict[int, str] = {}
    pages = set(turns)
    for at in turns:
        for step in (-1, 1):
            near = _next(lines, at, step)
            if near is not None and near not in pages:
                line = lines[near]
                if not line.hint and len(line.text) <= _LONGEST_HEAD and not line.text.endswith(_CLOSED):
                    beside[near] = line.text
    times = Counter(beside.values())
    return [at for at, text in beside.items() if times[text] > 1]


def _next(lines: Sequence[RawLine], at: int, step: int) -> int | None:
    """Return the next line with words, at most three lines away."""
    for near in range(at + step, at + 4 * step, step):
        if 0 <= near < len(lines) and lines[near].text:
            return near
    return None
