"""W304: a negative figure after a word that tells the direction.

Why: 下降-7.2% falls by less than nothing, and 增长-7.2% says rise and fall at once; readers stumble over both.
Bad: Report("总结", opening=["同比下降{rate}。"], metrics=[Metric("rate", "-7.20%")])
Good: Report("总结", opening=["同比下降{rate}。"], metrics=[Metric("rate", "7.20%")])
Fix: none; only the writer knows which of the two is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.diagnostics import Diagnostic
from wenming.model import Cite

__all__ = ["RULE"]

_DIRECTION = re.compile(r"(?:增长|上升|提高|增加|提升|下降|减少|降低|回落|增長|減少)了?$")


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    fallen = {one.id: one for one in context.report.metrics if (one.quantity.value or 0) < 0}
    for path, text in context.model_texts if fallen else ():
        for before, cite in zip(text.spans, text.spans[1:], strict=False):
            if not isinstance(before, str) or not isinstance(cite, Cite):
                continue
            metric, verb = fallen.get(cite.metrics[0]), _DIRECTION.search(before)
            if metric is not None and verb is not None:
                said = {"verb": verb.group(), "metric": metric.id, "figure": str(metric.quantity)}
                yield Diagnostic("W304", "error", said, path)


RULE = Rule(
    code="W304",
    summary="a negative figure after a word that tells the direction",
    message="{metric} is {figure} and stands after {verb}",
    hint="Let the word tell the direction and the figure be positive: share(difference(before, now), before).",
    severity="error",
    look=_look,
)
