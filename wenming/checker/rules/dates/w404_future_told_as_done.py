"""W404: what lies after the day of signature, told as done.

Why: a report signed on 5 July cannot tell what was done in September; the year is wrong, or it is a plan.
Bad:
    2025年上半年工作总结
    一、主要做法
    2025年9月召开现场会，完成全部整改任务。
    二、下一步打算
    年内完成各项任务。
    某市档案局
    2025年7月5日
Good:
    2025年上半年工作总结
    一、主要做法
    2025年5月召开现场会，完成全部整改任务。
    二、下一步打算
    计划2025年9月召开现场会。
    某市档案局
    2025年7月5日
Fix: none; only the records know the day.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.times import DONE, ahead, in_next_steps, is_plan, period_of, sentence_at
from wenming.diagnostics import Diagnostic, Severity
from wenming.zh import DateExpression

__all__ = ["RULE"]

_KINDS = ("date", "month", "quarter", "half", "year")
_GRACE = timedelta(days=120)  # an unsigned report of a year is written in the first months of the next


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    bound, severity = _bound(context)
    if bound is None or is_plan(context):
        return
    for path, one in context.dates:
        if one.kind not in _KINDS or not one.start or one.start <= bound:
            continue
        prose = path[0] in ("opening", "sections", "closing") and path[-1] != "title"
        if prose and not in_next_steps(context, path) and _done(context.printed[path], one):
            values = {"date": one.text, "bound": bound.isoformat()}
            yield Diagnostic("W404", severity, values, path, span=one.span)


def _bound(context: CheckContext) -> tuple[date | None, Severity]:
    if context.report.dated is not None:
        return context.report.dated, "error"
    period = period_of(context)
    return (None if period is None or period.end > date.max - _GRACE else period.end + _GRACE), "warning"


def _done(text: str, one: DateExpression) -> bool:
    """Tell whether the sentence of *one* tells what was done, and nothing that is to come."""
    assert one.span is not None
    sentence = sentence_at(text, one.span[0])
    return bool(DONE.search(sentence)) and not ahead(sentence)


RULE = Rule(
    code="W404",
    summary="what lies ahead, told as done",
    message="{date} lies after {bound}, but is told as done",
    hint="Mend the date; what is still to come belongs under the next steps.",
    severity="error",
    look=_look,
)
