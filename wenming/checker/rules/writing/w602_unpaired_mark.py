"""W602: a bracket, a quotation mark or a book mark without its other half.

Why: the reader cannot tell where the quotation or the remark ends (GB/T 15834-2011, 4.8, 4.9, 4.15).
Bad: 开展“我为群众办实事活动，办结128件。
Bad: 印发《实施方案，明确责任（详见附件。
Good: 开展“我为群众办实事”活动，办结128件。
Good: 具体包括：1）受理；2）办结。
Fix: none; only the writer knows where it ends.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.slips import Slip, SlipRule
from wenming.model import Path

__all__ = ["RULE"]

_CLOSING = {"”": "“", "》": "《", "〉": "〈", "）": "（", "】": "【", "〕": "〔", "」": "「", "』": "『", "］": "［"}
_OPENING = frozenset(_CLOSING.values())
_SAME = {"(": "（", ")": "）"}  # halves of two widths make a pair here; their width is W601's
_MARK = re.compile("[“”《》〈〉（）()【】〔〕「」『』［］]")
_LABEL = re.compile(r"(?:^|[^0-9A-Za-z])(?:[0-9]{1,3}|[A-Za-z]|[一二三四五六七八九十]{1,3})$")
_AROUND = 6


def _find(context: CheckContext) -> Iterator[Slip]:
    for pieces in _blocks(context):
        ranks = {path: rank for rank, (path, _) in enumerate(pieces)}
        strays = sorted(_strays(pieces), key=lambda stray: (ranks[stray[0]], stray[1]))
        for path, at in _without_turned(context, strays):
            text = context.printed[path]
            yield Slip(path, at, at + 1, text[max(0, at - _AROUND // 2) : at + _AROUND])


def _strays(pieces: list[tuple[Path, str]]) -> Iterator[tuple[Path, int]]:
    """Yield the marks without partner; where pairs cross, the nearest opening mark of the kind is the partner."""
    stack: list[tuple[str, Path, int]] = []
    opened: Counter[str] = Counter()  # of the marks in the stack
    for path, text in pieces:
        for found in _MARK.finditer(text):
            mark, at = _SAME.get(found[0], found[0]), found.start()
            if mark in _OPENING:
                stack.append((mark, path, at))
                opened[mark] += 1
                continue
            opening = _CLOSING[mark]
            if not opened[opening]:
                if not (mark == "）" and _LABEL.search(text[max(0, at - 4) : at])):
                    yield path, at
                continue
            while stack[-1][0] != opening:
                other, where, place = stack.pop()
                opened[other] -= 1
                yield where, place
            stack.pop()
            opened[opening] -= 1
    yield from ((path, at) for _, path, at in stack)


def _without_turned(context: CheckContext, strays: list[tuple[Path, int]]) -> Iterator[tuple[Path, int]]:
    """Leave out two quotation marks of which one is turned round (“甲“): they are a pair, and W611's."""
    quotes = [(path, at) for path, at in strays if context.printed[path][at] in "“”"]
    left_out = frozenset(quotes[:-1] if len(quotes) % 2 else quotes)
    yield from (stray for stray in strays if stray not in left_out)


def _blocks(context: CheckContext) -> Iterator[list[tuple[Path, str]]]:
    """Yield the texts of each paragraph, title, cell or list; a bracket may span the items of a list."""
    block: list[tuple[Path, str]] = []
    last: tuple[str | int, ...] = ()
    for path, text in context.texts:
        key: tuple[str | int, ...] = path
        if "items" in path:
            key = path[: path.index("items")]
        if block and key != last:
            yield block
            block = []
        last = key
        block.append((path, text))
    if block:
        yield block


_SLIPS = SlipRule("W602", _find, "error")

RULE = Rule(
    code="W602",
    summary="a bracket, quotation mark or book mark without its other half",
    message="a mark in {found} has no other half",
    hint="Put in the half that is missing, or take the other one out.",
    severity="error",
    look=_SLIPS.look,
)
