"""Numbers that a browser prints before the items of an ordered list."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from wenming.reader.html.elements import Numbers
from wenming.zh import enumerators as schemes

__all__ = ["begin_list", "number_of"]

_TYPE = re.compile(r"list-style(?:-type)?\s{0,9}:\s{0,9}([a-z-]+)", re.IGNORECASE)
_KINDS: Final = {
    "none": "", "decimal": "1", "lower-alpha": "a", "lower-latin": "a", "upper-alpha": "A", "upper-latin": "A",
    "lower-roman": "i", "upper-roman": "I", "cjk-ideographic": "一", "simp-chinese-informal": "一",
    "trad-chinese-informal": "一",
}  # fmt: skip
_INTEGER = re.compile(r"-?[0-9]{1,6}")
_ROMAN: Final = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"),
    (9, "ix"),
    (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip
_AHEAD = 20_000  # characters among which the items of a list that counts down are counted


def begin_list(source: str, name: str, told: Mapping[str, str], at: int) -> Numbers | None:
    """Return how the items of a list that begins at *at* are numbered, ``None`` where they have bullets."""
    style = _TYPE.search(told.get("style", ""))
    kind = _KINDS.get(style[1].lower()) if style is not None else None
    if kind is None:
        kind = told.get("type", "1") if name == "ol" else None
    if kind is None or (name != "ol" and not kind):
        return None
    down = "reversed" in told
    start = told.get("start", "")
    first = int(start) if _INTEGER.fullmatch(start) else _count(source, at) if down else 1
    return Numbers(kind if kind in ("", "1", "a", "A", "i", "I", "一") else "1", first, -1 if down else 1)


def _count(source: str, at: int) -> int:
    """Return how many items stand in the list that begins at *at*, up to its end tag."""
    words = source[at : at + _AHEAD].lower()
    return len(re.findall(r"<li[\s>]", words[: end if (end := words.find("</ol")) >= 0 else None]))


def number_of(numbers: Numbers, told: Mapping[str, str]) -> str:
    """Return the printed number of the next item with a blank behind it, ``""`` where none is printed."""
    value = told.get("value", "")
    number = int(value) if _INTEGER.fullmatch(value) else numbers.next
    numbers.next = number + numbers.step
    if not numbers.kind:
        return ""
    if numbers.kind == "一" and 0 < number < 100:
        return schemes.CHINESE_COMMA.write(number)
    return f"{_written(number, numbers.kind)}. "


def _written(number: int, kind: str) -> str:
    if kind in "aA" and number > 0:
        letters = ""
        while number:
            number, rest = divmod(number - 1, 26)
            letters = chr(ord(kind) + rest) + letters
        return letters
    if kind in "iI" and 0 < number < 4000:
        roman = ""
        for value, letters in _ROMAN:
            count, number = divmod(number, value)
            roman += letters * count
        return roman if kind == "i" else roman.upper()
    return str(number)
