"""Calling a part of a plugin: what it breaks is named."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from wenming.errors import Fault, PluginFailedError, WenmingError
from wenming.guard import as_found, said

__all__ = ["guarded"]

T = TypeVar("T")


def guarded(
    plugin: str,
    part: Fault | str,
    call: Callable[[], T],
    *,
    passing: tuple[type[WenmingError], ...] = (),
) -> T:
    """Return ``call()``, a part of a plugin at work; a generator must be used up inside *call*.

    Args:
        plugin: Name of the plugin.
        part: What is called, as words to be translated: ``Fault("transform {name}", {"name": "stamp"})``.
        call: The call, its arguments bound.
        passing: Errors that the part may raise by its contract (a renderer: ``RenderError``).

    Raises:
        PluginFailedError: *call* raised anything else, ``SystemExit`` too; the cause is kept.
    """
    try:
        with as_found():
            return call()
    except (KeyboardInterrupt, MemoryError):
        raise
    except passing:
        raise
    except BaseException as error:
        raise PluginFailedError(
            "{part} of plugin {plugin} failed ({error}). Update the plugin, or block it.",
            {"part": part, "plugin": plugin, "error": said(error)},
        ) from error
