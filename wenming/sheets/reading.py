"""read_sheets: data of a blueprint from CSV and Excel."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path

from wenming.blueprint import Blueprint, facts
from wenming.errors import (
    MAX_FAULTS,
    DataError,
    Fault,
    LoadError,
    ReadError,
    UnknownBlueprintError,
    WenmingError,
    shown,
)
from wenming.files import only_files
from wenming.hooks import Plugin, Registry, discover
from wenming.limits import Limits
from wenming.schema import Data
from wenming.schema.data import check_size
from wenming.schema.places import split
from wenming.sheets.excel import is_workbook, read_excel
from wenming.sheets.intake import Intake
from wenming.sheets.names import HEAD_WORDS
from wenming.sheets.sheet import MARK, Sheet, key_of
from wenming.sheets.table import Line, Table, read_table
from wenming.sheets.text import read_csv
from wenming.sheets.values import words

__all__ = ["SUFFIXES", "read_sheets"]

SUFFIXES = (".csv", ".tsv", ".xlsx", ".xlsm", ".xls")
"""Suffixes of files that hold tables; an .xls is refused with words of its own."""

_BLUEPRINT = ("blueprint", key_of(HEAD_WORDS["blueprint"]))


def read_sheets(
    source: bytes | os.PathLike[str],
    *,
    name: str = "",
    column: str = "",
    lists: Mapping[str, bytes] | None = None,
    registry: Registry | None = None,
    limits: Limits | None = None,
) -> Data:
    """Read the data of a blueprint from a table, as :func:`wenming.compose` takes it.

    A row is a figure: its id or Chinese name, its value, and, where wanted, unit, figure of the year before,
    source, period and whether the two compare. Rows of the head (``blueprint``, ``issuer``, ``period`` …)
    stand among them, above them, or on a sheet of their own. A list (problems, steps) is a sheet named
    after its field, a row an item; of a text it is a file beside, ``NAME.problems.csv``. What begins with
    ``#`` is an explanation. A blank cell, ``/`` and ``—`` say that nothing is given.

    Args:
        source: The bytes of a CSV, an .xlsx or .xlsm; or the path of one, beside which its lists are found.
        name: Base name of the file, for messages; a path has its own.
        column: Title of the column to take the values from, where every unit has one.
        lists: For the bytes of a text: those of its lists, by field.
        registry: Where to find the blueprint that the table names.
        limits: Bounds; the usual ones unless given.

    Returns:
        The data; :meth:`wenming.schema.Data.place` gives ``data.xlsx 数据!C7`` and
        ``data.csv line 7 column 数值``.

    Raises:
        LoadError: everything found wrong, each with its cell: unknown and double names, formulas in error,
            units that do not agree; then what the blueprint finds too.
        UnknownBlueprintError: no plugin offers the blueprint.
        ReadError: no text, an old or locked workbook, a file that cannot be read; or calamine is missing.
        LimitError: the file or its cells are beyond the limits.
    """
    plugins = discover() if registry is None else registry
    bounds = limits or Limits()
    if not isinstance(source, bytes):
        file = Path(source)
        name, content = file.name, _bytes(file, bounds)
    else:
        file, content = None, source
    if is_workbook(content):
        sheets: tuple[Sheet, ...] = read_excel(content, name, bounds)
    else:
        sheets = (read_csv(content, name, bounds),)
    sheets = tuple(one for one in sheets if not one.name.startswith(MARK))
    tables = {id(one): read_table(one, column) for one in sheets}
    blueprint = _blueprint(tables.values(), sheets, name, plugins)
    intake = Intake(blueprint, sheets[0].place())
    beside = dict(_beside(file, blueprint, bounds, intake)) if file and sheets[0].text else dict(lists or {})
    _take(intake, sheets, tables, column)
    for field, held in beside.items():
        _take_list(intake, field, held, name, bounds)
    _check_all(intake, blueprint, plugins)
    check_size(intake.value, bounds)
    return Data(intake.value, name, cells=intake.locate)


def _take(intake: Intake, sheets: tuple[Sheet, ...], tables: Mapping[int, Table], column: str) -> None:
    units: list[str] = []
    chosen = not column
    for sheet in sheets:
        field = intake.rows_named(sheet)
        if field:
            intake.rows(intake.names.specs[field], sheet)
            continue
        table = tables[id(sheet)]
        intake.figures(table)
        units += table.units
        chosen = chosen or table.chosen
    if not chosen:
        near = "".join(get_close_matches(column, units, n=1))
        message = (
            "no column is called {column}; did you mean {near}?"
            if near
            else "no column is called {column}. There are: {known}."
        )
        slots = {"column": shown(column), "near": near, "known": "、".join(map(shown, units)) or "–"}
        intake.faults.append(Fault(message, slots, "", sheets[0].file))


def _take_list(intake: Intake, field: str, content: bytes, name: str, limits: Limits) -> None:
    stem = name.rpartition(".")[0] or name
    spec = intake.names.specs.get(field)
    if spec is None or spec.kind != "rows":
        place = shown(f"{stem}.{field}.csv")
        intake.faults.append(Fault("no list is called {name}.", {"name": shown(field)}, "", place))
        return
    try:
        intake.rows(spec, read_csv(content, f"{stem}.{field}.csv", limits))
    except LoadError as error:
        intake.faults += error.faults


def _beside(file: Path, blueprint: Blueprint, limits: Limits, intake: Intake) -> Iterator[tuple[str, bytes]]:
    """Yield the lists in files beside *file*: the blueprint names them, never what the file holds (promise I2)."""
    lists = [spec.name for spec in blueprint.fields if spec.kind == "rows"]
    for field in lists:
        held = file.with_name(f"{file.stem}.{field}.csv")
        if held.is_file():
            yield field, _bytes(held, limits)
    for held in sorted(file.parent.glob("*.csv")):
        begin, _, rest = held.stem.rpartition(".")
        if begin == file.stem and rest not in lists and (near := get_close_matches(rest, lists, n=1)):
            message = "no list is called {name}; did you mean {near}?"
            intake.faults.append(Fault(message, {"name": shown(rest), "near": near[0]}, "", shown(held.name)))


def _bytes(file: Path, limits: Limits) -> bytes:
    try:
        with open(file, "rb", opener=only_files) as opened:
            return opened.read(limits.file_bytes + 1)
    except OSError as error:
        message = "the file cannot be read: {reason}. Check its name and its permissions."
        raise ReadError(message, {"reason": error.strerror or "?"}, place=file.name) from error


def _blueprint(tables: Collection[Table], sheets: tuple[Sheet, ...], name: str, plugins: Registry) -> Blueprint:
    lines: list[Line] = [line for table in tables for line in table.lines]
    for line in lines:
        value = line.cell("value")
        if key_of(line.key) in _BLUEPRINT and value is not None:
            try:
                return plugins.blueprint(str(words(value)).strip())
            except UnknownBlueprintError as error:
                faults = [one._replace(path="blueprint", place=line.place("value")) for one in error.faults]
                raise WenmingError.of(faults) from error
    if faults := [fault for table in tables for fault in table.faults]:  # it may stand in a column not found
        raise LoadError.of(faults)
    raise LoadError(
        "names no blueprint. Write blueprint into one cell and its name into the next; `wenming blueprints` lists"
        " them, and `wenming new NAME -o FILE` writes a form.",
        place=sheets[0].place() if sheets else name,
    )


def _check_all(intake: Intake, blueprint: Blueprint, plugins: Registry) -> None:
    """Raise all that is wrong with the tables, and with it what the blueprint finds elsewhere."""
    if not intake.faults:
        return
    owner = plugins.plugin(blueprint.name.partition("/")[0])
    mine = {fault.path for fault in intake.faults} | {""}
    places = {fault.place for fault in intake.faults}
    found = list(intake.faults)
    try:
        facts(blueprint, intake.value, owner.metrics if isinstance(owner, Plugin) else ())
    except DataError as error:
        for fault in error.faults:
            place = intake.locate(split(fault.path))
            if fault.path not in mine and place not in places:
                found.append(fault._replace(place=place))
    raise LoadError.of(found[:MAX_FAULTS])

