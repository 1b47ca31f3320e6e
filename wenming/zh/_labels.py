"""How the label schemes write and read; plain functions from number to label and back."""

from __future__ import annotations

from wenming.zh._glyphs import HANS
from wenming.zh._reading import read_hanzi
from wenming.zh.numerals import BOUND, spell_out

__all__ = [
    "BOUND",
    "Label",
    "around_arabic",
    "around_hanzi",
    "nth",
    "read_arabic_label",
    "read_decimal_label",
    "read_hanzi_label",
    "read_point_label",
    "read_word_label",
]

Label = tuple[tuple[int, ...], str]

_HANS = frozenset("零一二三四五六七八九十百千万亿")
_HANT = frozenset("零一二三四五六七八九十百千萬億")
_HANT_FOLD = str.maketrans("萬億", "万亿")
_WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
_WIDE_DIGITS = frozenset("０１２３４５６７８９")
_DIGITS = frozenset("0123456789")
_BLANK = frozenset(("", " ", "\t", "\u3000"))
_MAX_HANZI, _MAX_DIGITS = 100, 48  # the longest number below 10⁴⁸


def _table(glyphs: str) -> tuple[str, ...]:
    tens = (glyphs[10] if n == 1 else glyphs[n] + glyphs[10] for n in range(1, 10))
    rows = [glyphs[1:10], *([ten, *(ten + glyphs[d] for d in range(1, 10))] for ten in tens)]
    return ("", *(label for row in rows for label in row))


# Nearly every label is below 100; a look-up is ten times faster than spelling.
_SMALL = _table(HANS.digits + HANS.places[1])


def around_hanzi(head: str, tail: str, hant: bool, n: int) -> str:
    """Return （十一） for 11: plain cardinals, never 一十一."""
    return f"{head}{_hanzi(n, hant)}{tail}"


def around_arabic(head: str, tail: str, wide: bool, n: int) -> str:
    """Return （11） for 11."""
    return f"{head}{str(n).translate(_WIDE) if wide else n}{tail}"


def nth(words: tuple[str, ...], n: int) -> str:
    """Return the *n*-th of *words*, from 1."""
    return words[n - 1]


def _hanzi(n: int, hant: bool) -> str:
    if n < len(_SMALL):
        return _SMALL[n]
    return spell_out(n, locale="zh_Hant_TW" if hant else "zh_Hans_CN")


def _run(text: str, start: int, allowed: frozenset[str], most: int) -> int:
    end = start
    stop = min(len(text), start + most)
    while end < stop and text[end] in allowed:
        end += 1
    return end


def read_hanzi_label(head: str, tail: str, hant: bool, spaced: bool, text: str) -> Label | None:
    """Read 一、 or （十一） or 第三章; only the spelling that would be written is a label.

    *spaced*: a blank or the end must follow, so that 第一条件 is no 第一条.
    """
    if not text.startswith(head):
        return None
    start = len(head)
    end = _run(text, start, _HANT if hant else _HANS, _MAX_HANZI)
    stop = end + len(tail)
    if end == start or not text.startswith(tail, end) or (spaced and text[stop : stop + 1] not in _BLANK):
        return None
    word = text[start:end]
    try:
        n = read_hanzi(word.translate(_HANT_FOLD) if hant else word)
    except ValueError:
        return None
    return ((n,), text[:stop]) if 0 < n < BOUND and _hanzi(n, hant) == word else None


def read_point_label(text: str) -> Label | None:
    """Read 一是, but leave the saying 一是一，二是二 alone."""
    saying = text.startswith("一是一") and text[3:].lstrip("，、").startswith("二是二")
    return None if saying else read_hanzi_label("", "是", False, False, text)


def read_arabic_label(head: str, tail: str, wide: bool, text: str) -> Label | None:
    """Read 1. or （12） or １．; a digit after the dot makes it a number: 1.52亿."""
    if not text.startswith(head):
        return None
    start = len(head)
    end = _run(text, start, _WIDE_DIGITS if wide else _DIGITS, _MAX_DIGITS)
    stop = end + len(tail)
    if end == start or text[start] in "0０" or not text.startswith(tail, end):
        return None
    if tail in (".", "．") and text[stop : stop + 1] in _DIGITS | _WIDE_DIGITS:
        return None
    return (int(text[start:end]),), text[:stop]


def read_decimal_label(text: str) -> Label | None:
    """Read 1 or 1.2.3 before a blank or the end; no dot at its end (GB/T 15834-2011, annex B)."""
    numbers: list[int] = []
    at = 0
    while True:
        end = _run(text, at, _DIGITS, _MAX_DIGITS)
        if end == at or text[at] == "0":
            return None
        numbers.append(int(text[at:end]))
        if text[end : end + 1] != ".":
            break
        at = end + 1
    return (tuple(numbers), text[:end]) if text[end : end + 1] in _BLANK else None


def read_word_label(words: tuple[str, ...], text: str) -> Label | None:
    """Read a label that is one of *words*, which stand in the order of their numbers."""
    for n, word in enumerate(words, 1):
        if text.startswith(word):
            return (n,), word
    return None
