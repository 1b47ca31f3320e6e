"""Dates that are none, by what is wrong with them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal, TypeAlias

from wenming.checker.rule import CheckContext, once
from wenming.errors import NumeralError
from wenming.model import Path
from wenming.zh import DateExpression, parse_date

__all__ = ["Wrong", "invalid"]

Wrong: TypeAlias = Literal["impossible", "reversed", "weekday", "short"]
_SHORT = re.compile(r"^[’'‘]?\d\d年")
_WEEKDAY = re.compile("[（(]?(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]")
_RANGE = re.compile("[—–～~至到-]+")


def invalid(context: CheckContext, wrong: Wrong) -> Iterator[tuple[Path, DateExpression]]:
    """Yield what has the shape of a date but is none, where *wrong* is what is wrong."""
    yield from (found for found in _invalid(context) if _wrong(found[1].text) == wrong)


@once
def _invalid(context: CheckContext) -> tuple[tuple[Path, DateExpression], ...]:
    return tuple(found for found in context.dates if found[1].kind == "invalid")


def _wrong(text: str) -> Wrong:
    if _SHORT.match(text):
        return "short"
    weekday = _WEEKDAY.search(text)
    if weekday and _is_date(text[: weekday.start()]):
        return "weekday"
    ends = [one for one in _RANGE.split(text) if one]
    if len(ends) == 2 and all(_is_date(end) for end in _filled(*ends)):
        return "reversed"
    return "impossible"


def _filled(first: str, last: str) -> tuple[str, str]:
    """Return the ends of a range, each with the units that it shares with the other: 2025—2023年, 9—3月."""
    return (first if first[-1] in "年月日号號度底末" else first + last[-1]), last


def _is_date(text: str) -> bool:
    try:
        return parse_date(text).kind != "invalid"
    except NumeralError:
        return False
