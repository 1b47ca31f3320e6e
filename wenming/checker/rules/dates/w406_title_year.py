"""W406: another year in the title than in the opening or a heading.

Why: last year's report was taken as a model, and one of the two years was not changed.
Bad:
    2025年工作总结
    现将2024年工作情况汇报如下：
    一、主要做法
    成立专班，压实责任。
Good:
    2025年工作总结
    现将2025年工作情况汇报如下：
    一、主要做法
    成立专班，压实责任。
Fix: none; only the writer knows which year is meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.times import title_years
from wenming.diagnostics import Diagnostic
from wenming.model import Path
from wenming.zh import DateExpression, find_dates

__all__ = ["RULE"]

_OPENING = re.compile(
    r"(?:现将|現將|现就|現就|下面[，,]?我?[将就把將])[^。！？\n]{0,40}?(?:汇报|彙報|匯報|报告|報告|总结|總結|通报|通報|说明|說明)(?:如下)?"
)
_FIRST = re.compile(r"^(?:今年以来|[^，。]{0,4})?(?=\d{4}年[，,度]|[二一][〇○零九]..年)")
_AHEAD = re.compile("计划|計劃|打算|安排|思路|规划|規劃|展望|目标|目標|任务|任務|工作重点|工作重點|要点|要點|下一步|今后|今後")
_REASON = re.compile("以来|以來|版|届|屆|规划|規劃|《|“|〔|级|級|同期|相比|比|年报|年報|数据|數據")
_SPANS = ("year", "half", "quarter", "month", "range")


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    years = title_years(context)
    if years:
        for path, one in _stated(context):
            wrong = one.start and one.end and years.isdisjoint(range(one.start.year, one.end.year + 1))
            if wrong and not _of_next(context, path, one, max(years)):
                said = "、".join(f"{year}年" for year in sorted(years)[:1])
                yield Diagnostic("W406", "error", {"year": one.text, "title": said}, path, span=one.span)
    yield from _above(context)


def _stated(context: CheckContext) -> Iterator[tuple[Path, DateExpression]]:
    """Yield the times that headings and the opening name as those of the report."""
    for path, one in context.dates:
        if one.kind not in _SPANS or one.span is None:
            continue
        text = context.printed[path]
        heading = path[0] == "sections" and path[-1] == "title" and not _REASON.search(text)
        if heading or (path[0] == "opening" and _opens(text, one.span[0], first=path[-1] == 0)):
            yield path, one


def _opens(text: str, at: int, *, first: bool) -> bool:
    """Tell whether a time at *at* stands in the formula that opens a report, or begins its first sentence."""
    if first and at == 0:
        return text[4:7].startswith(("年，", "年,", "年度")) and not _REASON.search(text[: text.find("。")])
    return any(found.start() <= at < found.end() and not _REASON.search(found[0]) for found in _OPENING.finditer(text))


def _of_next(context: CheckContext, path: Path, one: DateExpression, last: int) -> bool:
    """Tell whether *one* is the year to come, in words on what comes."""
    return one.start is not None and one.start.year > last and bool(_AHEAD.search(context.printed[path]))


def _above(context: CheckContext) -> Iterator[Diagnostic]:
    """Compare the titles that stand one above another in the source: 2023年… and 2022年…."""
    named = [(noted, _years(noted.text)) for noted in context.written.noted if noted.kind == "title"]
    own = title_years(context)
    first = own or next((years for _, years in named if years), frozenset())
    for noted, years in named:
        if years and years.isdisjoint(first):
            said, other = (f"{min(one)}年" for one in (years, first))
            span = (noted.span.start, noted.span.end)
            yield Diagnostic("W406", "error", {"year": said, "title": other}, None, span=span)


def _years(text: str) -> frozenset[int]:
    return frozenset(one.start.year for one in find_dates(text) if one.start is not None)


RULE = Rule(
    code="W406",
    summary="another year in the title than in the opening or a heading",
    message="{year} stands here, {title} in the title",
    hint="Find out which year is meant, and write it in both places.",
    severity="error",
    look=_look,
)
