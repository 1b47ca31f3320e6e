"""W622: a year in hanzi with 零, ○ or 0 for its zero, or a 〇 in a count.

Why: digit by digit zero is 〇 (U+3007): 二〇二四年; counting it is 零: 一千零八 (GB/T 15835-2011, 5.2.5).
Bad: 二零二四年，全局上下团结一心。
Bad: 二○二五年工作打算。
Good: 二〇二四年，全局上下团结一心。
Good: 三千零五十二人参加。
Fix: safe; the one right zero is written.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.slips import SlipRule
from wenming.checker.standard import numbers

__all__ = ["RULE"]

_SLIPS = SlipRule("W622", numbers("N-11"), safety="safe")

RULE = Rule(
    code="W622",
    summary="a year in hanzi with 零, ○ or 0 for its zero, or a 〇 in a count",
    message="{found} should be {new}",
    hint="Write 〇 in years, 零 in counts.",
    look=_SLIPS.look,
    fix=_SLIPS.fix,
)
