"""Characters of one value in a YAML or JSON text: where each of them is written."""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["characters"]

_PROPERTIES = re.compile(r"(?:[&!][^\s]*\s+)*")  # an anchor or tag stands before the value it is of
_BLOCK = re.compile(r"[|>][^\n]*\n")
_ESCAPE = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"  # JSON's pair
    r"|\\x[0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{8}|\\\r?\n[ \t]*|\\."
)
_NAMED = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "n": "\n", "v": "\v", "f": "\f", "r": "\r", "e": "\x1b",
    "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_WHITE = " \t\r\n"


def characters(text: str, at: int, value: str) -> tuple[tuple[int, int], ...] | None:
    """Return where each character of *value* is written in *text*, as (start, end).

    Args:
        text: YAML 1.2 or JSON.
        at: Where the value begins in it.
        value: What was read there; a folded line end stands at the white space it is written as.

    Returns:
        ``None`` where *text* does not write *value* there.
    """
    at = _PROPERTIES.match(text, at).end()  # type: ignore[union-attr]  # it matches nothing too
    block = _BLOCK.match(text, at)
    quote = text[at : at + 1] if text[at : at + 1] in ("'", '"') else ""
    marks = _written(text, block.end() if block else at + len(quote), quote)
    places: list[tuple[int, int]] = []
    for char in value:
        place = _next(char, marks, places[-1][1] if places else at)
        if place is None:
            return None
        places.append(place)
    return tuple(places)


def _next(char: str, marks: Iterator[tuple[str, int, int]], behind: int) -> tuple[int, int] | None:
    """Return where *char* is written next; blanks before it are indentation or a folded line end."""
    for written, start, end in marks:
        if written == char:
            return start, end
        if char in _WHITE and written in _WHITE:
            return start, end
        if written not in _WHITE:
            return None
    return (behind, behind) if char in _WHITE else None


def _written(text: str, at: int, quote: str) -> Iterator[tuple[str, int, int]]:
    """Yield each character that is written from *at* on, with its place; escapes are undone."""
    while at < len(text):
        if quote == '"' and text[at] == "\\":
            found = _ESCAPE.match(text, at)
            if found is None:
                return
            char = _meaning(found.group())
            if char:
                yield char, at, found.end()
            at = found.end()
        elif quote == text[at] == "'" and text.startswith("''", at):
            yield "'", at, at + 2
            at += 2
        elif quote == text[at]:
            return
        else:
            yield text[at], at, at + 1
            at += 1


def _meaning(escape: str) -> str:
    """Return the character that *escape* stands for; none for an escaped line end."""
    body = escape[1:]
    if body[0] in "xuU" and len(body) > 1:
        codes = [int(one[1:], 16) for one in escape.split("\\")[1:]]
        if len(codes) == 2:
            return chr(0x10000 + ((codes[0] - 0xD800) << 10) + codes[1] - 0xDC00)
        return chr(codes[0])
    return "" if body[0] in "\r\n" else _NAMED.get(body, body)
