"""The core's own rules, one a file, named by code, a family a package."""

from wenming.checker.rule import Rule
from wenming.checker.rules import (
    dates,
    leftovers,
    privacy,
    structure,
    substance,
    w302_figure_differs,
    w304_sign_and_verb,
    w305_out_of_range,
    w306_thing_in_parts,
    w307_hedge_misplaced,
    w310_no_source,
    writing,
)

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    *structure.RULES,
    *substance.RULES,
    w302_figure_differs.RULE,
    w304_sign_and_verb.RULE,
    w305_out_of_range.RULE,
    w306_thing_in_parts.RULE,
    w307_hedge_misplaced.RULE,
    w310_no_source.RULE,
    *dates.RULES,
    *leftovers.RULES,
    *writing.RULES,
    *privacy.RULES,
)
"""Sorted by code."""
