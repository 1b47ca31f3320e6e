"""W108: a number skipped, or twice, in a list that runs in the text.

Why: 一是、三是 without 二是 shows that an item was lost, or taken out and the others not counted anew.
Bad:
    2025年工作总结
    一、主要做法
    一是抓学习，全员参加；三是抓督查，按月通报。
    二、存在问题
    人手仍然偏紧。
Good:
    2025年工作总结
    一、主要做法
    一是抓学习，全员参加；二是抓督查，按月通报。
    二、存在问题
    人手仍然偏紧。
Fix: none; whether an item is missing, only the writer knows.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from wenming.checker.marked import markers
from wenming.checker.outline import item_number
from wenming.checker.rule import CheckContext, Rule
from wenming.diagnostics import Diagnostic

__all__ = ["RULE"]


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    for path, labels in context.written.lists:
        for before, label in pairwise(("", *labels)):
            last = item_number(before) if before else 0
            number = item_number(label)
            if last is not None and number is not None and number != last + 1:
                yield Diagnostic("W108", "error", {"label": label, "before": before}, path)
    for path, found in markers(context):
        for one, other in pairwise(found):
            first_again = (one.kind, one.number) == (other.kind, other.number) and one.number == 1
            if first_again and other.listed and not one.listed:  # the reader began the list at the second
                yield Diagnostic("W108", "error", {"label": other.text, "before": one.text}, path)


RULE = Rule(
    code="W108",
    summary="a number skipped or repeated in a list",
    message="in the list the label {label} follows “{before}”",
    hint="Put in the item that is missing, or count the items anew.",
    severity="error",
    look=_look,
)
