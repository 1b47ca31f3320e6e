"""Cut a text for the converter: what it must not see, and borders that no phrase may cross."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from wenming.zh._script_words import BARS, FIXED_HANT, KEPT_ZHU, SURNAME, WORDS
from wenming.zh._terms import TERMS

__all__ = ["Held", "borders", "held", "joined", "trie"]

_CITATION = r"(?<!\{)\{[^{}\n]+\}(?!\})"
_UNWRITABLE = "[\x00\ud800-\udfff]"  # what the converter would end at, or could not be given
_BORDER = "\x1f"  # what no dictionary knows; so all pieces go through the converter in one call
_LONG = 4  # a term of this length stands in a text by intent, whatever is around it


class Held(NamedTuple):
    """A stretch that the converter does not see: from, to, and what is written there."""

    start: int
    end: int
    written: str


def trie(words: Iterable[str]) -> str:
    """Return a regular expression of the literal *words*, the longest first, tried by their first character."""
    return _trie(frozenset(words))


@lru_cache(maxsize=64)  # a document is converted piece by piece, by the same terms
def _trie(words: frozenset[str]) -> str:
    heads: dict[str, list[str]] = {}
    for word in sorted(sorted(words), key=len, reverse=True):
        heads.setdefault(word[0], []).append(re.escape(word[1:]))
    return "|".join(f"{re.escape(head)}(?:{'|'.join(tails)})" for head, tails in heads.items())


@lru_cache(maxsize=1)
def _words() -> re.Pattern[str]:
    heads: dict[str, list[str]] = {}
    for word in WORDS.split():
        firsts, rest = word[1:].split("]", 1) if word[0] == "[" else (word[0], word[1:])
        for first in firsts:
            heads.setdefault(first, []).append(rest)
    for term in TERMS:
        if len(term) >= _LONG:
            heads.setdefault(term[0], []).insert(0, re.escape(term[1:]))
    every = "|".join(f"{head}(?:{'|'.join(tails)})" for head, tails in heads.items())
    return re.compile(f"(?=[{''.join(heads)}])(?:{every})")


@lru_cache(maxsize=1)
def _bars() -> re.Pattern[str]:
    pairs = [entry.split("|", 1) for entry in BARS.split()]
    return re.compile("|".join(f"(?<={left})(?={right})" for left, right in pairs))


@lru_cache(maxsize=1)
def _fixed_hant() -> re.Pattern[str]:
    words = "|".join(f"(?P<f{n}>{word})" for n, (word, _) in enumerate(FIXED_HANT))
    return re.compile(f"{words}|(?P<surname>{SURNAME})")


_ZHU = re.compile(f"(?P<kept>{KEPT_ZHU})|著")


def borders(text: str) -> tuple[int, ...]:
    """Return the places in Simplified *text* that no phrase of the converter may cross, in order."""
    found = {at for span in _word_spans(text) for at in span}
    found.update(match.start() for match in _bars().finditer(text))
    return tuple(sorted(found))


def held(text: str, names: Iterable[str], terms: Mapping[str, str], to_hans: bool) -> list[Held]:
    """Return the stretches of *text* that are written as they are or as *terms* say, in order.

    Citations come first, then *names*, then *terms*, then the words of our own.
    """
    found: list[Held] = []
    free = bytearray(len(text))  # 1 where taken
    pattern = "|".join(filter(None, (_CITATION, _UNWRITABLE, trie(names))))
    for match in re.finditer(pattern, text):
        _hold(found, free, match.span(), match[0])
    if terms:
        words = [] if to_hans else _word_spans(text)
        for match in re.finditer(trie(terms), text):
            start, end = match.span()
            if end - start >= _LONG or not _torn(start, end, words):
                _hold(found, free, match.span(), terms[match[0]])
    for span, written in _own_words(text, to_hans):
        _hold(found, free, span, written)
    return sorted(found)


def _own_words(text: str, to_hans: bool) -> Iterator[tuple[tuple[int, int], str]]:
    if to_hans:
        for match in _ZHU.finditer(text):
            yield match.span(), match[0] if match["kept"] else "着"
        return
    for match in _fixed_hant().finditer(text):
        which = match.lastgroup or ""
        yield match.span(), match[0] if which == "surname" else FIXED_HANT[int(which[1:])][1]


def _hold(found: list[Held], taken: bytearray, span: tuple[int, int], written: str) -> None:
    start, end = span
    if start < end and not any(taken[start:end]):
        taken[start:end] = b"\x01" * (end - start)
        found.append(Held(start, end, written))


def joined(
    text: str, stretches: Iterable[Held], cuts: Sequence[int], convert: Callable[[str], str]
) -> str:
    """Return *text* with every piece between *stretches* and *cuts* put through *convert* by itself."""
    pieces: list[str] = []
    written: dict[int, str] = {}  # what is held, by its place among the pieces
    at = 0
    for start, end, held_text in (*stretches, Held(len(text), len(text), "")):
        ends = (*cuts[bisect_right(cuts, at) : bisect_left(cuts, start)], start)
        for to in ends:
            pieces.append(text[at:to])
            at = to
        written[len(pieces)] = held_text
        pieces.append("")
        at = end
    back = convert(_BORDER.join(pieces)).split(_BORDER) if _BORDER not in text else list(map(convert, pieces))
    return "".join(written.get(place, piece) for place, piece in enumerate(back))


def _word_spans(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in _words().finditer(text)]


def _torn(start: int, end: int, words: list[tuple[int, int]]) -> bool:
    """Tell whether a word shares a part of a short term and goes on outside: 复核 in 反复核实, 干部 in 若干部门."""
    at = bisect_left(words, (start, 0))
    before, after = words[max(0, at - 1) : at], words[at : at + 2]
    return any(start < last < end for _, last in before) or any(start < first < end < last for first, last in after)
