"""CIV103: honours by level do not add up to all honours.

Why: every honour has one of four levels, so the parts are the whole.
Bad: 获各级荣誉7项，其中省级2项、市级3项、县级3项. Good: the same with 县级2项.
Fix: none; only the list of honours tells which figure is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Path, Rule
from wenming.plugins.civility.figures import wrong_sums

__all__ = ["RULE"]

_LEVELS = 4


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    for index, metric, made in wrong_sums(context.report, ("civ.honors",), _LEVELS):
        values = {"whole": str(metric.quantity), "total": f"{made}{metric.quantity.unit}"}
        yield Diagnostic("CIV103", "error", values, Path(("metrics", index)))


RULE = Rule(
    code="CIV103",
    summary="honours by level do not add up",
    message="the levels make {total}, the total is {whole}",
    hint="Count the honours again by level, and correct the part or the total.",
    severity="error",
    look=_look,
)
