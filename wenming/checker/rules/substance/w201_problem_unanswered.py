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
from wenming.diagnostics import Diagnostic
from wenming.model import NextStep, Problem, Section, find

__all__ = ["RULE"]

_AHEAD = re.compile(r"下一步|下步|下一阶段|下一階段|今后|今後|明年|打算")


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    steps = find(context.report, NextStep)
    answered = {id_ for _, step in steps for id_ in step.answers}
    looks_ahead = bool(steps) or _speaks_of_next_steps(context)
    for path, problem in find(context.report, Problem):
        if problem.id in answered or (problem.id is None and looks_ahead):
            continue
        yield Diagnostic("W201", "warning", {"title": context.printed[path.under("title")]}, path)


def _speaks_of_next_steps(context: CheckContext) -> bool:
    """Tell whether the report has a part on next steps, or says in words that something will be done."""
    return any(section.role == "next_steps" for _, section in find(context.report, Section)) or any(
        _AHEAD.search(text) for _, text in context.texts
    )


RULE = Rule(
    code="W201",
    summary="a problem that no next step answers",
    message="no next step answers the problem {title}",
    hint="Add a next step that names this problem under answers.",
    look=_look,
)
