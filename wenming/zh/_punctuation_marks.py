"""Half-width marks in Chinese text become full-width: , ; : ? ! . ( ) (GB/T 15834-2011, 5.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.zh._punctuation_zones import HAN, Page
from wenming.zh.edits import Step

__all__ = ["brackets", "marks"]

_WIDE = str.maketrans(",;:?!.", "，；：？！。")
_PERCENT = "%％‰℃"  # no number goes on behind these: 98.5%.受理
_NUMERALS = "一二三四五六七八九十"
# With a group if it stands between hanzi, not both numerals: far the most do. !!! and ?! stand for one mark (4.2, 4.3).
_MARK = re.compile(
    rf"[?!,;:.](?:(?<=[{HAN}][^.])(?=[{HAN}])(?!(?<=[{_NUMERALS}],)[{_NUMERALS}])()|(?<=[?!])[?!]*|)"
)
_LINE_END = re.compile(r"[ \t]*[”’\"）)」』]?[ \t]*(?:\n|\Z)")
_HAN = re.compile(f"[{HAN}]")
_BRACKET = re.compile(r"[()（）\n]")
_CLOSE_LABEL = re.compile(rf"^[ \t\u3000]*[0-9]{{1,3}}(\))(?=[{HAN}“《])", re.MULTILINE)


def marks(page: Page) -> Iterator[Step]:
    """Stops: a mark is Chinese if Chinese words end before it, or numbers do and Chinese words follow."""
    text = page.text
    for match in _MARK.finditer(text):
        start, end = at, last = match.span()
        if not (match.lastindex or _is_chinese(page, at, match[0])) or page.touches(at, last):
            continue
        if not match.lastindex:
            while start and text[start - 1] == " ":
                start -= 1
            while text[end : end + 1] == " ":
                end += 1
            if text[end : end + 1] in ("", "\n"):
                end = last
        yield Step(start, end, match[0].translate(_WIDE), "P-1")


def _is_chinese(page: Page, at: int, mark: str) -> bool:
    text = page.text
    last = at + len(mark)
    before, after = text[at - 1 : at], text[last : last + 1]
    if before == mark or after == mark or (mark[-1] == "!" and after == "[") or (mark == ":" and after == ")"):
        return False  # an ellipsis, an image of Markdown, a smile
    between = before and after and before in _NUMERALS and after in _NUMERALS
    if mark in ".," and between and text[last + 1 : last + 2] != "是":
        return False  # 五.四, 三,五年: what was meant is not said
    spaced = before == " "
    wide = page.is_wide(at - 1) or (spaced and page.chinese_after(last) and page.chinese_before(at))
    if wide:
        return before != "…" and not (mark == "." and (after.isascii() and after.isalnum()))
    if not page.chinese_before(at):
        return False
    ends = _LINE_END.match(text, last) is not None
    if mark == ".":
        return (ends and not _is_label(text, at)) or (before in _PERCENT and page.chinese_after(last))
    return ends or page.chinese_after(last)


def _is_label(text: str, at: int) -> bool:
    """Tell whether the dot at *at* stands after a number that begins its line or its clause."""
    start = at
    while start and text[start - 1].isdigit():
        start -= 1
    return start < at and (start == 0 or text[start - 1] in " \t\u3000\n。；：，、")


def brackets(page: Page) -> Iterator[Step]:
    """Round brackets: both of a pair, if Chinese stands in it or touches it, or one half is full-width."""
    text = page.text
    if "(" not in text and ")" not in text:
        return
    for match in _CLOSE_LABEL.finditer(text):
        yield Step(match.start(1), match.end(1), "）", "L-NUM-3")
    stack: list[list[int]] = []  # [place of the opening bracket, whether hanzi stand behind it]
    at = 0
    for match in _BRACKET.finditer(text):
        start = match.start()
        if page.touches(start, start + 1):
            continue
        if stack and _HAN.search(text, at, start):
            stack[-1][1] = 1
        at = start + 1
        if match[0] == "\n":
            stack.clear()
        elif match[0] in "(（":
            stack.append([start, 0])
        elif stack:
            opened, inner = stack.pop()
            if stack and inner:
                stack[-1][1] = 1
            yield from _pair(page, opened, start, bool(inner))


def _pair(page: Page, opened: int, closed: int, inner: bool) -> Iterator[Step]:
    text = page.text
    full = "（" in text[opened] or "）" in text[closed]
    touched = _HAN.match(text, opened - 1) if opened else None
    if not (full or inner or touched or _HAN.match(text, closed + 1)):
        return
    for place, wide in ((opened, "（"), (closed, "）")):
        if text[place] != wide:
            yield Step(place, place + 1, wide, "P-1")
