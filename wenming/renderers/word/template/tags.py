"""Tags looked at before docxtpl's patterns see them: closed, short, not too many, and in texts only.

Its patterns take a time that grows with the square, some with the cube, of what follows an open tag. Jinja
would refuse such a page anyway, but only afterwards.
"""

from __future__ import annotations

import re
from bisect import bisect_right

from wenming.errors import TemplateError, shown
from wenming.ooxml.xml_parts import WORD, Tree

__all__ = ["check_tags"]

_MOST, _LONGEST = 20_000, 4_000
_OPEN = re.compile(r"\{[{%#]")
_CLOSERS = {"{{": "}}", "{%": "%}", "{#": "#}"}
_PROPERTIES = tuple(WORD + name for name in ("pPr", "rPr", "sectPr", "tblPr", "tcPr", "trPr"))


def check_tags(root: Tree, place: str) -> None:
    """Refuse a part whose tags are open, endless or too many.

    Raises:
        TemplateError: which paragraph, and what to do about the tag.
    """
    for properties in root.iter(*_PROPERTIES):
        for _ in properties.iter(WORD + "t"):
            raise TemplateError("holds words among formats. Save it again in Word or WPS.", place=place)
    text, starts = _text(root)
    at = count = 0
    while found := _OPEN.search(text, at):
        end = text.find(_CLOSERS[found.group()], found.end())
        tag = shown(text[found.start() : found.start() + 40])
        paragraph = f"{place}:{bisect_right(starts, found.start()) + 1}"  # its line in the Jinja source
        if end < 0:
            message = "has a tag that is not closed ({tag}). Close it by {closer}, in the same paragraph."
            raise TemplateError(message, {"tag": tag, "closer": _CLOSERS[found.group()]}, place=paragraph)
        if end - found.start() > _LONGEST:
            message = "has a tag of {met} characters ({tag}). Close it earlier, or work the value out before."
            raise TemplateError(message, {"tag": tag, "met": end - found.start()}, place=paragraph)
        count += 1
        if count > _MOST:
            raise TemplateError("has more than {most} tags. Print lists by loops.", {"most": _MOST}, place=place)
        at = end + 2


def _text(root: Tree) -> tuple[str, list[int]]:
    """Return all texts of a part, and where each paragraph begins in them."""
    pieces: list[str] = []
    starts: list[int] = []
    size = 0
    for element in root.iter(WORD + "p", WORD + "t"):
        if element.tag == WORD + "p":
            starts.append(size)
        elif element.text:
            pieces.append(element.text)
            size += len(element.text)
    return "".join(pieces), starts
