"""How many things a run of words names: 学习、宣传和落实 names three."""

from __future__ import annotations

import re

__all__ = ["JOINS", "named", "readings"]

JOINS = re.compile(r"以及|和(?![平谐諧睦美])|[与與](?![会會否])|及(?![时時格其早])|跟(?![踪蹤班])")
"""Words that join the last two of a row."""

_MARKED = re.compile(r"[一二三四五六七八九十][是要、]|其[一二三四]|第[一二三四五六七八九十]|首先|其次|[(（①⑴⒈]")
_OPEN = re.compile(r"等|……|包括")
_SHORT = 4  # characters of a name that is whole by itself


def named(words: str) -> tuple[int, int]:
    """Return the least and the greatest number of things that 、 and 和 in *words* may join.

    和 between two short names, or between two of one ending (受理率和办结率), joins; elsewhere it may be part of a name.
    """
    least = words.count("、") + 1
    last = words.rpartition("、")[2]
    joins = list(JOINS.finditer(last))
    sure = len(joins) == 1 and _alike(last[: joins[0].start()], last[joins[0].end() :])
    return least + sure, least + len(joins)


def _alike(one: str, other: str) -> bool:
    if len(one) < 2 or len(other) < 2:
        return False
    return one[-1] == other[-1] or (len(one) <= _SHORT and len(other) <= _SHORT)


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
            joined = len(JOINS.findall(pieces[-1])) if "、" in marks else 0
            found.update(range(len(pieces), len(pieces) + joined + 1))
    if not found:
        found.update(range(2, len(JOINS.findall(words)) + 2))
    quoted = len(re.findall(r"“[^”]+”|「[^」]+」|《[^》]+》", words))
    return frozenset(found | ({quoted} if quoted > 1 else set()))
