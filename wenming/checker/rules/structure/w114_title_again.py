"""W114: the title of the report twice.

Why: a site prints it over the text that has one; in a paper it is left over from copying.
Bad:
    某局2025年工作总结

    某局2025年工作总结

    一、主要做法
    成立专班，压实责任，各项任务按期完成。
Good:
    某局2025年工作总结

    一、主要做法
    成立专班，压实责任，各项任务按期完成。
Fix: it is taken out where it stands again.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.diagnostics import Diagnostic, Fix, TextEdit

__all__ = ["RULE"]


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    again = [noted for noted in context.written.noted if noted.kind == "title"]
    if again:
        values = {"title": again[0].text, "count": len(again) + 1}
        span = (again[0].span.start, again[0].span.end)
        yield Diagnostic("W114", "warning", values, None, span=span, occurrences=len(again))


def _fix(context: CheckContext, _: Diagnostic, /) -> Fix | None:
    spans = (noted.span for noted in context.written.noted if noted.kind == "title")
    return Fix(tuple(TextEdit(None, span.start, span.end, "") for span in spans))


RULE = Rule(
    code="W114",
    summary="the title of the report twice",
    message="the title {title} stands {count} times",
    hint="Leave one.",
    look=_look,
    fix=_fix,
)
