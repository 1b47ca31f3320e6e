"""Runs: words of one paragraph, Chinese punctuation set in the Chinese font (L-FONT-3)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from wenming.renderers.word.safe_xml import escape, text_element

__all__ = ["run", "runs", "segments"]

# Marks that both scripts have, so that Word would take them from the Latin font. The apostrophe
# between two Latin letters is Latin.
_SHARED = re.compile("(?:[“”‘…—·]|(?<![A-Za-z])’|’(?![A-Za-z]))+")


def segments(text: str) -> Iterator[tuple[str, bool]]:
    """Yield *text* in pieces, each with whether it is made of shared Chinese marks."""
    start = 0
    for found in _SHARED.finditer(text):
        if found.start() > start:
            yield text[start : found.start()], False
        yield found.group(), True
        start = found.end()
    if start < len(text):
        yield text[start:], False


def run(text: str, *, font: str = "", style: str = "") -> str:
    """Return one ``w:r``: in the character style *style*, all four font slots *font*, where given."""
    properties = f'<w:rStyle w:val="{style}"/>' if style else ""
    if font:
        name = escape(font)
        properties += (
            f'<w:rFonts w:hint="eastAsia" w:ascii="{name}" w:hAnsi="{name}" w:eastAsia="{name}" w:cs="{name}"/>'
        )
    head = f"<w:r><w:rPr>{properties}</w:rPr>" if properties else "<w:r>"
    return f"{head}{text_element(text)}</w:r>"


def runs(text: str, font: str, *, style: str = "") -> str:
    """Return *text* as runs of a paragraph (or character style) whose Chinese font is *font*."""
    return "".join(run(part, font=font if shared else "", style=style) for part, shared in segments(text))
