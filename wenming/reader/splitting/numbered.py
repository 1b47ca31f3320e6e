"""Collections of documents that a site has numbered: 篇一, 第二篇, 【篇3】, 范文四, …总结 篇5, …总结（六）, …总结7."""

from __future__ import annotations

import re
from collections.abc import Sequence

from attrs import frozen

from wenming.reader.frame.foreign import is_title
from wenming.reader.headings.labels import HANZI_NUMBERS
from wenming.reader.lines import RawLine

__all__ = ["Numbered", "find_numbered"]

_N = "([一二三四五六七八九十]{1,3}|[0-9]{1,2})"
_LONGEST = 60
_CITED = tuple(f"第{n}篇" for n in range(1, 100))
_FIRST, _LAST = frozenset("【[（(篇範范例第"), frozenset("一二三四五六七八九十0123456789篇】]）)")  # characters of such lines
_BEHIND = r"[】\]）)]?[\s:：、.．]{0,4}"
_HEAD = re.compile(rf"[【\[（(]?(?:(?:篇|範文|范文|例文)\s?{_N}|第\s?{_N}\s?篇){_BEHIND}")
_TAIL = re.compile(
    rf"[\s　:：\-—]{{0,3}}(?:[【\[（(]?(?:(?:第?篇|範文|范文)\s?{_N}篇?|(?:範文|范文)?第\s?{_N}\s?篇)[】\]）)]?"
    rf"|[（(]{_N}[）)]|(?<=[\u4e00-\u9fff])([0-9]{{1,2}}))\Z"
)
_COUNTED = re.compile(rf"{_N}\s?篇(?:[）)（(]|\Z)")  # …总结精编4篇: what a collection is called


@frozen
class Numbered:
    """A line that numbers a document.

    Attributes:
        line: Its index.
        start: Where the number begins in it.
        end: Where it ends.
    """

    line: int
    start: int
    end: int


def find_numbered(lines: Sequence[RawLine]) -> tuple[Numbered, ...]:
    """Return the lines that number documents, none where they are not 1, 2 and so on.

    One alone does where a page shows one of 4篇, or where it is 第1篇 in digits, as no part of a report is.
    第一篇 and …总结（一） number documents only beside a title; a part of a report has none.
    """
    found: list[Numbered] = []
    lone: Numbered | None = None
    sort, counted = "", False
    for at, line in enumerate(lines):
        text = line.text
        if not 2 <= len(text) <= _LONGEST or not (text[0] in _FIRST or text[-1] in _LAST):
            continue
        if line.hint not in ("", "title", "body") and not line.hint.startswith("heading"):
            continue
        met = _number(lines, at)
        if met is None and text[-1] in "篇)）":
            counted = counted or _COUNTED.search(text) is not None
        if met is not None and lone is None and (counted or text.lstrip("【[（(").startswith(_CITED)):
            lone = met[1]
        if met is not None and met[0] == len(found) + 1 and sort in ("", met[2]):
            found.append(met[1])
            sort = met[2]
    return tuple(found) if len(found) > 1 else (lone,) if lone is not None else ()


def _number(lines: Sequence[RawLine], at: int) -> tuple[int, Numbered, str] | None:
    """Return the number in line *at*, where it stands, and what it is like; ``None`` where there is none."""
    text = lines[at].text
    head = _HEAD.match(text)
    if head is not None:
        words = text[head.end() :]
        if (not words or is_title(words)) if head[1] else (is_title(words) or (not words and _title_below(lines, at))):
            return _value(head[1] or head[2]), Numbered(at, 0, head.end()), "head"
        return None
    tail = _TAIL.search(text, max(0, len(text) - 12))
    if tail is None or not is_title(text[: tail.start()].removesuffix("最新")):
        return None
    sort = text[: tail.start()] if tail[3] or tail[4] else "tail"  # …总结（一） and …总结（二）: one title
    return _value(next(filter(None, tail.groups()))), Numbered(at, tail.start(), tail.end()), sort


def _title_below(lines: Sequence[RawLine], at: int) -> bool:
    below = next((line.text for line in lines[at + 1 :] if line.text), "")
    return is_title(below)


def _value(words: str) -> int:
    """Return the number, 0 where *words* is none: 一一."""
    return int(words) if words.isascii() else HANZI_NUMBERS.get(words, 0)
