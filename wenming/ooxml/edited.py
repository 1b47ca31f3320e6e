"""Words of a part written anew in place: every other byte of it, and of the package, stays."""

from __future__ import annotations

import re
from collections.abc import Mapping
from io import BytesIO
from typing import Final

from wenming.ooxml.xml_parts import WORD

__all__ = ["TEXT_SPACES", "edit_texts", "repacked"]

TEXT_SPACES: Final = (WORD[1:-1], "http://purl.oclc.org/ooxml/wordprocessingml/main")
"""Namespaces of the words of a part: the usual one, and that of strict Open XML."""
_TEXTS: Final = frozenset(f"{space} t" for space in TEXT_SPACES)
_BEGIN: Final = re.compile(rb"""<[^\s>/]+(?:[^>"']|"[^"]*"|'[^']*')*>""")
_ESCAPED: Final = {ord("&"): "&amp;", ord("<"): "&lt;", ord(">"): "&gt;"}
_PRESERVE: Final = b' xml:space="preserve"'


def edit_texts(part: bytes, changes: Mapping[int, str]) -> bytes:
    """Return *part* with new words in some of its ``w:t``.

    Args:
        part: A well-formed part in UTF-8.
        changes: The new words of an element by its number among all ``w:t``, from 0, in the order of the part.

    Raises:
        UnicodeDecodeError: the part is in another encoding.
    """
    part.decode("utf-8")
    pieces: list[bytes] = []
    end = 0
    for number, (begin, stop) in enumerate(_places(part)):
        if number not in changes:
            continue
        head = _BEGIN.match(part, begin)
        assert head is not None
        text = changes[number]
        tag = head.group()
        if text != text.strip() and b"xml:space" not in tag:
            tag = tag[:-1] + _PRESERVE + b">"
        pieces += [part[end:begin], tag, text.translate(_ESCAPED).encode()]
        end = stop
    return b"".join((*pieces, part[end:]))


def _places(part: bytes) -> list[tuple[int, int]]:
    """Return for each ``w:t`` where its first mark begins and where its last one does, in bytes."""
    from xml.parsers import expat

    parser = expat.ParserCreate(namespace_separator=" ")
    places: list[tuple[int, int]] = []

    def begin(name: str, _: object) -> None:
        if name in _TEXTS:
            places.append((parser.CurrentByteIndex, -1))

    def end(name: str) -> None:
        if name in _TEXTS:
            places[-1] = places[-1][0], parser.CurrentByteIndex

    parser.StartElementHandler, parser.EndElementHandler = begin, end
    parser.Parse(part, True)
    return places


def repacked(package: bytes, parts: Mapping[str, bytes]) -> bytes:
    """Return *package* with *parts* in the place of those of their names, new ones at its end.

    Order, dates and ways of packing stay; so does every part that is not named.
    """
    from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

    made = BytesIO()
    with ZipFile(BytesIO(package)) as old, ZipFile(made, "w") as new:
        for info in old.infolist():
            new.writestr(info, parts.get(info.filename, old.read(info)), info.compress_type)
        for name in sorted(parts.keys() - set(old.namelist())):
            new.writestr(ZipInfo(name), parts[name], ZIP_DEFLATED)
    return made.getvalue()
