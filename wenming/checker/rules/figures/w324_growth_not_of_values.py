"""W324: growth or fall that both values do not give.

Why: The most read figure of a report; often divided by the wrong year's value or left from a draft.
Bad: 受理来信由120件增加到150件，增长20%。
Good: 受理来信由120件增加到150件，增长25%。
Fix: none; only the writer knows which figure is right.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.rules.figures.judging import look_for

__all__ = ["RULE"]

RULE = Rule(
    code="W324",
    summary="growth or fall that both values do not give",
    message="{figure} should be {right}: {facts}",
    hint="Correct the growth, or the value that is wrong; divide by the earlier value.",
    severity="error",
    look=look_for("W324", "error", "growth"),
)
