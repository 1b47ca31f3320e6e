"""Tables of what was read: cells whose unit stands in a header, a label or a note are figures too."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from typing import Protocol, TypeAlias

from attrs import define

from wenming.figures import Mention
from wenming.figures.relations.tables.units import counted_cells
from wenming.model import Path, Table, Text
from wenming.reader.lines import Piece
from wenming.reader.prose.tables import Grid
from wenming.zh import Quantity

__all__ = ["Captioned", "Counted", "counted_above", "table_of"]

Counted: TypeAlias = tuple[Quantity, Mention]
"""What a cell counts whose unit stands elsewhere, and its number."""

_LONGEST = 24  # characters of a line above a table that tells the unit


@define
class Captioned:
    """A table with the lines around it."""

    grid: Grid
    caption: Piece | None = None
    note: Piece | None = None


class Texts(Protocol):
    """What makes a text of a piece at a path."""

    def __call__(self, piece: Piece, path: Path, counted: Counted | None = None, /) -> Text:
        """Return the text; *counted* is what a cell says whose unit stands elsewhere."""


def table_of(table: Captioned, path: Path, text: Texts, above: Piece | None) -> Table:
    """Return *table*, its texts made by *text*; *above* is the line before it."""
    grid = table.grid
    caption, note = (
        None if piece is None else text(piece, path.under(name))
        for name, piece in (("caption", table.caption), ("note", table.note))
    )
    notes = [piece.text for piece in (table.caption, table.note) if piece is not None]
    if above is not None and len(above.text) <= _LONGEST:
        notes.append(above.text)
    head = [grid.header] if grid.header else []
    counted = _counted([[cell.text for cell in row] for row in (*head, *grid.rows)], notes)
    rows = [
        [text(cell, path.under("rows", n, m), counted.get((n + len(head), m))) for m, cell in enumerate(row)]
        for n, row in enumerate(grid.rows)
    ]
    header = [text(cell, path.under("header", column)) for column, cell in enumerate(grid.header)]
    return Table(rows=rows, header=header, caption=caption, note=note)


def counted_above(rows: Iterable[Sequence[tuple[str, int]]]) -> Mapping[int, Counted]:
    """Return what cells of tables above all headings say, by the place of each; an empty row parts two tables."""
    found: dict[int, Counted] = {}
    for _, table in groupby(rows, key=bool):
        cells = list(table)
        counted = _counted([[text for text, _ in row] for row in cells], ())
        found.update({cells[row][column][1]: one for (row, column), one in counted.items()})
    return found


def _counted(rows: Sequence[Sequence[str]], notes: Iterable[str]) -> Mapping[tuple[int, int], Counted]:
    return {(row, column): (quantity, number) for row, column, quantity, number in counted_cells(rows, notes)}
