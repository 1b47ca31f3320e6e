"""W502: words of a web site.

Why: “当前隐藏内容免费查看” and “网友投稿” tell where the text was copied from; in a paper of an office they are a disgrace.
Bad:
    2025年工作总结
    一、主要做法
    办件质量稳步提 当前隐藏内容免费查看升，全年未发生差错。
Bad:
    2025年工作总结
    时间：2025-04-15 19:00:34 来源：网友投稿
    一、主要做法
    成立专班，压实责任。
Good:
    2025年工作总结
    一、主要做法
    办件质量稳步提升，全年未发生差错。
Fix: they are taken out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.rules.leftovers._terms import find_terms, taking_out
from wenming.checker.written import Noted
from wenming.diagnostics import Diagnostic, Fix, TextEdit

__all__ = ["RULE"]

_SHOWN = 20
_FIGURES = re.compile("[0-9]+")
_WORDS = re.compile(
    r"(?=[下会會免公小展当當扫掃文未点點版猜网網范範继繼转轉])(?:"  # where one may begin: this keeps the cost of all other characters low
    "当前隐藏内容|當前隱藏內容|(?:展开|展開|继续|繼續|点击|點擊)(?:阅读|閱讀|查看)(?:全文|更多|原文)|扫码(?:领取|关注|分享|下载)|掃碼(?:領取|關注|分享|下載)|"
    "网友投稿|網友投稿|小编(?:为|整理|精心)|小編(?:為|整理|精心)|转载请注明|轉載請註明|版权归原作者|版權歸原作者|未经授权|猜你喜欢|猜你喜歡|"
    "下载(?:本文|文档|Word)|下載(?:本文|文檔|Word)|文秘网|文秘網|范文大全|範文大全|免费下载|免費下載|会员专享|會員專享|公众号回复|公眾號回覆"
    r")"
)


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    yield from find_terms(context, _WORDS, "W502", "error")
    for group in _outside(context).values():
        text, span = group[0].text, group[0].span
        values = {"term": text[:_SHOWN] + "…" * (len(text) > _SHOWN), "count": len(group)}
        yield Diagnostic("W502", "warning", values, None, span=(span.start, span.end), occurrences=len(group))
    for noted in context.written.noted:
        words = noted.text.strip()
        if noted.kind == "insert" and (noted.path is None or not _WORDS.search(context.printed.get(noted.path, ""))):
            values = {"term": words[:_SHOWN], "count": 1}
            yield Diagnostic("W502", "error", values, None, span=(noted.span.start, noted.span.end))


def _outside(context: CheckContext) -> Mapping[str, list[Noted]]:
    """Return the lines of a site around the text; those that differ in figures only (第1页, 第2页) are one group."""
    groups: dict[str, list[Noted]] = {}
    for noted in context.written.noted:
        if noted.kind == "site":
            groups.setdefault(_FIGURES.sub("0", noted.text.strip()), []).append(noted)
    return groups


_in_text = taking_out(_WORDS)


def _fix(context: CheckContext, finding: Diagnostic, /) -> Fix | None:
    if finding.path is not None or finding.severity == "error":
        return _in_text(context, finding)
    for group in _outside(context).values():
        spans = [noted.span for noted in group]
        if finding.span == (spans[0].start, spans[0].end):
            return Fix(tuple(TextEdit(None, span.start, span.end, "") for span in spans))
    return None


RULE = Rule(
    code="W502",
    summary="words of a web site",
    message="{term} are words of a web site (found {count} times)",
    hint="Take them out.",
    severity="error",
    look=_look,
    fix=_fix,
)
