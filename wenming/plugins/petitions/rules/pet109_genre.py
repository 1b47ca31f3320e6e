"""PET109: a title that promises a plan over a text that tells what was done.

Why: whoever asks for a plan wants aims, tasks, owners and days; a review under that title is sent back.
Bad: 文明创建工作计划, with 一、工作开展情况 under it. Good: 文明创建工作情况和下一步打算, or a plan that is one.
Fix: none; give the text its right title, or write the plan (blueprint petitions/plan).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Path, Rule

__all__ = ["RULE"]

_PLAN = re.compile(r"计划|計劃|規劃|规划|(?:工作|任务|任務)(?:安排|要点|要點)")
_REVIEW = re.compile(r"情况|情況|总结|總結|汇报|匯報|彙報|报告|報告|通报|通報|完成|执行|執行")
_DONE = re.compile(r"(?:工作|开展|開展|完成|进展|進展|落实|落實)(?:情况|情況)|主要做法|成效|成绩|成績|回顾|回顧|总结|總結")

_LONGEST = 40


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    if not any(_PLAN.search(title) and not _REVIEW.search(title) for title in _titles(context)):
        return
    for index in range(len(context.report.sections)):
        path = Path(("sections", index))
        words = context.printed[path.under("title")]
        if _DONE.search(words):
            yield Diagnostic("PET109", "warning", {"section": words}, path)
            return


def _titles(context: CheckContext) -> Iterator[str]:
    """Yield the title, and lines above the first heading that may be it: web pages put their own name before."""
    yield context.printed.get(Path(("title",)), "")
    for index in range(len(context.report.opening)):
        line = context.printed[Path(("opening", index))].strip()
        if len(line) <= _LONGEST and not line.endswith(("。", "：", ":")):
            yield line


RULE = Rule(
    code="PET109",
    summary="a plan that tells what was done",
    message="the title promises a plan, but {section} tells what was done",
    hint="Call it what it is (情况和打算), or write the plan with aims, tasks, owners and days.",
    look=_look,
)
