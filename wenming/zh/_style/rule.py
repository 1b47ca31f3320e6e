"""What a rule of number style says of a place, and rules that are one pattern."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from wenming.errors import NumeralError
from wenming.zh._glyphs import DIGIT, FOLD
from wenming.zh.numerals import parse_number, spell_out

__all__ = ["Draft", "Pattern", "arabic", "by_patterns", "hanzi"]


class Draft(NamedTuple):
    """A fault found: where, by which rule, and what should stand there."""

    start: int
    end: int
    rule: str
    suggestion: str | None = None
    readings: tuple[str, ...] = ()


class Pattern(NamedTuple):
    """A rule that is a pattern: its match is the fault, and *mend* gives what should stand there.

    A *mend* that returns the match unchanged finds no fault after all. A pattern begins with the characters it is
    searched by, and looks behind it after them: such are found fast. Where that cannot be, *needs* is a pattern that
    begins so, without which in a text the slow one is not searched.
    """

    rule: str
    pattern: re.Pattern[str]
    mend: Callable[[re.Match[str]], str | None]
    needs: re.Pattern[str] | None = None


def by_patterns(text: str, patterns: Iterable[Pattern]) -> Iterator[Draft]:
    """Yield what *patterns* find in *text*."""
    for rule, pattern, mend, needs in patterns:
        if needs is not None and needs.search(text) is None:
            continue
        for found in pattern.finditer(text):
            mended = mend(found)
            if mended != found[0]:
                yield Draft(found.start(), found.end(), rule, mended)


def hanzi(digits: str) -> str:
    """Return an Arabic number in hanzi: 十五 for 15."""
    return spell_out(int(digits))


def arabic(written: str) -> str | None:
    """Return a number in hanzi or mixed digits as Arabic digits; ``None`` if it cannot be read."""
    try:
        return f"{parse_number(written):f}"
    except (NumeralError, ValueError):
        return None


def following(first: str, second: str) -> bool:
    """Whether one digit follows the other: 三 and 四, 3 and 4."""
    values = [
        int(char) if char.isdecimal() else DIGIT.get(char.translate(FOLD), 0) for char in (first, second)
    ]
    return values[0] > 0 and values[1] == values[0] + 1
