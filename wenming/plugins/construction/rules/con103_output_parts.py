"""CON103: the three parts of the building trade's output do not add up to its total.

Why: 建筑业总产值 is 建筑工程, 安装工程 and 其他产值 and nothing else; parts are reported in 万元, the total in 亿元,
and a slip of a factor of ten thousand hides there.
Bad: 总产值86.4亿元, parts of 742000万元, 98000万元 and 42000万元. Good: the same with 24000万元.
Fix: none; only the statistics tell which figure is wrong. One unit of the last printed place is allowed.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from wenming import CheckContext, Diagnostic, Path, Rule
from wenming.plugins.construction.rules.figures import by_period

__all__ = ["RULE"]

_PARTS = ("con.building_output", "con.installation_output", "con.other_output")


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    for whole, *parts in by_period(context.report, "con.construction_output", *_PARTS):
        total = sum((one.value for one in parts), Decimal(0))
        if abs(total - whole.value) > max(one.step for one in (whole, *parts)):
            values = {"whole": str(whole.metric.quantity), "total": f"{(total / 10**8).normalize():f}亿元"}
            yield Diagnostic("CON103", "error", values, Path(("metrics", whole.index)))


RULE = Rule(
    code="CON103",
    summary="the parts of the output do not add up",
    message="the parts make {total}, the total is {whole}",
    hint="Look at 万元 and 亿元 first, then compare with the statistics.",
    severity="error",
    look=_look,
)
