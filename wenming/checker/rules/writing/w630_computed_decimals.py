"""W630: decimals as a computer counts them, or a point without its zero.

Why: 43.3600000001 was copied from a calculation, and .5 is easily read as 5 (GB/T 15835-2011, 5.1.2; GB/T 8170-2008).
Bad: 满意率为98.6000000001%。
Bad: 增长.5个百分点。
Good: 满意率为98.6%。
Good: 增长0.5个百分点。
Fix: unsure; the number is rounded where its zeros or nines begin, the zero written.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.slips import SlipRule
from wenming.checker.standard import numbers

__all__ = ["RULE"]

_SLIPS = SlipRule("W630", numbers("N-8", "N-18"))

RULE = Rule(
    code="W630",
    summary="decimals as a computer counts them, or a point without its zero",
    message="{found} should be {new}",
    hint="Round the number, and write the zero before the point.",
    look=_SLIPS.look,
    fix=_SLIPS.fix,
)
