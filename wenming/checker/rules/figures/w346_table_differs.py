"""W346: a table whose totals, shares or growths do not hold.

Why: A table is read to be added up.
Bad: Report("总结", sections=[Section("来信", [Table(rows=[["街道", "件数"], ["东街", "1"], ["西街", "2"], ["合计", "4"]])])])
Good: Report("总结", sections=[Section("来信", [Table(rows=[["街道", "件数"], ["东街", "1"], ["西街", "2"], ["合计", "3"]])])])
Fix: none; only the writer knows which figure is right.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.rules.figures.judging import look_for

__all__ = ["RULE"]

RULE = Rule(
    code="W346",
    summary="a table whose totals, shares or growths do not hold",
    message="{figure} should be {right}: {working}",
    hint="Correct the cell, or one of those it goes by.",
    severity="error",
    look=look_for("W346", "error", "table"),
)
