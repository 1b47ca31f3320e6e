"""W341: a rate that is not numerator over denominator.

Why: Rates are assessed and compared; the text holds all that is needed to check them.
Bad: 共受理120件，办结118件，办结率97.3%。
Good: 共受理120件，办结118件，办结率98.3%。
Fix: none; only the writer knows which figure is right.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.rules.figures.judging import look_for

__all__ = ["RULE"]

RULE = Rule(
    code="W341",
    summary="a rate that is not numerator over denominator",
    message="{figure} should be {right}: {working}",
    hint="Correct the rate, or the figures it goes by.",
    severity="error",
    look=look_for("W341", "error", "rate"),
)
