"""W345: the same fact with two values.

Why: Summary, body and table are written by different hands; the reader compares them.
Bad:
    全年共受理群众来信156件。
    今年以来，全区共受理群众来信165件。
Good:
    全年共受理群众来信156件。
    今年以来，全区共受理群众来信156件。
Fix: none; only the writer knows which figure is right.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.rules.figures.judging import look_for

__all__ = ["RULE"]

RULE = Rule(
    code="W345",
    summary="the same fact with two values",
    message="{figure} here, {facts} elsewhere",
    hint="Find out which is right; if they are of different things or times, say so.",
    severity="error",
    look=look_for("W345", "error", "repeated"),
)
