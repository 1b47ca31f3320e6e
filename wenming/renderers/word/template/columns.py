"""Columns of tables whose cells tags repeat or merge, counted again (docxtpl's ``fix_tables``).

``{%tc for … %}`` and ``{% hm %}`` change how many cells a row has, while ``w:tblGrid`` still says how many
the template had. Word then draws narrow or overlapping cells, LibreOffice none. As docxtpl does, a grid too
short is filled up and one too long is cut, and the table keeps its width.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.errors import TemplateError
from wenming.ooxml.xml_parts import WORD, Tree

__all__ = ["MAX_COLUMNS", "recount", "repeats_cells"]

MAX_COLUMNS = 63
"""Columns of a table, as Word counts: it opens no file with more."""

_TBL, _ROW, _CELL, _COLUMN = WORD + "tbl", WORD + "tr", WORD + "tc", WORD + "gridCol"
_WIDTH, _VALUE = WORD + "w", WORD + "val"
# A tag between two cells ({%tc), or one in the value of a gridSpan ({% colspan %}, {% hm %}).
_REPEATS = re.compile(r'(?:</w:tc>|<w:tr(?: [^>]*)?>|</w:trPr>)\s*\{[%{]|<w:gridSpan w:val="\{\{')


def repeats_cells(source: str) -> bool:
    """Tell whether the Jinja *source* of a part may print another number of cells than it shows."""
    return _REPEATS.search(source) is not None


def recount(root: Tree, place: str) -> None:
    """Make the grid of each table below *root* as long as its longest row.

    Raises:
        TemplateError: more columns than Word knows.
    """
    for table in root.iter(_TBL):
        grid = table.find(WORD + "tblGrid")
        if grid is None:
            continue
        rows = [[_span(cell, place) for cell in _own(row, _CELL)] for row in _own(table, _ROW)]
        cells, spans = max(map(len, rows), default=0), max(map(sum, rows), default=0)
        if spans > MAX_COLUMNS:
            raise _too_many(spans, place)
        columns = grid.findall(_COLUMN)
        if cells > len(columns):
            columns = _longer(grid, columns, cells)
        if spans < len(columns):
            _shorter(grid, columns, spans)


def _too_many(met: object, place: str) -> TemplateError:
    message = "makes a table of {met} columns; Word knows {limit} at most. Turn the table round, or take it apart."
    return TemplateError(message, {"met": met, "limit": MAX_COLUMNS}, place=place)


def _own(element: Tree, tag: str) -> Iterator[Tree]:
    """Yield the rows of a table or the cells of a row, also those in content controls, not those of tables inside."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag not in (_TBL, _ROW, _CELL):
            yield from _own(child, tag)


def _span(cell: Tree, place: str) -> int:
    span = cell.find(f"{WORD}tcPr/{WORD}gridSpan")
    if span is None:
        return 1
    value = str(span.get(_VALUE, "")).strip()
    if not (value.isascii() and value.isdigit() and len(value) <= 9 and int(value)):
        message = "spans “{value}” columns. Give {{% colspan … %}} a whole number from 1."
        raise TemplateError(message, {"value": value[:20]}, place=place)
    return int(value)


def _width(column: Tree) -> float:
    try:
        return float(column.get(_WIDTH, "0"))
    except ValueError:
        return 0.0


def _longer(grid: Tree, columns: list[Tree], wanted: int) -> list[Tree]:
    total = sum(map(_width, columns))
    if total > 0:
        for column in columns:
            column.set(_WIDTH, str(int(_width(column) * len(columns) / wanted)))
        for _ in range(wanted - len(columns)):
            grid.append(grid.makeelement(_COLUMN, {_WIDTH: str(int(total / wanted))}))
    found: list[Tree] = grid.findall(_COLUMN)
    return found


def _shorter(grid: Tree, columns: list[Tree], wanted: int) -> None:
    kept, cut = columns[:wanted], columns[wanted:]
    room = int(sum(map(_width, cut)) / len(kept)) if kept else 0
    for column in cut:
        grid.remove(column)
    for column in kept:
        column.set(_WIDTH, str(int(_width(column) + room)))
