"""Pairs and their nesting: “‘’” and 《〈〉》 (GB/T 15834-2011, 4.8 and 4.15)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from wenming.zh._punctuation_zones import HAN, Page, by_line
from wenming.zh.edits import Step

__all__ = ["Pair", "book_marks", "quotes", "strays"]

_HAN = re.compile(f"[{HAN}]")
_QUOTE = re.compile("[\"“”＂'‘’＇]")
_DOUBLE = frozenset("\"“”＂")
_BOOK = re.compile("[《》〈〉<>](?:(?<=<)<|(?<=>)>|(?<=[^<>]))")
_LOOK = 200  # characters behind an opening mark that are searched for hanzi
_QUOTES = (("“", "”"), ("‘", "’"))
_BOOKS = (("《", "》"), ("〈", "〉"))


class Pair(NamedTuple):
    """An opening and a closing mark: (start, end) of each."""

    opened: tuple[int, int]
    closed: tuple[int, int]


class Stray(NamedTuple):
    """A mark that has no partner in its line."""

    start: int
    end: int


Found = Step | Stray


def quotes(page: Page) -> Iterator[Step]:
    """Straight quotes become curly ones; “” stand outside and ‘’ inside.

    In Traditional text single quotes outside are left: there they have uses of their own.
    """
    return (found for found in _quotes(page) if isinstance(found, Step))


def book_marks(page: Page) -> Iterator[Step]:
    """《》 stand outside, 〈〉 inside; << >> round Chinese are 《》."""
    return (found for found in _book_marks(page) if isinstance(found, Step))


def strays(page: Page) -> Iterator[Stray]:
    """Quotes and book marks without partner."""
    return (found for find in (_quotes, _book_marks) for found in find(page) if isinstance(found, Stray))


def _quotes(page: Page) -> Iterator[Found]:
    text = page.text
    for line, marks in _lines(page, _QUOTE):
        if marks == "“”" * (len(line) // 2):
            continue
        double = [token for token in line if text[token[0]] in _DOUBLE]
        pairs = _paired(text, double)
        if pairs is None:
            yield Stray(*double[-1])
            continue
        single = _singles(text, [token for token in line if text[token[0]] not in _DOUBLE])
        nested = sorted([*pairs, *single])
        if not _nests(nested):
            nested, single = sorted(pairs), []
        yield from _shaped(page, nested, _QUOTES, frozenset(single if single and page.traditional else ()))


def _book_marks(page: Page) -> Iterator[Found]:
    text = page.text
    for line, marks in _lines(page, _BOOK):
        if marks == "《》" * (len(line) // 2):
            continue
        stack: list[tuple[int, int]] = []
        pairs: list[Pair] = []
        for token in line:
            if text[token[0]] in "《〈<":
                stack.append(token)
            elif stack:
                pairs.append(Pair(stack.pop(), token))
            else:
                stack = [token]
                break
        if stack:
            if text[stack[0][0]] not in "<>":
                yield Stray(*stack[0])
            continue
        essays = [pair for pair in pairs if text[pair.opened[0]] == "〈"]
        yield from _shaped(page, sorted(pairs), _BOOKS, frozenset(essays if essays and page.traditional else ()))


def _lines(page: Page, pattern: re.Pattern[str]) -> Iterator[tuple[list[tuple[int, int]], str]]:
    """Yield the marks that *pattern* finds, those of each line together: their places, and what they are."""
    text, touches = page.text, page.touches
    places = (match.span() for match in pattern.finditer(text))
    for line in by_line(text, (place for place in places if not touches(*place))):
        yield line, "".join([text[start:end] for start, end in line])


def _paired(text: str, tokens: list[tuple[int, int]]) -> list[Pair] | None:
    """Return the pairs of double quotes in a line; ``None`` if they cannot be paired."""
    stack: list[tuple[int, int]] = []
    pairs: list[Pair] = []
    for token in tokens:
        mark = text[token[0]]
        closes = mark == "”" or (mark != "“" and bool(stack) and text[stack[-1][0]] == mark)
        if not closes:
            stack.append(token)
        elif stack:
            pairs.append(Pair(stack.pop(), token))
        else:
            stack = [token]
            break
    if not stack:
        return pairs
    # “甲“ and ”甲”: the wrong half was typed; read by turns.
    if len(tokens) % 2:
        return None
    turns = [Pair(*two) for two in zip(tokens[::2], tokens[1::2], strict=True)]
    # Nothing between two marks: ““ is no quotation.
    return None if any(opened[1] == closed[0] for opened, closed in turns) else turns


def _singles(text: str, tokens: list[tuple[int, int]]) -> list[Pair]:
    """Return the pairs of single quotes round Chinese; an apostrophe is none."""
    pairs = []
    opened: tuple[int, int] | None = None
    for token in tokens:
        before, after = text[token[0] - 1 : token[0]], text[token[1] : token[1] + 1]
        if before.isascii() and before.isalnum() and (opened is None or (after.isascii() and after.isalnum())):
            continue
        if opened is None:
            opened = token if text[token[0]] != "’" else None
        elif text[token[0]] != "‘":
            if _HAN.search(text, opened[1], token[0]):
                pairs.append(Pair(opened, token))
            opened = None
    return pairs


def _nests(pairs: list[Pair]) -> bool:
    """Tell whether no two of *pairs*, sorted by their opening marks, cross."""
    ends: list[int] = []
    for pair in pairs:
        while ends and ends[-1] <= pair.opened[0]:
            ends.pop()
        if ends and ends[-1] < pair.closed[1]:
            return False
        ends.append(pair.closed[1])
    return True


def _shaped(
    page: Page, pairs: list[Pair], shapes: tuple[tuple[str, str], ...], left: frozenset[Pair]
) -> Iterator[Step]:
    """Yield what gives each of nested *pairs* the marks of its depth; outermost ones in *left* stay."""
    text = page.text
    ends: list[int] = []
    for pair in pairs:
        while ends and ends[-1] <= pair.opened[0]:
            ends.pop()
        wanted = shapes[len(ends) % 2]
        ends.append(pair.closed[1])
        marks = text[slice(*pair.opened)], text[slice(*pair.closed)]
        if marks == wanted or (pair in left and len(ends) == 1) or not _is_chinese(page, pair, marks):
            continue
        for (start, end), mark in zip(pair, wanted, strict=True):
            if text[start:end] != mark:
                yield Step(start, end, mark, "P-9" if text[start] in "“”‘’《》〈〉" else "P-1")


def _is_chinese(page: Page, pair: Pair, marks: tuple[str, str]) -> bool:
    if not marks[0].isascii() or not marks[1].isascii():
        return True
    touched = page.is_wide(pair.opened[0] - 1) or page.is_wide(pair.closed[1])
    start, end = pair.opened[1], pair.closed[0]
    inside = _HAN.search(page.text, start, min(end, start + _LOOK)) is not None
    return inside or (touched and marks[0] != "<<")
