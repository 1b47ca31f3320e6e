"""W606: 、 between quotation marks or book marks side by side.

Why: the marks part them already (GB/T 15834-2011, 4.5.3.5).
Bad: 认真落实《预算法》、《审计法》，开展“双拥”、“双创”活动。
Good: 认真落实《预算法》《审计法》，开展“双拥”“双创”活动。
Good: 学习《预算法》（2018年修正）、《审计法》。
Fix: safe; the mark is taken out, and put in behind a remark in brackets.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.slips import SlipRule
from wenming.checker.standard import punctuation

__all__ = ["RULE"]

_SLIPS = SlipRule("W606", punctuation("P-4"), "info", by="document", safety="safe")

RULE = Rule(
    code="W606",
    summary="、 between quotation marks or book marks side by side",
    message="a 、 too many or too few between marks side by side: {found} (found {count} times)",
    hint="Take out the 、 between marks side by side; keep it where words or brackets stand between them.",
    severity="info",
    look=_SLIPS.look,
    fix=_SLIPS.fix,
)
