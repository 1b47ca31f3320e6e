"""A table of figures, walked: which column is what, and what each row says, whatever its names mean."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches

from attrs import field, frozen

from wenming.errors import Fault, shown
from wenming.sheets.names import COLUMNS, PARTS
from wenming.sheets.sheet import MARK, Cell, Row, Sheet, key_of
from wenming.sheets.values import words

__all__ = ["Line", "Table", "read_table"]

_JOINTS = " -_./·（）()"


@frozen
class Columns:
    """Which column is what.

    Attributes:
        at: Column by what it holds: ``id``, ``name``, ``value``, ``unit`` …
        titles: What stands over each column.
        passed: Columns that are not read: explanations, other units.
        chosen: Whether the value is that of the column asked for.
    """

    at: Mapping[str, int]
    titles: Mapping[int, str] = field(factory=dict)
    passed: frozenset[int] = frozenset()
    chosen: bool = False


@frozen
class Line:
    """One row of a table of figures.

    Attributes:
        sheet: Where it stands.
        row: Its cells.
        columns: What they are.
    """

    sheet: Sheet
    row: Row
    columns: Columns

    def cell(self, role: str) -> Cell | None:
        """Return what the column of *role* holds; ``None`` where nothing is given."""
        return self.row.cells.get(self.columns.at.get(role, -1))

    def place(self, role: str) -> str:
        """Return where the cell of *role* is, or would be."""
        return self.at(self.columns.at.get(role, 0))

    def at(self, column: int) -> str:
        """Return where the cell in *column* is."""
        return self.sheet.place(self.row.number, column, self.columns.titles.get(column, ""))

    @property
    def key(self) -> str:
        """Name of the figure: its id, else its Chinese name."""
        return self._word("id") or self._word("name")

    @property
    def named(self) -> str:
        """Its Chinese name, where an id stands beside it; else ``""``."""
        return self._word("name") if self._word("id") else ""

    @property
    def key_role(self) -> str:
        """The column that names it."""
        return "id" if self._word("id") or "name" not in self.columns.at else "name"

    @property
    def strays(self) -> tuple[int, ...]:
        """Columns of cells that no title says what to do with."""
        known = {*self.columns.at.values(), *self.columns.passed}
        return tuple(column for column in self.row.cells if column not in known)

    def _word(self, role: str) -> str:
        cell = self.cell(role)
        found = "" if cell is None else words(cell)
        return found.strip() if isinstance(found, str) else ""


@frozen
class Table:
    """What was found on one sheet.

    Attributes:
        lines: Its rows.
        faults: What is wrong with its titles.
        chosen: Whether the column asked for is there.
        units: Titles of the columns that may be asked for.
    """

    lines: tuple[Line, ...]
    faults: tuple[Fault, ...] = ()
    chosen: bool = False
    units: tuple[str, ...] = ()


def read_table(sheet: Sheet, column: str = "") -> Table:
    """Walk *sheet*; rows above the first titles, and all where there are none, are a name and a value.

    Args:
        sheet: The table.
        column: Title of the column to take the values from, where each unit has its own.
    """
    lines: list[Line] = []
    faults: list[Fault] = []
    units: list[str] = []
    columns: Columns | None = None
    chosen = False
    for row in sheet.rows:
        header = _Header(sheet, row, column)
        if header.is_one:
            columns = header.columns()
            faults += header.faults
            units += header.units
            chosen = chosen or columns.chosen
        else:
            lines.append(Line(sheet, row, columns or _pair(row)))
    return Table(tuple(lines), tuple(faults), chosen, tuple(dict.fromkeys(units)))


def _pair(row: Row) -> Columns:
    """Return the columns of a row without titles: a name, and its value behind it."""
    name = next(iter(row.cells))
    return Columns({"id": name, "value": name + 1})


class _Header:
    """A row that may say what the columns are."""

    def __init__(self, sheet: Sheet, row: Row, column: str) -> None:
        self.faults: list[Fault] = []
        self._sheet, self._row, self._column = sheet, row, key_of(column)
        self._titles = {at: one.strip() for at, one in row.cells.items() if isinstance(one, str)}
        self._roles = {at: COLUMNS.get(key_of(title), "") for at, title in self._titles.items()}
        self._others = {
            at: title
            for at, title in self._titles.items()
            if not self._roles[at] and not title.startswith(MARK)
        }

    @property
    def is_one(self) -> bool:
        """Whether the row names the names of figures among its first two cells, and another column."""
        first = list(self._row.cells)[:2]
        return len(self._row.cells) > 1 and any(self._roles.get(at) in ("id", "name") for at in first)

    @property
    def units(self) -> tuple[str, ...]:
        """Titles that may be asked for: those that are no words of ours, nor a part of another."""
        return tuple(title for at, title in self._others.items() if not self._part(title, at))

    def columns(self) -> Columns:
        """Return what the columns are, and keep what is wrong with them."""
        at: dict[str, int] = {}
        for column, role in self._roles.items():
            if role and role != "note":
                if role in at:
                    self._fault(column, "is the title of another column too. Leave one of the two.")
                at.setdefault(role, column)
        asked = self._asked()
        if asked is not None:
            at = {role: column for role, column in at.items() if role not in ("value", *PARTS)} | asked
        elif "value" not in at:
            self._choose(at)
        elif not self._column:
            self._refuse_others()
        notes = {column for column in self._titles if column not in at.values()}
        return Columns(at, self._titles, frozenset(notes), asked is not None)

    def _asked(self) -> dict[str, int] | None:
        """Return the columns of the unit that was asked for; its other figures are called 甲街道上年同期."""
        found = [at for at, title in self._titles.items() if self._column and key_of(title) == self._column]
        if not found:
            return None
        asked = {"value": found[0]}
        for at, title in self._others.items():
            rest = key_of(title)
            if rest.startswith(self._column) and (role := COLUMNS.get(rest.removeprefix(self._column).strip(_JOINTS))):
                asked.setdefault(role, at)
        if len(self.units) == 1 or self._roles[found[0]]:
            asked |= {role: at for at, role in self._roles.items() if role in PARTS and role not in asked}
        return asked

    def _choose(self, at: dict[str, int]) -> None:
        units = self.units
        if len(units) == 1 and not self._column:
            at["value"] = next(column for column, title in self._others.items() if title == units[0])
            return
        column = max(self._titles)
        if not units:
            self._fault(column, "no column holds the values. Give one the title 数值.")
        elif not self._column:
            message = "each of {units} has a column. Choose one: --column NAME, or column=… in a program."
            self._fault(column, message, units="、".join(map(shown, units)))

    def _refuse_others(self) -> None:
        for at, title in self._others.items():
            near = "".join(get_close_matches(key_of(title), COLUMNS, n=1))
            message = (
                "no column is called {title}; did you mean {near}? Begin its title with # to pass it over."
                if near
                else "no column is called {title}. Begin its title with # to pass it over, or choose it with --column."
            )
            self._fault(at, message, title=shown(title), near=near)

    def _part(self, title: str, at: int) -> bool:
        """Tell whether *title* is that of another column with a part of a figure behind it."""
        for other, begin in self._others.items():
            rest = key_of(title)
            part = COLUMNS.get(rest.removeprefix(key_of(begin)).strip(_JOINTS))
            if other != at and rest.startswith(key_of(begin)) and part in PARTS:
                return True
        return False

    def _fault(self, column: int, message: str, **values: object) -> None:
        place = self._sheet.place(self._row.number, column, self._titles.get(column, ""))
        self.faults.append(Fault(message, values, "", place))


def kept(lines: tuple[Line, ...]) -> Iterator[Line]:
    """Yield the lines that say something besides a name: a title over a group of rows says nothing."""
    return (line for line in lines if any(line.cell(role) is not None for role in ("value", "before")) or line.strays)
