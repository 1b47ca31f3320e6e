"""W649: a comma before 一是, where the items end in 。 or ；.

Why: a lead that ends in a comma belongs to the first item only; 。 or ： says that all of them follow from it.
Bad: 创建活动成绩显著，一是干部作风明显转变。二是窗口服务持续优化。
Good: 创建活动成绩显著。一是干部作风明显转变。二是窗口服务持续优化。
Good: 要抓好三件事，一是学习，二是整改，三是督查。
Fix: unsure; 。 is written, and ： may be meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.slips import Slip, SlipRule
from wenming.model import Path

__all__ = ["RULE"]

_LEAD = re.compile(r"(?<=[\u4e00-\u9fff”])，(?=一是)")
_SECOND = re.compile(r"(?P<mark>.)二是")
_ENDS = ("。", "；")
_LEADS = re.compile(r"(?:以下|下列|如下|方面|着手|著手|重点|重點|主要|实事|實事|做到|[一二三四五六七八九十几][个件项条])[^，。；]{0,8}$")
_CLAUSE = 24  # characters before the comma that may announce the list
_NEAR = 5  # characters shown before the comma


def _find(context: CheckContext) -> Iterator[Slip]:
    for path, text in context.texts:
        for found in _LEAD.finditer(text):
            second = _SECOND.search(text, found.end())
            if second and second["mark"] in _ENDS and _is_said(text, found.start()):
                yield _slip(path, text, found.start())
    for (path, text), (below, first) in pairwise(context.texts):  # a list that was read as one
        listed = below[-4:-3] == ("items",) and below[-3] == 0 and not first.endswith("，")
        if listed and text.endswith("，") and _is_said(text, len(text) - 1):
            yield _slip(path, text, len(text) - 1)


def _is_said(text: str, at: int) -> bool:
    """Tell whether what stands before *at* is a statement, and does not announce what follows."""
    return _LEADS.search(text[max(0, at - _CLAUSE) : at]) is None


def _slip(path: Path, text: str, at: int) -> Slip:
    return Slip(path, at, at + 1, text[max(0, at - _NEAR) : at + 1], "。")


_SLIPS = SlipRule("W649", _find, "info")

RULE = Rule(
    code="W649",
    summary="a comma before 一是, where the items end in 。 or ；",
    message="a comma leads to the list: {found}",
    hint="End the lead with 。 or ：.",
    severity="info",
    look=_SLIPS.look,
    fix=_SLIPS.fix,
)
