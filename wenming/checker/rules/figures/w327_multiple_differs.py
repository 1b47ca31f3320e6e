"""W327: 倍 or 番 that both values do not give.

Why: Three times as much is two times more; the two are mixed up every year.
Bad: 收入从4亿元增加到10亿元，增长2.5倍。
Good: 收入从4亿元增加到10亿元，增长1.5倍。
Fix: none; only the writer knows which figure is right.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.rules.figures.judging import look_for

__all__ = ["RULE"]

RULE = Rule(
    code="W327",
    summary="倍 or 番 that both values do not give",
    message="{figure} does not agree with {facts}: {working}",
    hint="是上年的3倍 is 增长2倍; 翻一番 is twice as much.",
    severity="error",
    look=look_for("W327", "error", "multiple"),
)
