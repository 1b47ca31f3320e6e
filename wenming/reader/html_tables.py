"""Tables of web pages: rows of cells; a table that lays out a page is its lines."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, evolve, field, frozen

from wenming.reader.chunks import Places
from wenming.reader.lines import RawLine

__all__ = ["Cell", "Rows"]

_LONG = 120  # characters of a cell that holds a text
_WIDEST = 63  # columns of a table


@frozen
class Cell:
    """A cell as its tag tells it."""

    head: bool
    columns: int
    rows: int
    start: int


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
        cells = [one for row in rows for one in row]
        told = any(line.hint and line.hint != "item" for one in cells for line in one.lines)
        long = any(sum(len(line.text) for line in one.lines) > _LONG for one in cells)
        few = max((len(row) for row in rows), default=0) < 2 and len(rows) < 2
        if not self.own and (told or few or (long and sum(len(one.lines) for one in cells) > 2 * len(cells))):
            yield from (line for one in cells for line in one.lines)
            return
        yield from self._grid(rows)

    def _grid(self, rows: list[list[_Filled]]) -> Iterator[RawLine]:
        """Yield the rows with an empty cell for each that a wide or high one covers."""
        below: dict[int, int] = {}  # column → rows that a cell above still covers
        for row in rows:
            cells: list[RawLine] = []
            for one in row:
                while below.get(len(cells), 0):
                    below[len(cells)] -= 1
                    cells.append(self._empty(one.cell))
                at = len(cells)
                cells.append(self._filled(one))
                cells.extend(self._empty(one.cell) for _ in range(one.cell.columns - 1))
                for column in range(at, len(cells)):
                    below[column] = max(below.get(column, 0), one.cell.rows - 1)
            while below.get(len(cells), 0) and len(cells) < _WIDEST:
                below[len(cells)] -= 1
                cells.append(self._empty(row[-1].cell))
            head = all(one.cell.head for one in row)
            first = cells[0]
            text = "\t".join(cell.text for cell in cells)
            yield RawLine(
                text, first.number, start=first.start, column=first.column, hint="header" if head else "row",
                cells=tuple(cells),
            )  # fmt: skip

    def _empty(self, cell: Cell) -> RawLine:
        at = cell.start
        return RawLine("", self.places.line(at), start=at, column=self.places.column(at))

    def _filled(self, one: _Filled) -> RawLine:
        if not one.lines:
            return self._empty(one.cell)
        return evolve(RawLine.joined(one.lines) if len(one.lines) > 1 else one.lines[0], hint="", indent="")
