"""SUB105: “most communities” without saying how many of how many.

Why: the criteria ask for the number, and a visitor asks which ones are left. A count can be checked, 大部分 cannot.
Bad: 大部分社区建有便民活动室. Good: 8个社区中有6个建有便民活动室.
Fix: none; only the unit can count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Rule
from wenming.plugins.subdistrict.rules.facts import of_subdistrict

__all__ = ["RULE"]

_MOST = re.compile(r"(?:绝?大部[分份]|绝?大多数|多数|半数以上|不少|絕?大部分|絕?大多數|多數|半數以上)的?(?:社区|小区|社區|小區|网格|網格|楼栋|樓棟)")
_NEEDED = ("社区", "小区", "社區", "小區", "网格", "網格", "楼栋", "樓棟")
_COUNT = re.compile(r"[0-9０-９一二三四五六七八九十百千万两]+[个個]")
_SENTENCE = re.compile(r"[^。！？]+")


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    for path, text in context.texts_with(*_NEEDED) if of_subdistrict(context) else ():
        for sentence in _SENTENCE.finditer(text):
            found = _MOST.search(sentence[0])
            if found and not _COUNT.search(sentence[0]):
                span = (sentence.start() + found.start(), sentence.start() + found.end())
                yield Diagnostic("SUB105", "warning", {"words": found[0]}, path, span=span)


RULE = Rule(
    code="SUB105",
    summary="most communities, without a count",
    message="{words} is said without a count",
    hint="Say how many of how many: 8个社区中有6个.",
    look=_look,
)
