"""W349: a value out of scale with the same one elsewhere, or last year's.

Why: 元 for 万元 slips in when tables are copied.
Bad: check(Report("总结", opening=["投入专项资金1500元。"]), previous=Report("总结", opening=["投入专项资金1400万元。"]))
Good: check(Report("总结", opening=["投入专项资金1500万元。"]), previous=Report("总结", opening=["投入专项资金1400万元。"]))
Fix: none; only the writer knows which figure is right.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.rules.figures.judging import look_for

__all__ = ["RULE"]

RULE = Rule(
    code="W349",
    summary="a value out of scale with the same one elsewhere, or last year's",
    message="{working}: too far apart to be the same",
    hint="See whether 万 or 亿 was lost.",
    severity="warning",
    look=look_for("W349", "warning", "scale", result="unsure"),
)
