"""Titles with something of a site behind them: the suffix of a file, the day on which it was filed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from wenming.reader.cleaning.furniture_words import BYLINE, OFFER
from wenming.reader.frame.foreign import is_same_title, is_title
from wenming.reader.lines import RawLine

__all__ = ["find_suffixes"]

_NAME = re.compile(r"([^《》]{4,60})(?:\.(?:docx?|pdf|wps|txt|rtf|odt)|_第1[页頁])", re.IGNORECASE)
_DATED = re.compile(r"([^《》]{4,60}?)[ \u3000\t]+(?:19|20)\d\d([-/.])\d{1,2}\2\d{1,2}")
_HEAD = 6  # lines at the head of a source that may be titles with a day behind
_AHEAD = 3  # lines of the text among which another title is looked for


def find_suffixes(lines: Sequence[RawLine], furniture: Mapping[int, str]) -> Iterator[tuple[int, int, str]]:
    """Yield the titles that have something of a site behind them: the line, where that begins, and its reason.

    *furniture* are the lines that would be dropped.
    """
    named = _find_name(lines, furniture)
    if named is not None:
        yield (*named, OFFER)
    head = [at for at, line in enumerate(lines[: 4 * _HEAD]) if line.text and at not in furniture]
    for at in head[:_HEAD]:
        found = _DATED.fullmatch(lines[at].text) if not lines[at].hint else None
        if found is not None and is_title(found[1]):
            yield at, found.end(1), BYLINE


def _find_name(lines: Sequence[RawLine], furniture: Mapping[int, str]) -> tuple[int, int] | None:
    """Return the line that is the name of a file, and where its suffix begins, if no other line is a title.

    ``None`` where there is none, or the text begins with its title. *furniture* are the lines that would be dropped.
    """
    named: tuple[int, int] | None = None
    ahead: list[str] = []
    for at, line in enumerate(lines):
        if not line.text or line.hint or furniture.get(at, OFFER) != OFFER:
            continue
        found = _NAME.fullmatch(line.text) if not ahead else None
        if found is not None and is_title(found[1]):
            named = named or (at, found.end(1))
        elif at not in furniture:
            ahead.append(line.text)
            if len(ahead) == _AHEAD:
                break
    if named is None or not ahead or any(map(is_title, ahead)):
        return None
    stem = lines[named[0]].text[: named[1]]
    glued = len(ahead[0]) > len(stem) and is_same_title(stem, ahead[0][: len(stem) + 1])
    return None if glued else named
