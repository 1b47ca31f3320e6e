"""W405: figures counted up to a day after the signature.

Why: a paper signed on 28 November cannot know how much there was by the end of December.
Bad:
    2025年工作总结
    一、主要做法
    截至2025年12月底，共受理来访128批。
    二、下一步打算
    年内完成各项任务。
    某市档案局
    2025年11月28日
Good:
    2025年工作总结
    一、主要做法
    截至2025年11月20日，共受理来访128批。
    二、下一步打算
    年内完成各项任务。
    某市档案局
    2025年11月28日
Fix: none; only the records know the day.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.times import ahead, in_next_steps, period_of, sentence_at
from wenming.diagnostics import Diagnostic
from wenming.zh import DateExpression

__all__ = ["RULE"]

_MONTH = re.compile(r"\.\./XXXX-(\d\d)~?")
_WEEKS = 7  # days that a draft may be dated ahead


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    dated, period = context.report.dated, period_of(context)
    if dated is None:
        return
    for path, one in context.dates:
        if one.kind != "until" or not one.text.startswith(("截至", "截止")) or in_next_steps(context, path):
            continue
        end = _end(one, period.end.year if period else dated.year)
        if end is not None and (end - dated).days > _WEEKS and not _is_ahead(context.printed[path], one):
            values = {"date": one.text, "dated": dated.isoformat()}
            yield Diagnostic("W405", "error", values, path, span=one.span)


def _end(one: DateExpression, year: int) -> date | None:
    """Return the last day of *one*; a month without a year is one of *year*."""
    month = _MONTH.fullmatch(one.edtf)
    if one.end is not None or not month or not 1 <= year <= 9999:
        return one.end
    return date(year, int(month[1]), monthrange(year, int(month[1]))[1])


def _is_ahead(text: str, one: DateExpression) -> bool:
    assert one.span is not None
    return ahead(sentence_at(text, one.span[0]))


RULE = Rule(
    code="W405",
    summary="figures counted up to a day after the signature",
    message="{date} lies after the day of signature, {dated}",
    hint="Write the day up to which was counted, or mend the day of signature.",
    severity="error",
    look=_look,
)
