"""CIV106: a claim of eligibility over a negative list that is not all answered with no.

Why: one case on the list rules a unit out, and a blank answer is none; only then may the report claim.
Bad: 符合省级文明单位申报条件, with — behind one item. Good: the same with 无 behind every item.
Fix: none; answer every item, or leave the claim out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Rule
from wenming.plugins.civility.figures import tables_about

__all__ = ["RULE"]

_CLAIM = re.compile("(?<!不)(?:符合|具备|具備|达到|達到)[^，。；]{0,20}(?:申报|申報|参评|參評|复查|複查|推荐|推薦)[^，。；]{0,4}(?:条件|條件|资格|資格)")
_NO = re.compile("(?:无|無|否|没有|沒有|未发生|未發生|未发现|未發現)")


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    claims = (found for _, text in context.texts_with("条件", "條件", "资格", "資格") if (found := _CLAIM.search(text)))
    claim = next(claims, None)
    if claim is None:
        return
    for path, table in tables_about(context, "负面清单", "負面清單"):
        for line, row in enumerate(table.rows):
            last = path.under("rows", line, len(row) - 1)
            answer = context.printed[last].strip()
            if not _NO.match(answer):
                values = {"claim": claim[0], "item": context.printed[path.under("rows", line, 0)], "answer": answer}
                yield Diagnostic("CIV106", "error", values, last)


RULE = Rule(
    code="CIV106",
    summary="a claim of eligibility against the negative list",
    message="{claim}, but the answer to {item} is {answer}",
    hint="Answer every item of the negative list; claim only where every answer is no.",
    severity="error",
    look=_look,
)
