"""EDU102: the stages do not add to the students.

Why: 在校生是幼儿园、小学、初中、高中等各学段之和，分学段的数都填了就应当相等，没填全的也不会超过.
Bad: 小学96240人、初中51320人，在校生140000人. Good: 小学96240人、初中51320人，在校生147560人.
Fix: none; 只有报表能说明哪个数错了.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from wenming import CheckContext, Diagnostic, Path, Quantity, Rule
from wenming.metrics import exact_value

from wenming_education.metrics import STAGES, by_id
from wenming_education.rules.figures import own_figures, same_time

__all__ = ["RULE"]


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    stages = {one.id for one in STAGES}
    figures = tuple(own_figures(context))
    for index, whole in figures:
        if whole.definition != by_id("students").id:
            continue
        parts = [one for _, one in figures if one.definition in stages and same_time(one, whole)]
        found = {one.definition: exact_value(one) for one in parts}
        given = [value for value in found.values() if value is not None]
        total, sum_of_stages = exact_value(whole), sum(given, Decimal(0))
        if total is None or not given:
            continue
        if sum_of_stages > total or (len(given) == len(stages) and sum_of_stages != total):
            unit = whole.quantity.unit
            values = {"students": str(whole.quantity), "stages": str(Quantity(value=sum_of_stages, unit=unit))}
            yield Diagnostic("EDU102", "error", values, Path(("metrics", index)))


RULE = Rule(
    code="EDU102",
    summary="stages do not add to the students",
    message="the stages add to {stages}, but {students} are said to be at school",
    hint="Count the stages again in the same return, kindergartens with them.",
    severity="error",
    look=_look,
)
