"""The package: a .docx taken apart and put together again, always to the same bytes (promise O1).

A part that does not change from one document to the next is deflated once, as a :class:`Member`; packing
it again is a copy. The standard deflate is zlib's level 6; the fast one is isal's level 2 (extra
``fast``), some seven times sooner for a few per cent more bytes.
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from functools import lru_cache
from struct import Struct
from struct import error as StructError
from typing import NamedTuple

from wenming.errors import Fault, RenderError, TemplateError
from wenming.ooxml.unpacked import unpack as open_zip
from wenming.renderers.base import Compression

__all__ = ["PLACE", "Member", "member", "pack", "unpack"]

PLACE = "template"
"""What messages call the caller's page; it came as bytes and has no name."""

_FIRST = "[Content_Types].xml"  # readers that look at the first bytes expect it here

_LOCAL = Struct("<4s5H3L2H")
_CENTRAL, _AT = Struct("<4s6H3L5HL"), Struct("<L")
_END = Struct("<4s4H2LH")
_VERSION, _DEFLATED, _UTF8, _RAW, _LEVEL = 20, 8, 0x800, -15, 6
_MIDNIGHT, _DAY = 0, 0x21  # 1980-01-01, the first a zip can say
_MODE = 0o600 << 16  # what zipfile puts where nothing is said
_SMALL = 4096  # bytes of a part that is likely to come again: a header, the properties


class Member(NamedTuple):
    """A part of a package, deflated.

    Attributes:
        deflated: Its bytes as the zip holds them.
        crc: CRC-32 of the part.
        size: Bytes of the part.
    """

    deflated: bytes
    crc: int
    size: int


def member(content: bytes, compression: Compression = "standard") -> Member:
    """Return *content* deflated, to be packed as often as wanted.

    Raises:
        RenderError: ``"fast"`` without isal.
    """
    if compression == "standard":
        packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, _RAW)
        return Member(packer.compress(content) + packer.flush(), zlib.crc32(content), len(content))
    try:
        from isal import isal_zlib
    except ImportError as error:
        message = "compression fast needs isal, which is not installed. Run: pip install wenming[fast]."
        raise RenderError(message) from error
    return Member(isal_zlib.compress(content, 2, _RAW), isal_zlib.crc32(content), len(content))


_small = lru_cache(maxsize=256)(member)


def pack(members: Mapping[str, bytes | Member], *, compression: Compression = "standard") -> bytes:
    """Return *members* as a zip: sorted, dated 1980-01-01, the same attributes everywhere.

    Raises:
        RenderError: more or larger parts than a zip holds; ``"fast"`` without isal.
    """
    pieces: list[bytes] = []
    directory: list[bytes] = []
    at = 0
    try:
        for name in _in_order(tuple(members)):
            part = members[name]
            if type(part) is not Member:
                part = (member if len(part) > _SMALL else _small)(part, compression)  # type: ignore[arg-type]
            local, central, written = _heads(name, part.crc, len(part.deflated), part.size)
            pieces += (local, part.deflated)
            directory += (central, _AT.pack(at), written)
            at += len(local) + len(part.deflated)
        found = b"".join(directory)
        end = _END.pack(b"PK\5\6", 0, 0, len(members), len(members), len(found), at, 0)
    except StructError as error:  # a number that needs a zip64
        message = "makes a Word file of more than 4 GB or 65,535 parts. Write it as several documents."
        raise RenderError(message) from error
    return b"".join((*pieces, found, end))


@lru_cache(maxsize=64)
def _in_order(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(names, key=lambda name: (name != _FIRST, name)))


@lru_cache(maxsize=1024)
def _heads(name: str, crc: int, deflated: int, size: int) -> tuple[bytes, bytes, bytes]:
    """Return what stands before a part, its entry in the directory up to its place, and its name."""
    written = name.encode()
    flags = 0 if len(written) == len(name) else _UTF8
    about = (_VERSION, flags, _DEFLATED, _MIDNIGHT, _DAY, crc, deflated, size, len(written), 0)
    local = _LOCAL.pack(b"PK\3\4", *about) + written
    return local, _CENTRAL.pack(b"PK\1\2", _VERSION, *about, 0, 0, 0, _MODE), written


def _not_word(detail: Fault) -> TemplateError:
    return TemplateError(
        "is not a Word file ({detail}). Save the page as .docx in Word or WPS and pass its bytes.",
        {"detail": detail},
        place=PLACE,
    )


def unpack(content: bytes) -> dict[str, bytes]:
    """Return the parts of the caller's page by name (promises I1, I4).

    Raises:
        TemplateError: says which other thing the file is.
    """
    return open_zip(content, refused=_not_word)
