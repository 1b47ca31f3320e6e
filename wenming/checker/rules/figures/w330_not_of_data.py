"""W330: a figure other than the data have for it.

Why: A draft written from data, by a person or a language model, states figures that the data do not hold.
Bad: check(Report("总结", opening=["全年发布预警信号138条。"]), against=Report("数据", opening=["发布预警信号128条。"]))
Good: check(Report("总结", opening=["全年发布预警信号128条。"]), against=Report("数据", opening=["发布预警信号128条。"]))
Fix: none; the writer takes the figure from the data, or corrects these.
"""

from __future__ import annotations

from wenming.checker.rule import Rule
from wenming.checker.rules.figures.comparing import look_for

__all__ = ["RULE"]

RULE = Rule(
    code="W330",
    summary="a figure other than the data have for it",
    message="{found}: the data have {right} for {name}",
    hint="Take the figure from the data, or correct the data.",
    severity="error",
    look=look_for("W330", "error", "wrong"),
)
