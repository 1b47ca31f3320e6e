"""Tables of web pages: rows of cells; a table that lays out a page is its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from attrs import define, evolve, field, frozen

from wenming.reader.chunks import Places, joined
from wenming.reader.lines import RawLine

__all__ = ["Cell", "Rows"]

_LONG, _FEW = 120, 2  # characters and lines of a cell that holds a text
_IN_CELLS = frozenset(("", "item", "body", "picture"))  # lines that cells of figures may have
_WIDEST, _HIGHEST = 63, 65534  # columns and rows that a cell may cover


@frozen
class Cell:
    """A cell as its tag tells it."""

    head: bool
    columns: int
    rows: int
    start: int

    @classmethod
    def of(cls, name: str, told: Mapping[str, str], start: int) -> Cell:
        """Return the cell whose tag *name* says what *told* holds."""
        return cls(name == "th", _span(told, "colspan", _WIDEST), _span(told, "rowspan", _HIGHEST), start)


@define
class _Filled:
    cell: Cell
    lines: list[RawLine] = field(factory=list)


@define
class Rows:
    """The rows of one table while they are read."""

    places: Places
    start: int
    own: bool = False
    rows: list[list[_Filled]] = field(factory=list)
    before: list[RawLine] = field(factory=list)

    @property
    def is_open(self) -> bool:
        """Whether a row has begun: what stands before the first is no cell."""
        return bool(self.rows)

    def begin_row(self) -> None:
        """Begin the next row."""
        self.rows.append([])

    def begin_cell(self, cell: Cell) -> None:
        """Begin the next cell of the row."""
        if not self.rows:
            self.rows.append([])
        self.rows[-1].append(_Filled(cell))

    def add(self, line: RawLine) -> None:
        """Add a line to the cell that is open."""
        if self.rows[-1]:
            self.rows[-1][-1].lines.append(line)
        else:
            self.before.append(line)

    def lines(self) -> Iterator[RawLine]:
        """Yield rows, or the lines of all cells where the table lays out a page."""
        yield from self.before
        rows = [row for row in self.rows if row]
        if not self.own and _lays_out(rows):
            yield from (line for row in rows for one in row for line in one.lines)
            return
        yield from self._grid(rows)

    def _grid(self, rows: list[list[_Filled]]) -> Iterator[RawLine]:
        """Yield the rows with an empty cell for each that a wide or high one covers."""
        below: dict[int, int] = {}  # column → rows that a cell above still covers
        for row in rows:
            cells: list[RawLine] = []
            for one in row:
                self._covered(cells, below, one.cell)
                at = len(cells)
                cells.append(self._filled(one))
                wide = min(one.cell.columns, max(1, _WIDEST - at))
                cells.extend(self.places.empty(one.cell.start) for _ in range(wide - 1))
                if one.cell.rows > 1:
                    below.update((column, one.cell.rows - 1) for column in range(at, len(cells)))
            self._covered(cells, below, row[-1].cell)
            head = all(one.cell.head for one in row)
            first = cells[0]
            yield RawLine(
                "\t".join(cell.text for cell in cells), first.number, start=first.start, column=first.column,
                hint="header" if head else "row", cells=tuple(cells),
            )  # fmt: skip

    def _covered(self, cells: list[RawLine], below: dict[int, int], cell: Cell) -> None:
        """Add an empty cell for each column that a cell above covers here."""
        while below.get(len(cells), 0):
            below[len(cells)] -= 1
            cells.append(self.places.empty(cell.start))

    def _filled(self, one: _Filled) -> RawLine:
        if not one.lines:
            return self.places.empty(one.cell.start)
        return evolve(joined(one.lines), hint="", indent="")


def _lays_out(rows: list[list[_Filled]]) -> bool:
    """Tell whether a table lays out a page: one cell, one column, or a cell that holds a text."""
    cells = [one for row in rows for one in row]
    width = max((len(row) for row in rows), default=0)
    if width < 2:
        return not any(one.cell.columns > 1 for one in cells)
    if any(line.hint not in _IN_CELLS for one in cells for line in one.lines):
        return True
    return any(
        len(one.lines) > _FEW and sum(len(line.text) for line in one.lines) > _LONG and "。" in one.lines[-1].text
        for one in cells
    )


def _span(told: Mapping[str, str], name: str, most: int) -> int:
    value = told.get(name, "")
    return min(int(value), most) if re.fullmatch("[1-9][0-9]{0,5}", value) else 1
