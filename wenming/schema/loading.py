"""Load: a saved report, from plain values, a text or a file, with all its faults at once."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from difflib import get_close_matches
from itertools import chain

from wenming.errors import MAX_FAULTS, Fault, LoadError, ModelError, SchemaVersionError, shown, sort_of
from wenming.limits import Limits
from wenming.model import Report
from wenming.schema.data import Data, check_size, read_data, read_file
from wenming.schema.names import SCHEMA
from wenming.schema.upgrades import upgrade

__all__ = ["load", "load_data"]


def load(
    source: Mapping[str, object] | str | bytes | os.PathLike[str], *, limits: Limits | None = None
) -> Report:
    """Return the report that *source* holds, of this schema or an older one.

    Args:
        source: What ``dump`` gave; a text or bytes in YAML or JSON; or the path of a file
            (a ``pathlib.Path``; a ``str`` is the text itself).
        limits: Bounds; the usual ones unless given.

    Raises:
        LoadError: up to 50 faults, each with the path in the report and, where there is a text, the
            line and column: unknown and missing keys, wrong types, unknown kinds, values that the
            model refuses, citations of metrics that are not there.
        SchemaVersionError: saved by a newer release.
        LimitError: file, nesting, nodes or one value beyond the limits.
        ReadError: bytes that are no text.
    """
    allowed = limits or Limits()
    if isinstance(source, Mapping):
        check_size(source, allowed)
        return load_data(Data(source))
    if isinstance(source, str | bytes):
        return load_data(read_data(source, limits=allowed))
    if isinstance(source, os.PathLike):
        return load_data(read_file(source, limits=allowed))
    raise TypeError(f"load() wants a mapping, text, bytes or a path, got {shown(type(source).__name__)}")


def load_data(data: Data) -> Report:
    """Return the report that *data*, read before, holds.

    Raises:
        LoadError: as :func:`load`.
        SchemaVersionError: saved by a newer release.
    """
    from cattrs.errors import BaseValidationError

    from wenming.schema.converter import from_plain

    report = _opened(data)
    try:
        return from_plain(report)
    except (BaseValidationError, ModelError) as error:
        raise LoadError.of(_faults(error, report, data)) from error


def _faults(error: Exception, report: Mapping[str, object], data: Data) -> list[Fault]:
    """Return the faults that the converter found and, unless it got that far, unknown citations."""
    from wenming.schema.faults import Found, found_in
    from wenming.schema.references import unknown_references

    unknown = (Found(steps, fault) for steps, fault in unknown_references(report))
    faults: dict[str, Fault] = {}  # one citation may be found on both ways
    for one in chain(found_in(error), unknown):
        place = data.place(("report", *one.steps), key=one.on_key)
        fault = one.fault._replace(path=_written(one.steps), place=place)
        faults.setdefault(fault.text(), fault)
        if len(faults) == MAX_FAULTS:
            break
    return list(faults.values())


def _written(steps: Iterable[str | int]) -> str:
    from wenming.schema.places import written

    return written(steps)


def _opened(data: Data) -> Mapping[str, object]:
    """Take the envelope off."""
    envelope = data.value
    if not isinstance(envelope, Mapping):
        message = (
            "holds no saved report, but the text “{value}”. To load a file, give its pathlib.Path."
            if isinstance(envelope, str)
            else "holds no saved report. A saved report begins with 'wenming: {schema}' and 'report:'."
        )
        raise _fault(data, "", message, {"value": shown(envelope), "schema": SCHEMA})
    if "blueprint" in envelope and "wenming" not in envelope:
        message = "holds data for a blueprint, not a saved report. Compose it, or render it."
        raise _fault(data, "", message, {})
    found = _number(data, envelope)
    faults = [_unknown(data, str(key)) for key in envelope if key not in ("wenming", "report")]
    report = envelope.get("report")
    if not isinstance(report, Mapping):
        message = "holds no report. Put the report's keys under 'report:'."
        faults.append(Fault(message, {}, "report", data.place(("report",))))
    if faults or not isinstance(report, Mapping):
        raise LoadError.of(faults)
    return upgrade(report, found)


def _number(data: Data, envelope: Mapping[str, object]) -> int:
    """Return the schema number."""
    if "wenming" not in envelope:
        message = "has no schema number. A saved report begins with 'wenming: {schema}' and 'report:'."
        raise _fault(data, "wenming", message, {"schema": SCHEMA})
    found = envelope["wenming"]
    if not isinstance(found, int) or isinstance(found, bool) or found < 1:
        message = "wants the schema's number, {schema}, got {value} ({type})."
        values = {"schema": SCHEMA, "value": shown(str(found)), "type": sort_of(found)}
        raise _fault(data, "wenming", message, values)
    if found > SCHEMA:
        error = SchemaVersionError(found, SCHEMA)
        error.faults = tuple(fault._replace(place=data.place("wenming")) for fault in error.faults)
        raise error
    return found


def _unknown(data: Data, key: str) -> Fault:
    near = "".join(get_close_matches(key, ("wenming", "report"), n=1))
    message = (
        "unknown key '{key}'; did you mean '{near}'?"
        if near
        else "unknown key '{key}'. Beside 'wenming' and 'report' nothing may stand."
    )
    values: dict[str, object] = {"key": shown(key), "near": near}
    return Fault(message, values, _written((key,)), data.place((key,), key=True))


def _fault(data: Data, path: str, message: str, values: dict[str, object]) -> LoadError:
    return LoadError(message, values, path=path, place=data.place(path))
