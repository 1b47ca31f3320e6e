"""W332: the value of something else.

Why: Two figures of a list changed places; each is in the data, so a search for the number alone finds nothing wrong.
Bad: check(Report("总结", opening=["报送决策服务材料128条。"]), against=Report("数据", opening=["发布预警信号128条；报送决策服务材料96条。"]))
Good: check(Report("总结", opening=["报送决策服务材料96条。"]), against=Report("数据", opening=["发布预警信号128条；报送决策服务材料96条。"]))
Fix: none; the writer takes the figure from the data, or corrects these.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.rules.figures.comparing import look_for

__all__ = ["RULE"]

RULE = Rule(
    code="W332",
    summary="the value of something else",
    message="{found} is the value of something else: the data have {right} for {name}",
    hint="Take the figure that belongs here.",
    severity="error",
    look=look_for("W332", "error", "swapped"),
)
