"""CON106: contracts carried into the year that are more than last year's could leave.

Why: what is carried over is what was signed by the end of last year and not yet built. It cannot pass last
year's contracts; what was built of them made last year's output.
Bad: 上年签订合同额128亿元, this year's 上年结转140亿元. Good: the same with 60亿元.
Fix: none; the opening value of this year has to be the closing value of the last.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Path, Rule
from wenming.plugins.construction.rules.figures import Known, known_of

__all__ = ["RULE"]


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    if not any(one.definition == "con.contracts_carried" for one in context.report.metrics):
        return
    known: dict[str, Known] = {}
    for index, metric in enumerate(context.report.metrics):
        one = known_of(index, metric)
        if one is not None:
            known.setdefault(metric.id, one)
    for one in tuple(known.values()):
        last = known.get("contracts_total_before")
        if one.metric.definition != "con.contracts_carried" or one.metric.id.endswith("_before") or last is None:
            continue
        done = known.get("construction_output_before")
        # Work is also done without such contracts: of the contracts a tenth is let pass.
        left = last.value if done is None else last.value - done.value + last.value / 10
        if one.value > min(left, last.value):
            values = {"carried": str(one.metric.quantity), "last": str(last.metric.quantity)}
            yield Diagnostic("CON106", "warning", values, Path(("metrics", one.index)))


RULE = Rule(
    code="CON106",
    summary="contracts carried over that last year's cannot have left",
    message="{carried} is carried over, but last year's contracts were {last} before the work done on them",
    hint="The value carried over is that of last year's contracts less the work done. Compare both years' returns.",
    look=_look,
)
