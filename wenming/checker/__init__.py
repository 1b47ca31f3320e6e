"""Checker: rules over a report, and what they found.

The house::

    rules                                     the rules, a file each, in rooms by family
    rule, run, select                         what a rule is and sees; running them; which are on
    written, joined, outline, times, steps    how the report stood in its source, read once for all rules
    claims, parallels, enumerated, marked, formulations
                                              promises of number and the lists that keep them
    slips, standard, terms, provinces         what several rules of words are made of
    judged, against                           figures: verdicts on them, and a draft against its data
    listing, show, mending                    findings as lines and values; fixes written into a report
    explained, reference                      the page of rules, made from their files
"""

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
