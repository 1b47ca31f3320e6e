"""Checker: rules over a report, and what they found."""

from wenming.checker.listing import as_lines, in_colour
from wenming.checker.rule import NO_WORDS, CheckContext, Look, Rule, Words
from wenming.checker.rules import RULES
from wenming.checker.run import FAILED, CheckResult, run_rules
from wenming.checker.select import select_rules
from wenming.checker.show import Excerpt, as_data, excerpt, hint, message

__all__ = [
    "FAILED",
    "NO_WORDS",
    "RULES",
    "CheckContext",
    "CheckResult",
    "Excerpt",
    "Look",
    "Rule",
    "Words",
    "as_data",
    "as_lines",
    "excerpt",
    "hint",
    "in_colour",
    "message",
    "run_rules",
    "select_rules",
]
