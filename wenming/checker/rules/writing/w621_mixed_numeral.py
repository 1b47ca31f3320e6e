"""W621: digits with 千, 百 or 十.

Why: behind digits only 万 and 亿 may stand: 1万4千 and 3千万 mix two ways to write one number (GB/T 15835-2011, 5.3).
Bad: 发放宣传资料1万4千份，投入3千万元。
Good: 发放宣传资料1.4万份，投入3000万元。
Good: 发放宣传资料一万四千份，服务几千人。
Good: 海拔3千米，功率5千瓦。
Fix: unsure; the number is written with digits and 万 or 亿.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.slips import SlipRule
from wenming.checker.standard import numbers

__all__ = ["RULE"]

_SLIPS = SlipRule("W621", numbers("N-6", where=lambda finding: "分之" not in finding.found))

RULE = Rule(
    code="W621",
    summary="digits with 千, 百 or 十",
    message="{found} mixes digits with 千, 百 or 十; it is {new}",
    hint="Behind Arabic digits write 万 and 亿 only.",
    look=_SLIPS.look,
    fix=_SLIPS.fix,
)
