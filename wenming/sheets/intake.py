"""Tables into data: names looked up, cells read as their fields want them, every fault kept with its cell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from wenming.blueprint import Blueprint, FieldSpec
from wenming.errors import MAX_FAULTS, Fault, shown
from wenming.schema.places import written
from wenming.sheets import values
from wenming.sheets.names import PARTS, Names, split_unit
from wenming.sheets.sheet import MARK, Cell, Row, Sheet
from wenming.sheets.table import Line, Table, kept
from wenming.sheets.values import Value

__all__ = ["Intake"]

Steps = tuple[str | int, ...]

_READERS = {"period": values.period, "dated": values.day}
_UNKNOWN_NEAR = "no field is called {name}; did you mean {near}?"
_UNKNOWN = "no field is called {name}. `wenming new {blueprint}` writes a form with every name."


class Intake:
    """Gathers the data of one blueprint from tables.

    Attributes:
        value: The data so far, as ``compose`` takes it.
        faults: What was wrong, each with its cell.
    """

    def __init__(self, blueprint: Blueprint, place: str) -> None:
        self.value: dict[str, Any] = {}
        self.faults: list[Fault] = []
        self.names = Names(blueprint.fields, head=True)
        self._blueprint = blueprint
        self._cells: dict[Steps, str] = {(): place}
        self._keys: dict[Steps, str] = {}
        self._first: dict[str, str] = {}

    def locate(self, steps: Sequence[str | int], key: bool = False) -> str:
        """Return the cell of the value at *steps*, or of the nearest above it; of its name with *key*."""
        here = tuple(steps)
        if key and here in self._keys:
            return self._keys[here]
        while here not in self._cells:
            here = here[:-1]
        return self._cells[here]

    def rows_named(self, sheet: Sheet) -> str:
        """Return the field of rows that *sheet* is named after, else ``""``."""
        name = self.names.find(sheet.name).removeprefix("data.") if sheet.name else ""
        return name if name in self.names.specs and self.names.specs[name].kind == "rows" else ""

    def figures(self, table: Table) -> None:
        """Take a table of figures, words and entries of the head."""
        lines = list(kept(table.lines))
        if lines and not any(self.names.find(line.key) for line in table.lines):
            self._not_ours(lines[0])
            return
        self.faults += table.faults
        seen = set(map(id, lines))
        for line in table.lines:
            key = self.names.find(line.key)
            if key and id(line) not in seen:  # blank: a fault that says it is missing leads there
                self._cells.setdefault(_steps(key), line.place("value"))
            elif id(line) in seen:
                self._line(line, key)
            if len(self.faults) >= MAX_FAULTS:
                return

    def _not_ours(self, line: Line) -> None:
        known = "、".join(self.names.label(one) for one, spec in self.names.specs.items() if spec.kind == "rows")
        self._fault(
            line.place(line.key_role),
            "nothing here is named after a field. Name the sheet after a list ({known}), let its rows begin with"
            " names of fields, or begin its name with # to pass it over.",
            known=known or "–",
        )

    def _line(self, line: Line, key: str) -> None:
        at = line.place(line.key_role)
        if not key:
            self._unknown(at, line.key)
            return
        named = self.names.find(line.named)
        if named and named != key:
            message = "the row is called {id}, but named {name}, which is another field. Let the two agree."
            self._fault(at, message, id=shown(line.key), name=shown(line.named))
            return
        if key in self._first:
            message = "{name} stands here again, first at {first}. Leave one."
            self._fault(at, message, name=shown(line.key), first=self._first[key])
            return
        self._first[key] = at
        for column in line.strays:
            self._fault(line.at(column), "no title says what this cell is. Give its column a title, or clear it.")
        steps = _steps(key)
        self._keys[steps], self._cells[steps] = at, line.place("value")
        spec = self.names.specs.get(key.removeprefix("data.")) if key.startswith("data.") else None
        if spec is None:
            self._head(line, key, steps)
        elif spec.kind == "rows":
            self._misplaced(line, spec)
        else:
            self._field(line, spec, steps)

    def _head(self, line: Line, key: str, steps: Steps) -> None:
        value = self._read(_READERS.get(key, values.words), line.cell("value"), steps)
        if len(steps) == 2:
            self.value.setdefault("extra", {})[steps[1]] = value
        elif value is not None:
            self.value[key] = value

    def _misplaced(self, line: Line, spec: FieldSpec) -> None:
        if line.sheet.text:
            stem = line.sheet.file.rpartition(".")[0] or line.sheet.file
            message = "is a list. Write it into a file of its own beside this one: {file}."
            self._fault(line.place("value"), message, file=shown(f"{stem}.{spec.name}.csv"))
        else:
            message = "is a list. Write it on a sheet of its own, named {name}."
            self._fault(line.place("value"), message, name=shown(self.names.label(spec.name)))

    def _field(self, line: Line, spec: FieldSpec, steps: Steps) -> None:
        parts = {part: (line.cell(part), line.place(part)) for part in PARTS if part in line.columns.at}
        if spec.kind == "text":
            found: object = self._read(values.words, line.cell("value"), steps)
        else:
            found = self._figure(line.cell("value"), line.cell("unit"), parts, spec, steps)
        if found is not None:
            self.value.setdefault("data", {})[spec.name] = found

    def rows(self, spec: FieldSpec, sheet: Sheet) -> None:
        """Take a sheet of which each row is an item of the list *spec*."""
        steps: Steps = ("data", spec.name)
        if spec.name in self._first:
            message = "{name} stands here again, first at {first}. Leave one."
            self._fault(sheet.place(), message, name=shown(sheet.name or spec.name), first=self._first[spec.name])
            return
        self._first[spec.name] = self._cells[steps] = sheet.place()
        names = Names(spec.fields)
        rows = sheet.rows
        above = next((at for at, row in enumerate(rows) if _Titles(row, names).found), None)
        if above is None:
            if rows:
                known = "、".join(names.label(one) for one in names.specs)
                message = "no column is named after a field of the list. Titles that are known: {known}."
                self._fault(sheet.place(rows[0].number, min(rows[0].cells)), message, known=known)
            return
        titles = _Titles(rows[above], names)
        for column, title in titles.unknown.items():
            self._unknown_column(sheet.place(rows[above].number, column, title), title, names)
        for row in rows[above + 1 :]:
            self._item(row, sheet, titles, names, steps)
            if len(self.faults) >= MAX_FAULTS:
                return

    def _item(self, row: Row, sheet: Sheet, titles: _Titles, names: Names, steps: Steps) -> None:
        strays = [column for column in row.cells if column not in titles.titles]
        if not strays and not set(row.cells) & set(titles.found.values()):
            return
        items: list[dict[str, object]] = self.value.setdefault("data", {}).setdefault(steps[-1], [])
        here: Steps = (*steps, len(items))
        items.append({})
        self._cells[here] = sheet.place(row.number, min(titles.found.values()), titles.first)

        def cell(key: str) -> tuple[Cell | None, str]:
            column = titles.found[key]
            return row.cells.get(column), sheet.place(row.number, column, titles.titles[column])

        for column in strays:
            message = "no title says what this cell is. Give its column a title, or clear it."
            self._fault(sheet.place(row.number, column), message)
        for name, spec in names.specs.items():
            if name not in titles.found:
                continue
            given, self._cells[(*here, name)] = cell(name)
            found: object
            if spec.kind == "metric":
                parts = {part: cell(f"{name}.{part}") for part in PARTS if f"{name}.{part}" in titles.found}
                found = self._figure(given, titles.units.get(name), parts, spec, (*here, name))
            else:
                found = self._read(lambda one, spec=spec: values.row_words(spec, one), given, (*here, name))
            if found is not None:
                items[-1][name] = found

    def _figure(
        self,
        cell: Cell | None,
        unit: Cell | None,
        parts: Mapping[str, tuple[Cell | None, str]],
        spec: FieldSpec,
        steps: Steps,
    ) -> object:
        """Return the bare figure where nothing else is given, else the mapping of what is."""

        def read(given: Cell) -> Value:
            return values.figure(given, unit, spec.unit)

        readers = {"before": read, "period": values.period, "since": values.period, "comparable": values.yes_or_no}
        now = self._read(read, cell, steps)
        more: dict[str, object] = {}
        for part, (given, place) in parts.items():
            self._cells[(*steps, part)] = place
            if given is not None:
                more[part] = self._read(readers.get(part, values.words), given, (*steps, part))
        if cell is None and "before" not in more:
            return None  # a source alone says nothing: forms come with it filled in
        return {"now": now, **more} if more else now

    def _read(self, read: Any, cell: Cell | None, steps: Steps) -> Any:
        if cell is None:
            return None
        value = cell if isinstance(cell, Fault) else read(cell)
        if isinstance(value, Fault):
            self.faults.append(value._replace(place=self.locate(steps), path=written(steps)))
            return None
        return value

    def _unknown(self, place: str, name: str) -> None:
        near = self.names.near(name)
        message = _UNKNOWN_NEAR if near else _UNKNOWN
        if not name:
            message = "the row has a value, but no name. Write the name of a field before it."
        self._fault(place, message, name=shown(name), near=near, blueprint=self._blueprint.name)

    def _unknown_column(self, place: str, title: str, names: Names) -> None:
        near = names.near(title)
        known = "、".join(names.label(one) for one in names.specs)
        message = (
            "no field is called {name}; did you mean {near}?"
            if near
            else "no field is called {name}. Known there: {known}. Begin a title with # to pass its column over."
        )
        self._fault(place, message, name=shown(title), near=near, known=known)

    def _fault(self, place: str, message: str, **slots: object) -> None:
        self.faults.append(Fault(message, slots, "", place))


class _Titles:
    """The titles over a list: which column is which field, or which part of a figure."""

    def __init__(self, row: Row, names: Names) -> None:
        self.found: dict[str, int] = {}
        self.units: dict[str, str] = {}
        self.unknown: dict[int, str] = {}
        titled = {at: one for at, one in row.cells.items() if not isinstance(one, Fault)}
        self.titles = {at: str(values.words(one)).strip() for at, one in titled.items()}
        for column, title in self.titles.items():
            key, unit = _field_of(title, names)
            if key and key not in self.found:
                self.found[key] = column
                if unit:
                    self.units[key] = unit
            elif not title.startswith(MARK):
                self.unknown[column] = title

    @property
    def first(self) -> str:
        """Title of the first column that is a field."""
        return self.titles[min(self.found.values())]


def _field_of(title: str, names: Names) -> tuple[str, str]:
    """Return the field that *title* names and the unit in its brackets; ``cases.before`` is a part of one."""
    if found := names.find(title):
        return found, ""
    begin, _, part = title.rpartition(".")
    if part in PARTS and (found := names.find(begin)) and names.specs[found].kind == "metric":
        return f"{found}.{part}", ""
    plain, unit = split_unit(title)
    found = names.find(plain)
    return found, unit if found and names.specs[found].kind == "metric" else ""


def _steps(key: str) -> Steps:
    begin, _, rest = key.partition(".")
    return (begin, rest) if rest else (key,)

