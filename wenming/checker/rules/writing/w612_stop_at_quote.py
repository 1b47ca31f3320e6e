"""W612: a full stop on both sides of a closing mark.

Why: one sentence ends once: the stop stands inside where the quotation is a sentence of its own, else outside (GB/T
15834-2011, 4.8, 4.9).
Bad: 我们始终牢记“群众利益无小事。”。
Good: 我们始终牢记“群众利益无小事”。
Good: 他说：“群众利益无小事。”
Fix: safe; the stop stands outside.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.slips import SlipRule
from wenming.checker.standard import punctuation

__all__ = ["RULE"]

_SLIPS = SlipRule("W612", punctuation("P-12"), safety="safe")

RULE = Rule(
    code="W612",
    summary="a full stop on both sides of a closing mark",
    message="one stop too many at {found}",
    hint="Keep one stop: inside the marks for a whole sentence, else outside.",
    look=_SLIPS.look,
    fix=_SLIPS.fix,
)
