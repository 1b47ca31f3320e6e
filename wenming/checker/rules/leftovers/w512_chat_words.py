"""W512: words of a language model to whoever asked it.

Why: “以下是为您起草的总结” shows that an answer was pasted unread; then its figures were not checked either.
Bad: 好的，以下是为您起草的2025年工作总结：
Bad: 希望以上内容对您有所帮助，如需修改请随时告诉我。
Good: 现将2025年工作情况汇报如下：
Fix: none; the whole text must be read and checked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.rules.leftovers._terms import find_terms
from wenming.diagnostics import Diagnostic

__all__ = ["RULE"]

_WORDS = re.compile(
    r"(?=[以作如希您我截按本根祝若])(?:"  # where one may begin: this keeps the cost of all other characters low
    "作为(?:一个|一名|一款)?(?:AI|人工智能|大?语言模型|智能)(?:助手|模型|语言模型)?|作為(?:一個|一名|一款)?(?:AI|人工智慧|大?語言模型)(?:助手|模型)?"
    "|以下[是为](?:我?[为给]?您|一[份篇]|根据您|按照您)[^。\n]{0,24}|以下[是為](?:我?[為給]?您|一[份篇]|根據您|按照您)[^。\n]{0,24}"
    "|(?:希望|祝)(?:这|以上|本文|我的|它|這)?[^。\n]{0,12}(?:对您|對您|对你|對你)[^。\n]{0,6}(?:帮助|幫助)"
    "|(?:如需|如果您|如您|若您|若需)[^。\n]{0,24}(?:请随时|請隨時|告诉我|告訴我|提供更多)"
    "|(?:根据|根據|按照)您(?:提供|的要求|的需求|给出|給出)[^。\n]{0,12}|您可以?(?:根据|根據)(?:实际|實際|需要)[^。\n]{0,16}"
    "|(?:我|本模型)(?:无法|無法|不能)(?:访问|訪問|提供|获取|獲取)[^。\n]{0,16}|截至我的知识|截至我的知識|我的训练数据|我的訓練數據"
    r")"
)


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    yield from find_terms(context, _WORDS, "W512", "error")
    for noted in context.written.noted:  # what the reader took for words of a site
        found = _WORDS.search(noted.text) if noted.kind == "site" else None
        if found:
            span = (noted.span.start, noted.span.end)
            yield Diagnostic("W512", "error", {"term": found[0], "count": 1}, None, span=span)


RULE = Rule(
    code="W512",
    summary="words of a language model",
    message="“{term}” is said by a language model to whoever asked it (found {count} times)",
    hint="Take the words out, and check every figure of the text.",
    severity="error",
    look=_look,
)
