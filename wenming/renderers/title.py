"""Titles in lines: whole words, as a 梯形 or a 菱形 (L-TITLE-4, 5, 6).

Of all ways to break a title the cheapest is taken. A break costs by the words on its two sides; a shape
that the standard does not name costs more than any break, so it is taken only where no other can be had.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from attrs import evolve

from wenming.document import Document
from wenming.errors import RenderError, shown
from wenming.renderers.columns import characters
from wenming.renderers.profile import Profile

if TYPE_CHECKING:
    from wenming.renderers.title_words import Token

__all__ = [
    "attachment_lines",
    "byline",
    "is_accepted",
    "legal_breaks",
    "shape_title",
    "signed_at_end",
    "title_lines",
    "title_width",
]

_LONGEST = 240  # characters; longer titles are left to the program that shows them
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
_SHAPE, _FORBIDDEN = 10**5, 10**8  # dearer than all breaks of a title, and than all its shapes


def title_width(profile: Profile) -> Fraction:
    """Return how many characters of the title's size fit a line: 20 at 二号, in halves (L-TITLE-5)."""
    return Fraction(profile.text_width * 2 // int(profile.title_size * 20), 2)


def title_lines(document: Document, profile: Profile, fixed: Sequence[str] = ()) -> tuple[str, ...]:
    """Return the title of *document* in the lines that a page of *profile* shows; none if it is blank.

    Raises:
        RenderError: *fixed*, the lines broken by hand, are another text than the title.
    """
    names = (document.signature, document.author)
    lines = shape_title(document.title, width=title_width(profile), names=names, fixed=fixed)
    return tuple(filter(None, lines))


def attachment_lines(title: str, profile: Profile) -> tuple[str, ...]:
    """Return the title of an attachment in lines, shaped as the document's own (L-ATT-4)."""
    return shape_title(title, width=title_width(profile))


def byline(document: Document, profile: Profile) -> tuple[str, ...]:
    """Return what stands under a report's title: who signs, and the date in （） (L-REP-3, 4).

    It takes the place of the signature at the end, where the profile says so; a paper with a red head
    or a seal is signed at the end all the same (L-REP-11).
    """
    if profile.byline != "title" or document.head is not None or document.sealed:
        return ()
    dated = f"（{document.date}）" if document.date else ""
    return tuple(text for text in (document.signature, dated) if text)


def signed_at_end(document: Document, profile: Profile) -> Document:
    """Return *document* without the signature that stands under its title already; else as it is."""
    return evolve(document, signature="", date="") if byline(document, profile) else document


def shape_title(
    title: str, *, width: int | Fraction, names: Iterable[str] = (), fixed: Sequence[str] = ()
) -> tuple[str, ...]:
    """Return the lines of *title*, which joined give it back; one line if it fits one.

    Args:
        title: Words of the title.
        width: Characters a line may hold; ASCII counts half.
        names: Names that stay whole: the issuer's, terms of the trade.
        fixed: Lines broken by hand, taken as they are.

    Raises:
        RenderError: *fixed* is another text than the title.
    """
    if fixed:
        if "".join(fixed) != title or not all(fixed):
            raise RenderError(
                "the lines given join to {found}, but the title is {title}. Break the title itself.",
                {"found": shown("".join(fixed)), "title": shown(title)},
                path="title_lines",
            )
        return tuple(fixed)
    if characters(title) <= width or len(title) > _LONGEST:
        return (title,)
    return _shaped(title, Fraction(width), tuple(names))


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
def _shaped(title: str, width: Fraction, names: tuple[str, ...]) -> tuple[str, ...]:
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
    from wenming.renderers.title_words import tokens  # a list of words, for titles too long for a line

    found = tokens(text, names)
    about = text.find("关于")  # what stands before it is the issuer's name
    for before, behind in pairwise(found):
        cost = _cost(before, behind, text)
        own = behind.start < about and before.kind not in ("office", "name", "mark")
        costs[behind.start] = cost + _INSIDE if cost is not None and own else cost
    for token in found:
        inner = text[token.start + 1 : token.end - 1]
        # A name that leaves no room on its line for anything else may be broken, between its words.
        if token.kind in ("book", "bracket", "name") and inner and characters(inner) + 6 > width:
            shift = token.start + 1
            if token.kind == "name":
                inner, shift = text[token.start : token.end], token.start
            for at, cost in enumerate(_costs(inner, None, width)):
                if at and cost is not None:
                    costs[shift + at] = cost + _INSIDE
    return [None if cost is not None and _combines(text[at]) else cost for at, cost in enumerate(costs)]


def _cost(before: Token, behind: Token, text: str) -> int | None:
    from wenming.renderers.title_words import is_tail

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
