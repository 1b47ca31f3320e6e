"""Cells: what prose says of a row or a column is what its cell says (X8)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from wenming.figures.interval import Interval, fit
from wenming.figures.mention import Mention
from wenming.figures.relations.repeats import says_when, short_name
from wenming.figures.relations.tables.grid import Cell, cells_of, is_total
from wenming.figures.relations.tables.units import COUNTED, UNIT
from wenming.figures.statement import Sentence, Statement
from wenming.figures.verdict import Verdict

__all__ = ["judge_cells"]

_VERBS = re.compile("受理|收到|接到|接收|办理|辦理|完成|实现|實現|发放|开展|舉辦|举办|达到?|的|為|为")
_LABEL = 3  # hanzi of the name of a row that says enough without that of its column
_SCALES = {"万": 10_000, "萬": 10_000, "亿": 100_000_000, "億": 100_000_000}


@frozen
class _Named:
    """A cell that prose may speak of.

    Attributes:
        mention: Its number.
        interval: What it may stand for, in the unit without 万.
        of_row: Whether it is that of a row, not of a row of totals.
    """

    mention: Mention
    interval: Interval
    of_row: bool


def judge_cells(found: Sequence[Sentence], tables: Sequence[Sequence[Sequence[str]]]) -> Iterator[Verdict]:
    """Yield a verdict on each amount of *found* that a table states under the same name and unit."""
    known = _named(tables)
    if not known:
        return
    for sentence in found:
        for one in sentence.statements:
            if one.part != "value" or one.interval is None:
                continue
            name = short_name(one.subject.removeprefix("其中"))
            said = known.get((name, one.unit)) or known.get((_bare(name), one.unit))
            times = says_when(sentence, one)
            if said is not None and (not times or (said.of_row and times == {"其中"})):
                yield _same(one, said)


def _bare(name: str) -> str:
    """Return a name without the verb that prose puts between the row and the column: 东街受理来信."""
    return _VERBS.sub("", name)


def _same(one: Statement, said: _Named) -> Verdict:
    assert one.interval is not None
    held = fit(one.interval, said.interval) != "outside"
    working = "" if held else f"{said.mention.text}≠{one.mention.text}"
    return Verdict("repeated", "pass" if held else "fail", one.mention, (said.mention,), "", working)


def _named(tables: Sequence[Sequence[Sequence[str]]]) -> dict[tuple[str, str], _Named]:
    """Return the cells that a name and a unit call; a name that calls two of them calls none."""
    known: dict[tuple[str, str], _Named] = {}
    double: set[tuple[str, str]] = set()
    for rows in tables:
        for name, unit, scale, cell in _called(rows):
            for key in {(name, unit), (_bare(name), unit)}:
                if key in known:
                    double.add(key)
                known[key] = _Named(cell.mention, cell.interval.scaled(scale), not is_total(rows[cell.row]))
    return {key: cell for key, cell in known.items() if key not in double}


def _called(rows: Sequence[Sequence[str]]) -> Iterator[tuple[str, str, int, Cell]]:
    """Yield name, unit and scale of each cell whose column says its unit: 来信（件） in the row of totals, 东街来信."""
    header = [cell.strip() for cell in rows[0]] if rows else []
    for cell in cells_of(rows):
        head = header[cell.column] if cell.column < len(header) else ""
        if not cell.column or cell.mention.quantity.unit:
            continue
        unit = UNIT.search(head)
        column = head[: unit.start()].strip() if unit is not None else head
        counted = COUNTED.fullmatch(column)
        written = unit[1].strip() if unit is not None else (counted["unit"] or "" if counted else "")
        scale = _SCALES.get(written[:1], 1)
        label = rows[cell.row][0].strip()
        if not written:
            continue
        name = column if is_total(rows[cell.row]) else label if counted else label + column
        if len(name) > (_LABEL - 1 if counted else 1):
            yield name, written[scale > 1 :], scale, cell
