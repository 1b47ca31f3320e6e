"""Every error that leaves a public function, its tree on top.

WenmingError
├── ModelError (ValueError)             a value cannot be part of a report
│   └── DataError                       data does not fit the blueprint
├── NumeralError (ValueError)           text that is no number, number that cannot be spelled
├── ReadError                           not a document we can read
├── LimitError                          which limit, the value met, the option that raises it
├── OfficeError                         LibreOffice is missing, took too long or failed
├── ScriptError                         script conversion without a working OpenCC
├── RenderError                         where, and what was wrong
│   └── TemplateError                   which template, and what was undefined or refused
├── SchemaVersionError                  a file of a newer release: .found, .supported
├── LoadError                           a file that does not hold a report
└── PluginError
    ├── UnknownBlueprintError (LookupError)
    ├── PluginClashError                one name from two plugins
    ├── PluginOrderError                a cycle of before/after
    └── PluginFailedError               a part raised at work

An error carries its :class:`Fault` values, so that a program reads the path and a person reads the
message in his own language: ``message`` is an English sentence with ``{named}`` slots, which is also
the key of the translation catalogues (``wenming.i18n``).
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable, Iterable, Mapping
from itertools import islice

from wenming.place import Place

TYPE_CHECKING = False  # as type checkers read it: `typing` would cost more than the rest of this module
if TYPE_CHECKING:
    from typing import NamedTuple, Self

    class _FaultFields(NamedTuple):
        message: str
        values: Mapping[str, object] = {}
        path: str = ""
        place: str = ""
else:
    _FaultFields = namedtuple("Fault", "message values path place", defaults=({}, "", ""))

__all__ = [
    "DataError", "Fault", "LimitError", "LoadError", "ModelError", "NumeralError", "OfficeError",
    "PluginClashError", "PluginError", "PluginFailedError", "PluginOrderError", "ReadError",
    "RenderError", "SchemaVersionError", "ScriptError", "TemplateError", "UnknownBlueprintError",
    "WenmingError", "shown", "sort_of",
]  # fmt: skip

_SHOWN = 40  # characters of an offending value that a message repeats
_DEEPEST = 3  # lists in lists that it still shows
MAX_FAULTS = 50  # faults collected before a loader gives up


def shown(value: object) -> str:
    r"""Return *value* as a data file writes it, fit for a message: at most 40 characters, none invisible.

    Control, bidi and surrogate characters are written as ``\uXXXX``.
    """
    text = _written(value)
    cut = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in cut)


def _written(value: object, depth: int = 0) -> str:
    if isinstance(value, str):
        return value
    if value is None or isinstance(value, bool):
        return {None: "null", True: "true", False: "false"}[value]
    if isinstance(value, list | tuple | Mapping) and depth == _DEEPEST:
        return "…"
    if isinstance(value, Mapping):
        pairs = ([_written(one, depth + 1) for one in pair] for pair in islice(value.items(), _SHOWN))
        return "{" + ", ".join(map(": ".join, pairs)) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_written(one, depth + 1) for one in islice(value, _SHOWN)) + "]"
    try:
        return str(value) if type(value).__name__ in ("Decimal", "Fraction", "date", "datetime") else repr(value)
    except Exception:
        # An int of thousands of digits, which Python will not print, or an object that cannot show itself.
        return f"<{type(value).__name__}>"


class Fault(_FaultFields):
    """One thing that is wrong: where, what, and what to do about it.

    Attributes:
        message: English sentence with ``{named}`` slots; the key for translation.
        values: What goes into the slots; a ``Fault`` among them is itself words to be translated.
        path: Place in the data, as Python would write it: ``sections[0].body[1]``.
        place: Place in a file: ``report.yaml:41:7``; base name only. A ``Place`` where it takes words.
    """

    __slots__ = ()

    def text(self, translate: Callable[[str], str] = str) -> str:
        """Return ``place: path: message``, the message passed through *translate*."""
        values = {name: _said(value, translate) for name, value in self.values.items()}
        body = translate(self.message).format_map(values)
        return ": ".join(part for part in (_said(self.place, translate), self.path, body) if part)

    def within(self, prefix: str) -> Fault:
        """Return the same fault seen from outside: *prefix* goes before its path."""
        joint = "" if not self.path or self.path.startswith("[") else "."
        return self._replace(path=f"{prefix}{joint}{self.path}")


def _said(value: object, translate: Callable[[str], str]) -> str:
    return value.text(translate) if isinstance(value, Fault | WenmingError | Place) else str(value)


def sort_of(value: object) -> Fault | str:
    """Return what *value* is, in words for a message: a list, a mapping, a number; else its class."""
    return _SORTS.get(type(value).__name__, type(value).__name__)


# By name: whoever writes a data file knows none of these classes, and `decimal` need not be loaded.
_NUMBER, _LIST = Fault("a number"), Fault("a list")
_SORTS = {
    **dict.fromkeys(("int", "float", "Decimal", "Fraction"), _NUMBER),
    **dict.fromkeys(("list", "tuple"), _LIST),
    **dict.fromkeys(("date", "datetime"), Fault("a date")),
    "dict": Fault("a mapping"),
    "str": Fault("text"),
    "bool": Fault("yes or no"),
    "NoneType": Fault("nothing"),
}


class WenmingError(Exception):
    """Base of every error of wenming.

    Attributes:
        faults: What is wrong; one, or up to 50 where an input is checked as a whole.
    """

    def __init__(
        self,
        message: str,
        values: Mapping[str, object] | None = None,
        *,
        path: str = "",
        place: str = "",
    ) -> None:
        self.faults: tuple[Fault, ...] = (Fault(message, dict(values or {}), path, place),)
        super().__init__(message)

    @classmethod
    def of(cls, faults: Iterable[Fault]) -> Self:
        """Build the error from *faults*, of which there must be one at least."""
        found = tuple(faults)
        error = cls.__new__(cls)
        Exception.__init__(error, found[0].message)
        error.faults = found[:MAX_FAULTS]
        return error

    @property
    def path(self) -> str:
        """Path of the first fault, ``""`` where there is none."""
        return self.faults[0].path

    def text(self, translate: Callable[[str], str] = str) -> str:
        """Return all faults, one a line, in the language that *translate* gives."""
        lines = [fault.text(translate) for fault in self.faults]
        if len(lines) == MAX_FAULTS:
            more = Fault("these are the first {count} faults; there may be more.", {"count": MAX_FAULTS})
            lines.append(more.text(translate))
        return "\n".join(lines)

    def within(self, prefix: str) -> Self:
        """Return the same error seen from outside: *prefix* goes before each path."""
        error = self.of(fault.within(prefix) for fault in self.faults)
        error.__cause__ = self.__cause__
        return error

    def __str__(self) -> str:
        return self.text()

    def __reduce__(self) -> tuple[object, ...]:
        # Errors cross process pools; keyword-only arguments would be lost on the way.
        return _rebuild, (type(self), self.__dict__)


def _rebuild(cls: type[WenmingError], state: dict[str, object]) -> WenmingError:
    error = cls.__new__(cls)
    error.__dict__.update(state)
    return error


class ModelError(WenmingError, ValueError):
    """A value cannot be part of a report."""


class DataError(ModelError):
    """Data does not fit the blueprint; ``faults`` lists every fault found."""


class NumeralError(WenmingError, ValueError):
    """Text that is no number, or a number that cannot be spelled."""


class ReadError(WenmingError):
    """Not a document that can be read."""


class LimitError(WenmingError):
    """An input is larger than a limit allows; names the limit, the value met and the option."""


class OfficeError(WenmingError):
    """LibreOffice is not installed, took too long, or failed."""


class ScriptError(WenmingError):
    """Script conversion cannot work here: OpenCC is missing, or another package owns its name."""


class RenderError(WenmingError):
    """A report cannot be written in the form asked for."""


class TemplateError(RenderError):
    """A template is broken: which one, where, and what was undefined or refused."""


class LoadError(WenmingError):
    """A file does not hold a report; ``faults`` lists every fault found."""


class SchemaVersionError(LoadError):
    """A saved report has a schema number that this release does not know.

    Attributes:
        found: The number in the file.
        supported: The newest number this release reads.
    """

    def __init__(self, found: int, supported: int) -> None:
        self.found, self.supported = found, supported
        super().__init__(
            "schema {found} is newer than {supported}, the newest this release reads. "
            "Install a newer wenming, or save the report again with the older one.",
            {"found": found, "supported": supported},
            path="wenming",
        )


class PluginError(WenmingError):
    """Something about a plugin."""


class UnknownBlueprintError(PluginError, LookupError):
    """No loaded plugin offers the blueprint asked for.

    Attributes:
        name: What was asked for.
        known: Names on offer, sorted.
    """

    def __init__(self, name: str, known: Iterable[str], refused: Fault | str = "") -> None:
        from difflib import get_close_matches

        self.name, self.known = name, tuple(sorted(known))
        near = get_close_matches(name, self.known, n=1)
        values = {
            "name": shown(name),
            "known": "、".join(self.known) or "–",
            "near": near[0] if near else "",
            "refused": refused,
        }
        if refused:
            message = "no blueprint named {name}: its plugin was refused. {refused}"
        elif near:
            message = "no blueprint named {name}; did you mean {near}? On offer: {known}."
        else:
            message = "no blueprint named {name}. On offer: {known}."
        super().__init__(message, values)


class PluginClashError(PluginError):
    """Two plugins offer one name; both are named."""


class PluginOrderError(PluginError):
    """The before/after wishes of transforms form a cycle, which is spelled out."""


class PluginFailedError(PluginError):
    """A part of a plugin raised while at work; the plugin's own error is the cause."""
