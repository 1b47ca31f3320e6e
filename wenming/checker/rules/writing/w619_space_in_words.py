"""W619: spaces between hanzi.

Why: Chinese has none; they are left by scans, web pages and lines that were stretched by hand, and break every
search.
Bad: 全市上下团结一心，扎实 推进各项工作，取得了新的进展，群众满意度进一步提升。
Good: 全市上下团结一心，扎实推进各项工作，取得了新的进展，群众满意度进一步提升。
Good: 第一章　总则
Good: 张三　李四　王五
Fix: unsure; names in a row are parted by spaces.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.checker.rule import CheckContext, Rule
from wenming.checker.slips import Slip, SlipRule

__all__ = ["RULE"]

_SPACE = re.compile(r"(?<=[\u3400-\u9fff，。；：、）”])[ \u00a0\u2000-\u200a]{1,4}(?=[\u3400-\u9fff（“])")
_NUMBERED = re.compile(r"(?:第[一二三四五六七八九十百零0-9]{1,5}[章节節条條款部分编編篇]|[一二三四五六七八九十0-9]{1,3}[、.．]?|附件[0-9]*)$")
_LABEL = 8  # characters of a label, at most
_MANY = 30  # characters of prose for each space; in a row of names or of table headings there are fewer


def _is_label(before: str) -> bool:
    return _NUMBERED.search(before[-_LABEL:]) is not None


def _find(context: CheckContext) -> Iterator[Slip]:
    for path, text in context.texts_with(" ", "\u00a0", *map(chr, range(0x2000, 0x200B))):
        if "rows" in path or "header" in path or path == ("title",):
            continue
        spaces = [found for found in _SPACE.finditer(text) if not _is_label(text[: found.start()])]
        if len(spaces) * _MANY > len(text):
            continue
        for found in spaces:
            start, end = found.span()
            yield Slip(path, start, end, text[max(0, start - 3) : end + 3], "")


_SLIPS = SlipRule("W619", _find, by="document")

RULE = Rule(
    code="W619",
    summary="spaces between hanzi",
    message="a space stands inside {found} (found {count} times)",
    hint="Take the spaces out.",
    look=_SLIPS.look,
    fix=_SLIPS.fix,
)
