"""Whether the subject of a figure is that of a field: 化解28件 of 积案 is not that of 矛盾纠纷."""

from __future__ import annotations

import re
from itertools import pairwise

from wenming.pipeline.last_year.places import CELL, Place

__all__ = ["DERIVED", "core", "covers", "is_of"]

# A change, a mean, or a value of the year before, is no figure of the year.
DERIVED = re.compile(
    "同比|环比|增长|增加|新增|新建|净增|下降|减少|提高|上升|偏高|偏低|上年|去年|较|比|计划|拟|日均|月均|年均|人均|户均|平均|每[日月年人户季周天]"
    "|環比|增長|淨增|減少|較|計劃|擬|戶均"
)
_CLAUSE = re.compile(r"[。；;，,：:◆]")
_COUNTED = re.compile(r"(?:件数|人数|人次|次数|场次|期数|条数|件次|家次|天数|户数|批次|[数率])+\Z")
_BESIDE = re.compile("^(?:其中|本期|期末|开展|发布|参与|受理|举办|组织)+")
_UNITS = re.compile("◇?[^◇◆]{0,8}◆")
_HANZI = re.compile("[一-鿿]")
_SUBJECT = 2  # hanzi that agree before the clause of a figure
_TELLING = 4  # hanzi of a name that say of what it is
_ENOUGH = 0.8  # of the characters of a name
_FAR = 60


def core(name: str) -> str:
    """Return what *name* is of: 积案化解 of 积案化解件数, without what its unit says anyhow."""
    name = re.split("[（(。，；]", name, maxsplit=1)[0]
    short = _BESIDE.sub("", _COUNTED.sub("", name))
    return short if len(short) > 1 else name


def is_of(place: Place, cue: Place, name: str) -> bool:
    """Tell whether the figure at *place* is of what *name*, of the field that *cue* prints, is of.

    The clause before agrees with that of the prose; or sentence and headings have the words of the name.
    """
    if CELL in cue.before:
        return True
    clause = _CLAUSE.split(place.before)[-1]
    if not set(DERIVED.findall(clause)) <= set(DERIVED.findall(_CLAUSE.split(cue.before)[-1])):
        return False
    like = _UNITS.sub("", _alike(place.before, cue.before))
    long = len(_HANZI.findall(clause))
    if len(_HANZI.findall(like)) >= long + _SUBJECT:
        return True
    kept = core(name)
    if like.endswith(clause) and (place.headings[-1:] == cue.headings[-1:] or (long >= _TELLING and kept in clause)):
        return True
    return covers(place, name)


def covers(place: Place, name: str) -> bool:
    """Tell whether the sentence of the figure at *place* and the headings over it have the words of *name*."""
    name = core(name)
    words = f"{'，'.join(place.headings[-2:])}，{re.split('[。！？；;]', place.said)[-1][-_FAR:]}，{place.after[:8]}"
    return len(name) >= _TELLING and _covered(name, words) >= _ENOUGH


def _alike(one: str, other: str) -> str:
    """Return the words that *one* and *other* end with alike."""
    at = 0
    for mine, yours in zip(reversed(one), reversed(other), strict=False):
        if mine != yours:
            break
        at += 1
    return one[len(one) - at :]


def _covered(name: str, words: str) -> float:
    """Return which share of the characters of *name* stand in *words* beside a neighbour of theirs."""
    held = {at for at, pair in enumerate(map("".join, pairwise(name))) if pair in words}
    return len(held | {at + 1 for at in held}) / len(name)
