"""W302: a computed figure that its inputs do not give.

Why: the paper says one thing and its own source another; in public reports this is the commonest fault.
Bad:
    Report("总结", opening=["增长{rate}。"], metrics=[Metric("now", "20.1亿元"), Metric("before", "16.2亿元"),
        Metric("rate", "14.81%", source=Source(kind="computed", formula="growth", inputs=["now", "before"]))])
Good:
    Report("总结", opening=["增长{rate}。"], metrics=[Metric("now", "20.1亿元"), Metric("before", "16.2亿元"),
        Metric("rate", "24.07%", source=Source(kind="computed", formula="growth", inputs=["now", "before"]))])
Fix: the figure is computed again at the precision it has; the words around it stay.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.diagnostics import Diagnostic, Fix, TextEdit
from wenming.errors import ModelError
from wenming.metrics import recompute, stale
from wenming.model import Metric, Path

__all__ = ["RULE"]


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    for one in stale(context.report):
        yield Diagnostic("W302", "error", one.fault.values, Path(("metrics", one.index)))


def _fix(context: CheckContext, finding: Diagnostic, /) -> Fix | None:
    if finding.path is None:
        return None
    try:
        fresh = finding.path.look_up(recompute(context.report))
    except ModelError:
        return None  # it would rise where the words say that it fell
    old = finding.path.look_up(context.report)
    assert isinstance(old, Metric)
    assert isinstance(fresh, Metric)
    return Fix((TextEdit(finding.path, 0, len(str(old.quantity)), str(fresh.quantity)),))


RULE = Rule(
    code="W302",
    summary="a computed figure that its inputs do not give",
    message="{id} is {found}, but {formula} of {inputs} gives {fresh}",
    hint="Compute the figure again, or correct the inputs.",
    severity="error",
    look=_look,
    fix=_fix,
)
