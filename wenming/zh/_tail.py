"""What stands after the number of a quantity: its unit and the words that hedge it."""

from __future__ import annotations

from typing import NamedTuple

from wenming.zh._words import AFTER, is_unit

__all__ = ["Tail", "Unread", "tail_of"]


class Unread(Exception):
    """The text is no quantity of the kind tried."""


class Tail(NamedTuple):
    """Unit, its part of the wording, and the hedge that stood there."""

    unit: str
    wording: str
    approximation: str | None = None


def tail_of(text: str, spaced: bool) -> Tail:
    """Read unit and what hedges after it: 人以上, 年多, 个多月."""
    gap = text[:1] if spaced and text[:1] in (" ", "\u00a0") else ""
    text = text[len(gap) :]
    for word, approximation in AFTER:
        if text.endswith(word):
            unit = unit_of(text[: -len(word)])
            return Tail(unit, f"{gap}{{u}}{word}", approximation)
    if text[:1] in ("个", "個") and text[1:2] in ("多", "余", "餘") and len(text) > 2:
        unit = unit_of(text[0] + text[2:])
        return Tail(unit, f"{gap}{text}", "over")
    return Tail(unit_of(text), gap + "{u}")


def unit_of(text: str) -> str:
    """Return *text* as a unit, ％ in its usual width."""
    unit = "%" if text == "％" else text
    if not is_unit(unit):
        raise Unread
    return unit
