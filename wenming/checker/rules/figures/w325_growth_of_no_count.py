"""W325: a growth that no whole count can give.

Why: Counts are whole: of few cases only some percentages are possible; another was mistyped or is of another count.
Bad: 受理来信178件，同比上升44.4%。
Good: 受理来信178件，同比上升44.7%。
Fix: none; only the writer knows which figure is right.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.rules.figures.judging import look_for

__all__ = ["RULE"]

RULE = Rule(
    code="W325",
    summary="a growth that no whole count can give",
    message="no whole number grew to {facts} by {figure}: {working}",
    hint="Look up last year's count and work the growth out again.",
    severity="error",
    look=look_for("W325", "error", "attainable_growth"),
)
