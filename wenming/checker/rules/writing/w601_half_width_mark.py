"""W601: half-width marks in Chinese text.

Why: , ; : ( ) are marks of Latin script; between Chinese words they look cramped, and break lines in wrong places
(GB/T 15834-2011, 5.1). Typing in the wrong mode makes hundreds of them, so they are one finding.
Bad: 全年受理128件,办结126件;群众满意率99%.
Good: 全年受理128件，办结126件；群众满意率99%。
Good: 投入1,250.5万元，比例为1:3，详见http://a.gov.cn/x.html。
Fix: safe; each becomes its full-width form. Decimals, times, addresses and Latin phrases are left alone.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.slips import SlipRule
from wenming.checker.standard import Fault, punctuation

__all__ = ["RULE"]

_HALF = frozenset(",;:?!.()\"'<>")


def _is_half(finding: Fault) -> bool:
    return not _HALF.isdisjoint(finding.found)


_SLIPS = SlipRule("W601", punctuation("P-1", where=_is_half), by="document", safety="safe")

RULE = Rule(
    code="W601",
    summary="half-width marks in Chinese text",
    message="half-width marks such as {found} stand in Chinese text (found {count} times)",
    hint="Write the full-width marks: ，；：。（）“”.",
    look=_SLIPS.look,
    fix=_SLIPS.fix,
)
