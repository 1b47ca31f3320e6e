"""W410: a next step that was due before the report was signed.

Why: what shall be done by a day that is past was copied from last year's plan.
Bad:
    2025年工作总结
    一、主要做法
    成立专班，压实责任。
    二、下一步打算
    2025年6月底前完成设备更新。
    某市档案局
    2026年1月6日
Good:
    2025年工作总结
    一、主要做法
    成立专班，压实责任。
    二、下一步打算
    2026年6月底前完成设备更新。
    某市档案局
    2026年1月6日
Fix: none; only the office knows the day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.steps import next_steps
from wenming.checker.times import in_next_steps, is_plan, period_of
from wenming.diagnostics import Diagnostic

__all__ = ["RULE"]

_DUE = re.compile(r"(?P<year>20\d\d)年(?:(?P<month>1[0-2]|0?[1-9])月)?(?:底|末|[上中下]旬|\d{1,2}日)?(?:之?前|以前|内|內)")


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    today = _today(context)
    if today is None:
        return
    for path, step in next_steps(context):
        if step.due is not None and step.due < today:
            yield Diagnostic("W410", "error", {"due": step.due.isoformat(), "today": today.isoformat()}, path)
    for path, text in context.texts:
        if in_next_steps(context, path):
            for found in _DUE.finditer(text):
                if (int(found["year"]), int(found["month"] or 12)) < (today.year, today.month):
                    values = {"due": found[0], "today": today.isoformat()}
                    yield Diagnostic("W410", "warning", values, path, span=found.span())


def _today(context: CheckContext) -> date | None:
    """Return the day from which the report looks ahead."""
    period = period_of(context)
    if context.report.dated is not None or period is None:
        return context.report.dated
    return period.start if is_plan(context) else period.end


RULE = Rule(
    code="W410",
    summary="a next step due before the report was signed",
    message="the day {due} is past on {today}",
    hint="Give a day that is still to come.",
    look=_look,
)
