"""read and check: text in, reports and findings out."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path as File
from typing import BinaryIO, TypeAlias

from wenming.checker import RULES, CheckContext, CheckResult, run_rules, select_rules
from wenming.errors import Fault, LimitError, ModelError, ReadError, shown
from wenming.hooks import Registry, discover, guarded
from wenming.limits import Limits
from wenming.model import Path, Report
from wenming.numbering import OFFICIAL, Style, number
from wenming.reader import ReadContext, Reader, ReadResult, Repairing, lift, read_text

__all__ = ["ReadSource", "check", "read", "read_content"]

ReadSource: TypeAlias = str | bytes | os.PathLike[str] | BinaryIO

_PATH_CHARS = 260  # longer than that, a line is no path
_SUFFIXES = (".txt", ".md", ".html", ".htm", ".docx", ".doc", ".wps", ".pdf", ".yaml", ".yml", ".json")


def read(
    source: ReadSource,
    *,
    format: str | None = None,  # noqa: A002  # the word of the trade
    repair: Repairing = "none",
    limits: Limits | None = None,
    registry: Registry | None = None,
) -> ReadResult:
    """Read a plain text back into reports.

    Args:
        source: Text, bytes, an open binary file, or a path (as ``Path``: a ``str`` is the text itself).
        format: ``text`` or a plugin's; left out, the suffix of the path decides, else ``text``.
        repair: Only ``none`` so far: nothing is repaired.
        limits: How large the input may be.
        registry: Where to find readers and words of plugins.

    Raises:
        ReadError: no text, an unknown format or encoding, a file that cannot be opened.
        LimitError: the input is too large.
        PluginFailedError: the reader of a plugin raised.
        TypeError: *source* is none of these.
    """
    plugins = discover() if registry is None else registry
    bounds = Limits() if limits is None else limits
    if repair != "none":
        raise ReadError("repair {repair} is not available in this release. Use none.", {"repair": shown(repair)})
    content, name = read_content(source, bounds, verb="read")
    wanted = format or File(name).suffix.lstrip(".").lower() or "text"
    if wanted in ("text", "txt"):
        return read_text(content, vocabulary=plugins.vocabulary, limits=bounds, place=name)
    reader = plugins.reader(wanted) or plugins.reader(f".{wanted}")
    if reader is not None:
        return _read_by(reader, content, ReadContext(limits=bounds, place=name), plugins)
    raise ReadError(
        "the format {format} is not read by this release. Save the text as .txt and read that.",
        {"format": shown(wanted)},
        place=name,
    )


def check(
    report: Report | str | bytes,
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    locale: str | None = None,
    registry: Registry | None = None,
) -> CheckResult:
    """Look for what is wrong in a report, or in a text that is read first.

    Args:
        report: A report, or the text of one.
        select: Prefixes of the codes to run; all unless given. The longest prefix decides.
        ignore: Prefixes of the codes to leave out.
        locale: Language of the text, the report's own unless given.
        registry: Where to find rules and words of plugins.

    Raises:
        ReadError: the text holds no report, or several; check them one by one then.
        ModelError: a prefix that fits no rule.
        TypeError: *report* is neither a report nor a text.
    """
    plugins = discover() if registry is None else registry
    spans = {}
    if isinstance(report, Report):
        found, style = report, OFFICIAL
    else:
        document = read(report, registry=plugins).document
        found, style, spans = document.report, document.style, dict(document.spans)
    context = CheckContext(
        report=found,
        labels=_labels(found, style),
        locale=locale or found.locale,
        vocabulary=plugins.vocabulary,
        spans=spans,
        definitions=plugins.metrics,
    )
    rules = (*RULES, *plugins.rules)
    owners = {rule.code: plugins.owner_of(rule) for rule in plugins.rules}
    return run_rules(context, select_rules(rules, select=select, ignore=ignore), owners=owners)


def _labels(report: Report, style: Style) -> Mapping[Path, str]:
    """Return labels to name places by; a report that no style can number is checked all the same."""
    try:
        return number(report, style)
    except ModelError:
        return {}


def _read_by(reader: Reader, content: str | bytes, context: ReadContext, plugins: Registry) -> ReadResult:
    """Return what the reader of a plugin makes of *content*."""
    source = content.encode("utf-8") if isinstance(content, str) else content
    lines = guarded(
        plugins.owner_of(reader),
        Fault("reader {name}", {"name": reader.format}),
        lambda: tuple(reader.read(source, context)),
        passing=(ReadError, LimitError),
    )
    return lift(lines, vocabulary=plugins.vocabulary)


def read_content(source: ReadSource, limits: Limits, *, verb: str) -> tuple[str | bytes, str]:
    """Return what *source* holds, and its base name if it is a file; *verb* is who asks."""
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
            with File(source).open("rb") as file:
                content = file.read(limits.file_bytes + 1)
        else:
            content = source.read(limits.file_bytes + 1)
    except OSError as error:
        raise ReadError(
            "the file cannot be opened ({reason}).", {"reason": error.strerror or "OSError"}, place=name
        ) from error
    limits.check("file_bytes", len(content), place=name)
    return content, name


def _looks_like_a_path(text: str) -> bool:
    return len(text) <= _PATH_CHARS and "\n" not in text and text.lower().endswith(_SUFFIXES)
