"""W212: a long account without a single figure.

Why: 多次组织, 广泛宣传 can be written of any year; how many times, for how many people is what a reader compares.
Bad: Report("2025年工作总结", sections=[Section("主要做法", ["多次走访群众，广泛宣传政策，效果明显，群众满意。" * 60])])
Good: Report("2025年工作总结", sections=[Section("主要做法", ["多次走访群众，效果明显。" * 100 + "共走访36户。"])])
Fix: none; only the office has the figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.rules.substance._whole import is_account, length_of
from wenming.diagnostics import Diagnostic
from wenming.model import Path, Section, find

__all__ = ["RULE"]

_LONG = 1000  # characters
_FIGURE = re.compile(
    r"[0-9０-９][余餘多万萬亿億千百]{0,3}(?:[%％‰]|[个個件次场場期人名户戶份条條项項篇元家处處起批册冊台臺套支吨噸米亩畝公平分倍所座辆輛只艘块塊])"
    r"|[一二三四五六七八九十百千万两]{2,}[余多]?(?:[件次场期人名户份条项篇元家处起个批册台套支所座]|個|條|項|戶|場)"
)
_TOLD = re.compile("开展情况|開展情況|工作情况|工作情況|主要做法|成效|回顾|回顧|完成情况|完成情況")


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    """Judge accounts, and plans that begin with one."""
    if length_of(context) < _LONG or not (is_account(context) or _tells(context)):
        return
    if not any(_FIGURE.search(text) for _, text in context.texts):
        yield Diagnostic("W212", "warning", {"count": length_of(context)}, Path(("title",)))


def _tells(context: CheckContext) -> bool:
    return any(_TOLD.search(context.printed[path.under("title")]) for path, _ in find(context.report, Section))


RULE = Rule(
    code="W212",
    summary="a long account without a single figure",
    message="not one figure in {count} characters",
    hint="Say how many: papers, persons, times, yuan.",
    look=_look,
)
"""Masked figures (X户) are none; those are W501's."""
