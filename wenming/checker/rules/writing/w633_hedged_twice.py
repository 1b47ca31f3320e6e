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
from bisect import bisect_left
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.slips import Slip, SlipRule
from wenming.checker.standard import numbers
from wenming.document.figures import Figures
from wenming.model import Paragraph, Path, Text

__all__ = ["RULE"]

_HEDGES = frozenset("约近超逾不至接大將将約")
_ELSEWHERE = re.compile(r"(?!逾|不超[过過])")  # of a figure that is cited, W307 finds all but these


def _find(context: CheckContext) -> Iterator[Slip]:
    cited: dict[Path, list[tuple[int, int]]] = {}
    for slip in _find_all(context):
        if slip.path not in cited:
            cited[slip.path] = _cited(context, slip.path)
        if not (_ELSEWHERE.match(slip.found) and _touches(cited[slip.path], slip)):
            yield slip


def _cited(context: CheckContext, path: Path) -> list[tuple[int, int]]:
    """Return the places in the text at *path* that citations print, in order."""
    place = path.look_up(context.report)
    text = place if isinstance(place, Text) else place.text if isinstance(place, Paragraph) else Text()
    figures = Figures(context.report)
    found, at = [], 0
    for span in text.spans:
        end = at + len(span if isinstance(span, str) else figures.figure(span))
        if not isinstance(span, str):
            found.append((at, end))
        at = end
    return found


def _touches(places: list[tuple[int, int]], slip: Slip) -> bool:
    at = bisect_left(places, (slip.end, 0)) - 1  # the last that begins before the slip ends
    return at >= 0 and places[at][1] > slip.start


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
