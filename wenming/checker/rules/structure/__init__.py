"""W1xx: numbering, headings and what stands under them."""

from wenming.checker.rule import Rule
from wenming.checker.rules.structure import w103_single_child, w104_empty_section

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (w103_single_child.RULE, w104_empty_section.RULE)
"""Sorted by code."""
