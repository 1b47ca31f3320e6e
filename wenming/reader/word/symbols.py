"""Signs of symbol fonts, which stand at private code points: what they look like, as characters."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

__all__ = ["BULLET", "bullet", "symbol"]

BULLET: Final = "•"
_PRIVATE: Final = 0xF000

_WINGDINGS: Final[Mapping[int, str]] = {
    0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x74: "⧫", 0x75: "◆", 0x76: "❖",
    0x9E: "·", 0x9F: "•", 0xA1: "○", 0xA7: "▪", 0xA8: "□", 0xAB: "★", 0xD8: "➢", 0xDC: "➲", 0xE0: "→",
    0xDF: "←", 0xE1: "↑", 0xE2: "↓", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_WINGDINGS_2: Final[Mapping[int, str]] = {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑", 0xA3: "□", 0x97: "●"}
_SYMBOL: Final[Mapping[int, str]] = {
    0xA3: "≤", 0xA5: "∞", 0xA8: "◆", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB2: "″", 0xB3: "≥", 0xB4: "×",
    0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xD7: "·", 0xE5: "∑", 0x61: "α", 0x62: "β", 0x64: "δ",
    0x6C: "λ", 0x6D: "μ", 0x70: "π", 0x72: "ρ", 0x73: "σ", 0x74: "τ", 0x77: "ω", 0x44: "Δ", 0x57: "Ω",
}  # fmt: skip
_FONTS: Final = {"wingdings": _WINGDINGS, "wingdings 2": _WINGDINGS_2, "symbol": _SYMBOL}


def symbol(code: int, font: str) -> str:
    """Return the character that *code* shows in *font*; the character itself where the font is unknown."""
    known = _FONTS.get(font.strip().lower())
    found = known.get(code & 0xFF) if known is not None and (code >= _PRIVATE or code < 0x100) else None
    return found if found is not None else chr(code)


def bullet(pattern: str, font: str) -> str:
    """Return the mark before an item: the sign of the font, a plain bullet where nobody can tell."""
    mark = pattern.strip()
    if len(mark) != 1:
        return mark
    shown = symbol(ord(mark), font)
    return BULLET if _is_private(shown) else shown


def _is_private(sign: str) -> bool:
    return "\ue000" <= sign <= "\uf8ff"
