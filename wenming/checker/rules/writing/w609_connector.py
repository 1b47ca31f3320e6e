"""W609: a range with a wrong connector.

Why: times and places are joined by —, quantities by ～; - belongs to codes and telephone numbers, and ~ is no mark of
Chinese (GB/T 15834-2011, 4.13; GB/T 15835-2011, 5.1.3).
Bad: 2021-2025年，每月办结20~30件。
Bad: 1月-10月接待游客20万人次。
Good: 2021—2025年，每月办结20～30件。
Good: 电话0717-6212345，产品型号GB-100。
Fix: unsure; a hyphen may belong to a code.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.slips import SlipRule
from wenming.checker.standard import Fault, punctuation

__all__ = ["RULE"]

def _is_mark(finding: Fault) -> bool:
    return not any(char.isdigit() for char in finding.found)  # else the whole range is meant


_SLIPS = SlipRule("W609", punctuation("P-8", "N-9", where=_is_mark), "info", by="document")

RULE = Rule(
    code="W609",
    summary="a range with a wrong connector",
    message="{found} wants another connector (found {count} times)",
    hint="Write — between times and places, ～ between quantities.",
    severity="info",
    look=_SLIPS.look,
    fix=_SLIPS.fix,
)
