"""Laws between the columns of a table: sums, differences, rates, growths, balances that most of its rows keep (X2, X5).

A law is taken from the names of the columns and from the rows: where most rows keep it, those that do not are wrong.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from itertools import permutations

from attrs import frozen

from wenming.figures.interval import Interval, fit, printed
from wenming.figures.relations.tables.columns import (
    GROWTH,
    MOST,
    SUM,
    is_whole_row,
    named_pair,
    spans,
    spent,
    times,
    whole_row,
)
from wenming.figures.relations.tables.grid import Cell, Grid, is_inner, is_whole, label_of, may_add
from wenming.figures.relations.wholes.balances import IN, LEFT, OUT, START
from wenming.figures.relations.wholes.sums import NEAR_MISS
from wenming.figures.verdict import Verdict

__all__ = ["judge_laws"]

_LESS = re.compile("结余|結餘|差额|差額|增减|增減|增加|减少|未|正在|剩余|缺口|净增|超支|多收|节约|节余")
_SHARE = re.compile("占比|佔比|比重|比例|占[^（(]*[%％]|构成|構成")
_RATE = re.compile("率|占|佔|完成[^（(]*[%％]|比例|比重|[%％]")
_REAL = re.compile("GDP|生产总值|生產總值|增加值|产值|消费价格|指数")  # grown at constant prices
_ROLES = tuple(re.compile(words) for words in (START, IN, OUT, LEFT))
_NEAR = 4  # columns to either side that a law may go by
_SAMPLE = 16  # rows that show which law a column keeps
_ENOUGH = 5  # of them that show that it keeps none
_FEW = 10
_HUNDRED = Fraction(100)

_Made = tuple[Interval, Fraction]
_Place = tuple[int, ...]


@frozen
class _Law:
    """What a column is made of, and how often it is.

    Attributes:
        verdicts: Of each row in which all of it stands.
        telling: In how many rows it holds where that could hardly be chance.
        named: Whether the names of the columns say the same.
    """

    verdicts: tuple[Verdict, ...]
    telling: int
    named: bool

    @property
    def held(self) -> int:
        """In how many rows it holds."""
        return sum(one.result == "pass" for one in self.verdicts)

    @property
    def kept(self) -> bool:
        """Whether most rows keep it, so that the others are wrong."""
        wrong = len(self.verdicts) - self.held
        most = wrong <= self.telling if self.named else 1 < self.telling > wrong
        return most and self.held > 0


@frozen
class _Guess:
    """A law that a column may keep.

    Attributes:
        others: The columns that it goes by.
        make: What makes the value of their cells.
        named: Whether the names of the columns say so.
    """

    others: _Place
    make: Callable[..., _Made | None]
    named: bool = False


def judge_laws(grid: Grid) -> Iterator[Verdict]:
    """Yield what holds of each column of *grid* that others give."""
    for column, name in enumerate(grid.header[:MOST]):
        if not column or not any((row, column) in grid.cells for row in range(1, len(grid.rows))):
            continue
        law = _best(grid, column, _guesses(grid, column, name))
        if law is not None:
            yield from law.verdicts
    yield from _balances(grid)
    yield from _hundreds(grid)


def _best(grid: Grid, column: int, guesses: Iterator[_Guess]) -> _Law | None:
    """Return the law that most rows keep; which they are is seen from the first rows already."""
    tried = [(_law(grid, column, one, _SAMPLE), one) for one in guesses]
    likely = sorted((pair for pair in tried if pair[0].held), key=lambda pair: (-pair[0].held, not pair[1].named))
    laws = [law if len(grid.rows) <= _SAMPLE else _law(grid, column, one) for law, one in likely[:2]]
    return max((law for law in laws if law.kept), key=lambda law: (law.held, law.named), default=None)


def _guesses(grid: Grid, column: int, name: str) -> Iterator[_Guess]:
    near = [
        one
        for one in range(max(1, column - _NEAR), min(len(grid.header), column + _NEAR + 1))
        if one != column and may_add(grid.header[one])
    ]
    now = times(grid)
    if may_add(name) and (SUM.search(name) or is_whole(name)):
        yield from (_Guess(some, _sum, True) for some in spans(grid, column))
    if _LESS.search(name) and not re.search("[率%％]", name):
        gone = spent(grid, near)
        yield from (_Guess(pair, _difference, pair in (now, gone)) for pair in permutations(near, 2))
    if GROWTH.search(name):
        yield from (_Guess(pair, _growth, pair == now) for pair in permutations(near, 2))
    elif _RATE.search(name):
        guess = named_pair(grid, near, name)
        yield from (_Guess(pair, _ratio, pair == guess) for pair in permutations(near, 2))
        total = whole_row(grid)
        yield from (_Guess((one,), _share_of(grid, one, total), one == column - 1) for one in near)


def _law(grid: Grid, column: int, guess: _Guess, height: int | None = None) -> _Law:
    """Return how far *column* keeps *guess*, in the first rows or in all."""
    verdicts: list[Verdict] = []
    telling = 0
    for row in range(1, min(len(grid.rows), height or len(grid.rows))):
        stated = grid.cells.get((row, column))
        parts = [one for other in guess.others if (one := grid.cells.get((row, other))) is not None]
        if stated is None or len(parts) < len(guess.others) or not _may_keep(grid, row, guess):
            continue
        made = guess.make(*parts)
        if made is None:
            continue
        if guess.make is _difference and stated.value == 0 > made[1]:
            continue  # nothing is left where more was spent
        verdicts.append(_judged(stated, parts, *made))
        if height is not None and len(verdicts) == _ENOUGH and all(one.result == "fail" for one in verdicts):
            break
        telling += verdicts[-1].result == "pass" and (guess.named or _is_telling(stated, guess))
    return _Law(tuple(verdicts), telling, guess.named)


def _may_keep(grid: Grid, row: int, guess: _Guess) -> bool:
    """Whether a row is of amounts; a growth of 生产总值 is told at constant prices."""
    label = label_of(grid.rows[row])
    if guess.make is _growth:
        return not _REAL.search(label)
    return guess.make not in (_sum, _difference) or may_add(label)


def _is_telling(stated: Cell, guess: _Guess) -> bool:
    """Whether it would hardly be chance that the row keeps a law."""
    return abs(stated.value) >= _FEW if guess.make in (_sum, _difference) else bool(stated.places) and stated.value != 0


def _judged(stated: Cell, parts: Sequence[Cell], interval: Interval, value: Fraction) -> Verdict:
    place = (stated.row, stated.column)
    facts = tuple(one.mention for one in parts)
    half = Fraction(1, 2 * 10**stated.places)
    counted = stated.interval.exact and all(one.interval.exact for one in parts) and value.denominator == 1
    said = stated.interval if counted else Interval(stated.value - half, stated.value + half)
    if fit(interval, said) != "outside":
        return Verdict("table", "pass", stated.mention, facts, value=value, cell=place)
    right = printed(value, stated.places)
    working = f"{_between(parts, value)}={right}{stated.mention.quantity.unit}"
    return Verdict("table", "fail", stated.mention, facts, right, working, value, place)


def _between(parts: Sequence[Cell], value: Fraction) -> str:
    """Return the arithmetic that made *value*."""
    texts = [one.mention.text for one in parts]
    total = sum((one.value for one in parts), Fraction(0))
    if len(parts) == 2 and value == parts[0].value - parts[1].value:
        return "-".join(texts)
    return ("+" if total == value else "÷").join(texts)


def _sum(*parts: Cell) -> _Made:
    interval = Interval(Fraction(0), Fraction(0))
    for one in parts:
        interval += one.interval
    return interval, sum((one.value for one in parts), Fraction(0))


def _difference(one: Cell, other: Cell) -> _Made:
    return one.interval - other.interval, one.value - other.value


def _ratio(one: Cell, other: Cell) -> _Made | None:
    if other.interval.low is None or other.interval.low <= 0 or one.interval.low is None or one.interval.low < 0:
        return None
    return one.interval.over(other.interval).scaled(100), one.value / other.value * 100


def _growth(one: Cell, other: Cell) -> _Made | None:
    made = _ratio(one, other)
    return None if made is None else (made[0] - Interval(_HUNDRED, _HUNDRED), made[1] - 100)


def _share_of(grid: Grid, column: int, whole: int | None) -> Callable[..., _Made | None]:
    """Return what makes the share of a cell in its column: of its total, or of all its cells together."""
    rows = (row for row in range(1, len(grid.rows)) if (row, column) in grid.cells and not is_whole_row(grid, row))
    inside = [grid.cells[row, column] for row in rows]
    total = grid.cells.get((whole, column)) if whole is not None else None
    interval, value = (total.interval, total.value) if total is not None else _sum(*inside)

    def make(one: Cell) -> _Made | None:
        if interval.low is None or interval.low <= 0 or one.interval.low is None or one.interval.low < 0:
            return None
        return one.interval.over(interval).scaled(100), one.value / value * 100

    return make


def _balances(grid: Grid) -> Iterator[Verdict]:
    """年初数, 增加, 减少, 年末数: what there was, with what came, less what went."""
    columns: list[list[int]] = [[], [], [], []]
    for column, name in enumerate(grid.header[:MOST]):
        role = next((at for at in (0, 3, 1, 2) if _ROLES[at].search(name)), None)
        if column and role is not None and may_add(name.replace("增加", "")):
            columns[role].append(column)
    if any(len(one) != 1 for one in columns):
        return
    start, came, went, left = (one[0] for one in columns)
    law = _law(grid, left, _Guess((start, came, went), _balance, True))
    if law.held or len(law.verdicts) == 1:
        yield from law.verdicts


def _balance(start: Cell, came: Cell, went: Cell) -> _Made:
    return start.interval + came.interval - went.interval, start.value + came.value - went.value


def _hundreds(grid: Grid) -> Iterator[Verdict]:
    """The shares of a column add up to 100 where it names all there is, which a sum so near to it shows."""
    if any(is_whole_row(grid, row) for row in range(1, len(grid.rows))):
        return
    for column, name in enumerate(grid.header[:MOST]):
        cells = [grid.cells[row, column] for row in range(1, len(grid.rows)) if (row, column) in grid.cells]
        outer = [one for one in cells if not is_inner(label_of(grid.rows[one.row]))]
        if not column or not _SHARE.search(name) or GROWTH.search(name) or len(outer) < 3:
            continue
        value = sum((one.value for one in outer), Fraction(0))
        slack = sum((Fraction(1, 2 * 10**one.places) for one in outer), Fraction(0))
        if not slack < abs(value - 100) <= 100 * NEAR_MISS:
            continue
        last = outer[-1]
        working = "+".join(one.mention.text for one in outer) + f"={printed(value, last.places)}%"
        facts = tuple(one.mention for one in outer[:-1])
        yield Verdict("table", "fail", last.mention, facts, "", working, None, (last.row, last.column))
