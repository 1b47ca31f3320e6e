"""PET102: letters, visits and online petitions do not make the total.

Why: the total is the sum of its channels; where it is more, readers look for the channel that was left out.
Bad: 信访总量4286件（批）次，来信412件、来访638批、网上信访3028件. Good: the same with 来电208件.
Fix: none; name the missing channel, or correct a count.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from wenming import CheckContext, Diagnostic, Metric, Path, Rule
from wenming.metrics import exact_value, half_step, same_period

__all__ = ["RULE"]

_TOTAL = "pet.petition_total"
_CHANNELS = ("pet.letters", "pet.visit_batches", "pet.online_petitions")
_PAST = "_before"


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    report = context.report
    known = {metric.id: metric for metric in report.metrics}
    for ((index, whole),) in same_period(report, _TOTAL):
        label = whole.period.label if whole.period else ""
        here = [one for one in report.metrics if (one.period.label if one.period else "") == label]
        three = [next((one for one in here if one.definition == channel), None) for channel in _CHANNELS]
        named = [one for one in three if one is not None]
        others = _others(whole, known, named)
        counts = [*named, *(others or ())]
        if others is None or not named or any(exact_value(one) is None for one in counts):
            continue
        total = sum((exact_value(one) or Decimal(0) for one in counts), Decimal(0))
        slack = sum((half_step(one) for one in (whole, *counts)), Decimal(0))
        over = total - (exact_value(whole) or 0)
        if over > slack or (len(named) == len(_CHANNELS) and -over > slack):
            parts = "、".join(str(one.quantity) for one in counts)
            values = {"whole": str(whole.quantity), "total": f"{total:f}", "parts": parts}
            yield Diagnostic("PET102", "error", values, Path(("metrics", index)))


def _others(whole: Metric, known: dict[str, Metric], named: list[Metric]) -> list[Metric] | None:
    """Return the channels besides the three that *whole* names; ``None`` where one of them is not known."""
    past = whole.id.endswith(_PAST)
    now = known.get(whole.id.removesuffix(_PAST)) if past else whole
    ids = [f"{part}{_PAST}" if past else part for part in (now.parts if now else ())]
    taken = {one.id for one in named}
    found = [known.get(id_) for id_ in ids if id_ not in taken]
    return [one for one in found if one is not None] if None not in found else None


RULE = Rule(
    code="PET102",
    summary="channels of petitions do not make their total",
    message="the channels ({parts}) make {total}, the total is {whole}",
    hint="Name the channel that is missing (calls, say), or correct a count.",
    severity="error",
    look=_look,
)
