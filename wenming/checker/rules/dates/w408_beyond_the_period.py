"""W408: figures of more time than the report covers.

Why: a report of half a year that says 全年共受理 gives last year's figures, or counts what has not happened yet.
Bad:
    2025年上半年工作总结
    一、主要做法
    全年共受理来访128批，办结率98%。
Bad:
    2025年上半年工作总结
    一、主要做法
    1—9月，共受理来访128批。
Bad:
    2023年—2025年工作总结
    一、主要做法
    成立专班，压实责任。全年共受理来访128批。
Good:
    2025年上半年工作总结
    一、主要做法
    上半年共受理来访128批，完成全年任务的52%。
Fix: none; only the records know the figures of the period.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.times import ahead, in_next_steps, is_plan, period_of, sentences, title_years
from wenming.diagnostics import Diagnostic
from wenming.model import Path

__all__ = ["RULE"]

_WHOLE = re.compile(
    r"(?:全年|一年来|一年來|本年度|年内|年內)[，,]?(?:[我全各本][局委办院校镇街乡县区市區縣市级級]{1,2})?(?:共|累计|累計|总计|總計|先后|先後|已)?"
    r"(?:受理|接待|办结|辦結|办理|辦理|开展|開展|举办|舉辦|召开|召開|组织|組織|完成了|实现了|實現了|印发|印發|发布|發布|投入|新增|走访|走訪|检查|檢查|未发生|未發生)"
    r"|一年来|一年來"
)
_YEARLY = re.compile(r"全年[，,]?(?:共|累计|累計|总计|總計)[\u4e00-\u9fff]{2,12}?\d+")
_WHICH = re.compile(r"\d年|每年|年均|今年|去年|上年|当年|當年|计划|計劃|预计|預計|力争|力爭")
_SEVERAL = 2  # years
_OTHER = re.compile("去年|上年|2\\d{3}年|往年|每年|目标|目標|任务|任務|计划|計劃|预计|預計")
_MONTHS = re.compile(r"XXXX-(\d\d)/XXXX-(\d\d)")
_SHORTEST, _LONGEST = 20, 300  # days of a period that is part of a year


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    yield from _of_one_year(context)
    period = period_of(context)
    if period is None or is_plan(context) or not _SHORTEST < (period.end - period.start).days < _LONGEST:
        return
    for path, text in context.texts:
        if _told(context, path):
            for start, said in sentences(text):
                found = _WHOLE.search(said)
                if found and not _OTHER.search(said) and not ahead(said):
                    span = (start + found.start(), start + found.end())
                    values = {"text": found[0], "period": period.text}
                    yield Diagnostic("W408", "warning", values, path, span=span)
    for path, one in context.dates:
        months = _MONTHS.fullmatch(one.edtf) if one.kind == "range" else None
        from_january = months is not None and months[1] == "01" == f"{period.start.month:02}"
        if months and from_january and int(months[2]) != period.end.month and _told(context, path):
            yield Diagnostic("W408", "warning", {"text": one.text, "period": period.text}, path, span=one.span)


def _of_one_year(context: CheckContext) -> Iterator[Diagnostic]:
    """Yield what a report on several years tells of 全年 without saying of which."""
    years = title_years(context)
    if len(years) < _SEVERAL or is_plan(context):
        return
    for path, text in context.texts:
        if _told(context, path):
            for start, said in sentences(text):
                found = _YEARLY.search(said)
                if found and not _WHICH.search(said):
                    span = (start + found.start(), start + found.end())
                    values = {"text": found[0], "period": f"{min(years)}年—{max(years)}年"}
                    yield Diagnostic("W408", "warning", values, path, span=span)


def _told(context: CheckContext, path: Path) -> bool:
    """Tell whether the text at *path* is prose that gives account."""
    prose = path[0] in ("opening", "sections", "closing") and path[-1] != "title" and "rows" not in path
    return prose and not in_next_steps(context, path)


RULE = Rule(
    code="W408",
    summary="figures of another span of time than the report's",
    message="{text} does not fit a report on {period}",
    hint="Give the figures of the period that the title names.",
    look=_look,
)
