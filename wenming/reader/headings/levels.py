"""Headings: which lines carry a label, and how deep each stands, by the schemes met so far.

A level is not read off a scheme (1. stands under 一、 in one office and under （一） in the next) but
found by nesting: a scheme met before goes back to its level, a new one opens a level below.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, evolve, frozen

from wenming.limits import MAX_DEPTH
from wenming.reader.lines import Piece, RawLine
from wenming.zh import enumerators as schemes
from wenming.zh.enumerators import Scheme

__all__ = ["Head", "Outline", "read_head"]

LONGEST = 80  # characters of a title; what is longer is a paragraph that begins with a number
_LARGEST = 199  # a label above it is a year or a count: 2023、 or 1200.

# Schemes of one rank are ways to write one kind of label; a lower rank never stands under a higher.
_RANKED: tuple[tuple[Scheme, ...], ...] = (
    (schemes.CHAPTER,),
    (schemes.SECTION, schemes.SECTION_HANT),
    (schemes.ARTICLE, schemes.ARTICLE_HANT),
    (schemes.CHINESE_COMMA,),
    (schemes.CHINESE_PAREN, schemes.CHINESE_PAREN_HALF),
    (schemes.ARABIC_DOT, schemes.ARABIC_DOT_WIDE, schemes.ARABIC_COMMA, schemes.DOT_GLYPH),
    (schemes.ARABIC_PAREN, schemes.ARABIC_PAREN_HALF, schemes.PAREN_GLYPH),
    (schemes.ARABIC_CLOSE, schemes.ARABIC_CLOSE_HALF),
    (schemes.CIRCLED,),
)
_RANK = {scheme.name: rank for rank, same in enumerate(_RANKED) for scheme in same}
_SCHEMES = (*(scheme for same in _RANKED for scheme in same), schemes.DECIMAL)
_GLYPHS = tuple(each for each in _SCHEMES if each.limit is not None)
_HEADS = frozenset(
    "第（(一二三四五六七八九十百千0123456789０１２３４５６７８９"
    + "".join(each.write(n) for each in _GLYPHS for n in range(1, (each.limit or 0) + 1))
)


@define  # as RawLine
class Head:
    """A line that begins with a label.

    Attributes:
        scheme: How the label is written, or what comes nearest; ``None`` where the source alone tells a heading.
        numbers: The numbers in it; several for 1.2.3.
        label: The label.
        title: The words after it; up to the first 。 where text is run in.
        rest: The text run in after the title, ``None`` where the title has the line to itself.
        doubtful: The label may be the whole part of a decimal: 3.5个百分点.
    """

    scheme: Scheme | None
    numbers: tuple[int, ...]
    label: str
    title: Piece
    rest: Piece | None
    doubtful: bool = False


def read_head(line: RawLine, *, sure: bool = False) -> Head | None:
    """Return *line* as a heading, ``None`` if it is none: no label, no words, or a long sentence.

    Args:
        line: The line.
        sure: The layout shows that it is a heading: then it may be long, and 1.12个村通水 may be number
            one, where elsewhere it is a figure; it is where the numbers before lead to it.
    """
    text = line.text
    if not text or text[0] not in _HEADS:
        return None
    for scheme in _SCHEMES:
        found = scheme.read(text)
        if found is not None and found[0][-1] <= _LARGEST:
            return _head(line, scheme, *found, sure=sure)
    number, dot, _ = text.partition(".")
    found = schemes.ARABIC_DOT.read(f"{number}.") if sure and dot and len(number) < 3 else None
    head = None if found is None else _head(line, schemes.ARABIC_DOT, *found, sure=True)
    return head and evolve(head, doubtful=True)


def _head(
    line: RawLine, scheme: Scheme, numbers: tuple[int, ...], label: str, *, sure: bool
) -> Head | None:
    words = line.piece(len(label))
    stop = words.text.find("。")
    if stop < 0 or stop == len(words.text) - 1:
        title, rest = words, None
    else:
        title, rest = words.cut(0, stop), words.cut(stop + 1)
    if not title.text.strip("。").strip() or (not sure and len(title.text) > LONGEST):
        return None
    return Head(scheme, numbers, label, title, rest)


@frozen
class _Open:
    """A level that is open: the family of its labels and the last number seen."""

    rank: int
    scheme: Scheme | None
    last: int


class Outline:
    """Finds the level of each heading from those before it."""

    def __init__(self) -> None:
        self._open: list[_Open] = []
        self._last_decimal: tuple[int, ...] = ()

    def level(self, head: Head) -> int | None:
        """Return the level of *head*, from 1; ``None`` where its number cannot be a label here."""
        if head.scheme is schemes.DECIMAL:
            return self._decimal_level(head)
        assert head.scheme is not None  # read_head gives labels that a scheme writes
        rank, number = _RANK[head.scheme.name], head.numbers[-1]
        if head.doubtful and number != 1 + next((one.last for one in self._open if one.rank == rank), 0):
            return None
        at = self._place(head.scheme, rank, number)
        del self._open[at:]
        self._open.append(_Open(rank, head.scheme, number))
        return len(self._open)

    def _place(self, scheme: Scheme, rank: int, number: int) -> int:
        """Return how many of the open levels stay open above the new heading."""
        for at, one in enumerate(self._open):
            if one.rank == rank and (one.scheme == scheme or one.last + 1 == number):
                return at
        keep = len(self._open)
        while keep and self._open[keep - 1].rank > rank:
            keep -= 1
        return min(keep, MAX_DEPTH - 1)

    def _decimal_level(self, head: Head) -> int | None:
        """Return the level of 1.2.3: as many as its numbers, which must follow on the last label.

        2022 before a blank is a year; 3 before a blank is a label only after 2, and where the text
        has no labels of another kind.
        """
        numbers = head.numbers
        if self._open or numbers not in set(self._next_decimals()) or len(numbers) > MAX_DEPTH:
            return None
        self._last_decimal = numbers
        return len(numbers)

    def _next_decimals(self) -> Iterator[tuple[int, ...]]:
        last = self._last_decimal
        yield (*last, 1)
        for end in range(len(last), 0, -1):
            yield (*last[: end - 1], last[end - 1] + 1)
