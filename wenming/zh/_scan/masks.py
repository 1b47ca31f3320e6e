"""Placeholders in running text: X户, XX万元, 201X年, ××; X局 and xx街道 hide names, not numbers."""

from __future__ import annotations

import re

from wenming.zh._scan.edges import PUNCTUATION
from wenming.zh._scan.extent import MASKED, tail_at
from wenming.zh._scan.shapes import read_phrase
from wenming.zh._scan.site import Outcome, Site, settled
from wenming.zh._scan.tokens import WORDLIKE, token_end

__all__ = ["read_masked_at"]

_NAMED = """
省 市 县 区 镇 乡 村 州 旗 縣 區 鎮 鄉 街道 节 節 社区 乡镇 学校 单位 企业 支部 科室 部门 社區 學校 組 组
"""
_HIDDEN_NAMES = frozenset(_NAMED.split())
_PRODUCT = re.compile(r"[0-9][×x*＊][0-9]")  # 3×5米
_BARE = re.compile(r"(?=..)[0-9]{0,4}[XxＸ×]{1,8}")  # XX, ××, 201X; X1 is a label
_DATED = re.compile(r"年[0-9XxＸ×*＊]{1,2}月")
_ENDS, _NAMES = PUNCTUATION - {"、"}, frozenset("、与和及與")  # 与XX、XX等市签约: names, no numbers
_DATE_PARTS = frozenset("月日时時号號")


def read_masked_at(site: Site, start: int, end: int) -> Outcome:
    """Return the placeholder at *start*, and where to go on."""
    text = site.text
    found = MASKED.match(text, start)
    if found is None or (start and text[start - 1] in WORDLIKE):
        return None, end
    last = found.end()
    behind, before = text[last : last + 1], text[start - 1 : start] if start else ""
    if behind in WORDLIKE and behind:
        return None, max(token_end(text, last), last)
    if _PRODUCT.search(text, start, min(last, start + 40)) or behind in _DATE_PARTS:
        return None, last
    if _DATED.match(text, last) or site.names.hold(start, False):
        return None, last
    tail = tail_at(text, last, site.arabic)
    if tail is None or tail[2] in _HIDDEN_NAMES:
        bare = _BARE.fullmatch(text, start, last) and (behind in _ENDS or not behind) and before not in _NAMES
        return (read_phrase(text, start, last), last) if bare else (None, last)
    quantity = settled(site, start, last, tail, False)
    return quantity, quantity.span[1] if quantity and quantity.span else tail[0]
