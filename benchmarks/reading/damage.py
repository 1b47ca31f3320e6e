"""Damage as it is met: what sites, scanners and converters do to a text, with the answers moved along."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Mapping

from attrs import evolve

from benchmarks.reading.gold import Gold

__all__ = ["DAMAGES", "every"]

_HEADER = (
    "春风范文网为您提供各类范文参考!  工作总结 心得体会 演讲稿\n当前位置:首页 > 范文大全 > 工作总结 >\n\n"
    "时间:2025-11-08 09:30:12 来源:网友投稿\n\n下面是小编为大家整理的范文,供大家参考。\n\n"
)
_FOOTER = (
    "\n\n展开阅读全文\n相关推荐：工作汇报 年度总结 述职报告\n分享到：微信 微博 QQ空间\n"
    "上一篇：社区工作计划\n下一篇：学校工作计划\nCopyright © 2016-2025 春风范文网 版权所有\n"
)
_INSERT = " 当前隐藏内容免费查看"
_ROWS = 14  # lines of a scanned page
_FULL = str.maketrans(",;:()", "，；：（）")
_HALF = str.maketrans("，；：（）", ",;:()")
_OCR = {"（一）": "(-)", "（二）": "（ニ）", "（三）": "(三）", "（四）": "(四)", "二、": "二 、", "三、": "三﹑"}


class _Edits:
    """Edits of one text: what is put in and cut out, and where each old offset comes to stand."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.made: list[tuple[int, int, str]] = []

    def put(self, at: int, words: str, cut: int = 0) -> None:
        self.made.append((at, cut, words))

    def done(self, gold: Gold, name: str) -> Gold:
        """Return *gold* over the edited text; labels are read off it, titles and values stay."""
        made = sorted(self.made)
        parts, at = [], 0
        for start, cut, words in made:
            parts += [self.text[at:start], words]
            at = start + cut
        text = "".join([*parts, self.text[at:]])

        def moved(offset: int, *, behind: bool = True) -> int:
            passed = (one for one in made if one[0] < offset or (behind and one[0] == offset and not one[1]))
            return offset + sum(len(words) - cut for _, cut, words in passed)

        return evolve(
            gold,
            name=f"{gold.name}-{name}",
            text=text,
            documents=tuple(moved(one) for one in gold.documents),
            headings=tuple(evolve(one, start=moved(one.start)) for one in gold.headings),
            listings=tuple(evolve(one, start=moved(one.start)) for one in gold.listings),
            figures=tuple(
                evolve(one, start=moved(one.start), end=moved(one.end, behind=False)) for one in gold.figures
            ),
        )


def torn(gold: Gold, dice: random.Random) -> Gold:
    """Return the text with a line feed before the last digit in front of a decimal point: 86⏎… → 8⏎6.47亿元."""
    edits = _Edits(gold.text)
    for one in gold.figures:
        found = re.search(r"(?<=\d)\d\.\d", gold.text[one.start : one.end])
        if found and dice.random() < 0.7:
            edits.put(one.start + found.start(), "\n")
    return edits.done(gold, "torn")


def ocr(gold: Gold, dice: random.Random) -> Gold:
    """Return the text with labels as a scanner reads them: (-) for （一）, which a reader mends to (一)."""
    edits = _Edits(gold.text)
    labels = {}
    for one in gold.headings:
        slip = _OCR.get(one.label)
        if slip and dice.random() < 0.8:
            edits.put(one.start, slip, len(one.label))
            labels[one.start] = slip.replace("-", "一").replace("ニ", "二")
    edited = edits.done(gold, "ocr")
    headings = (
        evolve(new, label=labels.get(old.start, old.label))
        for old, new in zip(gold.headings, edited.headings, strict=True)
    )
    return evolve(edited, headings=tuple(headings))


def marked(gold: Gold, _dice: random.Random) -> Gold:
    """Return the text with the page numbers of a preview, in the middle of sentences."""
    edits = _Edits(gold.text)
    edits.put(0, "1、")
    page, last = 2, 0
    for found in re.finditer("[\u4e00-\u9fff]{8}", gold.text):
        at = found.start() + 4
        free = not any(one.start - 2 <= at <= one.end + 2 for one in gold.figures)
        title = any(one.start <= at <= one.start + len(one.label) + len(one.title) + 1 for one in gold.headings)
        if at - last > 110 and free and not title:
            edits.put(at, f"\n\n{page}、")
            page, last = page + 1, at
    return edits.done(gold, "marked")


