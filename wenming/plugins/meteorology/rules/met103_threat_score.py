"""MET103: a threat score above the hit rate, or above what the false alarms leave.

Why: TS = hits ÷ (hits + false alarms + misses), so it is never above hits ÷ (hits + misses), nor above
100 % less the false-alarm rate.
Bad: TS评分72%，命中率65%. Good: TS评分52%，命中率65%.
Fix: none; the rates come from different tables.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Path, Rule
from wenming.metrics import half_step, same_period

__all__ = ["RULE"]


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    for (index, score), (_, hits) in same_period(context.report, "met.warning_ts", "met.warning_pod"):
        over = score.quantity.value - hits.quantity.value  # type: ignore[operator]  # exact ones only
        if over > half_step(score) + half_step(hits):
            values = {"score": str(score.quantity), "bound": str(hits.quantity)}
            yield Diagnostic("MET103", "error", values, Path(("metrics", index)))
    for (index, score), (_, false) in same_period(context.report, "met.warning_ts", "met.warning_far"):
        bound = 100 - false.quantity.value  # type: ignore[operator]  # exact ones only
        if score.quantity.value - bound > half_step(score) + half_step(false):  # type: ignore[operator]
            values = {"score": str(score.quantity), "bound": f"{bound}%"}
            yield Diagnostic("MET103", "error", values, Path(("metrics", index)))


RULE = Rule(
    code="MET103",
    summary="a threat score that its rates do not allow",
    message="threat score {score} is above {bound}, which its rates allow at most",
    hint="Take score and rates from the same verification table.",
    severity="error",
    look=_look,
)
