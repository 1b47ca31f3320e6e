"""Parallels: “五有四落实”, “三清”, “四到位” name their things by one word that each of them begins or ends with.

Where the things are spelled out right behind, set formulations promise their number as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import frozen

__all__ = ["Parallel", "parallels"]

_NUMBERS = {char: n for n, char in enumerate("零一二三四五六七八九")} | {"两": 2, "兩": 2}
_FIRST, _LAST = "有", "落实|落實|到位|同步|满意|滿意|统一|統一|公开|公開|结合|結合|清|化"
_ONE = re.compile(f"([二两兩三四五六七八九])(?:个|個)?({_FIRST}|{_LAST})")
_QUOTED = re.compile("[“「『\"]([^“”「」『』\"]{2,14})[”」』\"]")
_OPENED = re.compile(
    "(?:的?(?:要求|目标|目標|标准|標準|机制|機制))?"
    "(?:，?(?:即|就是|做到|实现|實現|达到|達到|确保|確保)[：:]?|[：:]|（即?|，(?=有))"
)
_ENDED = re.compile("[。！？!?\\n）]")
_PARTED = re.compile("[、，；;,]")
_LONGEST = 200  # characters of a list


@frozen
class Parallel:
    """A number of things that share a word, and how many with that word follow.

    Attributes:
        text: As written: 五有.
        count: The number in it.
        start: Where it begins.
        end: Where it ends.
        found: The fewest and the most things that follow: those with the word, and those that may lack it.
    """

    text: str
    count: int
    start: int
    end: int
    found: tuple[int, int]


def parallels(text: str) -> Iterator[Parallel]:
    """Yield those in quotation marks whose things follow right behind in the same sentence."""
    for quoted in _QUOTED.finditer(text):
        said = list(_ONE.finditer(text, *quoted.span(1)))
        opened = _OPENED.match(text, quoted.end())
        if opened is None or "".join(one[0] for one in said) != quoted[1]:
            continue
        end = _ENDED.search(text, opened.end())
        stop = min(end.start() if end is not None else len(text), opened.end() + _LONGEST)
        items = [one.strip() for one in _PARTED.split(text[opened.end() : stop]) if one.strip()]
        others = sum(not any(_has(item, one[2]) for one in said) for item in items)
        for one in said:
            same = sum(_has(item, one[2]) for item in items)
            if same > 1:
                yield Parallel(one[0], _NUMBERS[one[1]], one.start(), one.end(), (same, same + others))


def _has(item: str, word: str) -> bool:
    return item.startswith(word) if word == _FIRST else item.endswith(word)
