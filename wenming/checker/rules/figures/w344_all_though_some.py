"""W344: 100 % though not all, 0 % though some.

Why: 9,201 of 9,213 is not all; whoever asks for the other twelve is right.
Bad: 应办9213件，按期办结9201件，按期办结率100%。
Good: 应办9213件，按期办结9201件，按期办结率99.87%。
Fix: none; only the writer knows which figure is right.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.rules.figures.judging import look_for

__all__ = ["RULE"]

RULE = Rule(
    code="W344",
    summary="100 % though not all, 0 % though some",
    message="{figure} is said, but {working}",
    hint="Print more decimals; rounding may not turn some into all.",
    severity="error",
    look=look_for("W344", "error", "all_or_none"),
)
