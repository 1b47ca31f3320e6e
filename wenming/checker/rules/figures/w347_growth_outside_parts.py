"""W347: the growth of a whole outside those of its parts.

Why: A whole grows by a mean of what its parts grow by.
Bad: 信访总量351件，同比增长7%，其中来信120件，同比下降8%；来访231件，同比下降6%。
Good: 信访总量351件，同比下降7%，其中来信120件，同比下降8%；来访231件，同比下降6%。
Fix: none; only the writer knows which figure is right.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.rules.figures.judging import look_for

__all__ = ["RULE"]

RULE = Rule(
    code="W347",
    summary="the growth of a whole outside those of its parts",
    message="{figure} does not lie between the growths of the parts: {working}",
    hint="Correct one of the growths; signs too.",
    severity="error",
    look=look_for("W347", "error", "growth_of_parts"),
)
