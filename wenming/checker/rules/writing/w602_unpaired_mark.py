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
        stack: list[tuple[str, Path, int]] = []
        strays: list[tuple[Path, int]] = []
        for path, text in pieces:
            for found in _MARK.finditer(text):
                mark, at = _SAME.get(found[0], found[0]), found.start()
                if mark in _OPENING:
                    stack.append((mark, path, at))
                elif not (mark == "）" and _is_label(stack, text[max(0, at - 4) : at])):
                    strays.extend(_crossed(stack, _CLOSING[mark], path, at))
        strays.extend((path, at) for mark, path, at in stack)
        ranks = {path: rank for rank, (path, _) in enumerate(pieces)}
        strays.sort(key=lambda stray: (ranks[stray[0]], stray[1]))
        yield from (_slip(context, path, at) for path, at in _without_turned(context, strays))


def _is_label(stack: list[tuple[str, Path, int]], before: str) -> bool:
    """Tell whether a ） behind *before* belongs to a label such as 1）, and to no bracket."""
    return all(mark != "（" for mark, _, _ in stack) and _LABEL.search(before) is not None


def _crossed(
    stack: list[tuple[str, Path, int]], opening: str, path: Path, at: int
) -> Iterator[tuple[Path, int]]:
    """Close the nearest *opening*; what was opened behind it has no partner. Without one, the mark has none."""
    if all(mark != opening for mark, _, _ in stack):
        yield path, at
        return
    while stack[-1][0] != opening:
        _, where, place = stack.pop()
        yield where, place
    stack.pop()


def _without_turned(context: CheckContext, strays: list[tuple[Path, int]]) -> Iterator[tuple[Path, int]]:
    """Leave out two quotation marks of which one is turned round (“甲“): they are a pair, and W611's."""
    quotes = [(path, at) for path, at in strays if context.printed[path][at] in "“”"]
    left = quotes[-1:] if len(quotes) % 2 else []
    yield from (stray for stray in strays if stray not in quotes or stray in left)


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


def _slip(context: CheckContext, path: Path, at: int) -> Slip:
    text = context.printed[path]
    return Slip(path, at, at + 1, text[max(0, at - _AROUND // 2) : at + _AROUND])


_SLIPS = SlipRule("W602", _find, "error")

RULE = Rule(
    code="W602",
    summary="a bracket, quotation mark or book mark without its other half",
    message="a mark in {found} has no other half",
    hint="Put in the half that is missing, or take the other one out.",
    severity="error",
    look=_SLIPS.look,
)
