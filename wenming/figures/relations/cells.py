"""Cells: what prose says of a row or a column is what its cell says (X8)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from wenming.figures.interval import Interval, fit
from wenming.figures.mention import Mention
from wenming.figures.relations.grid import Cell, cells_of, is_total
from wenming.figures.relations.repeats import says_when, short_name
from wenming.figures.statement import Sentence, Statement
from wenming.figures.verdict import Verdict

__all__ = ["judge_cells"]

_UNIT = re.compile(r"[（(]\s*(?:单位[：:])?([^（）()]*)[)）]\s*\Z")
_SCALES = {"万": 10_000, "萬": 10_000, "亿": 100_000_000, "億": 100_000_000}


def judge_cells(found: Sequence[Sentence], tables: Sequence[Sequence[Sequence[str]]]) -> Iterator[Verdict]:
    """Yield a verdict on each amount of *found* that a table states under the same name and unit."""
    known = _named(tables)
    if not known:
        return
    for sentence in found:
        for one in sentence.statements:
            if one.part != "value" or one.interval is None or says_when(sentence, one):
                continue
            cell = known.get((short_name(one.subject), one.unit))
            if cell is not None:
                yield _same(one, *cell)


def _same(one: Statement, mention: Mention, interval: Interval) -> Verdict:
    assert one.interval is not None
    held = fit(one.interval, interval) != "outside"
    working = "" if held else f"{mention.text}≠{one.mention.text}"
    return Verdict("repeated", "pass" if held else "fail", one.mention, (mention,), "", working)


def _named(tables: Sequence[Sequence[Sequence[str]]]) -> dict[tuple[str, str], tuple[Mention, Interval]]:
    """Return the cells that a name and a unit call; a name that calls two of them calls none."""
    known: dict[tuple[str, str], tuple[Mention, Interval]] = {}
    double: set[tuple[str, str]] = set()
    for rows in tables:
        for name, unit, scale, cell in _called(rows):
            if (name, unit) in known:
                double.add((name, unit))
            known[name, unit] = (cell.mention, cell.interval.scaled(scale))
    return {key: cell for key, cell in known.items() if key not in double}


def _called(rows: Sequence[Sequence[str]]) -> Iterator[tuple[str, str, int, Cell]]:
    """Yield name, unit and scale of each cell whose column says its unit: 来信（件） in the row of totals, 东街来信."""
    header = [cell.strip() for cell in rows[0]] if rows else []
    for cell in cells_of(rows):
        head = header[cell.column] if cell.column < len(header) else ""
        unit = _UNIT.search(head)
        if not cell.column or unit is None or cell.mention.quantity.unit:
            continue
        written = unit[1].strip()
        scale = _SCALES.get(written[:1], 1)
        column, label = head[: unit.start()].strip(), rows[cell.row][0].strip()
        name = column if is_total(rows[cell.row]) else label + column
        if len(name) > 1:
            yield name, written[scale > 1 :], scale, cell
