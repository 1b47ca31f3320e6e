"""W102: a number that comes again, or counting that begins anew under one heading.

Why: two parts of one number cannot be cited; most often a part was put in and those behind it kept their numbers.
Bad:
    2025年工作总结
    一、加强组织领导
    成立专班，压实责任。
    二、狠抓任务落实
    逐项分解，按月督查。
    二、注重工作实效
    群众满意度持续提高。
Good:
    2025年工作总结
    一、加强组织领导
    成立专班，压实责任。
    二、狠抓任务落实
    逐项分解，按月督查。
    三、注重工作实效
    群众满意度持续提高。
Fix: none; the parts behind it, and what cites them, change too.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from wenming.checker.outline import like, siblings
from wenming.checker.rule import CheckContext, Rule
from wenming.diagnostics import Diagnostic

__all__ = ["RULE"]


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    for group in siblings(context):
        for (_, before), (path, label) in pairwise(group):
            if label.kin == before.kin and label.number <= before.number:
                values = {"label": label.text, "before": before.text, "due": like(label, before.number + 1)}
                yield Diagnostic("W102", "error", values, path)


RULE = Rule(
    code="W102",
    summary="a number that comes again among labels",
    message="{label} follows {before}, where {due} is due",
    hint="Number anew from here; if another report begins here, take it out.",
    severity="error",
    look=_look,
)
