"""Grid: the numbers of a table where they stand, and what its names of rows and columns say of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from wenming.figures.interval import Interval, decimals, interval_of
from wenming.figures.mention import Mention
from wenming.zh import Quantity

__all__ = ["Cell", "Grid", "cells_of", "is_inner", "is_total", "is_whole", "label_of", "may_add"]

_TOTAL = re.compile(
    r"\s*(?:[^\s（(]{0,6}(?:合\s*[计計]|[总總]\s*[计計]|小\s*[计計])|[总總]\s*[数數]|共\s*[计計])\s*(?:（.*）)?\s*"
)
_WHOLE = re.compile(r"全[区區市县縣省国國镇鎮乡鄉校院局系部处處街厂廠州]道?|总[体體数數量额額支收产產投]\S{0,4}|\S{2,8}总[数數量额額人户]数?")
_INNER = re.compile(r"\s*(?:[#＃（(]?\s*其中|[#＃—－-])|[ \u3000\t]+\S")
_NO_SUM = re.compile(
    "率|平均|均|比(?!赛)|占(?!地)|增(?![值加])|排名|名次|%|％|序号|編號|编号|年份|得分|分数|单产|单价|密度|强度|每|/|／|年龄|工龄|年限|温|浓度|指数|系数|最[高低大小]"
)
_NUMBER = re.compile(r"\s*([-－—]?\d[\d,，]*(?:\.\d+)?)\s*([%％‰]?)\s*")
_LABELS = 2  # columns in which the name of a row may stand


@frozen
class Cell:
    """A number in a table with its place.

    Attributes:
        row: Its row, from 0.
        column: Its column, from 0.
        mention: The number, placed in its cell.
        interval: What it may stand for.
        value: What it says.
        places: Its decimals.
    """

    row: int
    column: int
    mention: Mention
    interval: Interval
    value: Fraction
    places: int


@frozen(eq=False)
class Grid:
    """A table, its first row the names of the columns.

    Attributes:
        rows: All rows.
        header: The names of the columns.
        cells: Its numbers by row and column, those of the first row left out.
    """

    rows: Sequence[Sequence[str]]
    header: Sequence[str]
    cells: dict[tuple[int, int], Cell]

    @classmethod
    def of(cls, rows: Sequence[Sequence[str]]) -> Grid:
        """Return the grid of *rows*, at least one."""
        header = [cell.strip() for cell in rows[0]]
        return cls(rows, header, {(cell.row, cell.column): cell for cell in cells_of(rows)})

    def empty(self, row: int, column: int) -> bool:
        """Whether nothing stands there, or a mark that says so: —, /."""
        line = self.rows[row]
        return column >= len(line) or line[column].strip() in ("", "—", "－", "-", "/", "／", "──", "——")


def cells_of(rows: Sequence[Sequence[str]]) -> Iterator[Cell]:
    """Yield the cells of a table that are numbers, those of its first row left out."""
    for number, row in enumerate(rows[1:], 1):
        for column, text in enumerate(row):
            cell = _cell(number, column, text)
            if cell is not None:
                yield cell


def _cell(row: int, column: int, text: str) -> Cell | None:
    found = _NUMBER.fullmatch(text)
    if found is None:
        return None
    number = found[1].replace(",", "").replace("，", "").replace("－", "-").replace("—", "-")
    quantity = Quantity(
        Decimal(number), "%" if found[2] in ("%", "％") else found[2], text=text.strip(), span=found.span(1)
    )
    interval = interval_of(quantity)
    assert interval is not None
    value = Fraction(quantity.value or 0)
    if not quantity.unit and value.denominator == 1 and "." not in number:
        interval = Interval(value, value)
    return Cell(row, column, Mention(quantity, *found.span(1)), interval, value, decimals(Decimal(number)))


def label_of(row: Sequence[str]) -> str:
    """Return the name of a row: what stands first in it and is no number."""
    return next((cell for cell in row[:_LABELS] if cell.strip() and not _NUMBER.fullmatch(cell)), "")


def is_total(row: Sequence[str]) -> bool:
    """Whether a row is one of totals: 合计, 总计, 小计, 收入合计."""
    return any(_TOTAL.fullmatch(cell) for cell in row[:_LABELS])


def is_whole(name: str) -> bool:
    """Whether a name of a row or a column is of all there is, though it says no 合计: 全区, 总数, 机构总数."""
    return bool(_WHOLE.fullmatch(name.strip()) or _TOTAL.fullmatch(name))


def is_inner(name: str) -> bool:
    """Whether a row or a column is part of the one before it: 其中：女."""
    return bool(_INNER.match(name))


def may_add(name: str) -> bool:
    """Whether the numbers of a column may be added up: counts and amounts may, rates and means may not."""
    return not _NO_SUM.search(name)
