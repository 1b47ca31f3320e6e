"""Bytes at the edge: writing a file so that nobody sees half of it, and telling its encoding."""

from __future__ import annotations

import codecs
import errno
import os
import stat
from contextlib import suppress
from typing import NamedTuple

from wenming.errors import Fault, ReadError

__all__ = ["Decoded", "decode", "decoded", "only_files", "write_atomic"]

_ = str  # marks words for the catalogues
_MARKS = (  # UTF-32 first: its mark begins like that of UTF-16
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_OTHERS = (  # first bytes of what people rename, and what it is
    (b"PK\x03\x04", _("a Word or Excel file, or another archive")),
    (b"\xd0\xcf\x11\xe0", _("a file of Word 97 or Excel 97, or one with a password")),
    (b"%PDF-", _("a PDF file")),
    (b"{\\rtf", _("a file of rich text (.rtf)")),
)
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"BM", b"II*\0", b"MM\0*", b"RIFF")
_ENOUGH = 30  # characters beyond ASCII that let a share of frequent ones be told
_FREQUENT = frozenset(
    "，。、：；“”（）《》的一是在了和有工作年月日大中会人为以及各部加强建设进行开展实理发全不"
    "會為強設進開實發來對學務單總結報領導習動創業責統機關國際與個們這產經"
)


class Decoded(NamedTuple):
    """A text as it was in its file.

    Attributes:
        text: The text, without its byte order mark.
        mark: That mark, empty where there is none.
        encoding: What the bytes behind it are in.
    """

    text: str
    mark: bytes
    encoding: str

    def encoded(self, text: str) -> bytes:
        """Return *text* as bytes of the same kind."""
        return self.mark + text.encode(self.encoding)


def only_files(path: str, flags: int) -> int:
    """Opener for ``open(path, "rb", opener=only_files)``: a pipe without a writer would keep a reader waiting for ever.

    Raises:
        OSError: *path* is a pipe or a device, or cannot be opened.
    """
    handle = os.open(path, flags | getattr(os, "O_NONBLOCK", 0))
    mode = os.fstat(handle).st_mode
    if stat.S_ISREG(mode) or stat.S_ISDIR(mode):  # of a folder the system speaks itself
        return handle
    os.close(handle)
    raise OSError(errno.ENODEV, "it is a pipe or a device")


def decode(content: bytes, *, place: str = "") -> str:
    """Return the text of *content*; :func:`decoded` says how."""
    return decoded(content, place=place).text


def decoded(content: bytes, *, place: str = "") -> Decoded:
    """Return the text of *content*: by its byte order mark, else UTF-8, else GB18030 (promise I7).

    Nothing is replaced or guessed away; GB18030, which accepts nearly anything, must look Chinese.

    Args:
        content: The bytes of a text file.
        place: Base name of the file, for the message.

    Raises:
        ReadError: none of these; names the first byte that is no UTF-8 (or not what the mark says).
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return Decoded(_strict(content[len(mark) :], encoding, len(mark), place), mark, encoding)
    try:
        return Decoded(content.decode("utf-8"), b"", "utf-8")
    except UnicodeDecodeError as error:
        try:
            text = content.decode("gb18030")
        except UnicodeDecodeError:
            text = ""
        if _looks_chinese(text):
            return Decoded(text, b"", "gb18030")
        _refuse_others(content, place)
        raise _no_text(content, error.start, Fault("UTF-8 or GB18030"), place) from error


def _strict(content: bytes, encoding: str, offset: int, place: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise _no_text(content, error.start, encoding.upper(), place, offset) from error


def _refuse_others(content: bytes, place: str) -> None:
    """Say what *content* is, if it begins as a file of another kind."""
    for head, what in _OTHERS:
        if content.startswith(head):
            raise ReadError(
                "is {what} with another suffix. Give it its own suffix and read that.",
                {"what": Fault(what)},
                place=place,
            )
    if content.startswith(_PICTURES):
        raise ReadError("is a picture, not text. Have its words recognised (OCR) and read those.", place=place)


def _no_text(content: bytes, at: int, encoding: Fault | str, place: str, offset: int = 0) -> ReadError:
    return ReadError(
        "is no text in {encoding}: byte {offset} is {byte}. Save it as UTF-8 and read that.",
        {"encoding": encoding, "offset": at + offset, "byte": f"0x{content[at]:02X}"},
        place=place,
    )


def _looks_chinese(text: str) -> bool:
    """Tell Chinese from what other encodings look like when they are read as GB18030.

    They give rare characters: at least half of the text must be in GB 2312, and of a longer text
    one character in fifty among the most frequent of either script.
    """
    beyond = [char for char in text if char > "\x7f"]
    if not beyond or "\0" in text:
        return False
    plain = sum(1 for char in beyond if _in_gb2312(char))
    frequent = sum(1 for char in beyond if char in _FREQUENT)
    return plain * 2 >= len(beyond) and (len(beyond) < _ENOUGH or frequent * 50 >= len(beyond))


def _in_gb2312(char: str) -> bool:
    try:
        char.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True


def write_atomic(path: str | os.PathLike[str], content: bytes) -> None:
    """Write *content* to *path*: the whole new file, or the whole old one (promise O2).

    A temporary file in the same folder is flushed to the disk and then takes the name. What a link
    points to is replaced, not the link; a device or pipe is written to, since there is no file to replace.

    Raises:
        OSError: the folder is missing, folder or file are not writable, or the disk is full; the old
            file is whole and no temporary file is left.
    """
    import secrets  # loaded by those who write, not by all who print
    from pathlib import Path

    target = Path(os.path.realpath(path))
    if target.exists():
        if not target.is_file():
            target.write_bytes(content)
            return
        if not os.access(target, os.W_OK):  # replacing would not ask
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), target.name)
    beside = target.with_name(f".{target.name[:40]}-{secrets.token_hex(6)}.tmp")
    # os.open, not tempfile: a new file then gets the permissions that the umask leaves it.
    handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o666)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileNotFoundError):
            os.chmod(beside, target.stat().st_mode & 0o7777)
        os.replace(beside, target)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise
