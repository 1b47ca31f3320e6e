"""EDU104: a part greater than its whole.

Why: 学历合格教师是专任教师的一部分，普惠园幼儿是在园幼儿的一部分，部分不会大于整体.
Bad: 专任教师16420人，学历合格教师16500人. Good: 专任教师16420人，学历合格教师16387人.
Fix: none; 只有报表能说明哪个数错了.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Path, Rule
from wenming.metrics import exact_value

from wenming_education.metrics import WHOLES
from wenming_education.rules.figures import own_figures, same_time

__all__ = ["RULE"]


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    figures = tuple(own_figures(context))
    for part_id, whole_id in WHOLES:
        for index, part in figures:
            if part.definition != part_id:
                continue
            for _, whole in figures:
                if whole.definition == whole_id and (same_time(part, whole) or part.period is None):
                    few, many = exact_value(part), exact_value(whole)
                    if few is not None and many is not None and few > many:
                        values = {"part": str(part.quantity), "whole": str(whole.quantity)}
                        yield Diagnostic("EDU104", "error", values, Path(("metrics", index)))


RULE = Rule(
    code="EDU104",
    summary="part greater than its whole",
    message="{part} are a part of {whole}, and cannot be more",
    hint="Count both again in the same return.",
    severity="error",
    look=_look,
)
