"""MET101: hit rate and miss rate do not make 100 %.

Why: a dangerous event is warned of or missed; there is no third case, so the two rates complete each other.
Bad: 命中率91.5%，漏报率10.2%. Good: 命中率91.5%，漏报率8.5%.
Fix: none; only the verification tells which of the two is right.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Path, Rule
from wenming.metrics import half_step, same_period

__all__ = ["RULE"]


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    for (index, hits), (_, misses) in same_period(context.report, "met.warning_pod", "met.warning_miss_rate"):
        total = hits.quantity.value + misses.quantity.value  # type: ignore[operator]  # exact ones only
        if abs(total - 100) > half_step(hits) + half_step(misses):
            values = {"hits": str(hits.quantity), "misses": str(misses.quantity), "total": f"{total}%"}
            yield Diagnostic("MET101", "error", values, Path(("metrics", index)))


RULE = Rule(
    code="MET101",
    summary="hit rate and miss rate of warnings do not make 100%",
    message="hit rate {hits} and miss rate {misses} make {total}, not 100%",
    hint="Take both rates from the same verification table.",
    severity="error",
    look=_look,
)
