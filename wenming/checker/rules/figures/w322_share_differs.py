"""W322: a share that is not its part over its base.

Why: Shares are worked out by hand and go wrong when a figure changes late.
Bad: 共受理351件，其中来信120件，占36.2%。
Good: 共受理351件，其中来信120件，占34.2%。
Fix: none; only the writer knows which figure is right.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.rules.figures.judging import look_for

__all__ = ["RULE"]

RULE = Rule(
    code="W322",
    summary="a share that is not its part over its base",
    message="{figure} should be {right}: {working}",
    hint="Correct the share, or the figures it goes by.",
    severity="error",
    look=look_for("W322", "error", "share"),
)
