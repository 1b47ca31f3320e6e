"""W115: text above the title.

Why: a report begins with its title; what stands above it was pasted to the wrong place.
Bad:
    某局2025年工作总结

    今年以来，我局紧扣中心工作，压实各级责任，各项任务有序推进，群众满意度持续提高。

    某局2025年工作总结

    一、主要做法
    成立专班，压实责任，各项任务按期完成。
Good:
    某局2025年工作总结

    今年以来，我局紧扣中心工作，压实各级责任，各项任务有序推进，群众满意度持续提高。

    一、主要做法
    成立专班，压实责任，各项任务按期完成。
Fix: none; which of the two has to move only the writer knows.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.diagnostics import Diagnostic
from wenming.model import Path

__all__ = ["RULE"]

_PROSE = ("opening", "sections")


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    title = context.spans.get(Path(("title",)))
    if title is None:
        return
    above = [path for path, _ in context.texts if path[0] in _PROSE and _before(context, path, title.start)]
    if above:
        yield Diagnostic("W115", "warning", {"title": context.printed[Path(("title",))]}, above[0])


def _before(context: CheckContext, path: Path, start: int) -> bool:
    span = context.spans.get(path)
    return span is not None and span.start < start


RULE = Rule(
    code="W115",
    summary="text above the title",
    message="this stands above the title {title}",
    hint="Put the title first.",
    look=_look,
)
