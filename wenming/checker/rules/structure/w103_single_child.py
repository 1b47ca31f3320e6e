"""W103: a part with one numbered item in it.

Why: a number promises a second; a lone （一） shows that one was lost, or that the level is needless.
Bad:
    2025年工作总结
    一、存在问题
    （一）人手不足
    缺编三人。
    二、下一步打算
    年内完成招录。
Good:
    2025年工作总结
    一、存在问题
    （一）人手不足
    缺编三人。
    （二）设备老旧
    多已超期。
    二、下一步打算
    年内完成招录。
Fix: none; only the writer knows what is missing.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.diagnostics import Diagnostic
from wenming.model import Section

__all__ = ["RULE"]


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    for path, section in context.find(Section):
        if len(section.children) == 1:
            child = path.under("children", 0)
            values = {
                "title": context.printed[child.under("title")],
                "parent": context.printed[path.under("title")],
            }
            yield Diagnostic("W103", "warning", values, child)


RULE = Rule(
    code="W103",
    summary="a part with one numbered item in it",
    message="{title} is the only item under {parent}",
    hint="Add the other items, or make the text run without a number.",
    look=_look,
)
