"""Pages of a PDF as poppler lays them out: running heads, page numbers, columns, blanks that typesetting puts."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from attrs import evolve

from wenming.reader.cleaning.furniture_words import PAGE, RUNNING_HEAD
from wenming.reader.lines import Dropped, RawLine, split_lines

__all__ = ["lines_of"]

_TURN = re.compile("\f")
_BARE = re.compile("[0-9]{1,4}")
_LONGEST_HEAD = 40
# Between hanzi and digits LibreOffice and others leave a quarter of a blank, which poppler makes a whole one.
_H = "[\u4e00-\u9fff、。，；：（）《》“”]"
_SPACED = re.compile(f"(?<={_H}) (?=[0-9])|(?<=[0-9%‰℃]) (?={_H})")
_NUMBERED = re.compile(r"[表图圖] ?[0-9]|附件 ?[0-9]")  # behind its number a blank parts the words of a caption
_GAP = re.compile(" {2,}")
_NUMBER = re.compile("[-—]?[0-9][0-9,.]{0,20}[%‰]?")
_WIDEST_CELL = 24
_BULLETS = str.maketrans(dict.fromkeys("\uf0b7\uf06c\uf06e\uf075\uf0a7\uf0d8\uf0fc\uf076\uf0a8\uf071", "●"))
"""Marks of lists in the fonts Symbol and Wingdings, for which Unicode has no characters of its own."""


def lines_of(text: str) -> tuple[RawLine, ...]:
    """Return the lines of *text*, pages parted by form feeds: rows of tables told, what pages repeat left out."""
    text = text.translate(_BULLETS)
    lines = list(split_lines(text))
    for places, reason in ((_heads(lines, text), RUNNING_HEAD), (_numbers(lines, text), PAGE)):
        for at in places:
            lines[at] = _without(lines[at], reason)
    return tuple(_tabled([_closed(line) for line in lines]))


def _pages(lines: Sequence[RawLine], text: str) -> list[list[int]]:
    """Return the lines with words of each page."""
    turns = [found.start() for found in _TURN.finditer(text)]
    pages: list[list[int]] = [[] for _ in range(len(turns) + 1)]
    for at, line in enumerate(lines):
        if line.text:
            pages[bisect_right(turns, line.start)].append(at)
    return [page for page in pages if page]


def _heads(lines: Sequence[RawLine], text: str) -> list[int]:
    """Return the first lines of pages where all of them are the same."""
    first = [page[0] for page in _pages(lines, text)]
    said = {(lines[at].text, lines[at].column) for at in first}
    return first if len(first) > 1 and len(said) == 1 and len(lines[first[0]].text) <= _LONGEST_HEAD else []


def _numbers(lines: Sequence[RawLine], text: str) -> list[int]:
    """Return the page numbers: the last lines of their pages, bare, all as far from the count of pages."""
    found = {
        n: page[-1] for n, page in enumerate(_pages(lines, text)) if _BARE.fullmatch(lines[page[-1]].text)
    }
    apart = {int(lines[at].text) - page for page, at in found.items()}
    fits = len(apart) == 1 and (len(found) > 1 or apart == {1})
    return list(found.values()) if fits else []


def _without(line: RawLine, reason: str) -> RawLine:
    return evolve(line, text="", dropped=(*line.dropped, Dropped(line.text, reason, line.span(0, len(line.text)))))


def _closed(line: RawLine) -> RawLine:
    """Return *line* without the blanks between hanzi and digits."""
    if " " not in line.text or _NUMBERED.match(line.text):
        return line
    cuts = [found.start() for found in _SPACED.finditer(line.text)]
    if not cuts:
        return line
    bounds = zip([0, *(at + 1 for at in cuts)], [*cuts, len(line.text)], strict=True)
    return RawLine.joined([line.part(start, end) for start, end in bounds])


def _tabled(lines: Sequence[RawLine]) -> Iterator[RawLine]:
    """Yield *lines*, those told as rows that stand in the same columns under one another."""
    at = 0
    while at < len(lines):
        cells = _cells(lines[at])
        end = at + 1
        while cells and end < len(lines) and len(_cells(lines[end])) == len(cells):
            end += 1
        if _is_table(cells, lines[at:end]):
            yield from (evolve(line, hint="row", cells=tuple(_cells(line))) for line in lines[at:end])
        else:
            yield from lines[at:end]
        at = end


def _cells(line: RawLine) -> list[RawLine]:
    """Return what stands in the columns of *line*, two at least; none where one of them is a sentence."""
    gaps = [found.span() for found in _GAP.finditer(line.text)] if "  " in line.text else []
    if not gaps:
        return []
    bounds = zip([0, *(end for _, end in gaps)], [*(start for start, _ in gaps), len(line.text)], strict=True)
    cells = [line.part(start, end) for start, end in bounds]
    return cells if all(len(cell.text) <= _WIDEST_CELL and "。" not in cell.text for cell in cells) else []


def _is_table(cells: Sequence[RawLine], rows: Sequence[RawLine]) -> bool:
    """Tell rows of a table from a line that tabulators part: two of three columns, or three whose last is a number."""
    numbers = sum(_NUMBER.fullmatch(_cells(row)[-1].text) is not None for row in rows) if cells else 0
    return (len(rows) > 1 and len(cells) > 2) or (len(rows) > 2 and numbers >= len(rows) - 1)
