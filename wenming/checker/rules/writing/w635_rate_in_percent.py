"""W635: a rate that moves by %.

Why: a rate that rises from 60% to 63% rises by 3个百分点, or by 5%; with % it is not said which (国家统计局: 百分点).
Bad: 群众满意率提高3%。
Good: 群众满意率提高3个百分点。
Good: 旅游收入提高3%。
Fix: unsure; 个百分点 is written.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.slips import SlipRule
from wenming.checker.standard import numbers

__all__ = ["RULE"]

_SLIPS = SlipRule("W635", numbers("N-14", where=lambda finding: (finding.suggestion or "").endswith("百分点")), "info")

RULE = Rule(
    code="W635",
    summary="a rate that moves by %",
    message="it is not said whether the rate moved by {found} of itself or by {new}",
    hint="Write 个百分点 for the difference of two rates.",
    severity="info",
    look=_SLIPS.look,
    fix=_SLIPS.fix,
)
