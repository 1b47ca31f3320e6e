"""W2xx: what a report owes its reader, and what its words promise."""

from wenming.checker.rule import Rule
from wenming.checker.rules.substance import (
    w201_problem_unanswered,
    w202_step_without_owner,
    w203_count_differs,
)

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (w201_problem_unanswered.RULE, w202_step_without_owner.RULE, w203_count_differs.RULE)
"""Sorted by code."""
