"""W607: an ellipsis in a wrong form.

Why: it is six dots on two cells (GB/T 15834-2011, 4.11), and it says the same as 等: one of them will do.
Bad: 种植了水稻、玉米...和大豆。
Bad: 新建广场、公园。。。
Bad: 开展讲座、展览、义诊……等活动。
Good: 种植了水稻、玉米……
Good: 开展讲座、展览、义诊等活动。
Fix: the form safely; of …… and 等 the writer chooses one.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.slips import SlipRule
from wenming.checker.standard import punctuation

__all__ = ["RULE"]

_SLIPS = SlipRule("W607", punctuation("P-6"), "info", by="document")

RULE = Rule(
    code="W607",
    summary="an ellipsis in a wrong form",
    message="{found} is no right ellipsis (found {count} times)",
    hint="Write …… (six dots), or 等, not both.",
    severity="info",
    look=_SLIPS.look,
    fix=_SLIPS.fix,
)
