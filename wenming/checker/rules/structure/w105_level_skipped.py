"""W105: a label of the wrong level.

Why: 一、 （一） 1. （1） is the order of levels (GB/T 9704-2012, 7.3.3); a label out of it makes a reader take a part
for one of another level. 1. straight under 一、 is right where there are two levels only.
Bad:
    2025年工作总结
    一、主要做法
    （1）加强领导
    成立专班，压实责任。
    （2）狠抓落实
    逐项分解，按月督查。
    二、存在问题
    人手仍然偏紧。
Good:
    2025年工作总结
    一、主要做法
    （一）加强领导
    成立专班，压实责任。
    （二）狠抓落实
    逐项分解，按月督查。
    二、存在问题
    人手仍然偏紧。
Fix: none; the labels of the whole level change.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming.checker.outline import Numbered, siblings
from wenming.checker.rule import CheckContext, Rule
from wenming.diagnostics import Diagnostic
from wenming.model import Path

__all__ = ["RULE"]

_FIRST, _SECOND, _FOURTH, _LAST = 5, 6, 8, 8  # 一、 （一） （1）; what comes behind is custom


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    labels = context.written.labels
    for group in siblings(context):
        path, label = group[0]
        above = labels.get(Path(path[:-2]))
        if above is not None and _misplaced(above.rank, label.rank):
            yield Diagnostic("W105", "warning", {"label": label.text, "above": above.text}, path)
        yield from _beside(group)


def _misplaced(above: int, below: int) -> bool:
    return below < above or (above in (_FIRST, _SECOND) and below == _FOURTH)


def _beside(group: list[Numbered]) -> Iterator[Diagnostic]:
    """Yield the first of the siblings that is of another level than the one before it."""
    first = group[0][1]
    for path, label in group[1:]:
        if label.rank != first.rank and max(label.rank, first.rank) <= _LAST:
            yield Diagnostic("W105", "warning", {"label": label.text, "above": first.text}, path)
            return


RULE = Rule(
    code="W105",
    summary="a label of the wrong level",
    message="{label} does not fit under or beside {above}",
    hint="Number the levels 一、 （一） 1. （1） in this order.",
    look=_look,
)
