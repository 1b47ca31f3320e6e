"""W331: a figure that is not in the data.

Why: Nobody vouches for it: it may be made up, or come from another source that the paper must name.
Bad: check(Report("总结", opening=["走访企业56家。"]), against=Report("数据", opening=["发布预警信号128条。"]))
Good: check(Report("总结", opening=["发布预警信号近130条。"]), against=Report("数据", opening=["发布预警信号128条。"]))
Fix: none; the writer names the source, or leaves the figure out.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.rules.figures.comparing import look_for

__all__ = ["RULE"]

RULE = Rule(
    code="W331",
    summary="a figure that is not in the data",
    message="{found} is not in the data",
    hint="Name where it comes from, or leave it out.",
    severity="warning",
    look=look_for("W331", "warning", "absent"),
)
