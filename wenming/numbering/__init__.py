"""Numbering: labels computed from the tree's shape and a style, never stored."""

from wenming.numbering.number import Labels, number
from wenming.numbering.style import (
    CHAPTERS,
    DECIMAL,
    GLYPH,
    OFFICIAL,
    PLAIN,
    SPEECH,
    STYLES,
    Layout,
    Level,
    Style,
)

__all__ = [
    "CHAPTERS",
    "DECIMAL",
    "GLYPH",
    "OFFICIAL",
    "PLAIN",
    "SPEECH",
    "STYLES",
    "Labels",
    "Layout",
    "Level",
    "Style",
    "number",
]
