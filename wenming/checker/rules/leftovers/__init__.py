"""W5xx: what another text, a site or a draft left behind."""

from wenming.checker.rule import Rule
from wenming.checker.rules.leftovers import w501_placeholder, w503_repeated_paragraph

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (w501_placeholder.RULE, w503_repeated_paragraph.RULE)
"""Sorted by code."""
