"""W328: a mean that total and number do not give.

Why: Total, number and mean are three figures of two facts; one of them is stale.
Bad: 7天共接听电话297个，日均接听52个。
Good: 7天共接听电话297个，日均接听42个。
Fix: none; only the writer knows which figure is right.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.rules.figures.judging import look_for

__all__ = ["RULE"]

RULE = Rule(
    code="W328",
    summary="a mean that total and number do not give",
    message="{figure} should be {right}: {working}",
    hint="Correct the mean, the total or the number.",
    severity="warning",
    look=look_for("W328", "warning", "mean"),
)
