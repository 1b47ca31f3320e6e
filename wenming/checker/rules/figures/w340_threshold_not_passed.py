"""W340: a threshold that was not passed.

Why: 突破 and 超过 say that the value is more than the threshold (民法典 1259).
Bad: 旅游总收入998.48亿元，突破千亿元大关。
Good: 旅游总收入1004.48亿元，突破千亿元大关。
Fix: none; only the writer knows which figure is right.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.rules.figures.judging import look_for

__all__ = ["RULE"]

RULE = Rule(
    code="W340",
    summary="a threshold that was not passed",
    message="{figure} is said, but {working}",
    hint="Say 接近 or 达到, or correct the figure.",
    severity="error",
    look=look_for("W340", "error", "threshold"),
)
