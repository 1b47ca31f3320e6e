"""Web archives (RFC 2557, .mht): a page and what it shows in one file, as Word and browsers save them."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["is_archive", "page_of"]

_MAIL: Final = (b"mime-", b"from:", b"conte", b"messa")  # an archive is written as a mail

_HEAD: Final = 2048  # bytes in which an archive says what it is
_BOUNDARY: Final = re.compile(rb'multipart/related;.{0,400}?boundary\s{0,9}=\s{0,9}"?([^"\r\n;]{1,100})', re.I | re.S)
_BLANK: Final = re.compile(rb"\r?\n\r?\n")
_CODED: Final = re.compile(rb"content-transfer-encoding:\s{0,9}([a-z0-9-]{1,20})", re.I)


def is_archive(source: bytes) -> bool:
    """Tell whether *source* is a web archive."""
    return source[:5].lower() in _MAIL and _BOUNDARY.search(source[:_HEAD]) is not None


def page_of(source: bytes) -> bytes:
    """Return the page in an archive: its first part that is one; ``b""`` where there is none."""
    boundary = _BOUNDARY.search(source[:_HEAD])
    for part in source.split(b"--" + boundary[1])[1:] if boundary is not None else ():
        end = _BLANK.search(part, len(part) - len(part.lstrip()))
        if end is not None and b"text/html" in part[: end.start()].lower():
            return _decoded(part[end.end() :], part[: end.start()])
    return b""


def _decoded(content: bytes, head: bytes) -> bytes:
    """Return the bytes that stand for others in a mail: quoted-printable, base64."""
    coded = _CODED.search(head)
    kind = coded[1].lower() if coded is not None else b""
    if kind == b"quoted-printable":
        from quopri import decodestring

        return decodestring(content)
    if kind == b"base64":
        from binascii import Error, a2b_base64

        try:
            return a2b_base64(content)
        except Error:
            return b""
    return content
