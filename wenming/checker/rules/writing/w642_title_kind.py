"""W642: a title that names its kind twice, or two kinds.

Why: a title ends in one kind: 报告 or 请示, once (党政机关公文处理工作条例, 8, 9); 请示报告 is neither.
Bad: Report("关于2025年工作情况报告的报告", opening=["全年工作如下。"])
Bad: Report("关于追加经费的请示报告", opening=["现请示如下。"])
Good: Report("关于2025年工作情况的报告", opening=["全年工作如下。"])
Good: Report("关于转发《某市通知》的通知", opening=["全年工作如下。"])
Fix: none; only the writer knows which kind it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.slips import Slip, SlipRule
from wenming.model import Path

__all__ = ["RULE"]

_DOUBLED = re.compile(
    r"(?P<kind>报告|報告|请示|請示|总结|總結|汇报|匯報|方案|计划|計劃|意见|意見|批复|批覆)"
    r"(?:情况|情況)?的(?P=kind)$|(?:请示|請示)(?:报告|報告)$|(?:报告|報告)(?:请示|請示)$|的的|关于关于|關於關於"
)


def _find(context: CheckContext) -> Iterator[Slip]:
    path = Path(("title",))
    found = _DOUBLED.search(context.printed[path].strip("。 "))
    if found:
        yield Slip(path, *found.span(), found[0])


_SLIPS = SlipRule("W642", _find)

RULE = Rule(
    code="W642",
    summary="a title that names its kind twice, or two kinds",
    message="the title names its kind twice, or two kinds: {found}",
    hint="End the title with one kind.",
    look=_SLIPS.look,
)
