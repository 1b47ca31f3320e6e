"""W109: a list whose labels are of two kinds.

Why: 首先 wants 其次, 一是 wants 二是; a listener who hears 首先 and then 二是 has lost count.
Bad:
    2025年工作总结
    一、主要做法
    首先，抓学习，全员参加。二是抓督查，按月通报。三是抓考核，奖优罚劣。
    二、存在问题
    人手仍然偏紧。
Good:
    2025年工作总结
    一、主要做法
    一是抓学习，全员参加。二是抓督查，按月通报。三是抓考核，奖优罚劣。
    二、存在问题
    人手仍然偏紧。
Fix: none; which kind is meant, only the writer knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from wenming.checker.outline import item_number
from wenming.checker.rule import CheckContext, Rule
from wenming.diagnostics import Diagnostic
from wenming.model import Path

__all__ = ["RULE"]

_N = "[一二三四五六七八九十]"
_LABEL = re.compile(
    rf"(?:^|(?<=[。；;：:！\n]))[ \u3000]*(?:(?P<point>{_N}[是要])|(?P<nth>第{_N}[，,、])"
    rf"|(?P<order>首先|其次|再次)(?=[，,、是要]?)|(?P<other>其{_N}[，,、是]))"
)


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    for path, text in _bodies(context):
        found = list(_LABEL.finditer(text))
        for one, other in pairwise(found):
            number, following = item_number(one[0].strip()), item_number(other[0].strip())
            if one.lastgroup != other.lastgroup and number is not None and following == number + 1:
                values = {"label": other[0].strip(), "before": one[0].strip()}
                yield Diagnostic("W109", "warning", values, path)


def _bodies(context: CheckContext) -> Iterator[tuple[Path, str]]:
    """Yield the texts under each heading as one, labels of lists put back, with the path of the first."""
    lists = dict(context.written.lists)
    bodies: dict[tuple[str | int, ...], tuple[Path, list[str]]] = {}
    for path, text in context.texts:
        depth = next((n for n, step in enumerate(path) if step in ("body", "opening", "closing")), None)
        if depth is None:
            continue
        label = _label(path, lists)
        bodies.setdefault(path[:depth], (path, []))[1].append(label + text)
    for path, texts in bodies.values():
        yield path, "\n".join(texts)


def _label(path: Path, lists: dict[Path, tuple[str, ...]]) -> str:
    """Return the label of the item whose first text stands at *path*."""
    if "items" not in path:
        return ""
    at = len(path) - 1 - path[::-1].index("items")
    labels = lists.get(Path(path[:at]), ())
    index = path[at + 1]
    first = path[at + 2 :] in (("title",), ("body", 0))
    return labels[index] if first and isinstance(index, int) and index < len(labels) else ""


RULE = Rule(
    code="W109",
    summary="a list whose labels are of two kinds",
    message="the label “{label}” counts on from “{before}”, which is of another kind",
    hint="Use labels of one kind in one list: 一是…二是…, or 首先…其次….",
    look=_look,
)
