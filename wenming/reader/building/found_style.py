"""The style of a text that was read: schemes and layout by level, as its headings show them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from wenming.numbering import OFFICIAL, STYLES, Level, Style
from wenming.reader.building.tree import Branch
from wenming.zh import enumerators as schemes
from wenming.zh.enumerators import Scheme

__all__ = ["cut_stops", "find_style"]


def cut_stops(branches: list[Branch]) -> list[bool]:
    """Take 。 off the titles of each level where all end in it, on lines of their own; tell of each level if it did.

    The stop is the style's then.
    """
    cut = []
    for groups in _by_level(branches):
        same = [branch for group in groups for branch in group]
        cut.append(all(branch.head.rest is None and branch.title.text.endswith("。") for branch in same))
        for branch in same if cut[-1] else ():
            branch.title = branch.title.cut(0, len(branch.title.text) - 1)
    return cut


def find_style(branches: list[Branch], points: Level, stops: Iterable[bool]) -> Style:
    """Return the style of the headings in *branches*; a bundled one where it begins like them.

    Args:
        branches: The headings.
        points: How lists are numbered.
        stops: What :func:`cut_stops` told.
    """
    levels = [_level(same, stop) for same, stop in zip(_by_level(branches), stops, strict=True)]
    for style in STYLES.values():
        if style.levels[: len(levels)] == tuple(levels) and style.points == points:
            return style
    return Style(name="read", levels=levels or OFFICIAL.levels, points=points)


def _by_level(branches: list[Branch]) -> Iterator[list[list[Branch]]]:
    """Yield for each level the groups of siblings in it, in reading order."""
    groups = [branches]
    while groups := [group for group in groups if group]:
        yield groups
        groups = [branch.children for group in groups for branch in group]


def _level(groups: list[list[Branch]], stop: bool) -> Level:
    same = [branch for group in groups for branch in group]
    scheme = _most(branch.head.scheme.name for branch in same if branch.head.scheme is not None)
    run_in = sum(branch.head.rest is not None for branch in same)
    return Level(
        scheme,
        layout="run_in" if 2 * run_in > len(same) else "own_line",
        restart=not _counts_on(groups),
        start=_start(groups),
        stop="。" if stop else "",
        fallback=schemes.ARABIC_DOT if scheme.limit is not None else None,
    )


def _most(names: Iterable[str]) -> Scheme:
    """Return the scheme that most titles have; 一、 where none shows a label."""
    found = Counter(names)
    return schemes.SCHEMES[max(found, key=found.__getitem__)] if found else schemes.CHINESE_COMMA


def _counts_on(groups: list[list[Branch]]) -> bool:
    """Tell whether the numbers go on from one group of siblings to the next: 第二章 begins with 第三条."""
    pairs = list(pairwise(groups))
    return bool(pairs) and all(
        _number(before[-1]) + 1 == _number(after[0]) for before, after in pairs
    )


def _start(groups: list[list[Branch]]) -> int:
    """Return the number that every group of siblings begins with: 3 in an excerpt from 三、 on."""
    first, *more = (_number(group[0]) for group in groups)
    return (first or 1) if _counts_on(groups) or all(number == first for number in more) else 1


def _number(branch: Branch) -> int:
    """Return the number of a heading, 0 where it shows none."""
    return branch.head.numbers[-1] if branch.head.numbers else 0
