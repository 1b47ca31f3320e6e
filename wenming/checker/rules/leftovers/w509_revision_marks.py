"""W509: what revising left behind.

Why: （删除） and “改为” were orders to whoever typed the text; 征求意见稿 in the title says that it is not final.
Bad: 全年接待来访128批（改为132批）。
Bad: 2025年工作总结（第三稿）
Good: 全年接待来访132批。
Fix: none; which wording stands, only the writer knows.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.rules.leftovers._terms import find_terms
from wenming.diagnostics import Diagnostic
from wenming.model import Path

__all__ = ["RULE"]

_WORDS = re.compile(
    r"[（(【\[［](?:此[句段处處])?(?:删除|刪除|删去|刪去|删掉|刪掉|删|刪|改为|改為|改成|修改为|修改為|原为|原為|原文为|原文為|原稿|新增内容"
    r"|新增內容|此段新增|移至|移到|合并到|合併到|保留)[^（）()【】\[\]\n]{0,24}[）)】\]］]"
    r"|~~[^~\n]{1,40}~~|\[-[^\n]{1,40}?-\]|\{\+[^\n]{1,40}?\+\}|</?(?:ins|del|s|strike)>"
    r"|(?:^|(?<=\n))(?:<<<<<<<|=======|>>>>>>>)[^\n]{0,40}"
)
_DRAFT = re.compile(
    r"(?:第[一二三四五六七八九十\d]{1,2}|初|草|修改|送审|送審|讨论|討論|征求意见|徵求意見|审议|審議|终|終|定)稿"
    r"|草案|[Vv]\d+(?:\.\d+)*|最终版|最終版|修订版|修訂版"
)


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    yield from find_terms(context, _WORDS, "W509", "error", "（(【[［~{<=>")
    title = Path(("title",))
    found = _DRAFT.search(context.printed.get(title, ""))
    if found:
        yield Diagnostic("W509", "warning", {"term": found[0], "count": 1}, title, span=found.span())


RULE = Rule(
    code="W509",
    summary="marks of a revision",
    message="{term} was left by revising (found {count} times)",
    hint="Settle the wording, and take the mark out.",
    severity="error",
    look=_look,
)
