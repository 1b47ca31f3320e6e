"""CON101: a part of the town's buildings, area or water that is larger than the whole.

Why: what was begun or finished this year is among what is under construction, treated water among what was
discharged, hazards removed among those found; a part above its whole is a slip of unit or row.
Bad: 房屋施工面积320万平方米，新开工面积420万平方米. Good: the same with 新开工面积86万平方米.
Fix: none; only the statistics tell which of the two is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Path, Rule
from wenming.plugins.construction.rules.figures import by_period

__all__ = ["RULE"]

_PARTS = (
    ("con.floor_started", "con.floor_under_construction"),
    ("con.floor_completed", "con.floor_under_construction"),
    ("con.hazards_fixed", "con.hazards_found"),
    ("con.sewage_treated", "con.sewage_discharged"),
    ("con.waste_harmless", "con.waste_collected"),
    ("con.green_covered_area", "con.built_up_area"),
    ("con.gas_users", "con.urban_population"),
)


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    for part_id, whole_id in _PARTS:
        for part, whole in by_period(context.report, part_id, whole_id):
            if part.value - whole.value > (part.step + whole.step) / 2:
                values = {"part": str(part.metric.quantity), "whole": str(whole.metric.quantity)}
                yield Diagnostic("CON101", "error", values, Path(("metrics", part.index)))


RULE = Rule(
    code="CON101",
    summary="a part that is larger than its whole",
    message="the part is {part}, the whole only {whole}",
    hint="Compare both with the statistics; look at the units first.",
    severity="error",
    look=_look,
)
