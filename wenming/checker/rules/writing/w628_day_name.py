"""W628: the name of a day with a wrong dot.

Why: “一·二八” has a dot, for 一二八 could be read two ways; 五四 has none; in Arabic digits there is always one: “3·15” (GB/T
15835-2011, 5.1.6, 5.2.3).
Bad: 纪念“五·四”运动，开展“3.15”宣传。
Good: 纪念五四运动，开展“3·15”宣传。
Good: 纪念“一·二八”抗战。
Fix: safe; the name is written as the standard has it.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.slips import SlipRule
from wenming.checker.standard import numbers

__all__ = ["RULE"]

_SLIPS = SlipRule("W628", numbers("N-12"), "info", safety="safe")

RULE = Rule(
    code="W628",
    summary="the name of a day with a wrong dot",
    message="{found} should be {new}",
    hint="Write the name as the standard has it.",
    severity="info",
    look=_SLIPS.look,
    fix=_SLIPS.fix,
)
