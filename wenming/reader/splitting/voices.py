"""Who speaks in a text: 我局, 街道办事处, 处党支部. Two offices in one source are two documents."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from wenming.reader.lines import RawLine
from wenming.zh.folding import fold_characters

__all__ = ["Voices", "begins_anew"]

_KINDS = "局|办|街道|处|镇|乡|村|社区|院|校|公司|中心|厅|委|站|支队|大队|所|县|区|市|省"
_SAYS = re.compile(
    rf"我(?:{_KINDS})(?!人)|本(?:{_KINDS})(?!人)|街道办事处|"  # each begins with a character, for speed
    + "|".join(f"{kind}(?<=[以由在对]{kind})党(?:支部|委|总支|组)" for kind in "处局院校")
)
_HEAD = 40  # characters that show how a paragraph begins
_OPENING = re.compile(
    "近年来|近几年来|近两年|一年来|两年来|三年来|多年来|长期以来|今年以来|今年来|去年以来|自.{2,20}以来"
    "|为(?:了|进一步|深入|全面)|在.{2,30}(?:领导|指导|支持|关心)下|根据|按照|[0-9]{4}年"
)


def begins_anew(text: str) -> bool:
    """Tell whether a paragraph begins as reports begin: 近年来，……"""
    return _OPENING.match(fold_characters(text[:_HEAD])) is not None


def _kind(words: str) -> str:
    """Return the kind of office in 我局, 处党支部, 街道办事处."""
    return words[1:] if words[0] in "我本" else words[:1] if words[1] == "党" else words[:2]


class Voices:
    """The offices that call themselves so in *lines*, found once."""

    def __init__(self, lines: Sequence[RawLine]) -> None:
        self._said: dict[str, list[int]] = {}
        self._heard: list[tuple[int, str]] = []
        for at, line in enumerate(lines):
            for found in _SAYS.finditer(fold_characters(line.text)):
                kind = _kind(found[0])
                self._said.setdefault(kind, []).append(at)
                self._heard.append((at, kind))

    def changes(self, begin: int, at: int) -> bool:
        """Tell whether somebody else speaks from line *at* on than from *begin* to there: both say who they are."""
        index = bisect_left(self._heard, (at, ""))
        if index == len(self._heard):
            return False
        ours = any(self._is_said(kind, begin, at) for kind in self._said)
        return ours and not self._is_said(self._heard[index][1], begin, at)

    def _is_said(self, kind: str, begin: int, end: int) -> bool:
        places = self._said[kind]
        index = bisect_left(places, begin)
        return index < len(places) and places[index] < end
