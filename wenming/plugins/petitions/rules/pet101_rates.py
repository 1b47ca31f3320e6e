"""PET101: a rate that its two counts do not give, or a part that is more than its whole.

Why: a rate of petition work has a part and a whole of the same cohort; a part above the whole says that
cases of another year were counted in, and then the rate means nothing.
Bad: 可评价事项762件，群众参评800件; 及时受理率99.2% of 980 among 986. Good: 参评704件, 99.39%.
Fix: none; only the records tell which count is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from wenming import CheckContext, Diagnostic, Metric, Path, Rule
from wenming.metrics import exact_value, half_step, same_period

__all__ = ["RATES", "RULE"]

RATES = (
    ("pet.repeat_rate", "pet.repeat_petitions", "pet.petition_total"),
    ("pet.timely_acceptance_rate", "pet.accepted_on_time", "pet.acceptance_due"),
    ("pet.ontime_conclusion_rate", "pet.concluded_on_time", "pet.conclusion_due"),
    ("pet.conclusion_rate", "pet.concluded_cases", "pet.accepted_cases"),
    ("pet.first_resolution_rate", "pet.first_resolved", "pet.first_petitions"),
    ("pet.evaluation_rate", "pet.evaluated_cases", "pet.evaluable_cases"),
    ("pet.petition_satisfaction_rate", "pet.satisfied_cases", "pet.evaluated_cases"),
    ("pet.leader_resolution_rate", "pet.leader_cases_resolved", "pet.leader_cases"),
    ("pet.backlog_resolution_rate", "pet.backlog_resolved", "pet.backlog_cases"),
)
_OTHER_WHOLE = ("pet.first_resolution_rate",)  # of those that have ended, which are fewer than those that came
_WHOLE = 100


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    report = context.report
    for rate, part, whole in RATES:
        for (index, one), (_, other) in same_period(report, part, whole):
            if one.quantity.value > other.quantity.value:  # type: ignore[operator]  # exact ones only
                yield _finding(context, index, rate, one, other)
        for ((index, found),) in same_period(report, rate):
            if not 0 <= found.quantity.value <= _WHOLE:  # type: ignore[operator]
                yield _finding(context, index, rate, found)
        if rate in _OTHER_WHOLE:
            continue
        for (index, found), (_, one), (_, other) in same_period(report, rate, part, whole):
            if _differs(found, one, other):
                yield _finding(context, index, rate, one, other, found)


def _differs(rate: Metric, part: Metric, whole: Metric) -> bool:
    """Tell whether *rate*, as printed, is not what two counts printed in full give."""
    base, count, value = exact_value(whole), exact_value(part), exact_value(rate)
    if not base or count is None or value is None or half_step(whole) or half_step(part) or count > base:
        return False
    made = Fraction(count) / Fraction(base) * _WHOLE
    at_the_end = value in (Decimal(0), Decimal(_WHOLE)) and made != value  # PET108 speaks of that
    return not at_the_end and abs(made - Fraction(value)) > Fraction(half_step(rate))


def _finding(context: CheckContext, index: int, rate: str, *metrics: Metric) -> Diagnostic:
    known = context.definitions
    named = [(known[one.definition].name if one.definition in known else one.id, one) for one in metrics]
    values = {
        "name": known[rate].name if rate in known else rate,
        "facts": "、".join(f"{name}{one.quantity}" for name, one in named),
    }
    return Diagnostic("PET101", "error", values, Path(("metrics", index)))


RULE = Rule(
    code="PET101",
    summary="a rate of petition work that its counts do not give",
    message="{name} does not hold: {facts}",
    hint="Count part and whole over the same cases, and compute the rate again.",
    severity="error",
    look=_look,
)
