"""Origins: where in a data file a finding about the report comes from."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from wenming.diagnostics import Diagnostic
    from wenming.model import Path, Report
    from wenming.schema import Data

__all__ = ["origins"]

Steps = tuple[str | int, ...]


def origins(findings: Iterable[Diagnostic], report: Report, data: Data) -> dict[Path, Steps]:
    """Return the steps in *data* to what each finding is about, by its path in *report*.

    A saved report has every path. Of a data file the head stands in the report by its own names, and a
    metric by an id made of its field's name; what prose has made of fields leads nowhere, and is left out.
    """
    every = {finding.path: _steps(finding.path, report, data.value) for finding in findings if finding.path}
    return {path: steps for path, steps in every.items() if steps}


def _steps(path: Path, report: Report, value: object) -> Steps:
    if not isinstance(value, Mapping):
        return ()
    if "wenming" in value:
        return ("report", *path)
    if path[0] == "metrics" and len(path) > 1 and isinstance(path[1], int):
        return _field(report.metrics[path[1]].id.split("."), value.get("data"))
    return (path[0],) if path[0] in value else ()


def _field(names: Sequence[str], data: object) -> Steps:
    """Return the steps that the id of a metric tells: ``problems.1.cases`` counts rows from 1.

    ``visits_before`` is the entry ``before`` of the field ``visits``, unless a field has that very name.
    """
    here: Any = data
    made: list[str | int] = ["data"]
    for name in names:
        step = _step(name, here)
        if step is None:
            return ()
        made += step
        for one in step:
            here = here[one]
    return tuple(made)


def _step(name: str, here: object) -> Steps | None:
    if isinstance(here, list) and name.isdecimal() and 0 < int(name) <= len(here):
        return (int(name) - 1,)
    if not isinstance(here, Mapping):
        return None
    if name in here:
        return (name,)
    field, _, entry = name.rpartition("_")
    compared = here.get(field)
    if not isinstance(compared, Mapping):
        return None
    return (field, entry) if entry in compared else (field,)
