"""W111: a text that breaks off.

Why: a part that ends with a colon or a comma has lost what was to follow.
Bad:
    2025年工作总结
    一、主要做法
    在学习上做到了“三个结合”，即：
    二、存在问题
    人手仍然偏紧。
Good:
    2025年工作总结
    一、主要做法
    在学习上做到学用结合、知行合一。
    二、存在问题
    人手仍然偏紧。
Fix: none; only the writer has the words.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.diagnostics import Diagnostic
from wenming.model import Node, Paragraph, Path, Points, Section

__all__ = ["RULE"]

_OPEN = ("：", ":", "，", ",", "、", "——", "（", "“", "《")
_SHOWN = 12


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    for path in _last_texts(context):
        text = context.printed.get(path, "").rstrip()
        if text.endswith(_OPEN):
            values = {"excerpt": ("…" if len(text) > _SHOWN else "") + text[-_SHOWN:]}
            yield Diagnostic("W111", "error", values, path, span=(len(text) - 1, len(text)))


def _last_texts(context: CheckContext) -> Iterator[Path]:
    """Yield the last text of each part behind which another part, or nothing, stands."""
    for path, node in context.items:
        if not isinstance(node, Node) or not node.body or (isinstance(node, Section) and node.children):
            continue
        here, last = path.under("body", len(node.body) - 1), node.body[-1]
        if isinstance(last, Paragraph):
            yield here
        elif isinstance(last, Points) and last.items[-1].body:
            yield here.under("items", len(last.items) - 1, "body", len(last.items[-1].body) - 1)
    report = context.report
    if report.closing:
        yield Path(("closing", len(report.closing) - 1))
    elif report.opening and not report.sections:
        yield Path(("opening", len(report.opening) - 1))


RULE = Rule(
    code="W111",
    summary="a text that breaks off",
    message="nothing follows {excerpt}",
    hint="Write what was to follow, or end the sentence.",
    severity="error",
    look=_look,
)
