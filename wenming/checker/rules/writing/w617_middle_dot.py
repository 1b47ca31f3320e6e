"""W617: a wrong dot inside a name.

Why: the parts of a foreign name are joined by · (U+00B7, GB/T 15834-2011, 4.14); other dots look alike and are not
found by a search.
Bad: 外国专家彼得•史密斯来访。
Good: 外国专家彼得·史密斯来访。
Good: 增长3.5个百分点。
Fix: safe; it becomes ·.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.slips import SlipRule
from wenming.checker.standard import punctuation

__all__ = ["RULE"]

_SLIPS = SlipRule("W617", punctuation("P-15"), by="document", safety="safe")

RULE = Rule(
    code="W617",
    summary="a wrong dot inside a name",
    message="the dot {found} should be · (found {count} times)",
    hint="Write ·, U+00B7.",
    look=_SLIPS.look,
    fix=_SLIPS.fix,
)
