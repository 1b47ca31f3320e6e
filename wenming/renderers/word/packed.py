"""The package: a .docx taken apart and put together again, always to the same bytes (promise O1)."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from wenming.errors import TemplateError

__all__ = ["PLACE", "pack", "unpack"]

PLACE = "template"
"""What messages call the caller's page; it came as bytes and has no name."""

_MEMBERS = 4096
_PACKAGE_BYTES = 128 * 1024 * 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FIRST = "[Content_Types].xml"  # readers that look at the first bytes expect it here


def pack(members: Mapping[str, bytes]) -> bytes:
    """Return *members* as a zip: sorted, dated 1980-01-01, the same attributes everywhere."""
    buffer = BytesIO()
    with ZipFile(buffer, "w") as archive:
        for name in sorted(members, key=lambda name: (name != _FIRST, name)):
            info = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            info.compress_type = ZIP_DEFLATED
            info.create_system = 0
            info.external_attr = 0o600 << 16  # what zipfile would put for 0
            archive.writestr(info, members[name], compresslevel=6)
    return buffer.getvalue()


def _not_word(detail: str) -> TemplateError:
    return TemplateError(
        "is not a Word file ({detail}). Save the page as .docx in Word or WPS and pass its bytes.",
        {"detail": detail},
        place=PLACE,
    )


def _members(archive: ZipFile) -> dict[str, bytes]:
    infos = [info for info in archive.infolist() if not info.is_dir()]
    if len({info.filename for info in infos}) != len(infos):
        raise _not_word("two parts of one name")
    if len(infos) > _MEMBERS:
        raise _not_word(f"more than {_MEMBERS} parts")
    left = _PACKAGE_BYTES
    members = {}
    for info in infos:
        if info.flag_bits & 1:
            raise _not_word("encrypted parts")
        with archive.open(info) as stream:  # counted while inflating: the directory may lie
            members[info.filename] = stream.read(left + 1)
        left -= len(members[info.filename])
        if left < 0:
            raise _not_word(f"inflates to more than {_PACKAGE_BYTES // 1024**2} MB")
    return members


def unpack(content: bytes) -> dict[str, bytes]:
    """Return the parts of a .docx by name.

    Raises:
        TemplateError: not a Word file, and which other thing it is or what is wrong with it.
    """
    if content.startswith(_OLE):
        raise _not_word("an old .doc, or locked with a password")
    try:
        with ZipFile(BytesIO(content)) as archive:
            members = _members(archive)
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
        raise _not_word("a damaged or foreign file") from error
    if _FIRST not in members:
        raise _not_word("a zip of something else")
    return members
