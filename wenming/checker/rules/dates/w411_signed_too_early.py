"""W411: a day of signature that does not fit the period.

Why: a report on 2025 signed in January 2025 has the wrong year: it was typed out of habit in the first weeks of 2026.
Bad:
    2025年工作总结
    一、主要做法
    成立专班，压实责任。
    某市档案局
    2025年1月6日
Good:
    2025年工作总结
    一、主要做法
    成立专班，压实责任。
    某市档案局
    2026年1月6日
Fix: none; only the office knows the day.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.times import is_plan, period_of
from wenming.diagnostics import Diagnostic
from wenming.model import Path

__all__ = ["RULE"]


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    dated, period = context.report.dated, period_of(context)
    if dated is None or period is None or is_plan(context):
        return
    middle = period.start + (period.end - period.start) / 2
    if dated < middle:
        values = {"dated": dated.isoformat(), "period": period.text}
        yield Diagnostic("W411", "error" if dated < period.start else "warning", values, Path(("dated",)))


RULE = Rule(
    code="W411",
    summary="a day of signature that does not fit the period",
    message="signed on {dated}, a report on {period} cannot tell the whole of it",
    hint="Mend the day of signature, or the period in the title.",
    look=_look,
)
