"""Calling a stranger's code: what it breaks is named, what it changes is put back."""

from __future__ import annotations

import decimal
import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

from wenming.errors import PluginFailedError, WenmingError, shown

__all__ = ["as_found", "guarded", "said"]

T = TypeVar("T")


_SAID = 200  # characters of a stranger's message that ours repeats
_FOLDERS = re.compile(r"(?:[A-Za-z]:)?[/\\](?:[\w.@+-]+[/\\])+")


def said(error: BaseException) -> str:
    """Return what *error* says, fit for a message: its type and its text, no folder of this machine (O4)."""
    text = (error.strerror or "") if isinstance(error, OSError) else str(error)
    plain = "".join(shown(mark) for mark in _FOLDERS.sub("…/", text)[:_SAID])
    kind = type(error).__name__
    return f"{kind}: {plain}" if plain else kind


@contextmanager
def as_found() -> Iterator[None]:
    """Leave the decimal context and the recursion limit as they were before (promise H4)."""
    context, limit = decimal.getcontext().copy(), sys.getrecursionlimit()
    try:
        yield
    finally:
        decimal.setcontext(context)
        if sys.getrecursionlimit() != limit:
            sys.setrecursionlimit(limit)


def guarded(
    plugin: str,
    part: str,
    call: Callable[[], T],
    *,
    passing: tuple[type[WenmingError], ...] = (),
) -> T:
    """Return ``call()``, a part of a plugin at work; a generator must be used up inside *call*.

    Args:
        plugin: Name of the plugin.
        part: What is called, as a message shows it: ``transform stamp``.
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
