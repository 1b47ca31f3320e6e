"""W624: a guess of two neighbouring numbers with 、 between them, or in Arabic digits.

Why: three or four is 三四; with 、 it reads as two numbers (GB/T 15835-2011, 4.2.2, 5.2.1).
Bad: 走访了3、4个社区。
Bad: 历时七、八个月。
Bad: 共来了20几人。
Good: 走访了三四个社区。
Good: 第三、四季度，党的十九届三、四次全会。
Good: 历时七八个月。
Good: 共来了二十几人。
Fix: unsure; two things may be meant (第三、四项).
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.slips import SlipRule
from wenming.checker.standard import Fault, apart_from, numbers

__all__ = ["RULE"]

_HEDGES = frozenset("约近超逾不至余多上下左右內内将接大")


def _is_guess(finding: Fault) -> bool:
    return _HEDGES.isdisjoint(finding.found)  # two hedges are W633


_SLIPS = SlipRule("W624", apart_from(numbers("N-2", where=_is_guess), "(?<=[届屆第])"), "info")

RULE = Rule(
    code="W624",
    summary="a guess of two neighbouring numbers with 、 between them, or in Arabic digits",
    message="{found} should be {new}",
    hint="Write both numbers in hanzi, side by side.",
    severity="info",
    look=_SLIPS.look,
    fix=_SLIPS.fix,
)
