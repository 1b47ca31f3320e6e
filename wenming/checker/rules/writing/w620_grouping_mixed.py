"""W620: numbers grouped in two ways, or wrongly.

Why: one text groups all its long numbers in one way (12,500 or 12500), and by threes; 12,50 is none of these (GB/T
15835-2011, 5.1.1).
Bad: 收入12,500元，支出28600元。
Bad: 共接待1,25人。
Good: 收入12,500元，支出28,600元。
Good: 收入12500元，支出28600元。
Fix: unsure for a digit may be lost; the first way in the text is taken for all.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.slips import SlipRule
from wenming.checker.standard import numbers

__all__ = ["RULE"]

_SLIPS = SlipRule("W620", numbers("N-7"), "info")

RULE = Rule(
    code="W620",
    summary="numbers grouped in two ways, or wrongly",
    message="{found} is not grouped as the other numbers are",
    hint="Group all numbers over four digits in one way, by threes.",
    severity="info",
    look=_SLIPS.look,
    fix=_SLIPS.fix,
)
