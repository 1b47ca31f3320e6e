"""W323: shares of a full list that do not add up to 100 %.

Why: Shares of all there is make 100 %, but for rounding.
Bad: 从渠道看，来信占34.2%，来访占42.7%，网上信访占24.6%。
Good: 从渠道看，来信占34.2%，来访占42.7%，网上信访占23.1%。
Fix: none; only the writer knows which figure is right.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.rules.figures.judging import look_for

__all__ = ["RULE"]

RULE = Rule(
    code="W323",
    summary="shares of a full list that do not add up to 100 %",
    message="the shares give {working}",
    hint="Correct the share that is wrong; what rounding leaves is at most half a step of each.",
    severity="warning",
    look=look_for("W323", "warning", "shares"),
)
