"""Judged: the verdicts on all figures of a report, each with the text it stands in and its place there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve

from wenming.checker.joined import Joined
from wenming.figures import Verdict, verify, verify_table
from wenming.model import Path, Report, Table, find

__all__ = ["Placed", "judged"]

Placed = tuple[Path, tuple[int, int], Verdict]
"""Path of a text, place in it, and the verdict on the figure that stands there."""

_UNIT = re.compile(r"[（(/](?:单位[：:]|單位[：:])?([^（）()/]{1,12})[）)]?\s*$")
_CELLS = ("header", "rows")
_LINE_END = "\n"  # a figure that a line end tore is read as one


def judged(
    report: Report, printed: Mapping[Path, str], previous: Iterable[tuple[Path, str]] = (), words: Iterable[str] = ()
) -> Iterator[Placed]:
    """Yield the verdicts on prose and tables of *report*.

    Args:
        report: The report.
        printed: Its texts as printed, by path.
        previous: Texts of last year's report, as printed.
        words: Words that count nothing though they look so.
    """
    prose = Joined(((path, text) for path, text in printed.items() if not _is_cell(path)), _LINE_END)
    earlier = "\n".join(text for path, text in previous if not _is_cell(path))
    tables = [(path, _rows(path, table, printed)) for path, table in find(report, Table)]
    found = verify(prose.text, tables=[rows for _, rows in tables], previous=earlier, look_alikes=words)
    yield from prose.placed(found)
    for path, rows in tables:
        yield from _table(path, rows, printed)


def _is_cell(path: Path) -> bool:
    return any(step in _CELLS for step in path)


def _rows(path: Path, table: Table, printed: Mapping[Path, str]) -> list[list[str]]:
    """Return the cells of *table* as printed, its header the first row."""
    head = [printed[Path((*path, "header", column))] for column in range(len(table.header))]
    body = [
        [printed[Path((*path, "rows", line, column))] for column in range(len(row))]
        for line, row in enumerate(table.rows)
    ]
    return [head, *body] if head else body


def _table(path: Path, rows: list[list[str]], printed: Mapping[Path, str]) -> Iterator[Placed]:
    headed = Path((*path, "header", 0)) in printed
    for verdict in verify_table(rows):
        line, column = verdict.cell or (0, 0)
        if verdict.right:
            verdict = evolve(verdict, right=verdict.right + _unit(rows, line, column, verdict.figure.quantity.unit))
        yield Path((*path, "rows", line - headed, column)), verdict.span, verdict


def _unit(rows: list[list[str]], line: int, column: int, own: str) -> str:
    """Return the unit of a cell: its own, else that of the head of its column, or of its row: 来信（件）."""
    heads = (rows[0][column : column + 1], rows[line][:1])
    said = (found[1] for head in heads for one in head if (found := _UNIT.search(one)))
    return own or next(said, "")
