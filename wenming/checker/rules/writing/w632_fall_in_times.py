"""W632: a fall by 倍, or by more than 100%.

Why: what falls by its whole is gone; 减少2倍 says nothing (国家统计局: 倍). A half is 减少一半 or 下降50%.
Bad: 上访量减少2倍。
Bad: 事故下降150%。
Good: 上访量减少三分之二。
Good: 事故下降50%，收入是上年的2倍。
Fix: none; only the writer knows the numbers.
"""

from __future__ import annotations

import re

from wenming.checker.rule import Rule
from wenming.checker.slips import SlipRule
from wenming.checker.standard import Fault, apart_from, numbers

__all__ = ["RULE"]

_IS_FALL = re.compile("倍|[%％]")
_OF_PROFIT = "(?<=利润|利潤|盈利|净利|淨利|收益)|(?<=利润同比|利潤同比|净利同比|盈利同比)"  # may turn into a loss
_SIGNED = re.compile("[-－−]")


def _is_fall(finding: Fault) -> bool:
    if finding.suggestion is not None or _SIGNED.search(finding.found):
        return False
    return _IS_FALL.search(finding.found) is not None


_SLIPS = SlipRule("W632", apart_from(numbers("N-14", where=_is_fall), _OF_PROFIT), "error")

RULE = Rule(
    code="W632",
    summary="a fall by 倍, or by more than 100%",
    message="{found} is impossible: nothing falls by its whole or more",
    hint="Say 减少一半, 下降50%, or the two numbers.",
    severity="error",
    look=_SLIPS.look,
)
