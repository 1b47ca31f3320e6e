"""W103: a part with one numbered item in it.

Why: a number promises a second; a lone （一） shows that one was lost, or that the level is needless.
Bad: 二、存在问题, under it only （一）人手不足. Good: （一） and （二）, or the words without a number.
Fix: none; only the writer knows what is missing.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.diagnostics import Diagnostic
from wenming.model import Section, find

__all__ = ["RULE"]


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    for path, section in find(context.report, Section):
        if len(section.children) == 1:
            child = path.under("children", 0)
            values = {
                "title": context.printed[child.under("title")],
                "parent": context.printed[path.under("title")],
            }
            yield Diagnostic("W103", "warning", values, child)


RULE = Rule(
    code="W103",
    summary="a part with one numbered item in it",
    message="{title} is the only item under {parent}",
    hint="Add the other items, or make the text run without a number.",
    look=_look,
)
