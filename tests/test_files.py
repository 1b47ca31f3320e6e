"""Writing whole files: links, devices, pipes, permissions."""

from __future__ import annotations

import os
import stat
import threading
from pathlib import Path

import pytest

from wenming.files import write_atomic


def test_what_a_link_points_to_is_replaced(tmp_path: Path) -> None:
    """The link stays a link, chains of links too; nothing else is left in the folder."""
    real, link, chain = tmp_path / "真.txt", tmp_path / "链.txt", tmp_path / "链链.txt"
    real.write_bytes(b"old")
    link.symlink_to(real.name)
    chain.symlink_to(link.name)

    write_atomic(chain, b"new")

    assert real.read_bytes() == b"new"
    assert link.is_symlink()
    assert chain.is_symlink()
    assert len(list(tmp_path.iterdir())) == 3


def test_a_link_to_nothing_makes_the_file(tmp_path: Path) -> None:
    """A dangling link is filled."""
    link = tmp_path / "链.txt"
    link.symlink_to("真.txt")

    write_atomic(link, b"new")

    assert link.is_symlink()
    assert (tmp_path / "真.txt").read_bytes() == b"new"


def test_devices_and_pipes_are_written_to(tmp_path: Path) -> None:
    """A device stays a device; what is written to a pipe comes out at its other end."""
    write_atomic("/dev/null", b"gone")
    pipe = tmp_path / "管"
    os.mkfifo(pipe)
    got: list[bytes] = []
    reader = threading.Thread(target=lambda: got.append(pipe.read_bytes()))
    reader.start()

    write_atomic(pipe, b"through")
    reader.join()

    assert got == [b"through"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)
    assert stat.S_ISCHR(os.stat("/dev/null").st_mode)


def test_a_full_device_is_an_error() -> None:
    """The system's error comes through, and the device is still one."""
    with pytest.raises(OSError, match="space"):
        write_atomic("/dev/full", b"x" * 10_000)

    assert stat.S_ISCHR(os.stat("/dev/full").st_mode)


def test_a_read_only_file_is_not_replaced(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Replacing would not ask for the right to write; we do. (Root has every right: the answer is given.)"""
    target = tmp_path / "只读.txt"
    target.write_bytes(b"old")
    target.chmod(0o444)
    monkeypatch.setattr(os, "access", lambda *_: False)

    with pytest.raises(PermissionError):
        write_atomic(target, b"new")
    assert target.read_bytes() == b"old"


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o644])
def test_permissions_stay(tmp_path: Path, mode: int) -> None:
    """A replaced file keeps its permissions; a new one has what the umask leaves."""
    target = tmp_path / "文.txt"
    target.write_bytes(b"old")
    target.chmod(mode)

    write_atomic(target, b"new")
    before = os.umask(0o027)
    write_atomic(tmp_path / "新.txt", b"new")
    os.umask(before)

    assert stat.S_IMODE(target.stat().st_mode) == mode
    assert stat.S_IMODE((tmp_path / "新.txt").stat().st_mode) == 0o640
