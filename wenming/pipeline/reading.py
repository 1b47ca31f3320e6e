"""read: text in, reports out."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from pathlib import Path as File
from typing import BinaryIO, TypeAlias

from wenming.errors import Fault, LimitError, ReadError, shown
from wenming.files import only_files
from wenming.hooks import Registry, discover, guarded
from wenming.limits import Limits
from wenming.reader import RawLine, ReadContext, ReadResult, Repairing, lift
from wenming.reader.findings import guessed_in
from wenming.reader.formats import SUFFIXES, built_in, decoded, guessed, sniff

__all__ = ["ReadSource", "lifted", "lines_of", "read", "read_content"]

ReadSource: TypeAlias = str | bytes | bytearray | memoryview | os.PathLike[str] | BinaryIO

_PATH_CHARS = 260  # longer than that, a line is no path
_SUFFIXES = (*SUFFIXES, ".yaml", ".yml", ".json")


def read(
    source: ReadSource,
    *,
    format: str | None = None,  # noqa: A002  # the word of the trade
    repair: Repairing = "none",
    limits: Limits | None = None,
    registry: Registry | None = None,
) -> ReadResult:
    """Read reports out of whatever somebody wrote: text, Word, HTML, Markdown; others through LibreOffice or poppler.

    Args:
        source: Text, bytes, an open binary file, or a path (as ``Path``: a ``str`` is the text itself).
        format: ``text``, ``docx``, ``html``, ``markdown``, ``office`` (.doc, .wps, .odt, .rtf), ``pdf`` or a
            plugin's; left out, the suffix of the path decides, else the first bytes; a ``str`` is ``text``.
        repair: Which damage is mended: ``none``, what has no other good reading (``safe``), or ``all``.
        limits: How large the input may be.
        registry: Where to find readers and words of plugins.

    Raises:
        ReadError: no text, an unknown format or encoding, a file that cannot be opened.
        LimitError: the input is too large, or memory runs out.
        PluginFailedError: the reader of a plugin raised.
        TypeError: *source* is none of these.
    """
    plugins = discover() if registry is None else registry
    bounds = Limits() if limits is None else limits
    if repair not in ("none", "safe", "all"):
        raise ReadError("repair {repair} is none of none, safe, all.", {"repair": shown(repair)})
    content, name = read_content(source, bounds, verb="read")
    context = ReadContext(limits=bounds, place=name)
    suffix = File(name).suffix.lower() if name else ""
    wanted = format or suffix or ("text" if isinstance(content, str) else sniff(content))
    result = _within_memory(lambda: lifted(lines_of(content, wanted, context, plugins), plugins, repair), name)
    encoding = "" if isinstance(content, str) else guessed(wanted, content)
    return ReadResult(guessed_in(result.documents, encoding)) if encoding else result


def _within_memory(reading: Callable[[], ReadResult], place: str) -> ReadResult:
    """Return what *reading* gives; memory that runs out is a limit like any other."""
    try:
        return reading()
    except MemoryError as error:
        raise LimitError(
            "needs more memory to be read than there is. Split it, or read it with a smaller Limits(file_bytes=…) "
            "to be told beforehand.",
            place=place,
        ) from error


def lifted(lines: tuple[RawLine, ...], plugins: Registry, repair: Repairing = "none") -> ReadResult:
    """Return the documents in *lines*, read with the words of *plugins*."""
    return lift(
        lines,
        repair=repair,
        vocabulary=plugins.vocabulary,
        sectors={one.name: one.vocabulary for one in plugins.plugins if one.vocabulary is not None},
    )


def lines_of(
    content: str | bytes, wanted: str, context: ReadContext, plugins: Registry
) -> tuple[RawLine, ...]:
    """Return the lines of *content*, in the format *wanted*: ours, else a plugin's."""
    of_text = decoded(wanted) if isinstance(content, str) else None
    if isinstance(content, str) and of_text is not None:
        return of_text(content, context)
    reader = built_in(wanted)
    if reader is not None:
        return reader.read(_bytes(content, context), context)
    other = plugins.reader(wanted.lstrip(".")) or plugins.reader(wanted)
    if other is None:
        raise ReadError(
            "the format {format} is not read. Save it as .docx or .txt and read that.",
            {"format": shown(wanted.lstrip("."))},
            place=context.place,
        )
    source = _bytes(content, context)
    return guarded(
        plugins.owner_of(other),
        Fault("reader {name}", {"name": other.format}),
        lambda: _as_promised(other.read(source, context)),
        passing=(ReadError, LimitError),
    )


def _as_promised(lines: Iterable[RawLine]) -> tuple[RawLine, ...]:
    """Return the *lines* of a plugin's reader.

    Raises:
        TypeError: one is no line, or its text or number is none.
    """
    given = tuple(lines)
    for at, line in enumerate(given):
        if not (isinstance(line, RawLine) and isinstance(line.text, str) and isinstance(line.number, int)):
            raise TypeError(f"result[{at}] is {line!r:.60}, not a RawLine of a text and a number")
    return given


def _bytes(content: str | bytes, context: ReadContext) -> bytes:
    """Return *content* as bytes.

    Raises:
        ReadError: text with half of a surrogate pair, which no encoding carries.
    """
    if isinstance(content, bytes):
        return content
    try:
        return content.encode("utf-8")
    except UnicodeEncodeError as error:
        raise ReadError(
            "holds U+{code} at character {at}, half of a pair. Read the source with its own encoding.",
            {"code": f"{ord(content[error.start]):04X}", "at": error.start + 1},
            place=context.place,
        ) from error


def read_content(source: ReadSource, limits: Limits, *, verb: str) -> tuple[str | bytes, str]:
    """Return what *source* holds, and its base name if it is a file; *verb* is who asks."""
    if isinstance(source, bytearray | memoryview):  # as servers collect a request
        limits.check("file_bytes", memoryview(source).nbytes)
        source = bytes(source)
    if isinstance(source, str | bytes):
        limits.check("file_bytes", len(source))
        if isinstance(source, str) and _looks_like_a_path(source):
            raise ReadError(
                "the text “{text}” looks like the name of a file. To read a file, give its pathlib.Path.",
                {"text": shown(source)},
            )
        return source, ""
    if not isinstance(source, os.PathLike) and not callable(getattr(source, "read", None)):
        raise TypeError(f"{verb}() wants text, bytes, a path or a binary file, got {type(source).__name__}")
    name = File(source).name if isinstance(source, os.PathLike) else ""
    try:
        if isinstance(source, os.PathLike):
            with open(source, "rb", opener=only_files) as file:
                content = file.read(limits.file_bytes + 1)
        else:
            content = source.read(limits.file_bytes + 1)
    except (FileNotFoundError, NotADirectoryError) as error:
        raise ReadError("there is no such file. Check its name and folder.", place=name) from error
    except IsADirectoryError as error:
        raise ReadError("is a folder. Name a file in it.", place=name) from error
    except OSError as error:
        raise ReadError(
            "the file cannot be opened ({reason}).", {"reason": error.strerror or "OSError"}, place=name
        ) from error
    limits.check("file_bytes", len(content), place=name)
    return content, name


def _looks_like_a_path(text: str) -> bool:
    return len(text) <= _PATH_CHARS and "\n" not in text and text.lower().endswith(_SUFFIXES)
