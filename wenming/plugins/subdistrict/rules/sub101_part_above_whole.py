"""SUB101: more was closed than reported, more settled than found, more done than planned.

Why: events closed are among those reported, orders finished in time among those due, people content among
those called back; communities with a room are among the communities. A part above its whole is a slip.
Bad: 上报事件9213件，办结9231件. Good: 上报事件9213件，办结9180件.
Fix: none; only the platform knows which figure is right.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Path, Rule
from wenming.metrics import Found, exact_value, half_step
from wenming.plugins.subdistrict.rules.facts import by_scope, rows_of, top_level

__all__ = ["RULE"]

_PAIRS = (
    ("sub.grid_events_closed", "sub.grid_events"),
    ("sub.hotline_on_time", "sub.hotline_due"),
    ("sub.hotline_resolved", "sub.hotline_revisited"),
    ("sub.hotline_satisfied", "sub.hotline_revisited"),
    ("sub.disputes_settled", "sub.disputes"),
    ("sub.estates_sorting", "sub.estates_total"),
    ("sub.livelihood_projects_done", "sub.livelihood_projects_planned"),
)


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    for scope in by_scope(context.report):
        for part, whole in _PAIRS:
            if part in scope and whole in scope:
                yield from _compared(context, scope[part], scope[whole])
    whole_street = top_level(context.report, "communities")
    for fields in rows_of(context.report).values():
        for one in fields.get("equipped", {}).values():
            if whole_street is not None and one[1].definition == "sub.communities":
                yield from _compared(context, one, whole_street)


def _compared(context: CheckContext, part: Found, whole: Found) -> Iterator[Diagnostic]:
    index, metric = part
    less, more = exact_value(whole[1]), exact_value(metric)
    # 1.2万 stands for anything that near to it: what only rounding parts is no fault.
    if less is None or more is None or more - half_step(metric) <= less + half_step(whole[1]):
        return
    names = [getattr(context.definitions.get(one.definition), "name", one.id) for one in (metric, whole[1])]
    values = {"part": f"{names[0]}{metric.quantity}", "whole": f"{names[1]}{whole[1].quantity}"}
    yield Diagnostic("SUB101", "error", values, Path(("metrics", index)))


RULE = Rule(
    code="SUB101",
    summary="a part that is more than its whole",
    message="{part} is more than {whole}",
    hint="Take both counts from the same list, and correct one of them.",
    severity="error",
    look=_look,
)
