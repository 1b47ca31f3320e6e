"""What compiled parts call while they run: values put into their places, and bounded arithmetic."""

from __future__ import annotations

__all__ = ["Uncompilable", "Unrendered", "Xml"]


class Xml(str):
    """Finished XML of ours, printed as it is; any other text is escaped.

    Only exactly this type counts, and every operation on it gives plain text again.
    """

    __slots__ = ()


class Uncompilable(Exception):
    """This part goes the slow way, through the sandbox; its message says why, for the log."""


class Unrendered(Uncompilable):
    """The compiled part met something that only the slow way can name, or can do."""
