"""W109: a list whose labels are of two kinds.

Why: 首先 wants 其次, 一是 wants 二是; a listener who hears 首先 and then 二是 has lost count.
Bad:
    2025年工作总结
    一、主要做法
    首先，抓学习，全员参加。二是抓督查，按月通报。三是抓考核，奖优罚劣。
    二、存在问题
    人手仍然偏紧。
Good:
    2025年工作总结
    一、主要做法
    一是抓学习，全员参加。二是抓督查，按月通报。三是抓考核，奖优罚劣。
    二、存在问题
    人手仍然偏紧。
Fix: none; which kind is meant, only the writer knows.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from wenming.checker.marked import markers
from wenming.checker.rule import CheckContext, Rule
from wenming.diagnostics import Diagnostic

__all__ = ["RULE"]


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    for path, found in markers(context):
        for before, one in pairwise(found):
            if one.kind != before.kind and one.number == before.number + 1:
                yield Diagnostic("W109", "warning", {"label": one.text, "before": before.text}, path)
                break


RULE = Rule(
    code="W109",
    summary="a list whose labels are of two kinds",
    message="the label “{label}” counts on from “{before}”, which is of another kind",
    hint="Use labels of one kind in one list: 一是…二是…, or 首先…其次….",
    look=_look,
)
