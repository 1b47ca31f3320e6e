"""Runs: words of one paragraph, Chinese punctuation set in the Chinese font (L-FONT-3)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from wenming.renderers.word.safe_xml import escape, text_element

__all__ = ["PLAIN", "PLAIN_END", "run", "runs", "segments", "simple"]

# Marks that both scripts have, so that Word would take them from the Latin font. The apostrophe
# between two Latin letters is Latin.
_SHARED = re.compile("((?:[“”‘…—·]|(?<![A-Za-z])’|’(?![A-Za-z]))+)")
_CERTAIN = re.compile("([“”‘…—·]+)")  # the same where no apostrophe is, in half the time
_ODD = re.compile('[“”‘’…—·&<>"\t]')

_SHORT = 12  # characters

_MARKUP = re.compile('[&<>"\t]')
_OPEN = '<w:t xml:space="preserve">'
PLAIN, PLAIN_END = f"<w:r>{_OPEN}", "</w:t></w:r>"
"""What stands around words that are one run in the format of their paragraph."""


def simple(text: str) -> bool:
    """Tell whether *text* is one run as it stands: no mark of both scripts, nothing to escape, not blank."""
    return text != "" and _ODD.search(text) is None


def _pieces(text: str) -> list[str]:
    """Return *text* in pieces: those at odd places are made of shared marks, the others of none."""
    return (_SHARED if "’" in text else _CERTAIN).split(text)


def segments(text: str) -> Iterator[tuple[str, bool]]:
    """Yield *text* in pieces that are not blank, each with whether it is made of shared Chinese marks."""
    for index, piece in enumerate(_pieces(text)):
        if piece:
            yield piece, index % 2 == 1


@lru_cache(maxsize=256)
def _start(font: str, style: str) -> str:
    properties = f'<w:rStyle w:val="{style}"/>' if style else ""
    if font:
        name = escape(font)
        properties += (
            f'<w:rFonts w:hint="eastAsia" w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="{name}"/>'
        )
    return f"<w:r><w:rPr>{properties}</w:rPr>" if properties else "<w:r>"


def run(text: str, *, font: str = "", style: str = "") -> str:
    """Return one ``w:r``: in the character style *style*, all four font slots *font*, where given."""
    return f"{_start(font, style)}{text_element(text)}</w:r>"


def runs(text: str, font: str, *, style: str = "") -> str:
    """Return *text* as runs of a paragraph (or character style) whose Chinese font is *font*."""
    if not style and simple(text):  # seven in ten
        return f"{PLAIN}{text}{PLAIN_END}"
    return _short(text, font, style) if len(text) < _SHORT else _mixed(text, font, style)


def _mixed(text: str, font: str, style: str) -> str:
    plain, marked = _start("", style), _start(font, style)
    pieces = enumerate(_pieces(text))
    if _MARKUP.search(text):
        return "".join([f"{marked if at & 1 else plain}{text_element(one)}</w:r>" for at, one in pieces if one])
    return "".join([f"{marked if at & 1 else plain}{_OPEN}{one}{PLAIN_END}" for at, one in pieces if one])


_short = lru_cache(maxsize=1024)(_mixed)  # in cells one dash follows another
