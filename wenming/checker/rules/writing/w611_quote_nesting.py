"""W611: quotation marks or book marks in a wrong order.

Why: “ ” stand outside and ‘ ’ inside, 《 》 outside and 〈 〉 inside; an opening mark opens (GB/T 15834-2011, 4.8, 4.15).
Bad: 开展“我为群众办实事“活动。
Bad: 印发《关于落实《食品安全法》的意见》。
Good: 开展“我为群众办实事”活动。
Good: 印发《关于落实〈食品安全法〉的意见》。
Fix: safe; each pair gets the marks of its depth.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.slips import Slip, SlipRule
from wenming.checker.standard import Fault, punctuation

__all__ = ["RULE"]

_MARKS = frozenset("“”‘’《》〈〉")


def _is_pair(finding: Fault) -> bool:
    return finding.suggestion is not None and not _MARKS.isdisjoint(finding.found)


_find_all = punctuation("P-9", where=_is_pair)


def _find(context: CheckContext) -> Iterator[Slip]:
    """Yield the halves of a paragraph as one term: a half put right alone would have no partner."""
    yield from (evolve(slip, term=str(slip.path)) for slip in _find_all(context))


_SLIPS = SlipRule("W611", _find, by="term", safety="safe")

RULE = Rule(
    code="W611",
    summary="quotation marks or book marks in a wrong order",
    message="{found} should be {new}",
    hint="Put “ ” and 《 》 outside, ‘ ’ and 〈 〉 inside, the opening mark first.",
    look=_SLIPS.look,
    fix=_SLIPS.fix,
)
