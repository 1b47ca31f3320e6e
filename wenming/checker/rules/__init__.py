"""The core's own rules, one a file, named by code."""

from wenming.checker.rule import Rule
from wenming.checker.rules import (
    w103_single_child,
    w104_empty_section,
    w201_problem_unanswered,
    w202_step_without_owner,
    w203_count_differs,
    w302_figure_differs,
    w304_sign_and_verb,
    w305_out_of_range,
    w306_thing_in_parts,
    w307_hedge_misplaced,
    w310_no_source,
    w501_placeholder,
    w503_repeated_paragraph,
)

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    w103_single_child.RULE,
    w104_empty_section.RULE,
    w201_problem_unanswered.RULE,
    w202_step_without_owner.RULE,
    w203_count_differs.RULE,
    w302_figure_differs.RULE,
    w304_sign_and_verb.RULE,
    w305_out_of_range.RULE,
    w306_thing_in_parts.RULE,
    w307_hedge_misplaced.RULE,
    w310_no_source.RULE,
    w501_placeholder.RULE,
    w503_repeated_paragraph.RULE,
)
"""Sorted by code."""
