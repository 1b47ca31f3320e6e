"""W333: a figure rounded wrongly.

Why: 14.28% cut to 14.2% is not 14.3%; GB/T 8170-2008 rounds to the nearest.
Bad: check(Report("总结", opening=["预警信号覆盖率为96.4%。"]), against=Report("数据", opening=["预警信号覆盖率为96.47%。"]))
Good: check(Report("总结", opening=["预警信号覆盖率为96.5%。"]), against=Report("数据", opening=["预警信号覆盖率为96.47%。"]))
Fix: none; the writer takes the figure from the data, or corrects these.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.rules.figures.comparing import look_for

__all__ = ["RULE"]

RULE = Rule(
    code="W333",
    summary="a figure rounded wrongly",
    message="{found} is rounded wrongly: the data have {right} for {name}",
    hint="Round to the nearest.",
    severity="warning",
    look=look_for("W333", "warning", "misrounded"),
)
