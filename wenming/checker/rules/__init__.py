"""The core's own rules, one a file, named by code, a family a package."""

from wenming.checker.rule import Rule
from wenming.checker.rules import (
    dates,
    figures,
    leftovers,
    privacy,
    structure,
    substance,
    writing,
)

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    *structure.RULES,
    *substance.RULES,
    *figures.RULES,
    *dates.RULES,
    *leftovers.RULES,
    *writing.RULES,
    *privacy.RULES,
)
"""Sorted by code."""
