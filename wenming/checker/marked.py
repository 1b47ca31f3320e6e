"""Words that mark the items of a list in running text: 一是, 第一，, 首先, 其一."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from wenming.checker.outline import item_number
from wenming.checker.rule import CheckContext, once
from wenming.model import Path, Point

__all__ = ["Marker", "markers"]

_N = "一二三四五六七八九十"
_ORDER = ("首先", "其次", "再次")
_WORD = re.compile(  # a set of first characters, which re looks for fast
    rf"[{_N}第首其再](?:(?<=[{_N}])[是要]|(?<=第)[{_N}][，,、]|(?<=首)先|(?<=[其再])次|(?<=其)[{_N}][，,、是])"
)
_BLANKS, _STOPS = " \u3000", "。；;：:！\n"


@frozen
class Marker:
    """A word that marks an item.

    Attributes:
        text: As written, without the blanks before it.
        kind: Which row of words it is of: ``point``, ``nth``, ``order`` or ``other``.
        number: Its number in that row.
        listed: It labels an item of a list that was read as one.
    """

    text: str
    kind: str
    number: int
    listed: bool = False


@once
def markers(context: CheckContext) -> Sequence[tuple[Path, list[Marker]]]:
    """Return the markers in the texts under each heading, in reading order, with the path of the first text."""
    lists = dict(context.written.lists)
    bodies: dict[tuple[str | int, ...], tuple[Path, list[Marker]]] = {}
    for path, text in context.texts:
        depth = next((n for n, step in enumerate(path) if step in ("body", "opening", "closing")), None)
        if depth is not None:
            label = _label(context, path, lists)
            bodies.setdefault(path[:depth], (path, []))[1].extend(_found(label + text, listed=bool(label)))
    return [body for body in bodies.values() if body[1]]


def _found(text: str, *, listed: bool) -> Iterator[Marker]:
    for one in _WORD.finditer(text):
        word, begin = one[0], one.start()
        while begin and text[begin - 1] in _BLANKS:
            begin -= 1
        number = item_number(word) if not begin or text[begin - 1] in _STOPS else None
        if number is not None:
            yield Marker(word, _kind(word), number, listed and not begin)


def _kind(word: str) -> str:
    if word in _ORDER:
        return "order"
    return {"第": "nth", "其": "other"}.get(word[0], "point")


def _label(context: CheckContext, path: Path, lists: dict[Path, tuple[str, ...]]) -> str:
    """Return the label of the item whose first text stands at *path*."""
    if "items" not in path:
        return ""
    at = len(path) - 1 - path[::-1].index("items")
    labels, index = lists.get(Path(path[:at]), ()), path[at + 1]
    item = Path(path[: at + 2]).look_up(context.report)
    first = ("title",) if isinstance(item, Point) and item.title is not None else ("body", 0)
    return labels[index] if path[at + 2 :] == first and isinstance(index, int) and index < len(labels) else ""
