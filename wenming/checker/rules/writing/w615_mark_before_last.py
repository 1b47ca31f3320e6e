"""W615: a mark before the last of a row that has 等, 和 or 及.

Why: 和, 及 and 等 join the last one already; and 一、二季度 is two, 一二季度 none (GB/T 15834-2011, 4.5.3).
Bad: 走访来信、来访、等群众。
Bad: 二三产业加快发展。
Good: 走访来信、来访等群众。
Good: 二、三产业加快发展。
Good: 实现平等、和谐发展。
Fix: unsure; what follows may be a word of its own.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.slips import SlipRule
from wenming.checker.standard import punctuation

__all__ = ["RULE"]

_SLIPS = SlipRule("W615", punctuation("P-5"), "info")

RULE = Rule(
    code="W615",
    summary="a mark before the last of a row that has 等, 和 or 及",
    message="a 、 too many or too few: {found}",
    hint="Take out the 、 before 等, 和, 及; keep it between numbers that stand for two things.",
    severity="info",
    look=_SLIPS.look,
    fix=_SLIPS.fix,
)
