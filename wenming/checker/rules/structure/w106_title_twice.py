"""W106: two headings of one wording.

Why: a table of contents shows two parts that nobody can tell apart; one was copied to be filled in, and was not.
Bad:
    2025年工作总结
    一、主要做法
    （一）强化组织领导
    成立专班，压实责任。
    （二）强化组织领导
    逐项分解，按月督查。
Good:
    2025年工作总结
    一、主要做法
    （一）强化组织领导
    成立专班，压实责任。
    （二）强化督促检查
    逐项分解，按月督查。
Fix: none; only the writer knows what the second is about.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.diagnostics import Diagnostic
from wenming.model import Node, Path

__all__ = ["RULE"]

_LONG = 8  # characters; shorter ones (存在问题) may come under each part


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    first: dict[tuple[str, Path | None], Path] = {}
    for path, _ in context.find(Node):  # type: ignore[arg-type]  # a union of classes will do
        title = context.printed[path.under("title")].strip("。：: 　")
        if not title:
            continue
        parent = Path(path[:-1])
        before = first.setdefault((title, parent), path)
        anywhere = first.setdefault((title, None), path) if len(title) >= _LONG else path
        if before != path or anywhere != path:
            place = before if before != path else anywhere
            values = {"title": title, "place": context.label(place) or str(place)}
            yield Diagnostic("W106", "warning", values, path)


RULE = Rule(
    code="W106",
    summary="two headings of one wording",
    message="the heading {title} stands already at {place}",
    hint="Give one of the two another heading, or join the two parts.",
    look=_look,
)
