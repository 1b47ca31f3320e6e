"""W627: 二 where 两 is said, or a ten too much or too little.

Why: before measure words two is 两; eleven as a label is 十一, a hundred and ten as a count 一百一十.
Bad: 召开二个会议，走访二百十户。
Bad: （一十一）加强督查。
Good: 召开两个会议，走访二百一十户。
Good: 第二个会议，（十一）加强督查。
Good: 二级单位。
Fix: unsure; the usual form is written.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.slips import SlipRule
from wenming.checker.standard import apart_from, numbers

__all__ = ["RULE"]

_SLIPS = SlipRule("W627", apart_from(numbers("N-16", "N-17"), "二支[部队队隊]"), "info")

RULE = Rule(
    code="W627",
    summary="二 where 两 is said, or a ten too much or too little",
    message="{found} should be {new}",
    hint="Write 两 before measure words, 十一 in labels, 一百一十 in counts.",
    severity="info",
    look=_SLIPS.look,
    fix=_SLIPS.fix,
)
