"""W113: a second opening in the middle.

Why: 现将有关情况汇报如下 opens a report; where it comes again, another report was glued on.
Bad:
    2025年工作总结
    一年来各项工作稳步推进，现将有关情况汇报如下：
    一、主要做法
    成立专班，压实责任。
    二、工作成效
    群众满意度持续提高。现将今年以来的工作情况总结如下：
    逐项分解，按月督查。
Good:
    2025年工作总结
    一年来各项工作稳步推进，现将有关情况汇报如下：
    一、主要做法
    成立专班，压实责任。
    二、工作成效
    群众满意度持续提高。
Fix: none; which of the two reports is meant, only the writer knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.diagnostics import Diagnostic
from wenming.model import Path

__all__ = ["RULE"]

_OPENS = re.compile(
    r"(?:现|現|下面[，,]?我?)(?:就|将|將|把)[^。！？\n]{2,40}?(?:汇报|彙報|匯報|报告|報告|总结|總結|通报|通報|说明|說明)"
    r"(?:如下|于下|於下)[：:。]?|现(?:汇报|报告|总结|通报)如下|現(?:彙報|匯報|報告|總結|通報)如下"
)


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    first: Path | None = None
    for path, text in context.texts_with("现", "現", "下面"):
        if path[0] == "attachments":
            return
        for found in _OPENS.finditer(text):
            if first is not None:
                yield Diagnostic("W113", "warning", {"text": found[0]}, path, span=found.span())
            first = path


RULE = Rule(
    code="W113",
    summary="a second opening in the middle",
    message="{text} opens a report a second time",
    hint="Check whether another report was glued on here, and take it out.",
    look=_look,
)
