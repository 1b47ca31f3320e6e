"""Dates and times in running text: 2024年1月2日, 201X年, 截至6月底, 近三年, “十四五”时期, 每周四."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime

from wenming.errors import NumeralError, shown
from wenming.zh._date_places import FIRST, PLACE
from wenming.zh._date_reading import read
from wenming.zh.date_expression import DateExpression

__all__ = ["find_dates"]


def find_dates(text: str, *, reference: date | None = None) -> list[DateExpression]:
    """Return what *text* says of time, in its order, none overlapping another.

    Each is what :func:`wenming.zh.parse_date` says of its words, with ``text`` and ``span``. What has the shape of
    a date but is none (2月30日), or a year of two digits (26年7月: GB/T 15835-2011, 5.1.4), comes back as
    kind ``"invalid"``.

    Args:
        text: Running text in either script.
        reference: Day that 今年, 上月 and 近三年 are seen from; without one their ends stay open.

    Raises:
        NumeralError: *text* is no text, or *reference* no date.
    """
    if not isinstance(text, str):
        raise NumeralError(
            "{value} is a {type}, not text. Give a str.", {"value": shown(text), "type": type(text).__name__}
        )
    if reference is not None and (not isinstance(reference, date) or isinstance(reference, datetime)):
        raise NumeralError("reference is {value}; give a date.", {"value": shown(reference)})
    return list(_found(text, reference))


def _found(text: str, reference: date | None) -> Iterator[DateExpression]:
    at = 0
    for first in FIRST.finditer(text):
        start = first.start()
        if start < at:
            continue
        place = PLACE.match(text, start)
        if place is None:
            continue
        if place["short"]:
            at = place.end()
            yield DateExpression(kind="invalid", text=place["short"], span=place.span())
            continue
        if place["items"] and not _read(place[0], reference):
            yield from _severally(place, reference)
            at = place.end()
            continue
        for end in dict.fromkeys((place.end(), place.end("core"))):
            found = _read(text[start:end], reference) if end > start else None
            if found:
                yield found.at(text[start:end], (start, end))
                at = end
                break


def _severally(place: re.Match[str], reference: date | None) -> Iterator[DateExpression]:
    """Yield each of 第一、三季度, which are no range."""
    start, (first, last) = place.start(), place.span("items")
    head = place.string[start:first]
    at = first
    for item in place["items"].split("、"):
        end = at + len(item)
        found = _read(f"{head}{item.removeprefix('第')}{place['unit']}", reference)
        if found:
            begin, stop = start if at == first else at, place.end() if end == last else end
            yield found.at(place.string[begin:stop], (begin, stop))
        at = end + 1


def _read(words: str, reference: date | None) -> DateExpression | None:
    for written in dict.fromkeys((words, words.replace("-", "—"))):  # 1-9月 is a range, if not a fine one
        try:
            return read(written, reference)
        except NumeralError:
            continue
    return None
