"""W2xx: what a report owes its reader, and what its words promise."""

from wenming.checker.rule import Rule
from wenming.checker.rules.substance import (
    w201_problem_unanswered,
    w202_step_without_owner,
    w203_count_differs,
    w204_list_and_number,
    w205_severally,
    w206_all_of_one,
    w207_steps_unanswered,
    w208_no_problems,
    w209_no_next_steps,
    w210_no_results,
    w211_problem_in_general,
    w212_no_figures,
    w213_unsigned,
)

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    w201_problem_unanswered.RULE,
    w202_step_without_owner.RULE,
    w203_count_differs.RULE,
    w204_list_and_number.RULE,
    w205_severally.RULE,
    w206_all_of_one.RULE,
    w207_steps_unanswered.RULE,
    w208_no_problems.RULE,
    w209_no_next_steps.RULE,
    w210_no_results.RULE,
    w211_problem_in_general.RULE,
    w212_no_figures.RULE,
    w213_unsigned.RULE,
)
"""Sorted by code."""
