"""MET107: words for an anomaly that its figures contradict.

Why: 偏多 and 偏少 say the sign, so the figure behind them has none; rain is 偏多 or 偏少, temperature 偏高 or
偏低; and rain below the normal is not 偏多.
Bad: 降水量1102.4毫米，较常年偏多12.3%, with a normal of 1275.7毫米. Good: 较常年偏少13.6%.
Fix: none; only the records tell whether word or figure is wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from wenming import CheckContext, Diagnostic, Path, Rule
from wenming.metrics import exact_value, half_step, same_period

__all__ = ["RULE"]

_SIGNED = re.compile(r"偏[多少高低][^，。；、\d]{0,2}[-−－－]\s?\d[\d.]*[%％℃]?")
_MISFIT = re.compile(
    r"(?:降水|雨量)[^，。；]{0,20}，?(?:较|較|比)常年(?:同期)?偏[高低]|"
    r"(?:气温|氣溫)[^，。；]{0,20}，?(?:较|較|比)常年(?:同期)?偏[多少]"
)
_SHARES = {"rain_above": 1, "rain_below": -1}


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    for path, text in context.texts_with("偏"):
        found = _SIGNED.search(text) or _MISFIT.search(text)
        if found is not None:
            yield Diagnostic("MET107", "error", {"words": found[0], "known": "-"}, path)
    yield from _against_the_normal(context)


def _against_the_normal(context: CheckContext) -> Iterator[Diagnostic]:
    """Compare 偏多 and 偏少 with rain and its normal, within what their digits leave open."""
    pairs = same_period(context.report, "met.precipitation", "met.precipitation_normal")
    for (_, rain), (_, normal) in pairs:
        fallen, base = exact_value(rain), exact_value(normal)
        if not base or fallen is None:
            continue
        made = (fallen - base) / base * 100
        for index, told in enumerate(context.report.metrics):
            value, sign = exact_value(told), _SHARES.get(told.id)
            if told.definition == "met.precipitation_anomaly" and "." not in told.id:
                sign = 1
            if value is None or sign is None or told.period != rain.period:
                continue
            if abs(sign * value - made) > half_step(told) + Decimal("0.1"):
                values = {"words": str(told.quantity), "known": f"{made:.1f}%"}
                yield Diagnostic("MET107", "error", values, Path(("metrics", index)))


RULE = Rule(
    code="MET107",
    summary="an anomaly whose word and figure disagree",
    message="{words} does not fit; rain and its normal make {known}",
    hint="Rain is 偏多 or 偏少, temperature 偏高 or 偏低; the word says the sign, the figure has none.",
    severity="error",
    look=_look,
)
