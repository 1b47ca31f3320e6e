"""SUB107: a report on a year prints a figure of some months as if it were the year's.

Why: reports are written in November, with the figures of January to October. The reader takes them for the
year, and next year's growth is wrong.
Bad: 承办热线工单9640件 (in a report on 2025). Good: 2025年1—10月，承办热线工单9640件.
Fix: none; say the months beside the figure, or wait for the year's.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Metric, Rule
from wenming.model import Period
from wenming.plugins.subdistrict.rules.facts import of_subdistrict

__all__ = ["RULE"]

_SAYS_SO = re.compile(r"月|季度|半年")
_YEAR = 365


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    whole = context.report.period
    if whole is None or _days(whole) < _YEAR or not of_subdistrict(context):
        return
    parts = {one.id: one for one in context.report.metrics if _is_part(one, whole)}
    for path, text in context.model_texts:
        cited = [parts[id_] for cite in text.cites for id_ in cite.metrics if id_ in parts]
        if cited and "rows" not in path and not _SAYS_SO.search(context.printed[path]):
            values = {"figure": str(cited[0].quantity), "period": cited[0].period.label if cited[0].period else ""}
            yield Diagnostic("SUB107", "warning", values, path)


def _is_part(metric: Metric, whole: Period) -> bool:
    period = metric.period
    if period is None or period.start is None or whole.start is None or whole.end is None:
        return False
    return _days(period) < _YEAR and whole.start <= period.start <= whole.end


def _days(period: Period) -> int:
    return (period.end - period.start).days + 1 if period.start and period.end else 0


RULE = Rule(
    code="SUB107",
    summary="a figure of some months in a report on the year",
    message="{figure} is of {period}, which the sentence does not say",
    hint="Put the months before the figure, or give the figure of the year.",
    look=_look,
)
