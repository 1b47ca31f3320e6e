"""W320: parts that do not add up to their whole.

Why: A reader adds the parts up first; where they miss the total nobody believes either of them.
Bad: 共受理信访事项351件，其中来信120件、来访150件、网上信访82件。
Good: 共受理信访事项352件，其中来信120件、来访150件、网上信访82件。
Fix: none; only the writer knows which figure is right.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.rules.figures.judging import look_for

__all__ = ["RULE"]

RULE = Rule(
    code="W320",
    summary="parts that do not add up to their whole",
    message="the parts of {figure} give {right}: {working}",
    hint="Correct the whole or the part that is wrong; say 等 if the list is not full.",
    severity="error",
    look=look_for("W320", "error", "sum"),
)
