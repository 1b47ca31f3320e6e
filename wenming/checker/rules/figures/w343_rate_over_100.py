"""W343: a rate over 100 % that cannot be.

Why: Coverage, satisfaction, closing: at most all there is. More comes of two bases.
Bad: 社区服务覆盖率101.9%。
Good: 社区服务覆盖率99.9%。
Fix: none; only the writer knows which figure is right.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.rules.figures.judging import look_for

__all__ = ["RULE"]

RULE = Rule(
    code="W343",
    summary="a rate over 100 % that cannot be",
    message="{figure} is more than all",
    hint="Correct numerator or denominator; clear old cases apart.",
    severity="error",
    look=look_for("W343", "error", "over_100"),
)
