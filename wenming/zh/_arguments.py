"""Arguments that are some words: a str is one word, bytes are none."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["strings"]


def strings(value: Iterable[str], name: str) -> tuple[str, ...]:
    """Return the words of the argument *name*, one str or an iterable of str; each is for the caller to check.

    Raises:
        TypeError: anything else; bytes, which iterate as numbers and may be empty, too.
    """
    if isinstance(value, str):
        return (value,)
    if not isinstance(value, Iterable) or isinstance(value, bytes | bytearray | memoryview):
        raise TypeError(f"{name} must be str or an iterable of str, not {type(value).__name__}")
    return tuple(value)
