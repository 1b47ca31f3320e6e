"""EDU101: a stock of the school year is compared with another day, or with no day at all.

Why: 学校、学生、教师、班级按学年初的一天统计，与上年同一天比才算数；用年末数比学年初数，差的是半个学年.
Bad: 在校生220766人，同比增长0.83%，没有写是哪一天的. Good: 截至2025年9月1日，在校生220766人.
Fix: none; 时点只有报表知道.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Path, Rule

from wenming_education.metrics import STOCKS
from wenming_education.rules.figures import own_figures

__all__ = ["RULE"]

_POINTS = ("日", "学年", "学年初")  # 某月某日、学年初是时点；一年、几个月不是


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    ids = {one.id for one in context.report.metrics}
    compared = [
        (index, one)
        for index, one in own_figures(context)
        if one.definition in STOCKS and f"{one.id}_before" in ids
    ]
    days = {one.period.label for _, one in compared if one.period and one.period.label.endswith(_POINTS)}
    for index, metric in compared:
        period = metric.period or context.report.period
        time = period.label if period else ""
        if time not in days or len(days) > 1:
            values = {"figure": str(metric.quantity), "time": time or "—"}
            yield Diagnostic("EDU101", "error", values, Path(("metrics", index)))


RULE = Rule(
    code="EDU101",
    summary="school-year figure compared without its day",
    message="{figure} is compared with last year, but stands for {time}, not for one day that all such figures share",
    hint="Give the day of the school-year return as the period of each figure: 2025年9月1日.",
    severity="error",
    look=_look,
)
