"""From what was read to a report: a data file is composed, a saved report loaded."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from wenming.cli.channels import STREAM, Input
from wenming.errors import DataError, LoadError, ReadError, UnknownBlueprintError, WenmingError, shown

if TYPE_CHECKING:
    from wenming.hooks import Registry
    from wenming.model import Report
    from wenming.reader import ReadDocument, Repairing
    from wenming.schema import Data

__all__ = ["SHEETS", "open_data", "open_text", "picked", "report_of", "style_of"]

_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"  # .docx and .xlsx; .doc and .xls
SHEETS = (".xlsx", ".xlsm", ".xls", ".csv", ".tsv")
"""``wenming.sheets.SUFFIXES``, which help must not import."""


def open_data(source: Input, registry: Registry | None = None, column: str = "") -> Data:
    """Return the data or saved report that *source* holds, unjudged.

    Args:
        source: What was read.
        registry: Names the fields of tables; without it a table is refused.
        column: Of a table, the column to take the values from.

    Raises:
        WenmingError: it is neither YAML nor JSON nor a table.
    """
    from wenming.schema import read_data

    workbook = source.content.startswith((_ZIP, _OLE))
    if registry is not None and (source.suffix in SHEETS or (workbook and source.name == STREAM)):
        from wenming.sheets import read_sheets

        held = source.content if source.name == STREAM else Path(source.name)  # beside a file lie its lists
        return read_sheets(held, name=source.place, column=column, registry=registry)
    if column:
        raise WenmingError("is for tables (.xlsx, .csv). Leave it out.", path="--column")
    if workbook:
        raise ReadError(
            "is a Word or Excel file, not data. Name a data file or a saved report (.yaml, .json).",
            place=source.place,
        )
    return read_data(source.content, name=source.place)


def report_of(data: Data, registry: Registry) -> Report:
    """Return the report that *data* holds, or that its blueprint makes of it.

    Raises:
        WenmingError: every fault at once, each with its line and column.
    """
    from wenming.schema import load_data

    value = data.value
    if isinstance(value, Mapping) and "wenming" in value:
        return load_data(data)
    if isinstance(value, Mapping) and "blueprint" in value:
        return _composed(data, value, registry)
    raise LoadError(
        "is neither data nor a saved report: at its top stands no 'blueprint: …' and no 'wenming: 1'."
        " `wenming new` writes a form to fill in.",
        place=data.place(),
    )


def style_of(data: Data, registry: Registry) -> str | None:
    """Return the numbering that the blueprint of *data* wants, ``None`` where it wants none of its own."""
    name = data.value.get("blueprint") if isinstance(data.value, Mapping) else None
    return registry.blueprint(name).style or None if isinstance(name, str) else None


def open_text(source: Input, registry: Registry, *, repair: Repairing = "none") -> tuple[ReadDocument, ...]:
    """Return the documents that the text *source* holds.

    Args:
        source: What was read; its suffix tells the format, else its first bytes.
        registry: Readers and words of plugins.
        repair: Which damage is mended.

    Raises:
        WenmingError: it cannot be read, or holds no words; names the file.
    """
    from wenming import read

    try:
        documents = read(
            source.content, format=source.suffix or None, repair=repair, registry=registry
        ).documents
    except WenmingError as error:
        raise WenmingError.of(
            fault._replace(place=fault.place or source.place) for fault in error.faults
        ) from error
    if not documents:
        raise ReadError("holds no words. Name a file with a text in it.", place=source.place)
    return documents


def picked(documents: tuple[ReadDocument, ...], pick: str | None, place: str) -> ReadDocument:
    """Return the document of several that *pick* counts.

    Raises:
        WenmingError: there are several and none is picked, or there is no such one.
    """
    count = len(documents)
    if pick is None and count == 1:
        return documents[0]
    if pick is None:
        raise ReadError("holds {count} documents. Pick one: --pick 1.", {"count": count}, place=place)
    number = int(pick) if pick.isdecimal() and len(pick) < 10 else 0
    if not 1 <= number <= count:
        raise WenmingError(
            "there is no document {pick}; count from 1 to {count}.",
            {"pick": shown(pick), "count": count},
            path="--pick",
        )
    return documents[number - 1]


def _composed(data: Data, value: Mapping[str, object], registry: Registry) -> Report:
    from wenming import compose

    name = value["blueprint"]
    if not isinstance(name, str) or not name.strip():
        raise LoadError(
            "wants the name of a blueprint, got {value}. `wenming blueprints` lists them.",
            {"value": shown("" if name is None else str(name)) or "''"},
            path="blueprint",
            place=data.place("blueprint"),
        )
    try:
        return compose(name, value, registry=registry)
    except UnknownBlueprintError as error:
        raise _placed(error, data, "blueprint") from error
    except DataError as error:
        raise _placed(error, data) from error


def _placed(error: WenmingError, data: Data, path: str = "") -> WenmingError:
    return WenmingError.of(
        fault._replace(path=fault.path or path, place=data.place(fault.path or path)) for fault in error.faults
    )
