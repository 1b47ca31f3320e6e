"""Living with a stranger's code: what it changes is put back, what it says is fit to be shown."""

from __future__ import annotations

import decimal
import re
import sys

from wenming.errors import shown

__all__ = ["as_found", "said"]

_SAID = 200  # characters of a stranger's message that ours repeats
_FOLDERS = re.compile(r"(?:[A-Za-z]:)?[/\\](?:[\w.@+-]+[/\\])+")


def said(error: BaseException) -> str:
    """Return what *error* says, fit for a message: its type and its text, no folder of this machine (O4)."""
    text = (error.strerror or "") if isinstance(error, OSError) else str(error)
    plain = "".join(shown(mark) for mark in _FOLDERS.sub("…/", text)[:_SAID])
    kind = type(error).__name__
    return f"{kind}: {plain}" if plain else kind


class as_found:
    """Leave the decimal context and the recursion limit as they were before (promise H4)."""

    __slots__ = ("_context", "_limit")

    def __enter__(self) -> None:
        self._context, self._limit = decimal.getcontext().copy(), sys.getrecursionlimit()

    def __exit__(self, *_: object) -> None:
        decimal.setcontext(self._context)
        if sys.getrecursionlimit() != self._limit:
            sys.setrecursionlimit(self._limit)
