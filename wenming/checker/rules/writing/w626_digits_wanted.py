"""W626: hanzi before a symbol of a unit, or 百分之 with digits.

Why: measured values are written in Arabic digits with the symbol of their unit (GB/T 15835-2011, 4.1.1, 5.3).
Bad: 降水量二十五mm，合格率百分之98.5。
Good: 降水量25 mm，合格率98.5%。
Good: 合格率百分之九十八点五。
Fix: unsure; digits are written.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.slips import SlipRule
from wenming.checker.standard import Fault, numbers

__all__ = ["RULE"]

def _is_measured(finding: Fault) -> bool:
    return finding.rule == "N-1" or "分之" in finding.found


_SLIPS = SlipRule("W626", numbers("N-1", "N-6", where=_is_measured), "info")

RULE = Rule(
    code="W626",
    summary="hanzi before a symbol of a unit, or 百分之 with digits",
    message="{found} should be {new}",
    hint="Write measured values in Arabic digits.",
    severity="info",
    look=_SLIPS.look,
    fix=_SLIPS.fix,
)
