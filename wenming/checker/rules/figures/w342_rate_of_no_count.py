"""W342: a rate that no whole number of cases gives.

Why: Of few cases only some rates are possible; another one is mistyped or of another base.
Bad: 抽检样品60批次，合格率98.2%。
Good: 抽检样品60批次，合格率98.3%。
Fix: none; only the writer knows which figure is right.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.rules.figures.judging import look_for

__all__ = ["RULE"]

RULE = Rule(
    code="W342",
    summary="a rate that no whole number of cases gives",
    message="no whole number of {facts} is {figure}: {working}",
    hint="Count again, or say what the rate is of.",
    severity="warning",
    look=look_for("W342", "warning", "attainable_rate"),
)
