"""CIV101: more staff took part, or registered as volunteers, than there are.

Why: participants are counted once each, so they are a part of the staff; whoever adds up events counts twice.
Bad: 在职职工46人，参与创建职工58人. Good: 在职职工46人，参与创建职工44人.
Fix: none; count persons again from the lists, or give 人次 as such.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Path, Rule
from wenming.metrics import same_period

__all__ = ["RULE"]

_PARTS = ("civ.participants_unique", "civ.registered_volunteers")


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    for part in _PARTS:
        for (index, some), (_, staff) in same_period(context.report, part, "civ.staff_total"):
            if some.quantity.value > staff.quantity.value:  # type: ignore[operator]  # exact ones only
                values = {"part": str(some.quantity), "staff": str(staff.quantity)}
                yield Diagnostic("CIV101", "error", values, Path(("metrics", index)))


RULE = Rule(
    code="CIV101",
    summary="more participants than staff",
    message="{part} took part, but the staff are only {staff}",
    hint="Count each person once; where events are added up, the unit is 人次.",
    severity="error",
    look=_look,
)
