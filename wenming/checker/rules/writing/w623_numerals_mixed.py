"""W623: hanzi and Arabic digits in one date, or in one row of chapters.

Why: things of one kind are written in one way within a text (GB/T 15835-2011, 4.3.3).
Bad: 二〇二四年5月8日召开会议。
Bad: 8月十五日前完成。
Good: 2024年5月8日召开会议。
Good: 二〇二四年五月八日召开会议。
Fix: unsure; Arabic digits are written throughout the date.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.slips import SlipRule
from wenming.checker.standard import numbers

__all__ = ["RULE"]

_SLIPS = SlipRule("W623", numbers("N-4"))

RULE = Rule(
    code="W623",
    summary="hanzi and Arabic digits in one date, or in one row of chapters",
    message="{found} mixes hanzi and Arabic digits; write {new}",
    hint="Write one kind of digits throughout.",
    look=_SLIPS.look,
    fix=_SLIPS.fix,
)
