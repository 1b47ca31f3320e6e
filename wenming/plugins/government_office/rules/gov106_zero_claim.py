"""GOV106: a claim that nothing happened, which no counted zero stands behind.

Why: 未出现一例差错 is a figure: somebody must have counted, over some time. Otherwise nobody has looked.
Bad: 公文处理未出现一例差错, and no figure for errors. Good: 差错率 0% with the register as its source,
or the words that say who counted: 公文制发未出现差错（按发文登记统计）.
Fix: none; give the zero as a figure with its source, or say less.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming import CheckContext, Diagnostic, Rule
from wenming.plugins.government_office.rules.issuer import is_ours

__all__ = ["RULE"]

_NONE = (
    r"(?:未|没有|沒有)(?:出现|出現|发生|發生|收到|接到)(?:过|過)?(?:任何|一例|一起|一件|一次)?(?P<what>\w{0,6}?"
    r"(?:差错|差錯|退文|失误|失誤|事故|泄密|洩密|投诉|投訴|上访|上訪))|零(?P<zero>差错|差錯|失误|失誤|事故|投诉|投訴|泄密|洩密|退文)"
)
_CLAIM = re.compile(rf"{_NONE}|无一例(?P<one>\w{{2,4}})")
_NEEDED = ("未", "没有", "沒有", "零", "无一例")
_ERRORS = ("gov.docs_returned", "gov.doc_error_rate")
_OF_PAPERS = re.compile("差错|差錯|退文")
_COUNTED = re.compile(r"(?:按|据|據|经|經|以)[^，。；（）]{0,20}(?:统计|統計|登记|登記|核对|核對|核查|检查|檢查|抽查|审计|審計|为准|為準|通报|通報)")
_WANTED = re.compile(r"(?:力争|力爭|确保|確保|实现|實現|做到|目标|目標)[^，。；]*$")


def _sentence(text: str, span: tuple[int, int]) -> str:
    """Return the sentence of *text* that holds *span*."""
    end = text.find("。", span[1])
    return text[text.rfind("。", 0, span[0]) + 1 : end if end >= 0 else len(text)]


def _look(context: CheckContext, /) -> Iterator[Diagnostic]:
    texts = context.texts_with(*_NEEDED)
    if not texts or not is_ours(context):
        return
    zeros = {
        metric.definition
        for metric in context.report.metrics
        if metric.quantity.value == 0 and metric.source is not None
    }
    for path, text in texts:
        if "rows" in path or path[0] == "title":
            continue
        for found in _CLAIM.finditer(text):
            known = zeros.intersection(_ERRORS) if _OF_PAPERS.search(found[0]) else zeros
            said = known or _COUNTED.search(_sentence(text, found.span()))
            if not said and not _WANTED.search(text, 0, found.start()):
                yield Diagnostic("GOV106", "warning", {"claim": found[0]}, path, span=found.span())


RULE = Rule(
    code="GOV106",
    summary="a claim of nothing without a source",
    message="“{claim}” is a zero that nobody counted",
    hint="Give the zero as a figure with its source, such as the register, or leave the claim out.",
    look=_look,
)
