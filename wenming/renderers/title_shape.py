"""Where a long title is broken: between words, and into a shape (L-TITLE-4, 5, 6).

Of all ways to break a title the cheapest is taken. A break costs by the words on its two sides; a shape
that the standard does not name costs more than any break, so it is taken only where no other can be had.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import accumulate, pairwise

from wenming.renderers.columns import characters
from wenming.renderers.title_words import Token, inner_words, is_tail, tokens

__all__ = ["is_accepted", "legal_breaks", "shaped"]

_LEAST, _MOST, _SHORTEST = 2, 12, 8  # half characters: difference of neighbours, width of a last line

# What a break costs besides 20: by the word before it, and by the word behind it (L-TITLE-6).
_AFTER = {
    "office": -10, "head": -10, "book": -10, "bracket": 20, "name": -10, "genre": 0, "number": 10, "word": 10,
    "short": 30, "latin": 20, "place": 40, "verb": 40, "adverb": 90, "unknown": 80, "after": 0, "before": 200,
}  # fmt: skip
_BEFORE = {
    "verb": -10, "adverb": -10, "book": -20, "number": 0, "place": 10, "word": 10, "short": 30, "name": 10, "head": 30,
    "latin": 20, "office": 40, "genre": 50, "bracket": 60, "unknown": 80, "before": 0, "after": 200,
}  # fmt: skip
_UNKNOWN, _INSIDE, _TAIL, _LINE, _UPRIGHT, _THIN = 250, 80, 30, 80, 10, 40
_COMPOUND, _SPLIT = 5, 300  # characters of a word that may be made of others; breaking between these
_SHAPE, _FORBIDDEN = 10**5, 10**8  # dearer than all breaks of a title, and than all its shapes


def legal_breaks(title: str, *, width: int | Fraction, names: Iterable[str] = ()) -> dict[int, int]:
    """Return before which characters of *title* a line may begin, and what each such break costs (L-TITLE-6).

    The dearer a break, the closer the words on its sides belong together; see :func:`shape_title`.
    """
    known = sorted({name for name in names if len(name) > 1}, key=lambda name: (-len(name), name))
    pattern = re.compile("|".join(map(re.escape, known))) if known else None
    return {at: cost for at, cost in enumerate(_costs(title, pattern, Fraction(width))) if cost is not None}


def is_accepted(lines: Sequence[str]) -> bool:
    """Tell whether *lines* are one line, a 梯形 or a 菱形 (L-TITLE-5)."""
    wide = [int(characters(line) * 2) for line in lines]
    grows = True
    for before, behind in pairwise(wide):
        cost, grows = _step(before, behind, grows)
        if cost >= _SHAPE:
            return False
    return len(wide) == 1 or wide[-1] >= _SHORTEST


@lru_cache(maxsize=256)
def shaped(title: str, width: Fraction, names: tuple[str, ...]) -> tuple[str, ...]:
    """Return *title* in lines of at most *width* characters; *names* stay whole."""
    legal = legal_breaks(title, width=width, names=names)
    limit = int(width * 2)
    lines = _cheapest(title, legal, limit)
    if not lines:  # a word is longer than a line
        every = {at: legal.get(at, _FORBIDDEN) for at in range(1, len(title)) if not _combines(title[at])}
        lines = _cheapest(title, every, limit)
    return lines or (title,)


def _combines(char: str) -> bool:
    return unicodedata.category(char) in ("Mn", "Me", "Mc", "Cf")


def _costs(text: str, names: re.Pattern[str] | None, width: Fraction) -> list[int | None]:
    """Return what a break before each character of *text* costs; ``None``: none may stand there."""
    costs: list[int | None] = [None] * len(text)
    found = tokens(text, names)
    about = text.find("关于")  # what stands before it is the issuer's name
    for before, behind in pairwise(found):
        cost = _cost(before, behind, text)
        own = behind.start < about and before.kind not in ("office", "name", "mark")
        costs[behind.start] = cost + _INSIDE if cost is not None and own else cost
    for token in found:
        for at, cost in _inner(token, text, width):
            costs[token.start + at] = cost
    return [None if cost is not None and _combines(text[at]) else cost for at, cost in enumerate(costs)]


def _inner(token: Token, text: str, width: Fraction) -> Iterator[tuple[int, int]]:
    """Yield the breaks inside *token*, none but for two kinds of it.

    A compound of known words may be broken between them, for the sake of the title's shape. A name or
    a 《…》 that leaves no room on its line for anything else may be broken as any other words are.
    """
    word = text[token.start : token.end]
    if token.kind in ("word", "head") and len(word) >= _COMPOUND:
        for before, behind in pairwise(inner_words(word)):
            parts = (before, behind)
            if all(part.end - part.start > 1 and part.kind != "joint" for part in parts):
                yield behind.start, _SPLIT
    elif token.kind in ("book", "bracket", "name") and characters(word) + 4 > width:
        marks = 0 if token.kind == "name" else 1
        for at, cost in enumerate(_costs(word[marks : len(word) - marks], None, width)):
            if at and cost is not None:
                yield at + marks, cost + _INSIDE


def _cost(before: Token, behind: Token, text: str) -> int | None:
    after, ahead = text[before.start : before.end], text[behind.start : behind.end]
    if behind.kind == "joint":
        return _TAIL if ahead == "的" and is_tail(text[behind.start :]) else None
    if before.kind == "lead" or (before.kind == "joint" and after != "等") or behind.kind == "mark":
        return None
    if before.kind in ("number", "latin") and behind.kind == "after":
        return None
    if before.kind == "mark":
        return 0 if after.isspace() or after in "，、；：。" else None
    if ahead == "关于" or (before.kind == "joint" and behind.kind != "unknown"):
        return 0
    if before.kind == behind.kind == "unknown":
        return _UNKNOWN
    if behind.kind == "book":
        return 10
    if behind.kind == "office" and before.kind in ("office", "place"):
        return 100  # inside one office's name
    return 20 + _AFTER.get(before.kind, 0) + _BEFORE.get(behind.kind, 0)


def _cheapest(title: str, costs: dict[int, int], limit: int) -> tuple[str, ...]:
    """Return the lines with the least cost; nothing if no way keeps to *limit* half characters.

    A state is the last line and whether a longer one may still follow: lines may grow, then shrink.
    """
    sums = [0, *accumulate(int(characters(char) * 2) for char in title)]
    places = [0, *sorted(at for at in costs if at), len(title)]
    best: list[dict[tuple[int, bool], tuple[int, tuple[int, bool] | None]]] = [{} for _ in places]
    for begin, at in enumerate(places):
        for end in range(begin + 1, len(places)):
            wide = sums[places[end]] - sums[at]
            if wide > limit:
                break
            own = _LINE + costs.get(places[end], 0) + (_THIN if wide < _SHORTEST else 0)
            if end == len(places) - 1 and wide < _SHORTEST:
                own += _SHAPE
            here = best[end]
            if begin == 0:
                here[0, True] = (own, None)
            for (start, grows), (cost, _) in best[begin].items():
                added, state = _step(sums[at] - sums[places[start]], wide, grows)
                key, total = (begin, state), cost + own + added
                if key not in here or total < here[key][0]:
                    here[key] = (total, (start, grows))
    return _walked(title, places, best)


def _step(before: int, wide: int, grows: bool) -> tuple[int, bool]:
    """Return what a line of *wide* costs after one of *before*, and whether a longer one may follow."""
    difference = wide - before
    cost = abs(abs(difference) - 5) * 4
    if abs(difference) < _LEAST:
        cost += 2 * _SHAPE
    elif abs(difference) > _MOST:
        cost += _SHAPE + (abs(difference) - _MOST) * 1000
    if difference > 0:
        return cost + _UPRIGHT + (0 if grows else 2 * _SHAPE), grows
    return cost, grows and difference == 0


def _walked(
    title: str, places: list[int], best: list[dict[tuple[int, bool], tuple[int, tuple[int, bool] | None]]]
) -> tuple[str, ...]:
    if not best[-1]:
        return ()
    end, state = len(places) - 1, min(best[-1], key=lambda key: (best[-1][key][0], key))
    lines = []
    while True:
        lines.append(title[places[state[0]] : places[end]])
        before = best[end][state][1]
        if before is None:
            return tuple(reversed(lines))
        end, state = state[0], before
