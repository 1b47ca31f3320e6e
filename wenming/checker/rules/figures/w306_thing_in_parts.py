"""W306: a fraction of something that is only there whole.

Why: nobody handles 1.5 cases. The point has slipped (15, 1.5万), or the figure is a mean and should say so.
Bad: Report("总结", opening=["受理信访{n}。"], metrics=[Metric("n", "1.5件")])
Good: Report("总结", opening=["受理信访{n}。"], metrics=[Metric("n", "1.5万件")])
Good: Report("总结", opening=["平均每周受理{n}。"], metrics=[Metric("n", "1.5件")])
Good: Report("总结", opening=["户均{a}，比上年减少{b}。"], metrics=[Metric("a", "3.1人"), Metric("b", "0.2人")])
Good: Report("总结", opening=["平均环节由{a}减少到{b}。"], metrics=[Metric("a", "9.4个"), Metric("b", "3.2个")])
Fix: none; only the records know the number.

Means are no counts: nothing is found where the definition is of another kind than ``count`` or has decimals,
where the figure was computed as a ratio, and where 均 or 每 stands before it in its clause, or in its table.
Nor are points whose unit stands behind the last of them: 提高2.6个、4.2个百分点.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.diagnostics import Diagnostic
from wenming.metrics.counted import in_parts
from wenming.model import Cite, Metric, Path, Report, Table, texts
from wenming.model.walk import items, own_texts

__all__ = ["RULE"]

# In its clause, or before one that compares: 户均3.1人，比上年减少0.2人.
_MEAN = re.compile(r"[均每][^，。；：！？]*(?:，(?:比|较|較|同比|环比|環比)[^，。；：！？]*)?$")


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    broken = [
        (index, metric)
        for index, metric in enumerate(context.report.metrics)
        if in_parts(metric.quantity, context.definitions.get(metric.definition or metric.id))
        and not _is_quotient(metric)
    ]
    means = _means(context.report) | _points(context.report) if broken else frozenset()
    for index, metric in broken:
        if metric.id not in means:
            values = {"metric": metric.id, "figure": str(metric.quantity), "unit": metric.quantity.unit}
            yield Diagnostic("W306", "error", values, Path(("metrics", index)))


def _is_quotient(metric: Metric) -> bool:
    return metric.source is not None and metric.source.formula in ("ratio", "share", "growth")


def _means(report: Report) -> frozenset[str]:
    """Return the ids of what is called a mean where it is cited: 户均{size}, 平均每月{visits}."""
    found: set[str] = set()
    for item in items(report):
        if isinstance(item, Table):
            cells = [text for _, text in own_texts(item)]
            if any(set("均每") & set(str(text)) for text in cells):
                found.update(id_ for text in cells for cite in text.cites for id_ in cite.metrics)
    for _, text in texts(report):
        before = ""  # with the words before other figures of the clause: 平均由{a}减少到{b}
        for span in text.spans:
            if isinstance(span, str):
                before = (before + span)[-_NEAR:]
            elif isinstance(span, Cite) and _MEAN.search(before):
                found.update(span.metrics)
    return frozenset(found)


def _points(report: Report) -> frozenset[str]:
    """Return the ids of what is cited right before points, whose unit it shares: {a}、{b} with b 4.2个百分点."""
    points = {one.id for one in report.metrics if one.quantity.unit in ("个百分点", "個百分點")}
    found: set[str] = set()
    for _, text in texts(report) if points else ():
        shares = False  # whether what stands behind is of points
        for span in reversed(text.spans):
            if isinstance(span, Cite):
                shares = shares or not points.isdisjoint(span.metrics)
                found.update(span.metrics if shares else ())
            else:
                shares = shares and _JOINS.fullmatch(span) is not None
    return frozenset(found)


_JOINS = re.compile("[、和与與及至到～~—–-]|以及")
_NEAR = 40  # characters before a figure that are its clause

RULE = Rule(
    code="W306",
    summary="a fraction of something that is only there whole",
    message="{metric} is {figure}, but there is no part of one {unit}",
    hint="Look at the decimal point and the unit: 1.5万件 is 15000件. If it is a mean, say 平均 or 每 before it, or"
    " give it a definition of the kind ratio.",
    severity="error",
    look=_look,
)
