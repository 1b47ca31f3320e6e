"""W348: last year's value not as last year's report printed it.

Why: Bases are adjusted in silence; whoever keeps last year's report sees it.
Bad: check(Report("总结", opening=["受理群众来信150件，同比增长20%。"]), previous=Report("总结", opening=["受理群众来信120件。"]))
Good: check(Report("总结", opening=["受理群众来信150件，同比增长25%。"]), previous=Report("总结", opening=["受理群众来信120件。"]))
Fix: none; only the writer knows which figure is right.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.rules.figures.judging import look_for

__all__ = ["RULE"]

RULE = Rule(
    code="W348",
    summary="last year's value not as last year's report printed it",
    message="{figure} does not agree with last year's report ({right})",
    hint="Take last year's value from last year's report, or say that the scope changed.",
    severity="error",
    look=look_for("W348", "error", "previous"),
)
