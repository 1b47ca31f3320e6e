"""W633: two hedges at one number.

Why: 约300人左右 and 近300余件 say about twice, or below and above at once.
Bad: 逾2000余册图书上架。
Bad: Report("总结", opening=["约300人左右参加。"])
Good: 2000余册图书上架。
Good: 约300人参加。
Good: 近300件。
Fix: unsure; the word before the number goes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.slips import Slip, SlipRule
from wenming.checker.standard import numbers
from wenming.document.figures import Figures
from wenming.model import Paragraph, Text

__all__ = ["RULE"]

_HEDGES = frozenset("约近超逾不至接大將将約")
_ELSEWHERE = re.compile(r"(?!逾|不超[过過])")  # of a figure that is cited, W307 finds all but these


def _find(context: CheckContext) -> Iterator[Slip]:
    for slip in _find_all(context):
        if _ELSEWHERE.match(slip.found) and _is_cited(context, slip):
            continue
        yield slip


def _is_cited(context: CheckContext, slip: Slip) -> bool:
    """Tell whether a citation prints some of the words of *slip*."""
    place = slip.path.look_up(context.report)
    text = place if isinstance(place, Text) else place.text if isinstance(place, Paragraph) else Text()
    at, figures = 0, Figures(context.report)
    for span in text.spans:
        end = at + len(span if isinstance(span, str) else figures.figure(span))
        if not isinstance(span, str) and at < slip.end and slip.start < end:
            return True
        at = end
    return False


_find_all = numbers("N-2", where=lambda finding: not _HEDGES.isdisjoint(finding.found))
_SLIPS = SlipRule("W633", _find)

RULE = Rule(
    code="W633",
    summary="two hedges at one number",
    message="{found} hedges twice; {new} will do",
    hint="Keep one hedge.",
    look=_SLIPS.look,
    fix=_SLIPS.fix,
)
