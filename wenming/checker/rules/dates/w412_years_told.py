"""W412: another number of years in words than in the title.

Why: 三年来 in a report on 2021年—2022年 was left over from the model, or one of the ends is wrong.
Bad:
    2021年—2022年文明单位创建工作汇报
    三年来，我局扎实推进各项工作。
    一、主要做法
    成立专班，压实责任。
Good:
    2020年—2022年文明单位创建工作汇报
    三年来，我局扎实推进各项工作。
    一、主要做法
    成立专班，压实责任。
Fix: none; only the writer knows the period.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.times import title_years
from wenming.diagnostics import Diagnostic

__all__ = ["RULE"]

_TOLD = re.compile(r"(?<![近\d第前一二三四五六七八九十])(?:这|這|过去)?(?P<years>[两兩二三四五六])年(?:来|來|间|間)(?=[，,])")
_NUMBERS = {"两": 2, "兩": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6}


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    years = title_years(context)
    if len(years) < 2:
        return
    for path, text in context.texts:
        for found in _TOLD.finditer(text):
            if _NUMBERS[found["years"]] != len(years):
                values = {"told": found[0], "years": len(years)}
                yield Diagnostic("W412", "warning", values, path, span=found.span())


RULE = Rule(
    code="W412",
    summary="another number of years in words than in the title",
    message="{told} stands here, the title names {years} years",
    hint="Count the years again, in the title and here.",
    look=_look,
)
