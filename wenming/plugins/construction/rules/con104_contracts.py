"""CON104: contracts carried over and contracts new do not make the contracts of the year.

Why: 签订合同额 is 上年结转 plus 本年新签, by definition.
Bad: 签订合同额152.6亿元，其中上年结转60.2亿元、本年新签82.4亿元. Good: the same with 本年新签92.4亿元.
Fix: none; only the statistics tell which figure is wrong. One unit of the last printed place is allowed.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Path, Rule
from wenming.plugins.construction.rules.figures import by_period

__all__ = ["RULE"]


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    names = ("con.contracts_total", "con.contracts_carried", "con.contracts_new")
    for whole, carried, new in by_period(context.report, *names):
        total = carried.value + new.value
        if abs(total - whole.value) > max(whole.step, carried.step, new.step):
            values = {"whole": str(whole.metric.quantity), "total": f"{(total / 10**8).normalize():f}亿元"}
            yield Diagnostic("CON104", "error", values, Path(("metrics", whole.index)))


RULE = Rule(
    code="CON104",
    summary="contracts carried over and new do not make the total",
    message="carried over and new make {total}, the total is {whole}",
    hint="Compare the three with the statistics of contracts.",
    severity="error",
    look=_look,
)
