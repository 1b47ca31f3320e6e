"""Tables: rows of totals, subtotals and wholes against the rows that they add up (X1)."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from fractions import Fraction

from wenming.figures.interval import Interval, fit, printed
from wenming.figures.relations.tables.grid import Cell, Grid, is_inner, is_total, is_whole, label_of, may_add
from wenming.figures.relations.tables.laws import judge_laws
from wenming.figures.relations.wholes.sums import NEAR_MISS, is_slip
from wenming.figures.verdict import Verdict

__all__ = ["judge_table"]

_SUBTOTAL = re.compile(r"\s*\S{0,6}小\s*[计計]")
_TOP = re.compile(r"\s*[一二三四五六七八九十]{1,2}、")
_MEAN = re.compile("平均|均值|比重|占比|同比|增长|增減|增减|排名")

_SECTIONS = 20  # rows of totals that one more may add up

_Rows = Sequence[int]


def judge_table(rows: Sequence[Sequence[str]]) -> Iterator[Verdict]:
    """Yield what holds of the totals, shares and growths of a table; its first row names the columns."""
    if len(rows) < 2:
        return
    grid = Grid.of(rows)
    columns = [column for column, name in enumerate(grid.header) if column and may_add(name)]
    totals = [row for row in range(1, len(rows)) if is_total(rows[row])]
    for number, row in enumerate(totals):
        yield from _total(grid, columns, row, totals[max(0, number - _SECTIONS) : number + 2])
    if not totals:
        yield from _wholes(grid, columns)
    yield from _tops(grid, columns, totals)
    yield from judge_laws(grid)


def _total(grid: Grid, columns: Sequence[int], row: int, totals: _Rows) -> Iterator[Verdict]:
    """A row of totals adds up the rows above it, back to another total, or, at the top, those below it."""
    choices = [some for some in _choices(grid, row, totals) if len(some) > 1]
    if not choices:
        return
    tried = [[one for column in columns if (one := _added(grid, (row, column), some))] for some in choices]
    held = [sum(one.result == "pass" for one in made) for made in tried]
    best = max(range(len(choices)), key=lambda number: held[number])
    if held[best] or len(choices) == 1:
        yield from tried[best]
    else:
        yield from next((made for made in tried if _are_meant(made)), [])


def _choices(grid: Grid, row: int, totals: _Rows) -> Iterator[_Rows]:
    """Yield what a row of totals may add up: the rows since the last, subtotals, rows numbered 一、, all rows."""
    earlier = [one for one in totals if one < row]
    first = earlier[-1] + 1 if earlier else 1
    span = range(1 if not earlier or len(earlier) < _SECTIONS else earlier[0], row)
    if row == 1:
        first, span = 2, range(2, min((one for one in totals if one > 1), default=len(grid.rows)))
    plain = [one for one in range(first, span.stop) if _may_be_part(grid, one)]
    outer = [one for one in plain if not is_inner(label_of(grid.rows[one]))]
    yield outer
    if len(outer) < len(plain):
        yield plain
    tops = [one for one in span if _TOP.match(label_of(grid.rows[one]))]
    if len(tops) > 1:
        yield tops
    if earlier:
        yield [earlier[-1], *outer]
    subtotals = [one for one in earlier if _SUBTOTAL.match(label_of(grid.rows[one]))]
    if subtotals and not _SUBTOTAL.match(label_of(grid.rows[row])):
        yield [*subtotals, *outer]
        yield [one for one in span if one not in totals and _may_be_part(grid, one)]


def _may_be_part(grid: Grid, row: int) -> bool:
    return not _MEAN.search(label_of(grid.rows[row]))


def _wholes(grid: Grid, columns: Sequence[int]) -> Iterator[Verdict]:
    """A first or last row 全区, 总数: most of its columns add up, or it is no total; one alone may hold a slip."""
    height = len(grid.rows)
    for row in {1, height - 1}:
        if not is_whole(label_of(grid.rows[row])):
            continue
        others = [one for one in range(1, height) if one != row and _may_be_part(grid, one)]
        outer = [one for one in others if not is_inner(label_of(grid.rows[one]))]
        for some in (outer, others):
            made = [one for column in columns if (one := _added(grid, (row, column), some))]
            if _are_meant(made):
                yield from made
                break


def _tops(grid: Grid, columns: Sequence[int], totals: _Rows) -> Iterator[Verdict]:
    """A row numbered 一、 adds up those below it, back to the next, if they do so elsewhere."""
    tops = [row for row in range(1, len(grid.rows)) if _TOP.match(label_of(grid.rows[row]))]
    for number, row in enumerate(tops):
        after = bisect(totals, row)
        stop = min([*tops[number + 1 : number + 2], *totals[after : after + 1]], default=len(grid.rows))
        below = [one for one in range(row + 1, stop) if not is_inner(label_of(grid.rows[one]))]
        made = [one for column in columns if (one := _added(grid, (row, column), below))]
        if _are_meant(made):
            yield from made


def _are_meant(made: Sequence[Verdict]) -> bool:
    """Whether what adds up, or nearly does, shows that a row is a total though its name leaves it open."""
    held = sum(one.result == "pass" for one in made)
    if held:
        return 2 * held >= len(made)
    return bool(made) and all(_is_near(one) for one in made)


def _is_near(one: Verdict) -> bool:
    said = Fraction(one.figure.quantity.value or 0)
    assert one.value is not None
    near = len(one.facts) > 2 and abs(said - one.value) <= abs(said) * NEAR_MISS
    return near or is_slip(one.figure.quantity, one.value)


def _added(grid: Grid, place: tuple[int, int], rows: _Rows) -> Verdict | None:
    """Judge a cell as the sum of those of *rows* in its column; nothing where one of them holds words."""
    total = grid.cells.get(place)
    column = place[1]
    found = [grid.cells[row, column] for row in rows if (row, column) in grid.cells]
    if total is None or len(found) < 2 or any(one.mention.quantity.unit for one in (total, *found)):
        return None
    if any((row, column) not in grid.cells and not grid.empty(row, column) for row in rows):
        return None
    return sum_of(total, found)


def sum_of(total: Cell, parts: Sequence[Cell]) -> Verdict:
    """Judge *total* as the sum of *parts*."""
    facts = tuple(one.mention for one in parts)
    interval = Interval(Fraction(0), Fraction(0))
    for one in parts:
        interval += one.interval
    value = sum((one.value for one in parts), Fraction(0))
    place = (total.row, total.column)
    if fit(interval, total.interval) != "outside":
        return Verdict("table", "pass", total.mention, facts, value=value, cell=place)
    right = printed(value, total.places)
    working = "+".join(one.mention.text for one in parts) + f"={right}"
    return Verdict("table", "fail", total.mention, facts, right, working, value, place)
