"""EDU103: a rate above 100 % that nothing explains.

Why: 巩固率、毛入学率可以超过100%，但读者会以为写错了，要说明原因；别的率超过100%由核心的W305查出.
Bad: 巩固率101.20%，没有一句解释. Good: 巩固率101.20%，原因是随迁子女净流入.
Fix: none; 原因只有写的人知道.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Path, Rule
from wenming.metrics import exact_value

from wenming_education.metrics import ABOVE_100
from wenming_education.rules.figures import own_figures

__all__ = ["RULE"]

_REASONS = ("流入", "转入", "超龄", "随迁", "跨区", "不限年龄")


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    explained = any(word in str(text) for _, text in context.texts for word in _REASONS)
    for index, metric in own_figures(context):
        value = exact_value(metric)
        if metric.definition in ABOVE_100 and value is not None and value > 100 and not explained:
            yield Diagnostic("EDU103", "info", {"rate": str(metric.quantity)}, Path(("metrics", index)))


RULE = Rule(
    code="EDU103",
    summary="rate above 100 % not explained",
    message="{rate} is above 100 %, and nothing says why",
    hint="It may be so; say the reason: pupils who moved in, or are over the age.",
    severity="info",
    look=_look,
)
