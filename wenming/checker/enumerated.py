"""How many things a run of words names: 学习、宣传和落实 names three."""

from __future__ import annotations

import re

__all__ = ["readings"]

_JOINS = re.compile(r"以及|[和与及跟與]")
_MARKED = re.compile(r"[一二三四五六七八九十][是要、]|其[一二三四]|第[一二三四五六七八九十]|首先|其次|[(（①⑴⒈]")
_OPEN = re.compile(r"等|……|包括")


def readings(words: str) -> frozenset[int]:
    """Return every number of things that *words* may be read to name; none where they are open or marked lists.

    Clauses parted by ； are counted as such; else the pieces between 、, between ， or between both, where each 和
    may join the last two or stand inside a name.
    """
    words = words.strip("。：:；; “”「」")
    if not words or _OPEN.search(words) or _MARKED.search(words):
        return frozenset()
    found: set[int] = set()
    for marks in ("；;", "，,", "、", "，,、"):
        pieces = [one for one in re.split(f"[{marks}]", words) if one.strip()]
        if len(pieces) > 1:
            joined = len(_JOINS.findall(pieces[-1])) if "、" in marks else 0
            found.update(range(len(pieces), len(pieces) + joined + 1))
    if not found:
        joined = len(_JOINS.findall(words))
        found.update(range(2, joined + 2))
    quoted = len(re.findall(r"“[^”]+”|「[^」]+」|《[^》]+》", words))
    return frozenset(found | ({quoted} if quoted > 1 else set()))
