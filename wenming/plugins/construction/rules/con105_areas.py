"""CON105: a rate that its two figures do not give once their units are made equal.

Why: town statistics count in 平方公里, 公顷 and 万平方米 side by side; a rate computed without converting them is
off by a hundred or ten thousand, and nobody sees it in the text. Nor that of sewage, gas or money, copied from
the year before.
Bad: 建成区面积38平方公里，绿化覆盖面积1596公顷，绿化覆盖率4.2%. Good: the same with 42%.
Fix: none; convert the areas and compute again.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from wenming import CheckContext, Diagnostic, Path, Rule
from wenming.plugins.construction.rules.figures import Known, by_period

__all__ = ["RULE"]

_RATES = (
    ("con.green_coverage_rate", "con.green_covered_area", "con.built_up_area", 100),
    ("con.floor_completion_rate", "con.floor_completed", "con.floor_under_construction", 100),
    ("con.park_green_per_capita", "con.park_green_area", "con.urban_population", 1),
    ("con.sewage_treatment_rate", "con.sewage_treated", "con.sewage_discharged", 100),
    ("con.waste_harmless_rate", "con.waste_harmless", "con.waste_collected", 100),
    ("con.gas_penetration", "con.gas_users", "con.urban_population", 100),
    ("con.investment_completion_rate", "con.investment_done", "con.investment_plan", 100),
)


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    for names in _RATES:
        *ids, times = names
        for rate, part, whole in by_period(context.report, *map(str, ids)):
            if whole.value > 0 and not _fits(rate, part, whole, Decimal(times)):
                values = {
                    "rate": str(rate.metric.quantity),
                    "part": str(part.metric.quantity),
                    "whole": str(whole.metric.quantity),
                    "found": f"{(part.value / whole.value * Decimal(times)).quantize(Decimal('0.01'))}",
                }
                yield Diagnostic("CON105", "error", values, Path(("metrics", rate.index)))


def _fits(rate: Known, part: Known, whole: Known, times: Decimal) -> bool:
    """Tell whether some values that print like these give the rate."""
    low = (part.value - part.step / 2) / (whole.value + whole.step / 2) * times
    high = (part.value + part.step / 2) / max(whole.value - whole.step / 2, whole.step / 2) * times
    return low - rate.step / 2 <= rate.value <= high + rate.step / 2


RULE = Rule(
    code="CON105",
    summary="a rate that its areas do not give",
    message="{part} of {whole} give {found}, not {rate}",
    hint="Convert both to one unit (1平方公里 = 100公顷 = 100万平方米), and compute again.",
    severity="error",
    look=_look,
)
