"""Blanks that typists set around figures, taken out before words are read: 较去年的 96 起减少 18 起."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

from attrs import evolve

from wenming.figures.mention import Mention
from wenming.figures.verdict import Verdict

__all__ = ["Closed"]

_BLANKS = "[ \u00a0\u2002-\u200a\u202f]{1,3}"
_WORDS = "\u4e00-\u9fff，。；：、（）“”"
# Behind a word or a mark before a digit, and behind a figure before a word; the number of a heading keeps its blank.
_AROUND = re.compile(f"(?<=[{_WORDS}]){_BLANKS}(?=[0-9])|(?<=[0-9%％‰]){_BLANKS}(?=[{_WORDS}%％])")
_NUMBER = re.compile(r"(?:^|\n)[0-9]{1,2}(?:\.[0-9]{1,2}){0,4}\Z")
_LONGEST = 16  # characters before a blank among which the number of a heading stands


class Closed:
    """A text without the blanks around its figures, and where each of its characters stands in the text given."""

    def __init__(self, text: str) -> None:
        """Take the blanks out of *text*."""
        blanks = [one.span() for one in _AROUND.finditer(text) if not _labels(text, one.start())]
        ends = [0, *(end for _start, end in blanks)]
        stops = [*(start for start, _end in blanks), len(text)]
        kept = [text[start:stop] for start, stop in zip(ends, stops, strict=True)]
        self.text = "".join(kept) if blanks else text
        self._begins = [0, *accumulate(len(one) for one in kept[:-1])]  # of the parts that were kept, in this text
        self._moved = [end - begin for end, begin in zip(ends, self._begins, strict=True)]

    def placed(self, verdict: Verdict) -> Verdict:
        """Return *verdict* on this text with its places in the text given."""
        if not self._moved[-1]:
            return verdict
        return evolve(verdict, figure=self._mention(verdict.figure), facts=tuple(map(self._mention, verdict.facts)))

    def _mention(self, one: Mention) -> Mention:
        return evolve(one, start=self._place(one.start), end=self._place(one.end - 1) + 1)

    def _place(self, at: int) -> int:
        return at + self._moved[bisect_right(self._begins, at) - 1]


def _labels(text: str, at: int) -> bool:
    """Tell whether the digits before *at* begin a line, as the number of a heading does."""
    return text[at - 1].isdecimal() and _NUMBER.search(text[max(0, at - _LONGEST) : at]) is not None
