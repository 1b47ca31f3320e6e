"""W350: figures that agree only under one reading.

Why: Whether they are right hangs on digits that were rounded away, or on which figure a share is of; the paper
does not say, so that nobody can check them.
Bad: 旅游收入12.5亿元（上年为10亿元），增长20%。
Good: 旅游收入12.5亿元（上年为10亿元），增长25%。
Fix: none; the writer knows the unrounded values.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.rules.figures.judging import look_for
from wenming.figures import RELATIONS

__all__ = ["RULE"]

_OTHERS = tuple(relation for relation in RELATIONS if relation != "scale")

RULE = Rule(
    code="W350",
    summary="figures that may be right or wrong",
    message="whether {figure} is right cannot be told from {facts}: it holds only if the digits rounded away,"
    " or the figure it is of, are just so ({working})",
    hint="Work it out from the unrounded values, and say which figure it is of.",
    severity="info",
    look=look_for("W350", "info", *_OTHERS, result="unsure"),
)
