"""Which field the words right around a figure name: by the phrase or the name of its definition."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from wenming.blueprint import FieldSpec
from wenming.metrics import MetricDefinition
from wenming.pipeline.last_year.places import CELL, SHUT, Place
from wenming.pipeline.last_year.subjects import DERIVED, core, covers
from wenming.zh import Quantity

__all__ = ["PHRASE", "definition", "named", "same_unit", "shared"]

_CLAUSE = re.compile(r"[。；;，,：:、◆]")
_VERBS = re.compile(r"(?:达到|达|为|是|共计|累计|总计|合计|共|约|近|超过|超|达到了|達到|達|為|共計|累計|總計|合計|約|超過)+\Z")
# What may stand before a phrase: 全市现有旅行社, but not 出境旅行社 nor 不予受理来信.
_LED = re.compile(
    "(?:.*(?:有|共|群众|群眾|接待|受理|办理|开展|組織|组织|举办|舉辦|发布|完成|实现|實現|召开|建成|计|計|已|了|内|內|间|間|来|來|"
    "年|市|区|區|县|縣|局|办|辦|街道|单位|單位|其中))?"
)
_BRACKETS = str.maketrans("（）", "()")
_NEAR = 8  # characters behind a figure that may say what it counts
_ENOUGH = 0.75  # of the pairs of characters in a field's name
_TELLING = 4  # characters of a name that say of what they are: not 满意率, 办结率
_LEFT = 1
PHRASE = 1.0
"""Scores from here on are of a phrase, lower ones of a name."""


def named(
    place: Place, quantity: Quantity, fields: Mapping[str, tuple[FieldSpec, MetricDefinition | None]]
) -> tuple[tuple[str, ...], float]:
    """Return the one field whose phrase or name stands around *figure*, and how sure that is."""
    before = _CLAUSE.split(place.before)[-1]
    after = _CLAUSE.split(place.after)[0][:_NEAR]
    opens = SHUT not in re.split("[。；;]", place.before)[-1]  # 办结率 alone may be that of another thing
    if CELL in place.before:  # the words over a column say what stands in every row
        return (), 0.0
    scored = sorted(
        (
            (score, name)
            for name, (spec, definition) in fields.items()
            if same_unit(quantity, spec.unit)
            and (score := _fits(before, after, spec, definition))
            and (opens or len(before) >= _TELLING or covers(place, spec.help))
        ),
        reverse=True,
    )
    if not scored or (len(scored) > 1 and scored[0][0] == scored[1][0]):
        return (), 0.0
    return (scored[0][1],), scored[0][0]


def definition(
    spec: FieldSpec, plugin: str, definitions: Mapping[str, MetricDefinition]
) -> MetricDefinition | None:
    """Return the definition of *spec*, a field of a blueprint of *plugin*."""
    return definitions.get(spec.definition) or definitions.get(spec.name) or definitions.get(f"{plugin}.{spec.name}")


def _fits(before: str, after: str, spec: FieldSpec, definition: MetricDefinition | None) -> float:
    """Return how surely *spec* is what a figure counts: 0, below 1 by its name, more by its phrase."""
    before = _VERBS.sub("", before)
    if definition is not None and definition.phrase and not spec.help.startswith("其中"):  # of the whole, not a part
        head, _, tail = definition.phrase.partition("{v}")
        if len(head) > 1 and before.endswith(head) and after.startswith(tail):
            return PHRASE + len(head) if _LED.fullmatch(before.removesuffix(head)) else 0.0
    names = [_bare(spec.help), *([definition.name, definition.name_hant] if definition is not None else [])]
    said = set(DERIVED.findall(before))
    fitting = (
        _pairs(name)
        for name in map(core, names)
        if all(one in name for one in said)
        and len(name) >= _TELLING
        and _alone(name, before)
        and shared(name, before + (after if after in name else "")) >= _ENOUGH
    )
    longest = max(map(len, fitting), default=0)  # of 出境旅行社 and 旅行社, the former
    return longest / (longest + 1)


def _alone(name: str, words: str) -> bool:
    """Tell whether nothing else stands in *words* with *name*: no 东山站 before it, no 历史最高 behind it."""
    at = [spot for spot, pair in enumerate(map("".join, pairwise(words))) if pair in _pairs(name)]
    if not at:
        return False
    return bool(_LED.fullmatch(words[: at[0]])) and len(words) - at[-1] - 2 <= _LEFT


def _bare(words: str) -> str:
    """Return the name in a field's help: 信访总量（应说明含哪些渠道） without what is in brackets."""
    return re.split("[（(。，；]", words, maxsplit=1)[0]


def shared(words: str, other: str) -> float:
    """Return which share of the pairs of characters of *words* stand in *other*."""
    pairs = _pairs(words)
    return sum(pair in other for pair in pairs) / (len(pairs) or 1)


def _pairs(words: str) -> set[str]:
    return {first + second for first, second in pairwise(words) if " " not in (first, second)}


def same_unit(read: Quantity, wanted: str) -> bool:
    """Tell whether a figure can stand in a field in *wanted*: 元 for 万元, 件 for 件（批）次, 元/间夜 for itself."""
    unit, _, per = wanted.lstrip("万亿萬億").translate(_BRACKETS).partition("/")
    return (read.unit.translate(_BRACKETS), read.per) == (unit, per)
