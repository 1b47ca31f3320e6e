"""W625: Arabic digits in a set word.

Why: 第一书记, 一律, 星期五 and 腊月二十三 are words, not counts (GB/T 15835-2011, 4.2.1, 4.2.3).
Bad: 选派第1书记，落实中央8项规定。
Bad: 定于星期5召开，腊月23结束。
Good: 选派第一书记，落实八项规定。
Good: 落实第1项任务。
Fix: unsure; the word is written in hanzi.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.slips import SlipRule
from wenming.checker.standard import apart_from, numbers

__all__ = ["RULE"]

_RIGHT = "[45]星级|(?<!中央)8项规定"  # common, and rules of some other office
_SLIPS = SlipRule("W625", apart_from(numbers("N-3"), _RIGHT), "info")

RULE = Rule(
    code="W625",
    summary="Arabic digits in a set word",
    message="{found} belongs to a set word: {new}",
    hint="Write set words in hanzi.",
    severity="info",
    look=_SLIPS.look,
    fix=_SLIPS.fix,
)
