"""GOV108: a rate that its two counts do not give, or a part that is larger than its whole.

Why: 办结率, 采用率, 按期答复率, 见面率 and 满意率 stand beside their counts, and can be divided; 100 % is said
only where none is lacking (X2, X7, X18).
Bad: 督查227项，办结223项，办结率100%. Good: 办结率98.24%.
Fix: none; where the counts are given, leave the rate out: it is computed.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from wenming import CheckContext, Diagnostic, Path, Rule
from wenming.metrics import exact_value, half_step, same_period

__all__ = ["RULE"]

_RATES = (
    ("gov.doc_error_rate", "gov.docs_returned", "gov.docs_issued"),
    ("gov.supervision_closure_rate", "gov.supervision_closed", "gov.supervision_items"),
    ("gov.info_adoption_rate", "gov.info_adopted", "gov.info_submitted"),
    ("gov.motion_reply_rate", "gov.motions_on_time", "gov.motions_total"),
    ("gov.motion_meeting_rate", "gov.motions_met", "gov.motions_total"),
    ("gov.motion_satisfaction_rate", "gov.motions_satisfied", "gov.motions_total"),
    ("gov.motion_class_a_rate", "gov.motions_a", "gov.motions_total"),
)


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    for rate, part, whole in _RATES:
        for (index, few), (_, all_) in same_period(context.report, part, whole):
            one, base = exact_value(few), exact_value(all_)
            if one is not None and base is not None and one > base:
                values = {"part": str(few.quantity), "whole": str(all_.quantity), "rate": "≤100%"}
                yield Diagnostic("GOV108", "error", values, Path(("metrics", index)))
        for (index, found), (_, few), (_, all_) in same_period(context.report, rate, part, whole):
            said, one, base = exact_value(found), exact_value(few), exact_value(all_)
            if said is None or one is None or not base or one > base:
                continue
            off = abs(Fraction(said) - Fraction(one) / Fraction(base) * 100) > Fraction(half_step(found))
            if off or (said == 100 and one < base) or (said == 0 and one > 0):
                values = {"part": str(few.quantity), "whole": str(all_.quantity), "rate": str(found.quantity)}
                yield Diagnostic("GOV108", "error", values, Path(("metrics", index)))


RULE = Rule(
    code="GOV108",
    summary="a rate that its counts do not give",
    message="{part} of {whole} are not {rate}",
    hint="Take both counts from one register, and compute the rate again.",
    severity="error",
    look=_look,
)
