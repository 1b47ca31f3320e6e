"""Figures whose digits a line end tore apart: 100⏎4.48亿元."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from operator import attrgetter

from wenming.reader.cleaning.rows import last_row, rows
from wenming.reader.lines import RawLine, Repair, Span
from wenming.zh import find_quantities

__all__ = ["find_torn"]

_AT = attrgetter("at")
_TAIL = re.compile(r"[0-9]{1,15}\.?\Z")
_HEAD = re.compile(r"[0-9]{1,15}(?:\.[0-9]+)?(?=[^0-9、）)])")
_YEAR = re.compile("(?:19|20)[0-9]{2}\\Z")
_LONGEST = 16  # digits that a line ends in
_BEFORE, _BEHIND = 4, 10  # characters before the digits and behind them that tell whether they are torn


def find_torn(last: RawLine, line: RawLine, *, full: bool) -> Repair | None:
    """Return the figure whose digits stand half at the end of *last* and half at the head of *line*.

    Safe is what makes a figure only when joined: digits without a unit, not those of a year, before a decimal, or
    at the end of a line that is full.

    Args:
        last: The line that ends in digits.
        line: The next one, of which only the first row counts.
        full: *last* is as wide as the text is folded to.
    """
    row = last_row(last)
    text = last.text[row:]
    first = rows(line)[0]
    tail, head = _TAIL.search(text, max(len(text) - _LONGEST, 0)), _HEAD.match(first)
    if tail is None or head is None or not (tail.start() or "." in head[0]):
        return None
    before = text[max(tail.start() - _BEFORE, 0) :]
    at = len(before) - len(tail[0])
    window = f"{before}\n{first[: head.end() + _BEHIND]}"
    torn = next((one for one in find_quantities(window) if one.torn and one.span and one.span[1] > len(before)), None)
    if torn is None or torn.span is None:
        return None
    end = torn.span[1] - len(before) - 1
    start, stop = last.place(row + tail.start()), line.place(end - 1)
    half = last.origins[bisect_right(last.origins, row + tail.start(), key=_AT) :]
    mended = any(one.put_in for one in (*half, *line.origins[: bisect_left(line.origins, end, key=_AT)]))
    if start.put_in or torn.span[0] > at or mended:
        return None  # digits that mending put in are no words of the source, which a repair must name
    span = Span(start.number, start.column + 1, start.start, stop.start + 1)
    safe = not _YEAR.search(tail[0]) and ("." in head[0] or full)
    return Repair("torn_figure", f"{tail[0]}\n{line.text[:end]}", tail[0] + line.text[:end], span, safe)
