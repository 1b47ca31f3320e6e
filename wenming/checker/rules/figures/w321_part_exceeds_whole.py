"""W321: a part that is more than its whole.

Why: A part cannot exceed what it is part of; one of the figures is wrong or of something else.
Bad: 全局干部职工50人，其中党员60人。
Good: 全局干部职工60人，其中党员50人。
Fix: none; only the writer knows which figure is right.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.rules.figures.judging import look_for

__all__ = ["RULE"]

RULE = Rule(
    code="W321",
    summary="a part that is more than its whole",
    message="{figure} is said to be part of {facts}",
    hint="Correct one of the two figures, or say what the part is of.",
    severity="error",
    look=look_for("W321", "error", "part"),
)
