"""Faults of a saved report: cattrs' group of exceptions, walked, in our words and with places."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from typing import NamedTuple

from cattrs.errors import (
    AttributeValidationNote,
    BaseValidationError,
    ForbiddenExtraKeysError,
    IterableValidationNote,
)

from wenming.errors import Fault, WenmingError, shown
from wenming.schema.names import saved_fields
from wenming.schema.places import Steps, split

__all__ = ["Found", "found_in"]


class Found(NamedTuple):
    """A fault and the steps to it; *on_key* where it is the key that is wrong."""

    steps: Steps
    fault: Fault
    on_key: bool = False


def found_in(error: Exception, steps: Steps = ()) -> Iterator[Found]:
    """Yield every fault in what the converter raised, in the order of the fields.

    Raises:
        Exception: *error* itself where it tells of a bug of ours, not of a fault in the data.
    """
    if isinstance(error, BaseValidationError):
        yield from _in_group(error, steps)
    elif isinstance(error, WenmingError):
        for fault in error.faults:
            yield Found((*steps, *split(fault.path)), fault)
    else:
        raise error


def _in_group(group: BaseValidationError, steps: Steps) -> Iterator[Found]:
    misspelt: set[str] = set()
    for error in group.exceptions:
        if isinstance(error, ForbiddenExtraKeysError):
            misspelt |= {near for near in _near_keys(error).values() if near}
    for error in group.exceptions:
        if isinstance(error, ForbiddenExtraKeysError):
            yield from _unknown_keys(error, steps)
        elif isinstance(error, KeyError):
            key = str(error.args[0])
            if key not in misspelt:
                yield Found((*steps, key), Fault("is missing. Add {key}: …", {"key": key}))
        else:
            yield from found_in(error, (*steps, *_step(error, group.cl)))


def _step(error: Exception, kind: type) -> Steps:
    """Return the step that cattrs noted on *error*, by the key of the file."""
    for note in getattr(error, "__notes__", ()):
        if isinstance(note, IterableValidationNote):
            return (note.index,)
        if isinstance(note, AttributeValidationNote):
            return tuple(field.key for field in saved_fields(kind) if field.attribute.name == note.name)
    return ()


def _near_keys(error: ForbiddenExtraKeysError) -> dict[str, str]:
    known = [field.key for field in saved_fields(error.cl)]
    return {
        key: "".join(get_close_matches(key, known, n=1)) for key in sorted(map(str, error.extra_fields))
    }


def _unknown_keys(error: ForbiddenExtraKeysError, steps: Steps) -> Iterator[Found]:
    known = ", ".join(field.key for field in saved_fields(error.cl))
    for key, near in _near_keys(error).items():
        message = (
            "unknown key '{key}'; did you mean '{near}'?"
            if near
            else "unknown key '{key}'. Take it out, or use one of: {known}."
        )
        yield Found((*steps, key), Fault(message, {"key": shown(key), "near": near, "known": known}), True)
