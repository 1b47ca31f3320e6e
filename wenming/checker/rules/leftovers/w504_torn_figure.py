"""W504: a figure torn by a line break.

Why: 100 at the end of one line and 4.48亿元 on the next are read, summed and searched as two numbers.
Bad:
    2025年工作总结
    一、主要做法
    全年接待游客1.52亿人次，旅游总收入100
    4.48亿元，突破千亿元大关，同比增长4
    3.36%，各项指标位居前列。
Good:
    2025年工作总结
    一、主要做法
    全年接待游客1.52亿人次，旅游总收入1004.48亿元，突破千亿元大关，同比增长43.36%，各项指标位居前列。
Fix: none yet; ``read(…, repair="safe")`` joins it.
"""

from __future__ import annotations

from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.diagnostics import Diagnostic

__all__ = ["RULE"]


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    for noted in context.written.noted:
        if noted.kind == "torn_figure":
            values = {"figure": noted.meant, "torn": "⏎".join(noted.text.split("\n"))}
            yield Diagnostic("W504", "error", values, None, span=(noted.span.start, noted.span.end))


RULE = Rule(
    code="W504",
    summary="a figure torn by a line break",
    message="{figure} is torn: {torn}",
    hint="Take the line break out, and check the number against the records.",
    severity="error",
    look=_look,
)
