"""W503: the same paragraph twice.

Why: it was pasted twice, or stands in two parts that should say different things.
Bad:
    2025年工作总结
    一、主要做法
    坚持把服务群众放在首位，推动各项任务落到实处，取得明显成效。
    二、工作成效
    坚持把服务群众放在首位，推动各项任务落到实处，取得明显成效。
Good:
    2025年工作总结
    一、主要做法
    坚持把服务群众放在首位，推动各项任务落到实处，取得明显成效。
    二、工作成效
    群众满意度持续提高，基层反映良好。
Fix: none; which of the two is right is for the writer to say.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.diagnostics import Diagnostic
from wenming.model import Path

__all__ = ["RULE"]

_SHORTEST = 20  # characters; shorter lines (各位领导：, 特此报告。) recur with good reason
_SHOWN = 20
_PARAGRAPHS = ("opening", "closing", "body")


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    first: dict[str, Path] = {}
    for path, text in context.texts:
        words = "".join(text.split())
        if len(words) < _SHORTEST or len(path) < 2 or path[-2] not in _PARAGRAPHS:
            continue
        before = first.setdefault(words, path)
        if before != path:
            values = {
                "excerpt": words[:_SHOWN] + ("…" if len(words) > _SHOWN else ""),
                "place": context.label(before) or str(before),
            }
            yield Diagnostic("W503", "warning", values, path)


RULE = Rule(
    code="W503",
    summary="the same paragraph twice",
    message="this paragraph stands already under {place}: {excerpt}",
    hint="Delete one of the two, or say there what is different.",
    look=_look,
)
