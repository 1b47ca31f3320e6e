"""A package of Office taken apart: judged as a whole, its bounds held while it inflates (promises I1, I4)."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterable
from io import BytesIO
from struct import error as StructError
from typing import TYPE_CHECKING

from wenming.errors import Fault, WenmingError

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

__all__ = ["is_ole", "unpack"]

_MEMBERS = 4096
_PACKAGE_BYTES = 128 * 1024 * 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FIRST = "[Content_Types].xml"
_LOCAL_HEAD = 30  # bytes before the name of a member


def is_ole(content: bytes) -> bool:
    """Tell whether *content* is an OLE file: an old .doc or .xls, or a package locked with a password."""
    return content.startswith(_OLE)


def _members(archive: ZipFile, refused: Callable[[Fault], WenmingError]) -> dict[str, bytes]:
    infos = [info for info in archive.infolist() if not info.is_dir()]
    if len({info.filename.lower() for info in infos}) != len(infos):  # names differ by more than case
        raise refused(Fault("two parts of one name"))
    if len(infos) > _MEMBERS:
        raise refused(Fault("more than {allowed} parts", {"allowed": _MEMBERS}))
    if _overlap(infos):
        raise refused(Fault("parts inside one another"))
    left = _PACKAGE_BYTES
    members = {}
    for info in infos:
        if info.flag_bits & 1:
            raise refused(Fault("encrypted parts"))
        with archive.open(info) as stream:  # counted while inflating: the directory may lie
            content = members[info.filename] = stream.read(left + 1)
        left -= len(content)
        if left < 0:
            raise refused(Fault("inflates to more than {allowed} MB", {"allowed": _PACKAGE_BYTES // 1024**2}))
        if len(content) != info.file_size:
            raise refused(Fault("a part of another size than said"))
    return members


def _overlap(infos: Iterable[ZipInfo]) -> bool:
    """Say whether two parts share bytes, which makes little grow to much; older zipfiles do not look."""
    end = 0
    for info in sorted(infos, key=lambda info: info.header_offset):
        if info.header_offset < end:
            return True
        end = info.header_offset + _LOCAL_HEAD + info.compress_size
    return False


def unpack(content: bytes, *, refused: Callable[[Fault], WenmingError]) -> dict[str, bytes]:
    """Return the parts of a .docx or .xlsx by name.

    Args:
        content: The file.
        refused: Makes the error of what is wrong with it, such as ``Fault("encrypted parts")``.

    Raises:
        WenmingError: what *refused* made.
    """
    if is_ole(content):
        raise refused(Fault("an old .doc, or locked with a password"))
    from zipfile import BadZipFile, ZipFile  # who only writes needs none of it

    try:
        with ZipFile(BytesIO(content)) as archive:
            members = _members(archive, refused)
    except (BadZipFile, StructError, zlib.error, EOFError, LookupError, OSError, RuntimeError, ValueError) as error:
        raise refused(Fault("a damaged or foreign file")) from error
    if _FIRST not in members:
        raise refused(Fault("a zip of something else"))
    return members
