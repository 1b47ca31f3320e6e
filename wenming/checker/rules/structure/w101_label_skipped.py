"""W101: a number skipped among labels.

Why: whoever finds 三、 behind 一、 looks for what is missing: a part was lost, or moved without its number.
Bad:
    2025年工作总结
    一、加强组织领导
    成立专班，压实责任。
    三、狠抓任务落实
    逐项分解，按月督查。
Good:
    2025年工作总结
    一、加强组织领导
    成立专班，压实责任。
    二、狠抓任务落实
    逐项分解，按月督查。
Fix: none; whether a part is missing or a number is wrong, only the writer knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from wenming.checker.outline import like, siblings
from wenming.checker.rule import CheckContext, Rule
from wenming.diagnostics import Diagnostic

__all__ = ["RULE"]

_ARABIC = re.compile(r"(?P<n>\d{1,2})(?P<mark>[.、．])(?!\d)")
_MORE, _FAR = 1, 10


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    last: dict[tuple[int, str], int] = {}  # by depth and kind of label
    for group in siblings(context):
        path, first = group[0]
        level = len(path), first.kin
        if first.number not in (1, last.get(level, 0) + 1):  # an excerpt may begin with 三、; some count on
            yield Diagnostic("W101", "warning", {"label": first.text, "due": like(first, 1)}, path)
        for (_, before), (path, label) in pairwise(group):
            if label.kin == before.kin and label.number > before.number + 1:
                yield Diagnostic("W101", "error", {"label": label.text, "due": like(label, before.number + 1)}, path)
        last[level] = group[-1][1].number
    yield from _left_as_text(context)


def _left_as_text(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield labels so far from the one before that the reader took them for words: 2. and then 5."""
    for path, label in context.written.labels.items():
        node = path.look_up(context.report)
        digits = _ARABIC.match(label.text)
        for n in range(len(getattr(node, "body", ())) - 1 if digits else 0):
            here = path.under("body", n)
            found = _ARABIC.match(context.printed.get(here, ""))
            if found and digits and found["mark"] == digits["mark"] and _MORE < int(found["n"]) - label.number < _FAR:
                values = {"label": found[0], "due": like(label, label.number + 1)}
                yield Diagnostic("W101", "error", values, here, span=found.span())


RULE = Rule(
    code="W101",
    summary="a number skipped among labels",
    message="{label} stands where {due} is due",
    hint="Put in the part that is missing, or number anew.",
    severity="error",
    look=_look,
)
