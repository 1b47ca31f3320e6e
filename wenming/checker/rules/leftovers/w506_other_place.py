"""W506: a place of another province named as one's own.

Why: a unit of 湖北 was not made a 文明单位 by 泰州市; the sentence shows whose report was copied.
Bad:
    2025年工作总结
    一、主要做法
    按照湖北省委、省政府部署，成立专班，压实责任。
    二、工作成效
    守住泰州市级文明单位的牌子。
Good:
    2025年工作总结
    一、主要做法
    按照湖北省委、省政府部署，成立专班，压实责任。
    二、工作成效
    守住武汉市级文明单位的牌子，赴泰州市学习考察。
Fix: none; what was copied must be read through.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from attrs import frozen

from wenming.checker.provinces import PROVINCE_OF
from wenming.checker.rule import CheckContext, Rule
from wenming.diagnostics import Diagnostic
from wenming.model import Path

__all__ = ["RULE"]

_NAME = re.compile(
    rf"(?P<name>{'|'.join(sorted(PROVINCE_OF, key=len, reverse=True))})(?P<level>省|市|自治区|自治區)"
    r"(?P<own>级?文明单位|級?文明單位|级|級|委(?!员|員|托|託|派)|人民政府|政府|文明办|文明辦|文明委|人大|政协|政協|财政|財政|青年文明|[^，。；、]{0,6}(?:领导下|領導下|部署))?"
)
_ELSEWHERE = re.compile(
    "学习|學習|考察|借鉴|借鑑|对口|對口|协作|協作|兄弟|来自|來自|交流|引进|引進|外省|外市|帮扶|幫扶|支援|赴|跨|联合|聯合|出席|参加|參加|举办|舉辦|[到与與和、]$"
)


@frozen
class _Place:
    path: Path
    span: tuple[int, int]
    text: str
    province: str
    own: bool


def _look(context: CheckContext) -> Iterator[Diagnostic]:
    places = list(_places(context))
    owned = Counter(place.province for place in places if place.own)
    if len(owned) < 2:
        return
    named = Counter(place.province for place in places)
    home = max(owned, key=lambda province: (named[province], owned[province]))
    told: set[str] = set()
    for place in places:
        if place.own and place.province != home and place.text not in told:
            told.add(place.text)
            values = {"place": place.text, "own": home}
            yield Diagnostic("W506", "warning", values, place.path, span=place.span)


def _places(context: CheckContext) -> Iterator[_Place]:
    for path, text in context.texts_with("省", "市", "自治"):
        if path[0] == "attachments":
            continue
        for found in _NAME.finditer(text):
            near = text[max(0, found.start() - 8) : found.start()]
            own = found["own"] is not None and not _ELSEWHERE.search(near)
            span = (found.start(), found.end("level"))
            yield _Place(path, span, text[slice(*span)], PROVINCE_OF[found["name"]], own)


RULE = Rule(
    code="W506",
    summary="a place of another province named as one's own",
    message="{place} is not in {own}, which the report is on",
    hint="Read the passage through: it may be from a report of another place.",
    look=_look,
)
