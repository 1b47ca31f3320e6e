"""Faults of number style in running text, by GB/T 15835-2011 出版物上数字用法.

Rules N-1 to N-18; each names its clause and, where there is one right form, suggests it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import groupby

from attrs import frozen

from wenming.errors import NumeralError, shown
from wenming.zh._style.dates import dates
from wenming.zh._style.digits import digits
from wenming.zh._style.quantities import quantities
from wenming.zh._style.rule import Draft
from wenming.zh._style.words import words

__all__ = ["CLAUSES", "StyleFinding", "check_numbers"]

_STANDARD = "GB/T 15835-2011"
CLAUSES = {
    "N-1": f"{_STANDARD}, 4.1.1",
    "N-2": f"{_STANDARD}, 4.2.2, 5.2.1",
    "N-3": f"{_STANDARD}, 4.2.1, 4.2.3",
    "N-4": f"{_STANDARD}, 4.3.3",
    "N-5": f"{_STANDARD}, 4.3.2",
    "N-6": f"{_STANDARD}, 5.3",
    "N-7": f"{_STANDARD}, 5.1.1",
    "N-8": f"{_STANDARD}, 5.1.2",
    "N-9": f"{_STANDARD}, 5.1.3",
    "N-10": f"{_STANDARD}, 5.1.4",
    "N-11": f"{_STANDARD}, 5.2.5",
    "N-12": f"{_STANDARD}, 5.1.6, 5.2.3",
    "N-13": f"{_STANDARD}, 5.2.4",
    "N-14": "国家统计局: 百分点, 倍",
    "N-15": f"{_STANDARD}, 5.1.7",
    "N-16": "现代汉语词典: 两, 二",
    "N-17": "GB/T 9704-2012, 7.3.3",
    "N-18": "GB/T 8170-2008",
}
"""Where each rule stands; N-14 and N-16 to N-18 are practice outside the standard."""

_PASSES: tuple[Callable[[str], Iterator[Draft]], ...] = (words, digits, dates, quantities)
# Addresses, files and document numbers are written as they are written.
_LITERAL = re.compile(
    r"(?:https?://|www\.)[!-~]{1,2000}|[A-Za-z0-9_.+-]{1,64}@[A-Za-z0-9.-]{1,255}|`[^`\n]{1,200}`"
)


@frozen
class StyleFinding:
    """One fault of number style.

    Attributes:
        rule: Id of the rule, N-1 to N-18.
        clause: Where the rule stands: ``GB/T 15835-2011, 5.1.3``.
        span: Place in the text, (start, end).
        found: What stands there.
        suggestion: What should; ``None`` where only the writer can say.
        readings: What the writer may have meant, where digits are torn: both readings.
    """

    rule: str
    clause: str
    span: tuple[int, int]
    found: str
    suggestion: str | None = None
    readings: tuple[str, ...] = ()


def check_numbers(text: str) -> list[StyleFinding]:
    """Return the faults of number style in *text*, in order.

    Found: 13～17万元 (N-9), 1万4千 (N-6), 3、4个月 (N-2), 26年7月 (N-10), 二零二四年 (N-11), “五·四” (N-12),
    ２０件 and 100⏎4.48亿元 (N-15), 减少2倍 (N-14) and the like. Text that keeps the rules gives none.

    Raises:
        NumeralError: *text* is no text.
    """
    if not isinstance(text, str):
        raise NumeralError(
            "{value} is a {type}, not text. Give a str.", {"value": shown(text), "type": type(text).__name__}
        )
    found = dict.fromkeys(draft for find in _PASSES for draft in find(text))  # no set: ties keep the order of passes
    drafts = sorted(found, key=lambda draft: (draft.start, draft.end))
    literal = [one.span() for one in _LITERAL.finditer(text)] if drafts else []
    return [_finding(text, draft) for draft in _widest(_outside(drafts, literal))]


def _outside(drafts: list[Draft], literal: list[tuple[int, int]]) -> Iterator[Draft]:
    """Yield the drafts that do not touch what is literal; both lists are in order."""
    at = 0
    for draft in drafts:
        while at < len(literal) and literal[at][1] <= draft.start:
            at += 1
        if at == len(literal) or draft.end <= literal[at][0]:
            yield draft


def _widest(drafts: Iterator[Draft]) -> Iterator[Draft]:
    """Yield *drafts*, in order, without those that lie within another of the same rule."""
    reach: dict[str, int] = {}
    for start, group in groupby(drafts, key=lambda draft: draft.start):
        for draft in sorted(group, key=lambda draft: -draft.end):
            if draft.end > reach.get(draft.rule, start):
                reach[draft.rule] = draft.end
                yield draft


def _finding(text: str, draft: Draft) -> StyleFinding:
    return StyleFinding(
        draft.rule,
        CLAUSES[draft.rule],
        (draft.start, draft.end),
        text[draft.start : draft.end],
        draft.suggestion,
        draft.readings,
    )