def sited(gold: Gold, dice: random.Random) -> Gold:
    """Return the text inside the furniture of a site, with an advertisement in a sentence."""
    edits = _Edits(gold.text)
    edits.put(0, _HEADER)
    spots = [
        found.start() + 5
        for found in re.finditer("[\u4e00-\u9fff]{10}", gold.text)
        if not any(one.start <= found.start() + 5 <= one.end for one in gold.figures)
        and not any(one.start <= found.start() + 5 <= one.start + len(one.label) for one in gold.headings)
    ]
    if spots:
        edits.put(dice.choice(spots), _INSERT)
    edits.put(len(gold.text), _FOOTER)
    return edits.done(gold, "sited")


def folded(gold: Gold, _dice: random.Random) -> Gold:
    """Return the text with hard line breaks at a fixed width, as mail and terminals fold it."""
    edits = _Edits(gold.text)
    start = 0
    for line in gold.text.split("\n"):
        for at in range(36, len(line) - 3, 36):
            here = start + at
            inside = any(one.start < here < one.end for one in gold.figures)
            label = any(one.start < here <= one.start + len(one.label) for one in gold.headings)
            if line[at] not in "，。；：、！？）”" and not inside and not label:
                edits.put(here, "\n")
        start += len(line) + 1
    return edits.done(gold, "folded")


def scanned20(gold: Gold, _dice: random.Random) -> Gold:
    """Return the text as a scan of narrow pages gives it: broken after every 20 characters, with bare page numbers."""
    return _scanned(gold, 20)


def scanned24(gold: Gold, _dice: random.Random) -> Gold:
    """Return the same with 24 characters to a line."""
    return _scanned(gold, 24)


def _scanned(gold: Gold, width: int) -> Gold:
    """Break lines wherever they are full, in figures and labels too; the number of its page ends every 14 of them."""
    edits = _Edits(gold.text)
    rows = start = page = 0
    for line in gold.text.split("\n"):
        for at in range(0, len(line), width):
            if at and not line.startswith("|"):
                edits.put(start + at, "\n")
            rows += 1
            if rows == _ROWS:
                rows, page = 0, page + 1
                inside = at + width < len(line)  # behind the line feed there
                edits.put(start + min(at + width, len(line)), f"{page}\n" if inside else f"\n{page}")
        start += len(line) + 1
    return edits.done(gold, f"scanned{width}")


def halved(gold: Gold, _dice: random.Random) -> Gold:
    """Return the text with half-width marks; labels and titles change with it."""
    return _translated(gold, _HALF, "halved")


def widened(gold: Gold, _dice: random.Random) -> Gold:
    """Return the text with full-width marks; labels and titles change with it."""
    return _translated(gold, _FULL, "widened")


def _translated(gold: Gold, table: dict[int, int], name: str) -> Gold:
    return evolve(
        gold,
        name=f"{gold.name}-{name}",
        text=gold.text.translate(table),
        headings=tuple(
            evolve(one, label=one.label.translate(table), title=one.title.translate(table)) for one in gold.headings
        ),
        listings=tuple(
            evolve(one, labels=tuple(label.translate(table) for label in one.labels)) for one in gold.listings
        ),
        figures=tuple(evolve(one, unit=one.unit.translate(table)) for one in gold.figures),
    )


DAMAGES: Mapping[str, Callable[[Gold, random.Random], Gold]] = {
    one.__name__: one for one in (torn, ocr, marked, sited, folded, scanned20, scanned24, halved, widened)
}
"""Each kind of damage, by name."""


def every(golds: Iterable[Gold], seed: int) -> Iterable[Gold]:
    """Yield each text with each damage."""
    for gold in golds:
        for name, damage in DAMAGES.items():
            yield damage(gold, random.Random(f"{seed}{gold.name}{name}"))
