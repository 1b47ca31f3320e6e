"""W310: a figure without a source.

Why: a reader cannot check it, and next year nobody knows where it came from.
Bad: Report("总结", metrics=[Metric("visits", "1.52亿人次")])
Good: Report("总结", metrics=[Metric("visits", "1.52亿人次", source="文旅统计年报")])
Fix: none; only the writer knows the source.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.diagnostics import Diagnostic
from wenming.model import Path

__all__ = ["RULE"]


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    for index, metric in enumerate(context.report.metrics):
        if metric.source is None:
            values = {"metric": metric.id, "figure": str(metric.quantity)}
            yield Diagnostic("W310", "warning", values, Path(("metrics", index)))


RULE = Rule(
    code="W310",
    summary="a figure without a source",
    message="{metric} = {figure} has no source",
    hint="Name the dataset, document or office it came from.",
    look=_look,
)
