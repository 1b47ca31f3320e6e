"""W350: figures that agree only under one reading.

Why: Rounded values may just meet, or the text does not say what a share is of; the reader cannot tell either.
Bad: 旅游收入12.5亿元（上年为10亿元），增长20%。
Good: 旅游收入12.5亿元（上年为10亿元），增长25%。
Fix: none; the writer knows the unrounded values.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.rules.figures.judging import look_for
from wenming.figures import RELATIONS

__all__ = ["RULE"]

_OTHERS = tuple(relation for relation in RELATIONS if relation != "scale")

RULE = Rule(
    code="W350",
    summary="figures that agree only under one reading",
    message="{figure} agrees with {facts} only under one reading: {working}",
    hint="Check it against the unrounded values, or say what it is of.",
    severity="info",
    look=look_for("W350", "info", *_OTHERS, result="unsure"),
)
