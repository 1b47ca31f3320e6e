"""Writing a file so that nobody ever sees half of it."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path

__all__ = ["write_atomic"]


def write_atomic(path: str | os.PathLike[str], content: bytes) -> None:
    """Write *content* to *path*: the whole new file, or the whole old one (promise O2).

    A temporary file in the same folder is flushed to the disk and then takes the name.

    Raises:
        OSError: the folder is missing or not writable, or the disk is full; the old file is whole
            and no temporary file is left.
    """
    target = Path(path)
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
