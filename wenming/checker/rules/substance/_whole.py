"""What a report is as a whole: which rules on its parts go by."""

from __future__ import annotations

from wenming.checker.rule import CheckContext

__all__ = ["is_account", "length_of"]

_ACCOUNTS = ("总结", "總結", "汇报", "彙報", "匯報", "报告", "報告")
_OTHERS = ("计划", "計劃", "方案", "要点", "通知", "安排", "思路", "打算", "提纲", "大纲", "大綱", "公报", "公報", "通报", "通報")


def is_account(context: CheckContext) -> bool:
    """Tell whether the report gives account of work done, by its genre and title."""
    title = context.printed[next(iter(context.printed))] if context.printed else ""
    named = f"{context.report.genre}{title}"
    return any(word in named for word in _ACCOUNTS) and not any(word in title for word in _OTHERS)


def length_of(context: CheckContext) -> int:
    """Return how many characters the texts have."""
    return sum(len(text) for _, text in context.texts)
