"""W104: a heading and nothing under it.

Why: a heading promises text; where its neighbours have some, theirs was forgotten or lost.
Bad:
    2025年工作总结
    一、主要做法
    成立专班，压实责任。
    二、存在问题
    三、下一步打算
    年内完成招录。
Good:
    2025年工作总结
    一、主要做法
    成立专班，压实责任。
    二、存在问题
    人手仍然偏紧。
    三、下一步打算
    年内完成招录。
Fix: none; only the writer has the words.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.diagnostics import Diagnostic
from wenming.model import Node, Path, Section

__all__ = ["RULE"]

_LONGEST = 30  # characters of a heading; a longer one is a sentence, which may stand alone
_SENTENCE = ("。", "；", "！", ";", "!")


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    waiting: list[tuple[Path, tuple[Node, ...]]] = [(Path(("sections",)), context.report.sections)]
    while waiting:
        path, nodes = waiting.pop()
        filled = sum(map(_is_filled, nodes))
        for index, node in enumerate(nodes):
            here = path.under(index)
            if isinstance(node, Section):
                waiting.append((here.under("children"), node.children))
            if _is_filled(node) or not _promises(node, filled, len(nodes)):
                continue
            title = context.printed[here.under("title")]
            label = context.written.labels.get(here)
            sentence = title.endswith(_SENTENCE) or (label is not None and bool(label.stop))
            if len(title) <= _LONGEST and not sentence:
                yield Diagnostic("W104", "warning", {"title": title}, here)


def _is_filled(node: Node) -> bool:
    return bool(node.body) or (isinstance(node, Section) and bool(node.children))


def _promises(node: Node, filled: int, siblings: int) -> bool:
    """Tell whether text is due: a list of titles alone is a list, not a row of empty parts."""
    return filled > 0 or (siblings == 1 and isinstance(node, Section))


RULE = Rule(
    code="W104",
    summary="a heading and nothing under it",
    message="nothing stands under the heading {title}",
    hint="Write the text, or take the heading out.",
    look=_look,
)
