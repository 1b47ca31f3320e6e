"""PET103: fewer persons than batches, or collective visits of fewer than five persons.

Why: batches and persons count the same visits, and a visit is collective from five persons on.
Bad: 接待来访638批526人次; 集体访9批36人次. Good: 638批1526人次; 9批86人次.
Fix: none; the two figures may have been exchanged.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Path, Rule
from wenming.metrics import half_step, same_period

__all__ = ["RULE"]

_PAIRS = (("pet.visit_batches", "pet.visit_persons", 1), ("pet.collective_batches", "pet.collective_persons", 5))


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    for batches, persons, least in _PAIRS:
        for (_, visits), (index, heads) in same_period(context.report, batches, persons):
            wanted = visits.quantity.value * least  # type: ignore[operator]  # exact ones only
            slack = half_step(heads) + half_step(visits) * least
            if wanted - heads.quantity.value > slack:  # type: ignore[operator]
                values = {"persons": str(heads.quantity), "batches": str(visits.quantity), "least": f"{wanted:f}"}
                yield Diagnostic("PET103", "error", values, Path(("metrics", index)))


RULE = Rule(
    code="PET103",
    summary="fewer persons than their visits allow",
    message="{persons} came in {batches}; there must be {least} at least",
    hint="Look whether batches and persons were exchanged; a collective visit has five persons or more.",
    severity="error",
    look=_look,
)
