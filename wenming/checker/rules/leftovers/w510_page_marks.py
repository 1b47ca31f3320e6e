"""W510: page numbers and names of files among the words.

Why: 第1页 共5页 and 总结.docx stand in the text where a page was copied whole; they break the sentence.
Bad:
    2025年工作总结
    一、主要做法
    我局成立专班，压实责任。第3页 共5页 按月督查，逐项销号。
Good:
    2025年工作总结
    一、主要做法
    我局成立专班，压实责任，按月督查，逐项销号。
Fix: they are taken out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.rules.leftovers._terms import find_terms, taking_out
from wenming.diagnostics import Diagnostic, Fix, TextEdit

__all__ = ["RULE"]

_WORDS = re.compile(
    r"第\s?\d+\s?[页頁]\s?[，,/／共]?\s?共?\s?\d+\s?[页頁]|[—–-]\s?第\s?\d+\s?[页頁]\s?[—–-]"
    r"|[\w\u4e00-\u9fff（）()—–-]{1,30}\.(?:docx?|wps|xlsx?|pptx?|pdf)\b"
)

_NEEDED = ("页", "頁", ".doc", ".wps", ".xls", ".ppt", ".pdf")


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    yield from find_terms(context, _WORDS, "W510", "warning", _NEEDED)
    marks = [noted for noted in context.written.noted if noted.kind == "page_marker"]
    if marks:
        values = {"term": marks[0].text.strip(), "count": len(marks)}
        span = (marks[0].span.start, marks[0].span.end)
        yield Diagnostic("W510", "error", values, None, span=span, occurrences=len(marks))


_in_text = taking_out(_WORDS)


def _fix(context: CheckContext, finding: Diagnostic, /) -> Fix | None:
    if finding.path is not None:
        return _in_text(context, finding)
    marks = (noted.span for noted in context.written.noted if noted.kind == "page_marker")
    return Fix(tuple(TextEdit(None, span.start, span.end, "") for span in marks))


RULE = Rule(
    code="W510",
    summary="page numbers and file names among the words",
    message="{term} is a mark of a page or the name of a file (found {count} times)",
    hint="Take it out, and see that the sentence runs on.",
    severity="error",
    look=_look,
    fix=_fix,
)
