"""W608: a dash in a wrong form.

Why: it is one line over two cells (GB/T 15834-2011, 4.10), with no other mark before it.
Bad: 我们的目标--让群众满意。
Bad: 今年的重点，——民生实事。
Good: 我们的目标——让群众满意。
Good: 2021—2025年，北京—上海。
Fix: safe; it becomes ——.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.slips import SlipRule
from wenming.checker.standard import punctuation

__all__ = ["RULE"]

_SLIPS = SlipRule("W608", punctuation("P-7"), "info", by="document", safety="safe")

RULE = Rule(
    code="W608",
    summary="a dash in a wrong form",
    message="{found} is no right dash (found {count} times)",
    hint="Write —— (two cells), without another mark before it.",
    severity="info",
    look=_SLIPS.look,
    fix=_SLIPS.fix,
)
