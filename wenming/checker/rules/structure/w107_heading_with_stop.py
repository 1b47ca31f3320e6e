"""W107: a stop behind a heading that has a line to itself.

Why: a heading on its own line ends bare (GB/T 15834-2011); only one that text runs on behind takes a full stop.
Bad:
    2025年工作总结
    一、加强组织领导。
    成立专班，压实责任。
    二、狠抓任务落实。
    逐项分解，按月督查。
Good:
    2025年工作总结
    一、加强组织领导
    成立专班，压实责任。
    二、狠抓任务落实
    逐项分解，按月督查。
Fix: the stop is taken away, where the report has kept it.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming.checker.outline import siblings
from wenming.checker.rule import CheckContext, Rule
from wenming.checker.written import WrittenLabel
from wenming.diagnostics import Diagnostic, Fix, TextEdit
from wenming.model import Path

__all__ = ["RULE"]

_STOPS = ("。", "；", "，", "、", ";", ",", "．")


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield one finding, at the first; all headings of a report are written alike."""
    found = list(_found(context))
    if found:
        path, title, kept = found[0]
        span = (len(title) - 1, len(title)) if kept else None
        values = {"title": title, "count": len(found)}
        yield Diagnostic("W107", "warning", values, path.under("title"), span=span, occurrences=len(found))


def _found(context: CheckContext) -> Iterator[tuple[Path, str, bool]]:
    for group in siblings(context):
        judged = [(path, label, _title(context, path, label)) for path, label in group if label.own_line]
        if any(not filled and stopped for *_, (_, stopped, filled, _) in judged):
            continue  # without text under it, it is a sentence, an item of a list
        for path, _, (title, stopped, filled, kept) in judged:
            if stopped and filled:
                yield path, title, kept


def _title(context: CheckContext, path: Path, label: WrittenLabel) -> tuple[str, bool, bool, bool]:
    """Return the title with its stop, if there is one, if text stands under it, and if the report keeps the stop."""
    node = path.look_up(context.report)
    title = context.printed[path.under("title")]
    filled = bool(getattr(node, "body", ())) or bool(getattr(node, "children", ()))
    kept = title.endswith(_STOPS)
    return title if kept else title + label.stop, kept or bool(label.stop), filled, kept


def _fix(context: CheckContext, _: Diagnostic, /) -> Fix | None:
    """Take the stop away at every heading; where the report has left it out, only the source has it."""
    found = list(_found(context))
    if not all(kept for _, _, kept in found):
        return None
    edits = (TextEdit(path.under("title"), len(title) - 1, len(title), "") for path, title, _ in found)
    return Fix(tuple(edits), "safe")


RULE = Rule(
    code="W107",
    summary="a stop behind a heading on a line of its own",
    message="the heading {title} ends with a stop, though it has the line to itself (found {count} times)",
    hint="Take the stop away.",
    look=_look,
    fix=_fix,
)
