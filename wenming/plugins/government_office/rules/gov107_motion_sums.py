"""GOV107: suggestions and proposals, or the classes of their results, that do not make the total.

Why: every motion comes from a deputy or a member and ends in A, B, C or D; readers add up, and every share
stands on that total (G5).
Bad: 承办建议提案201件，A类146件、B类37件、C类8件. Good: B类47件.
Fix: none; only the register tells which figure is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from wenming import CheckContext, Diagnostic, Path, Rule
from wenming.metrics import exact_value, same_period

__all__ = ["RULE"]

_SOURCES = ("gov.npc_suggestions", "gov.cppcc_proposals")
_CLASSES = ("gov.motions_a", "gov.motions_b", "gov.motions_c")
_LAST = "gov.motions_d"


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    yield from _summed(context, _SOURCES)
    more = next(same_period(context.report, "gov.motions_total", *_CLASSES, _LAST), ())
    yield from _summed(context, (*_CLASSES, _LAST) if more else _CLASSES)


def _summed(context: CheckContext, parts: tuple[str, ...]) -> Iterator[Diagnostic]:
    for (index, whole), *found in same_period(context.report, "gov.motions_total", *parts):
        total = sum((exact_value(one) or Decimal(0) for _, one in found), Decimal(0))
        if total != exact_value(whole):
            said = "、".join(str(one.quantity) for _, one in found)
            yield Diagnostic("GOV107", "error", {"parts": said, "whole": str(whole.quantity)}, Path(("metrics", index)))


RULE = Rule(
    code="GOV107",
    summary="motions that do not make their total",
    message="{parts} do not make {whole}",
    hint="Count again in the register; motions of the class D count, too.",
    severity="error",
    look=_look,
)
