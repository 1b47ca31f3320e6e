"""The style of a text that was read: schemes and layout by level, as its headings show them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from wenming.numbering import OFFICIAL, STYLES, Level, Style
from wenming.reader.building.tree import Branch
from wenming.zh import enumerators as schemes
from wenming.zh.enumerators import Scheme

__all__ = ["find_style"]


def find_style(branches: list[Branch], points: Level) -> Style:
    """Return the style of the headings in *branches*; a bundled one where it begins like them.

    Where all titles of a level end in 。 on lines of their own, the stop is the style's, and is
    taken off the titles.
    """
    levels = [_level(same) for same in _by_level(branches)]
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


def _level(groups: list[list[Branch]]) -> Level:
    same = [branch for group in groups for branch in group]
    scheme = _most(branch.head.scheme.name for branch in same if branch.head.scheme is not None)
    run_in = sum(branch.head.rest is not None for branch in same)
    own_line = [branch for branch in same if branch.head.rest is None]
    stopped = not run_in and all(branch.title.text.endswith("。") for branch in own_line)
    for branch in own_line if stopped else ():
        branch.title = branch.title.cut(0, len(branch.title.text) - 1)
    return Level(
        scheme,
        layout="run_in" if run_in > len(own_line) else "own_line",
        restart=not _counts_on(groups),
        start=_start(groups),
        stop="。" if stopped else "",
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
