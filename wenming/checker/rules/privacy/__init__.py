"""W7xx: personal data, what tells who somebody is."""

from wenming.checker.rule import Rule
from wenming.checker.rules.privacy import (
    w701_mobile_number,
    w702_identity_number,
    w703_bank_card,
    w704_name_of_aided,
)

__all__ = ["RULES"]

RULES: tuple[Rule, ...] = (
    w701_mobile_number.RULE,
    w702_identity_number.RULE,
    w703_bank_card.RULE,
    w704_name_of_aided.RULE,
)
"""Sorted by code."""
