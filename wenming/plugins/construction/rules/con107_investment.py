"""CON107: an investment far above its plan, with no word about it.

Why: 投资完成率 above 150 % means that the plan was changed, works were added, or the plan is in another unit;
who reads it will ask, so the report says it first (field ``investment_note``).
Bad: 完成年度计划的168%, and no more. Good: the same, followed by 年中新增两个省级重点项目.
Fix: none; only the office knows the reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Path, Rule
from wenming.plugins.construction.rules.figures import known_of

__all__ = ["RULE"]

_LIMIT = 150
_REASON = re.compile("新增|追加|调整|調整|调增|調增|提前|增补|增補|原因|由于|由於|因为|因為")


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    for index, metric in enumerate(context.report.metrics):
        known = known_of(index, metric) if metric.definition == "con.investment_completion_rate" else None
        if known is None or known.value <= _LIMIT:
            continue
        if metric.id.endswith("_before"):
            continue
        rate = str(metric.quantity)
        told = (text for text in context.printed.values() if rate in text)
        if not any(_REASON.search(text) for text in told):
            yield Diagnostic("CON107", "warning", {"rate": rate}, Path(("metrics", index)))


RULE = Rule(
    code="CON107",
    summary="an investment above 150% of its plan without a reason",
    message="the investment made {rate} of its plan, and the paragraph does not say why",
    hint="Say in the same paragraph why: works added, a plan changed; or look at the units of both.",
    look=_look,
)
