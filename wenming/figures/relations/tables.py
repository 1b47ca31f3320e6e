"""Tables: totals of rows and columns, shares and growths of a row (X1, X2, X5)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from attrs import frozen

from wenming.figures.interval import Interval, decimals, fit, interval_of, printed
from wenming.figures.mention import Mention
from wenming.figures.verdict import Verdict
from wenming.zh import Quantity

__all__ = ["Cell", "cells_of", "is_total", "judge_table"]

_TOTAL = re.compile(
    r"\s*(?:合\s*计|合\s*計|总\s*计|總\s*計|小\s*计|小\s*計|总\s*数|總\s*數|共\s*计)\s*(?:（.*）)?\s*"
)
_SHARE = re.compile("占比|佔比|比重|比例|占[^（(]*[%％]|构成")
_GROWTH = re.compile("同比|增长|增長|增幅|增减|增減|增速")
_LAST = re.compile("上年|去年|同期|上期")
_NOW = re.compile("本年|今年|本期|数量|件数|人数|实绩|金额|合计|合計|本月|累计")
_YEAR = re.compile(r"((?:19|20)\d\d)年?(?:度|[（(][^（）()]*[)）])?")
_NO_SUM = re.compile("率|平均|均|比|占|增|排名|名次|%|％|序号|編號|编号|年份|得分|分数")
_NUMBER = re.compile(r"\s*([-－—]?\d[\d,，]*(?:\.\d+)?)\s*([%％‰]?)\s*")


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


def judge_table(rows: Sequence[Sequence[str]]) -> Iterator[Verdict]:
    """Yield what holds of the totals, shares and growths of a table; its first row names the columns."""
    if len(rows) < 2:
        return
    header = [cell.strip() for cell in rows[0]]
    cells = {(cell.row, cell.column): cell for cell in cells_of(rows)}
    yield from _columns(rows, header, cells)
    yield from _rows(header, cells, len(rows))
    yield from _ratios(header, cells, rows)


def cells_of(rows: Sequence[Sequence[str]]) -> Iterator[Cell]:
    """Yield the cells of a table that are numbers, those of its first row left out."""
    for number, row in enumerate(rows[1:], 1):
        for column, text in enumerate(row):
            cell = _cell(number, column, text)
            if cell is not None:
                yield cell


def is_total(row: Sequence[str]) -> bool:
    """Whether a row is one of totals: 合计, 总计, 小计."""
    return any(_TOTAL.fullmatch(cell) for cell in row[:2])


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


def _total_rows(rows: Sequence[Sequence[str]]) -> list[int]:
    return [number for number, row in enumerate(rows) if number and is_total(row)]


def _columns(
    rows: Sequence[Sequence[str]], header: list[str], cells: dict[tuple[int, int], Cell]
) -> Iterator[Verdict]:
    """A row of totals adds up the rows above it, back to another total, or, at the top, those below it."""
    totals = _total_rows(rows)
    for place, row in enumerate(totals):
        first = totals[place - 1] + 1 if place else 1
        above = range(first, row)
        if len(totals) > 1 and any(re.search("合|总|總", cell) for cell in rows[row][:2]) and place:
            above = range(0)  # a grand total of totals
        below = range(row + 1, len(rows)) if row == 1 and len(totals) == 1 else range(0)
        for column, name in enumerate(header):
            if column and not _NO_SUM.search(name):
                yield from _added(cells, (row, column), [(one, column) for one in (above or below)])


def _rows(header: list[str], cells: dict[tuple[int, int], Cell], height: int) -> Iterator[Verdict]:
    """A column of totals adds up the columns right of it, or left of it."""
    for column, name in enumerate(header):
        if not _TOTAL.fullmatch(name):
            continue
        right = [other for other in range(column + 1, len(header)) if not _NO_SUM.search(header[other])]
        left = [other for other in range(1, column) if not _NO_SUM.search(header[other])]
        others = left if len(left) > 1 else right
        for row in range(1, height):
            yield from _added(cells, (row, column), [(row, other) for other in others])


def _added(
    cells: dict[tuple[int, int], Cell], place: tuple[int, int], parts: list[tuple[int, int]]
) -> Iterator[Verdict]:
    total = cells.get(place)
    found = [cells[one] for one in parts if one in cells]
    if total is None or len(found) < 2 or any(one.mention.quantity.unit for one in (total, *found)):
        return
    facts = tuple(one.mention for one in found)
    interval = Interval(Fraction(0), Fraction(0))
    for one in found:
        interval += one.interval
    value = sum((one.value for one in found), Fraction(0))
    if fit(interval, total.interval) == "inside":
        yield Verdict("table", "pass", total.mention, facts, value=value, cell=place)
        return
    right = printed(value, total.places)
    working = "+".join(one.mention.text for one in found) + f"={right}"
    yield Verdict("table", "fail", total.mention, facts, right, working, value, place)


def _ratios(
    header: list[str], cells: dict[tuple[int, int], Cell], rows: Sequence[Sequence[str]]
) -> Iterator[Verdict]:
    """Columns of shares go by the column before them and its total; columns of growth by this year and last."""
    totals = _total_rows(rows)
    last = next(
        (column for column, name in enumerate(header) if _LAST.search(name) and not _GROWTH.search(name)), None
    )
    now = next(
        (c for c, name in enumerate(header) if _NOW.search(name) and c != last and not _NO_SUM.search(name)), None
    )
    if last is None or now is None:
        now, last = _years(header)
    for column, name in enumerate(header):
        if _SHARE.search(name) and column and len(totals) == 1 and not _NO_SUM.search(header[column - 1]):
            whole = cells.get((totals[0], column - 1))
            for row in range(1, len(rows)):
                yield from _ratio("share", cells.get((row, column)), cells.get((row, column - 1)), whole)
        elif _GROWTH.search(name) and last is not None and now is not None:
            for row in [] if _of_differences(cells, len(rows), column, now, last) else range(1, len(rows)):
                yield from _ratio("growth", cells.get((row, column)), cells.get((row, now)), cells.get((row, last)))


def _of_differences(cells: dict[tuple[int, int], Cell], height: int, column: int, now: int, last: int) -> bool:
    """Whether most of a column 增减 is by how much, not by how many per cent."""
    rows = [[cells.get((row, at)) for at in (column, now, last)] for row in range(1, height)]
    full = [(stated, this, before) for stated, this, before in rows if stated and this and before]
    fits = [fit(this.interval - before.interval, stated.interval) != "outside" for stated, this, before in full]
    return bool(fits) and 2 * sum(fits) > len(fits)


def _years(header: list[str]) -> tuple[int | None, int | None]:
    """Return the columns of the latest year and of the year before it."""
    years = {int(found[1]): at for at, name in enumerate(header) if (found := _YEAR.fullmatch(name.strip()))}
    latest = max(years, default=0)
    return years.get(latest), years.get(latest - 1)


def _ratio(relation: str, stated: Cell | None, part: Cell | None, base: Cell | None) -> Iterator[Verdict]:
    if stated is None or part is None or base is None or base.interval.low is None or base.interval.low <= 0:
        return
    value = part.value / base.value * 100 - (100 if relation == "growth" else 0)
    made = part.interval.over(base.interval).scaled(100)
    if relation == "growth":
        made = made - Interval(Fraction(100), Fraction(100))
    said = stated.interval
    if not stated.mention.quantity.unit:  # the header holds the %
        half = Fraction(1, 2 * 10**stated.places)
        said = Interval(stated.value - half, stated.value + half)
    facts = (part.mention, base.mention)
    place = (stated.row, stated.column)
    if fit(made, said) != "outside":
        yield Verdict("table", "pass", stated.mention, facts, value=value, cell=place)
        return
    right = printed(value, stated.places)
    working = f"{part.mention.text}÷{base.mention.text}={printed(part.value / base.value * 100, 2)}%"
    yield Verdict("table", "fail", stated.mention, facts, right, working, value, place)
