"""Faults of punctuation that only the writer can put right, with a proposal where there is one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from wenming.zh._punctuation_zones import HAN, Page, by_line

__all__ = ["Hint", "advice"]


class Hint(NamedTuple):
    """A fault from *start* to *end*; *new* is the proposal, ``None`` without one."""

    start: int
    end: int
    new: str | None
    rule: str


_UNITS = "%|％|‰|万|萬|亿|億|元|人|个|個|名|户|戶|天|次|件|公里|千米|米|吨|噸|毫米|厘米|克|千克|公斤|小时|小時|分钟|分鐘|倍|岁|歲|℃"
_DASHES = "-－–~"
_AND_SO_ON = re.compile("……?等|等……?")
_ROW = re.compile("([一二三四])(?<![一二三四五六七八九十、第].)([二三四五])(?=产业|產業|季度)")
_RANGE = re.compile(
    rf"[0-9](?<![0-9A-Za-z.\-/:表图圖第号號].)[0-9]*(?:\.[0-9]+)?[%％]?([-－–])(?=[0-9]+(?:\.[0-9]+)?(?:{_UNITS}))"
)
_CLOCK = re.compile(
    r"[0-9](?<![0-9A-Za-z.\-/:].)(?:(?<=[0-2])[0-9])?[:：][0-5][0-9](?:--|[-－–~])"
    r"(?=[0-2]?[0-9][:：][0-5][0-9](?![0-9:\-]))"
)
# 来信、来访、等 and 甲、乙、和丙; not 、等级, 、和谐, 、及时.
_LAST_MARK = re.compile(
    "(、)(?:等(?![级級待候量同于於价價高比差效值边邊温溫距身腰压壓速额額闲閒])|[和与與及或](?![平谐諧睦解美气氣县縣田善好服顺順风風音弦约約时時格早会會众眾者许許是]))"
)
_HEADING = re.compile(rf"^[ \t\u3000]*(?:[一二三四五六七八九十]{{1,3}}、|（[一二三四五六七八九十]{{1,3}}）)[{HAN}]{{2,20}}(。)[ \t]*$", re.M)
_POINT = re.compile(r"[一二三四五六七八九十](?:(?<=[\n。；，：！？].)|(?<=\A.))[一二三四五六七八九十]{0,2}是")
_LINE = re.compile(r"[^\n]+")
_ITEM = re.compile(
    r"[ \t\u3000]*(?:(?P<a>（[一二三四五六七八九十]{1,3}）)|(?P<b>[0-9]{1,3}[.．])|(?P<c>（[0-9]{1,3}）)|(?P<d>[①-⑳])"
    r"|(?P<e>[一二三四五六七八九十]{1,3}是))"
)


def advice(page: Page) -> Iterator[Hint]:
    """Yield what a reader should look at."""
    text = page.text
    for match in _AND_SO_ON.finditer(text) if "…" in text else ():
        yield Hint(*match.span(), "等", "P-6")
    for match in _ROW.finditer(text):
        if "一二三四五".index(match[2]) == "一二三四".index(match[1]) + 1:
            yield Hint(*match.span(), f"{match[1]}、{match[2]}", "P-5")
    if any(dash in text for dash in _DASHES):
        for match in _RANGE.finditer(text):
            if not page.touches(*match.span(1)):
                yield Hint(*match.span(1), "～", "N-9")
        for match in _CLOCK.finditer(text):
            yield Hint(len(match[0].rstrip(_DASHES)) + match.start(), match.end(), "—", "P-8")
    for match in _LAST_MARK.finditer(text):
        yield Hint(*match.span(1), "", "P-5")
    for match in _HEADING.finditer(text):
        yield Hint(*match.span(1), "", "P-11")
    yield from _points(text)
    yield from _items(text)


def _points(text: str) -> Iterator[Hint]:
    """Look at the rows of 一是…；二是…。 within a line: once one item holds 。 all end in 。 (P-13)."""
    for heads in by_line(text, (match.span() for match in _POINT.finditer(text))):
        items = [(one[0], after[0]) for one, after in pairwise(heads)]
        if any("。" in text[head:after] for head, after in items):
            for _, after in items:
                if text[after - 1] == "；":
                    yield Hint(after - 1, after, "。", "P-13")


def _items(text: str) -> Iterator[Hint]:
    """Look at the lines of each list that stand together."""
    row: list[tuple[int, int]] = []
    kind = None
    for line in _LINE.finditer(text):
        item = _ITEM.match(text, *line.span())
        if row and (item is None or item.lastgroup != kind or line.start() != row[-1][1] + 1):
            yield from _row_ends(text, row)
            row = []
        if item:
            kind = item.lastgroup
            row.append(line.span())
    yield from _row_ends(text, row)


def _row_ends(text: str, row: list[tuple[int, int]]) -> Iterator[Hint]:
    """Look at lines of a list: they end in ； and the last in 。, or all in 。 once one holds 。 (P-13)."""
    if len(row) < 2:
        return
    ends = [start + len(text[start:end].rstrip()) - 1 for start, end in row]
    marks = [text[at] for at in ends]
    if "；" not in marks:
        return
    full = any("。" in text[start:end] for start, end in row[:-1])
    for at, mark in zip(ends, marks, strict=True):
        if mark == "；" and (full or at == ends[-1]):
            yield Hint(at, at + 1, "。", "P-13")
