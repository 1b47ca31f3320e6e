"""W329: a rank beyond the number ranked.

Why: Of thirteen nobody is fourteenth.
Bad: 在全市13个县区中排名第14位。
Good: 在全市14个县区中排名第13位。
Fix: none; only the writer knows which figure is right.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.rules.figures.judging import look_for

__all__ = ["RULE"]

RULE = Rule(
    code="W329",
    summary="a rank beyond the number ranked",
    message="{figure} of {facts} cannot be",
    hint="Correct the rank or the number.",
    severity="error",
    look=look_for("W329", "error", "rank"),
)
