"""LibreOffice as a program beside us: found, told apart by version, bounded in time, kept to itself.

It runs with a user profile of its own, made when first needed and gone when the process ends: the user's
settings are neither read nor written, macros are off, and no link to another file is followed. One
conversion runs at a time in a process, for two on one profile refuse each other; processes do not meet. It
runs with the rights of the process: strangers' files belong in a container without network all the same.
"""

from __future__ import annotations

import atexit
import os
import shutil
import signal
import subprocess
import tempfile
import threading
from contextlib import suppress
from functools import lru_cache
from pathlib import Path

from attrs import frozen

from wenming.errors import OfficeError, shown
from wenming.limits import Limits

__all__ = ["Office", "find_office"]

_NAMES = ("soffice", "libreoffice")
_USUAL = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
    "/usr/lib/libreoffice/program/soffice",
    "/opt/libreoffice/program/soffice",
)
_QUIET = ("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo", "--nofirststartwizard")
_SETTINGS = {  # no macros, no links followed, no copy kept for recovery, no look for a new release
    "org.openoffice.Office.Common/Security/Scripting": {
        "MacroSecurityLevel": "3",
        "DisableMacrosExecution": "true",
        "BlockUntrustedRefererLinks": "true",
    },
    "org.openoffice.Office.Writer/Content/Update": {"Link": "0", "Field": "false", "Chart": "false"},
    "org.openoffice.Office.Calc/Content/Update": {"Link": "1"},
    "org.openoffice.Office.Recovery/AutoSave": {"Enabled": "false"},
    "org.openoffice.Office.Jobs/Jobs/org.openoffice.Office.Jobs:Job['UpdateCheck']/Arguments": {
        "AutoCheckEnabled": "false"
    },
}
_LOCK = threading.Lock()
_TAIL = 200


@frozen
class Office:
    """One LibreOffice.

    Attributes:
        program: Path of ``soffice``.
        version: As it calls itself: ``LibreOffice 7.4.7.2``; ``""`` if it does not say.
    """

    program: str
    version: str

    def convert(self, content: bytes, suffix: str, target: str, *, limits: Limits | None = None) -> bytes:
        """Return *content*, a file with *suffix*, as a file of kind *target*.

        Args:
            content: The bytes of the file.
            suffix: ``.docx``.
            target: What LibreOffice calls the kind, with its filter and options: ``pdf:writer_pdf_Export``.
            limits: ``office_seconds`` bounds the time.

        Raises:
            OfficeError: it took too long, ended with a fault, or wrote nothing.
        """
        seconds = (limits or Limits()).office_seconds
        with _LOCK, tempfile.TemporaryDirectory(prefix="wenming-") as folder:
            source = Path(folder, f"document{suffix}")
            source.write_bytes(content)
            told = self._run(["--convert-to", target, "--outdir", folder, str(source)], seconds)
            made = source.with_suffix("." + target.partition(":")[0])
            result = made.read_bytes() if made.is_file() and made != source else b""
        if not result:
            raise OfficeError(
                "{version} wrote nothing ({told}). Open the file in LibreOffice to see what is wrong with it.",
                {"version": self.version or "LibreOffice", "told": shown(told.replace(folder, "")[-_TAIL:].strip())},
            )
        return result

    def _run(self, words: list[str], seconds: int) -> str:
        """Run the program and return what it said; the whole of it is ended when the time is up."""
        command = [self.program, f"-env:UserInstallation={_profile(os.getpid()).as_uri()}", *_QUIET, *words]
        try:
            process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        except OSError as error:
            raise OfficeError(
                "LibreOffice cannot be started ({reason}). Install it again.", {"reason": error.strerror or "OSError"}
            ) from error
        try:
            told, _ = process.communicate(timeout=seconds)
        except subprocess.TimeoutExpired as error:
            raise OfficeError(
                "{version} took more than {limit} seconds (limit office_seconds). "
                "If the document is large, pass Limits(office_seconds=…).",
                {"version": self.version or "LibreOffice", "limit": seconds},
            ) from error
        finally:
            _end(process)
        return told.decode(errors="replace")


def _end(process: subprocess.Popen[bytes]) -> None:
    """End *process* and what it has started; soffice is a script that starts the program proper."""
    if process.poll() is None:
        if hasattr(os, "killpg"):
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(process.pid, signal.SIGKILL)
        process.kill()
        process.communicate()


@lru_cache(maxsize=4)  # by process: one that was forked has a profile of its own
def _profile(_process: int) -> Path:
    """Return the profile of this process."""
    folder = Path(tempfile.mkdtemp(prefix="wenming-office-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    (folder / "user").mkdir()
    items = "".join(
        f'<item oor:path="/{path}"><prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, settings in _SETTINGS.items()
        for name, value in settings.items()
    )
    spaces = 'xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema"'
    page = f'<?xml version="1.0" encoding="UTF-8"?>\n<oor:items {spaces}>{items}</oor:items>'
    (folder / "user" / "registrymodifications.xcu").write_text(page, encoding="utf-8")
    return folder


def find_office() -> Office:
    """Return the LibreOffice of this machine: on the search path, else where installers put it.

    Raises:
        OfficeError: there is none.
    """
    program = next(filter(None, map(shutil.which, (*_NAMES, *_USUAL))), None)
    if program is None:
        raise OfficeError(
            "LibreOffice is not installed, or not on the search path. Install it "
            "(Debian: apt install libreoffice-writer-nogui), or write .docx and convert that elsewhere."
        )
    return Office(program, _version(program))


@lru_cache(maxsize=4)
def _version(program: str) -> str:
    try:
        done = subprocess.run((program, "--version"), capture_output=True, timeout=30, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    words = done.stdout.decode(errors="replace").split()
    return " ".join(words[:2]) if words[:1] == ["LibreOffice"] else ""
