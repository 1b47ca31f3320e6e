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
from wenming.model import Cite, texts

__all__ = ["RULE"]

_DIRECTION = re.compile(r"(?:增长|上升|提高|增加|提升|下降|减少|降低|回落|增長|減少)了?$")


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    values = {metric.id: metric.quantity.value for metric in context.report.metrics}
    figures = {metric.id: str(metric.quantity) for metric in context.report.metrics}
    for path, text in texts(context.report):
        for before, cite in zip(text.spans, text.spans[1:], strict=False):
            if not isinstance(before, str) or not isinstance(cite, Cite):
                continue
            verb, value = _DIRECTION.search(before), values[cite.metrics[0]]
            if verb is not None and value is not None and value < 0:
                said = {"verb": verb.group(), "metric": cite.metrics[0], "figure": figures[cite.metrics[0]]}
                yield Diagnostic("W304", "error", said, path)


RULE = Rule(
    code="W304",
    summary="a negative figure after a word that tells the direction",
    message="{metric} is {figure} and stands after {verb}",
    hint="Let the word tell the direction and the figure be positive: share(difference(before, now), before).",
    severity="error",
    look=_look,
)
