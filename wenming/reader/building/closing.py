"""The closing of a report that somebody wrote: last sentences that speak of the whole, often glued to the last item."""

from __future__ import annotations

import re

from wenming.reader.building.tree import Branch, Part
from wenming.reader.frame.signatures import is_leave
from wenming.reader.lines import Piece
from wenming.reader.prose.lists import Listing
from wenming.zh.folding import fold_characters

__all__ = ["cut_closing"]

# How sentences begin that take leave of the whole; in Simplified script, as all that is folded.
_LEAVE = re.compile(
    "(?:总之|总的来看|综上|回顾|展望未来|展望|成绩属于过去|创建有阶段|.{0,12}(?:没有终点|永无止境|无止境|永远在路上|任重道远|任重而道远)"
    "|以上(?:汇报|报告|就是|是我|发言)|汇报完毕|特此(?:报告|汇报|通报|通知)|谢谢|专此报告|(?:同志们|各位领导)[，,！!]"
    "|(?:如有不妥|不当之处|不妥之处)?[，,]?(?:恳)?请(?:予|各位|领导|上级).{0,10}(?:审议|批评|指正|批示)|(?:妥否|当否|是否妥当)[，,]"
    "|(?:我们)?(?:坚信|相信)|让我们|新的一年|在今后的工作中)"
)
# What sentences say that speak of the whole, where their place shows that they stand behind the last point.
_WHOLE = re.compile(
    "(?:我们|[本我全][局办院校社镇乡街处区县市体]).{0,8}(?:将|要|会|坚信|相信)|差距|系统工程|努力|奋斗|贡献|新台阶|新局面|新篇章"
    "|更加(?:美好|辉煌)|再创|再立新功|总之"
)
_ENDS = re.compile("[。！!?？]")


def cut_closing(roots: list[Branch]) -> list[Piece]:
    """Take the closing off the last block of the report and return its paragraphs."""
    if not roots:
        return []
    last, siblings = roots[-1], roots
    while last.children:
        last, siblings = last.children[-1], last.children
    closing: list[Piece] = []
    parts = last.body.parts
    apart = _runs_in(siblings)
    while len(parts) > 1 and isinstance(part := parts[-1], Piece) and _is_closing(part, parts[-2], apart):
        closing.insert(0, part)
        parts.pop()
    cut = _cut_last(parts)
    return [cut, *closing] if cut is not None else closing


def _runs_in(siblings: list[Branch]) -> bool:
    """Tell whether each heading runs into one paragraph, so that another behind the last is no part of it."""
    return len(siblings) > 1 and all(
        branch.head.rest is not None and len(branch.body.parts) == 1 for branch in siblings[:-1]
    )


def _is_closing(part: Piece, before: Part, apart: bool) -> bool:
    text = fold_characters(part.text)
    if _LEAVE.match(text):
        return True
    glued = isinstance(before, Listing) and before.items[-1].label.line is part.line
    return (apart or glued) and _WHOLE.search(text) is not None


def _cut_last(parts: list[Part]) -> Piece | None:
    """Take the closing sentences off the last paragraph, or the last item of a list, that ends the report."""
    part = parts[-1] if parts else None
    if isinstance(part, Piece):
        kept, rest = _cut(part, sure=True)
        parts[-1] = kept
        return rest
    if not isinstance(part, Listing):
        return None
    item = part.items[-1]
    kept, rest = _cut(item.more[-1] if item.more else item.first)
    if item.more:
        item.more[-1] = kept
    else:
        item.first = kept
    return rest


def _cut(piece: Piece, *, sure: bool = False) -> tuple[Piece, Piece | None]:
    """Return *piece* up to its closing sentences, and those; only sentences that address the hearer if *sure*."""
    text = fold_characters(piece.text)
    for found in _ENDS.finditer(text):
        end = found.end()
        if end < len(text) and (is_leave(text[end : end + 40]) if sure else _LEAVE.match(text, end)):
            return piece.cut(0, end), piece.cut(end)
    return piece, None
