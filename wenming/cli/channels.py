"""Bytes in and out: files by name, standard input and output as ``-``."""

from __future__ import annotations

import errno
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout, suppress
from contextvars import ContextVar
from pathlib import Path
from typing import BinaryIO, TextIO

import click
from attrs import frozen

from wenming.errors import LimitError, ReadError, WenmingError, shown
from wenming.files import only_files, write_atomic
from wenming.limits import Limits

__all__ = ["STREAM", "Input", "emit", "output_kept", "read_input", "spare", "tell", "write_output"]

STREAM = "-"
_OUTPUT: ContextVar[TextIO | None] = ContextVar("standard output of the call that runs")


@frozen
class Input:
    """What was read.

    Attributes:
        name: As it was asked for: a path, or ``-``.
        content: All of it.
    """

    name: str
    content: bytes

    @property
    def place(self) -> str:
        """Name for messages: the base name, never the folders."""
        return "stdin" if self.name == STREAM else shown(Path(self.name).name)

    @property
    def suffix(self) -> str:
        """``.yaml``, in small letters; ``""`` for standard input."""
        return "" if self.name == STREAM else Path(self.name).suffix.lower()


def emit(text: str) -> None:
    """Write *text* to standard output, in UTF-8 whatever the console is set to."""
    _to_stdout(text.encode("utf-8", errors="backslashreplace"))


@contextmanager
def output_kept() -> Iterator[None]:
    """Keep standard output for what verbs emit; what plugins and libraries print goes to standard error."""
    token = _OUTPUT.set(sys.stdout)
    try:
        with redirect_stdout(sys.stderr):
            yield
    finally:
        _OUTPUT.reset(token)


def tell(words: str) -> None:
    """Write *words* and a line feed to standard error; where that is full or closed, there is nobody to tell."""
    try:
        click.echo(words, err=True)
    except (OSError, ValueError):
        _hush(sys.stderr)


def read_input(name: str) -> Input:
    """Return the bytes of the file *name*, or of standard input.

    Raises:
        LimitError: it is larger than ``Limits.file_bytes``.
        ReadError: it cannot be opened, or is empty.
    """
    limits = Limits()
    read = Input(name, b"")
    if name != STREAM and Path(name).is_dir():
        raise ReadError("is a folder. Name a file in it.", place=read.place or shown(name))  # "." has no base name
    with _speaking(read.place), _opened(name) as file:
        read = Input(name, file.read(limits.file_bytes + 1))
    if len(read.content) > limits.file_bytes:
        raise LimitError(
            "is larger than {allowed} bytes, the most that is read. Split it, or leave out what it does"
            " not need.",
            {"allowed": limits.file_bytes},
            place=read.place,
        )
    if not read.content.strip():
        raise ReadError("is empty. Fill it in, or name another file.", place=read.place)
    return read


def write_output(name: str, content: bytes, *, inputs: tuple[str, ...] = ()) -> None:
    """Write *content* to the file *name*, whole or not at all, or to standard output.

    Raises:
        WenmingError: the file is one of *inputs*, a folder, or cannot be written.
    """
    if name == STREAM:
        _to_stdout(content)
        return
    place = shown(Path(name).name)
    if any(_same(name, one) for one in inputs):
        raise WenmingError("is the input. Give the output another name.", place=place)
    if Path(name).is_dir():
        raise WenmingError("is a folder. Name a file in it.", place=place)
    if not Path(name).parent.is_dir():
        folder = shown(Path(name).parent.name)
        raise WenmingError("the folder {folder} is not there. Create it first.", {"folder": folder}, place=place)
    with _speaking(place, writing=name):
        write_atomic(name, content)


def spare(target: str, content: bytes) -> None:
    """Refuse to replace what somebody may have filled in."""
    if target == STREAM:
        return
    path = Path(target)
    try:
        held = path.read_bytes() if path.is_file() else b""
    except OSError:
        return  # writing will say why
    if held.strip() and held != content:
        raise WenmingError(
            "is there already. Give another name, or --force to replace what it holds.", place=shown(path.name)
        )


@contextmanager
def _opened(name: str) -> Iterator[BinaryIO]:
    if name == STREAM:
        yield sys.stdin.buffer
    else:
        with open(name, "rb", opener=only_files) as file:
            yield file


@contextmanager
def _speaking(place: str, *, writing: str = "") -> Iterator[None]:
    """Turn the errors of the system into ours; *writing* is the file that is being written, if one is."""
    try:
        yield
    except FileNotFoundError as error:
        raise ReadError("there is no such file. Check its name and folder.", place=place) from error
    except PermissionError as error:
        raise _forbidden(error, place, writing) from error
    except OSError as error:
        full = error.errno == errno.ENOSPC
        message = "the disk is full. Make room and try again." if full else "the system says: {detail}."
        raise WenmingError(message, {"detail": shown(error.strerror or "?")}, place=place) from error


def _forbidden(error: PermissionError, place: str, writing: str) -> WenmingError:
    if not writing:
        return ReadError("may not be read. Ask for the right to read it.", place=place)
    # A file is written beside its place first: where even that fails, it is the folder that is shut.
    met = error.filename if isinstance(error.filename, str) else writing
    if error.filename2 is None and Path(met).name != Path(os.path.realpath(writing)).name:
        folder = shown(Path(writing).absolute().parent.name or "/")
        message = "the folder {folder} may not be written to. Choose another, or ask for the right to write there."
        return WenmingError(message, {"folder": folder}, place=place)
    return WenmingError(
        "may not be opened. Close it in Word or WPS, or ask for the right to use it.", place=place
    )


def _same(one: str, other: str) -> bool:
    try:
        return other != STREAM and os.path.samefile(one, other)
    except OSError:
        return False


def _to_stdout(content: bytes) -> None:
    stream = _OUTPUT.get(sys.stdout)
    if stream is None or stream.closed:
        raise WenmingError("is closed. Leave it open, or name a file with -o.", place="stdout")
    try:
        with _speaking("stdout"):
            stream.buffer.write(content)
            stream.buffer.flush()
    except WenmingError as error:
        _hush(stream)
        if not isinstance(error.__cause__, BrokenPipeError):  # nobody reads on: `wenming schema | head`
            raise


def _hush(stream: TextIO | None) -> None:
    """Lead *stream* nowhere, so that the interpreter does not fail at its end on what is left in it."""
    with suppress(AttributeError, OSError, ValueError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, stream.fileno())  # type: ignore[union-attr]  # None where it was closed before
        os.close(nowhere)
