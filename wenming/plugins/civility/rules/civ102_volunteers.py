"""CIV102: fewer participations in volunteering than volunteers who took part.

Why: whoever took part did so at least once, so 人次 are never fewer than persons.
Bad: 参加的志愿者36人，参与志愿服务28人次. Good: 参加的志愿者36人，参与志愿服务412人次.
Fix: none; only the records of the activities tell.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Path, Rule
from wenming.metrics import exact_value

__all__ = ["RULE"]

_PERSONS, _VISITS = "volunteers_active", "civ.volunteer_participations"


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    metrics = context.report.metrics
    persons = context.metrics[_PERSONS][1] if _PERSONS in context.metrics else None
    most = exact_value(persons) if persons is not None else None
    for index, visits in enumerate(metrics):
        value = exact_value(visits) if visits.definition == _VISITS else None
        if value is None or persons is None or most is None:
            continue
        if visits.period == persons.period and value < most:
            values = {"visits": str(visits.quantity), "persons": str(persons.quantity)}
            yield Diagnostic("CIV102", "error", values, Path(("metrics", index)))


RULE = Rule(
    code="CIV102",
    summary="fewer participations than persons who took part",
    message="{persons} took part, but only {visits} are counted",
    hint="Count the participations of all activities again: each person counts each time.",
    severity="error",
    look=_look,
)
