"""Labels at the head of a line, 1. and 2., which digits behind their dot would make a decimal of: 1.3个项目."""

from __future__ import annotations

import re

__all__ = ["HEADS", "Labels"]

HEADS = frozenset("\n\r\u3000 。；")
"""What a label may stand behind, besides the head of the text."""

_HEAD = re.compile(r"(?:\A|(?<=[\n\r。；]))[ \u3000]{0,8}([0-9]{1,2})\.([0-9]?)")


class Labels:
    """The numbers that lines of one text begin with, looked for when the first is doubted.

    Attributes:
        said: Numbers with a dot and no digit behind it: 2.加强; these are labels.
        seen: All numbers before a dot.
    """

    __slots__ = ("said", "seen")

    def __init__(self, text: str) -> None:
        found = _HEAD.findall(text)
        self.said = frozenset(int(number) for number, digit in found if not digit)
        self.seen = frozenset(int(number) for number, _ in found)

    def vouch_for(self, number: int) -> bool:
        """Whether *number* before a dot is a label: a neighbour is one, or all stand there from 1 on."""
        if number and self.said & {number - 1, number + 1}:
            return True
        return number > 0 and self.seen >= set(range(1, max(number, 2) + 1))
