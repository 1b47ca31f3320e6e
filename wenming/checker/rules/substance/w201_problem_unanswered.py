"""W201: a problem that no next step answers.

Why: whoever names a problem is asked what will be done about it; inspectors match the two lists.
Bad:
    2025年工作总结
    一、主要做法
    成立专班，压实责任。
    二、存在问题
    （一）人手不足
    缺编三人。
    （二）设备老旧
    多已超期。
Good:
    2025年工作总结
    一、存在问题
    （一）人手不足
    缺编三人。
    （二）设备老旧
    多已超期。
    二、下一步打算
    年内完成招录，分批更新设备。
Fix: none; what will be done is for the office to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.steps import looks_ahead
from wenming.diagnostics import Diagnostic
from wenming.model import NextStep, Problem

__all__ = ["RULE"]

_AHEAD = re.compile(r"下一步|下步|下一阶段|下一階段|今后|今後|明年|打算")


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    answered = {id_ for _, step in context.find(NextStep) for id_ in step.answers}
    problems = context.find(Problem)
    ahead = bool(problems) and (looks_ahead(context) or any(_AHEAD.search(text) for _, text in context.texts))
    for path, problem in problems:
        if problem.id in answered or (problem.id is None and ahead):
            continue
        yield Diagnostic("W201", "warning", {"title": context.printed[path.under("title")]}, path)


RULE = Rule(
    code="W201",
    summary="a problem that no next step answers",
    message="no next step answers the problem {title}",
    hint="Add a next step that names this problem under answers.",
    look=_look,
)
