"""W110: labels of one level written in two ways.

Why: 1、 beside 1. or （一） beside (一) is seen at once, and shows that the text was put together from several.
Bad:
    2025年工作总结
    一、主要做法
    （一）加强领导
    成立专班，压实责任。
    (二)狠抓落实
    逐项分解，按月督查。
Good:
    2025年工作总结
    一、主要做法
    （一）加强领导
    成立专班，压实责任。
    （二）狠抓落实
    逐项分解，按月督查。
Fix: none yet.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming.checker.outline import Numbered
from wenming.checker.rule import CheckContext, Rule
from wenming.checker.written import WrittenLabel
from wenming.diagnostics import Diagnostic

__all__ = ["RULE"]


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield one finding a level, at the first label that is written in another way."""
    first: dict[str, WrittenLabel] = {}
    others: dict[str, list[Numbered]] = {}
    for path, label in context.written.labels.items():
        if label.form != first.setdefault(label.kin, label).form:
            others.setdefault(label.kin, []).append((path, label))
    for kin, found in others.items():
        path, label = found[0]
        values = {"label": label.text, "before": first[kin].text, "count": len(found)}
        yield Diagnostic("W110", "warning", values, path, occurrences=len(found))


RULE = Rule(
    code="W110",
    summary="labels of one level written in two ways",
    message="the label {label} is not written like {before} (found {count} times)",
    hint="Write the labels of one level alike.",
    look=_look,
)
