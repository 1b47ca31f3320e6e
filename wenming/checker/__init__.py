"""Checker: rules over a report, and what they found."""

from wenming.checker.rule import NO_WORDS, CheckContext, Look, Rule, Words
from wenming.checker.rules import RULES
from wenming.checker.run import FAILED, CheckResult, run_rules
from wenming.checker.select import select_rules
from wenming.checker.show import as_data, as_lines, hint, message

__all__ = [
    "FAILED",
    "NO_WORDS",
    "RULES",
    "CheckContext",
    "CheckResult",
    "Look",
    "Rule",
    "Words",
    "as_data",
    "as_lines",
    "hint",
    "message",
    "run_rules",
    "select_rules",
]
