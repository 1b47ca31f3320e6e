"""MET108: a rate of forecasts or warnings that its own table does not give.

Why: circulars print the counts and the rates; whoever divides finds the slip, and then trusts neither.
Bad: 命中86次、漏报8次，命中率92.5%. Good: 命中率91.49%.
Fix: none; only the verification tells whether counts or rate are wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from wenming import CheckContext, Diagnostic, Path, Rule
from wenming.metrics import exact_value, half_step, same_period

__all__ = ["RULE"]

_RAIN = ("met.rain_hits", "met.rain_correct_negatives", "met.rain_false_alarms", "met.rain_misses")
_HITS, _FALSE, _MISSES = "met.warning_hits", "met.warning_false_alarms", "met.warning_misses"
_RATES = (
    ("met.rain_forecast_accuracy", _RAIN[:2], _RAIN[2:]),
    ("met.warning_ts", (_HITS,), (_FALSE, _MISSES)),
    ("met.warning_pod", (_HITS,), (_MISSES,)),
    ("met.warning_miss_rate", (_MISSES,), (_HITS,)),
    ("met.warning_far", (_FALSE,), (_HITS,)),
)
"""A rate, the counts above its line, and those that come to them below it."""


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    for rate_id, above, more in _RATES:
        for (index, rate), *counts in same_period(context.report, rate_id, *above, *more):
            values = [exact_value(one) or Decimal(0) for _, one in counts]
            whole = sum(values, Decimal(0))
            if whole <= 0:
                continue
            made = sum(values[: len(above)], Decimal(0)) / whole * 100
            if abs((exact_value(rate) or Decimal(0)) - made) > half_step(rate):
                told = {"rate": str(rate.quantity), "made": f"{made:.2f}%"}
                yield Diagnostic("MET108", "error", told, Path(("metrics", index)))


RULE = Rule(
    code="MET108",
    summary="a rate that the counts of its table do not give",
    message="the rate is {rate}, its counts make {made}",
    hint="Take counts and rate from the same verification table.",
    severity="error",
    look=_look,
)
