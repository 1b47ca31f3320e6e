"""W629: capital and small numerals in one amount.

Why: capitals stand against forgery; one small numeral between them undoes that (GB/T 15835-2011, 5.2.4).
Bad: 合计人民币叁万五仟元整。
Good: 合计人民币叁万伍仟元整。
Good: 合计三万五千元。
Fix: unsure; capitals are written throughout.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.slips import SlipRule
from wenming.checker.standard import numbers

__all__ = ["RULE"]

_SLIPS = SlipRule("W629", numbers("N-13"), "error")

RULE = Rule(
    code="W629",
    summary="capital and small numerals in one amount",
    message="{found} mixes capital and small numerals; write {new}",
    hint="Write capitals throughout.",
    severity="error",
    look=_SLIPS.look,
    fix=_SLIPS.fix,
)
