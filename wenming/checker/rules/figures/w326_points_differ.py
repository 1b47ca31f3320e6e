"""W326: a difference that both values do not give.

Why: 百分点 is the difference of two rates, and % is not the same thing.
Bad: 群众满意率由92.1%提高到95.3%，提高3.5个百分点。
Good: 群众满意率由92.1%提高到95.3%，提高3.2个百分点。
Fix: none; only the writer knows which figure is right.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.rules.figures.judging import look_for

__all__ = ["RULE"]

RULE = Rule(
    code="W326",
    summary="a difference that both values do not give",
    message="{figure} should be {right}: {working}",
    hint="Correct the difference; a rate changes by 百分点, not by %.",
    severity="error",
    look=look_for("W326", "error", "points"),
)
