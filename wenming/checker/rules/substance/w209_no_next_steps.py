"""W209: a report that does not look ahead.

Why: a report of work ends with what will be done (下一步打算); without it nothing can be held to it next year.
Bad: Report("2025年工作总结", sections=[Section("主要做法", ["各项任务全面完成，群众满意度持续提高。" * 60])])
Good: Report("2025年工作总结", sections=[Section("主要做法", ["任务全面完成。" * 150 + "明年将充实队伍，更新设备。"])])
Fix: none; only the office knows its plans.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.rules.substance._whole import is_account, length_of
from wenming.checker.steps import looks_ahead
from wenming.diagnostics import Diagnostic
from wenming.model import Path

__all__ = ["RULE"]

_LONG = 1000
_AHEAD = re.compile(  # 计划, 安排 and 整改 tell of what was done as often
    "下一步|下步|下阶段|下階段|下一阶段|下一階段|今后|今後|明年|来年|來年|打算|下半年|未来(?!任重)|未來(?!任重)|努力方向|"
    "将(?:继续|进一步|不断|始终|努力|着力|以|结合|按照|坚持)|將(?:繼續|進一步|不斷|始終|努力|著力|以|結合|按照|堅持)|[我们們]将|[我们們]將"
)


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    if not is_account(context) or length_of(context) < _LONG:
        return
    if not looks_ahead(context) and not any(_AHEAD.search(text) for _, text in context.texts):
        yield Diagnostic("W209", "info", {}, Path(("title",)))


RULE = Rule(
    code="W209",
    summary="a report that does not look ahead",
    message="the report does not say what will be done next",
    hint="Add what will be done, by whom and by when.",
    severity="info",
    look=_look,
)
