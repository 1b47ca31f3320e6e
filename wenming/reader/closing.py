"""The closing of a report that somebody wrote: last sentences that speak of the whole, often glued to the last item."""

from __future__ import annotations

import re

from wenming.reader.lines import Piece
from wenming.reader.lists import Listing
from wenming.reader.tree import Body, Branch

__all__ = ["cut_closing"]

# How sentences begin, or what they say, that take leave.
_LEAVE = re.compile(
    r"(?:总之|总的来看|综上|回顾|展望未来|成绩属于过去|创建有阶段|.{0,12}(?:没有终点|永无止境|无止境|永远在路上|任重道远|任重而道远)"
    r"|以上(?:汇报|报告|就是|是我)|汇报完毕|特此(?:报告|汇报|通报)|谢谢|请(?:予|各位|领导).{0,10}(?:审议|批评|指正)|专此报告"
    r"|我们(?:坚信|相信)|相信|坚信|總之|綜上|回顧|展望未來|成績屬於過去|.{0,12}(?:沒有終點|永無止境|任重道遠)"
    r"|以上(?:匯報|彙報|報告)|特此(?:報告|匯報|彙報|通報)|謝謝|我們(?:堅信|相信))"
)
_ENDS = re.compile("[。！!?？]")


def cut_closing(roots: list[Branch]) -> list[Piece]:
    """Take the closing off the last block of the report and return its paragraphs."""
    if not roots:
        return []
    last = roots[-1]
    while last.children:
        last = last.children[-1]
    closing: list[Piece] = []
    while len(last.body.parts) > 1 and isinstance(part := last.body.parts[-1], Piece) and _LEAVE.match(part.text):
        closing.insert(0, part)
        last.body.parts.pop()
    cut = _cut_last(last.body)
    return [cut, *closing] if cut is not None else closing


def _cut_last(body: Body) -> Piece | None:
    """Take the closing sentences off the last item of a list that ends the report."""
    part = body.parts[-1] if body.parts else None
    if not isinstance(part, Listing):
        return None
    item = part.items[-1]
    piece = item.more[-1] if item.more else item.first
    for found in _ENDS.finditer(piece.text):
        if found.end() < len(piece.text) and _LEAVE.match(piece.text, found.end()):
            kept, rest = piece.cut(0, found.end()), piece.cut(found.end())
            if item.more:
                item.more[-1] = kept
            else:
                item.first = kept
            return rest
    return None
