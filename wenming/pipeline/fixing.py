"""fix: what can be mended in a report or a file, mended."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from functools import partial
from pathlib import Path as File
from typing import BinaryIO, TypeAlias, overload

from wenming.errors import LoadError, ReadError, shown
from wenming.hooks import Registry, discover
from wenming.limits import Limits
from wenming.model import Report
from wenming.pipeline.checking import check
from wenming.pipeline.composing import compose
from wenming.pipeline.mending import Ask, DataDraft, Mended, ReportDraft, TextDraft, WordDraft, mend
from wenming.pipeline.reading import lifted, lines_of, read_content
from wenming.reader import RawLine, ReadContext, ReadDocument
from wenming.reader.formats import sniff
from wenming.schema import Data, load_data

__all__ = ["FileDraft", "FixSource", "draft_of", "fix"]

FileDraft: TypeAlias = TextDraft | DataDraft | WordDraft
FixSource: TypeAlias = bytes | os.PathLike[str] | BinaryIO

_KINDS = {
    "text": "text", "txt": "text", "markdown": "markdown", "md": "markdown", "docx": "docx", "docm": "docx",
    "yaml": "data", "yml": "data", "json": "data",
}  # fmt: skip


@overload
def fix(
    source: Report,
    *,
    format: str | None = ...,
    ask: Ask | None = ...,
    select: Iterable[str] = ...,
    ignore: Iterable[str] = ...,
    limits: Limits | None = ...,
    registry: Registry | None = ...,
) -> Mended[ReportDraft]: ...


@overload
def fix(
    source: FixSource,
    *,
    format: str | None = ...,
    ask: Ask | None = ...,
    select: Iterable[str] = ...,
    ignore: Iterable[str] = ...,
    limits: Limits | None = ...,
    registry: Registry | None = ...,
) -> Mended[FileDraft]: ...


def fix(
    source: Report | FixSource,
    *,
    format: str | None = None,  # noqa: A002  # the word of the trade
    ask: Ask | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    limits: Limits | None = None,
    registry: Registry | None = None,
) -> Mended[ReportDraft] | Mended[FileDraft]:
    """Make the safe fixes of what is wrong in a report or a file; nothing else of it is touched.

    Of a text line ends and encoding stay, of YAML comments and layout, of a Word file every part but the words of
    the runs that change. The result holds the draft: ``fix(report).draft.report``,
    ``fix(Path("a.docx")).draft.content``.

    Args:
        source: A report; the bytes of a file, its path, or an open binary file.
        format: ``text``, ``markdown``, ``docx``, ``yaml`` or ``json``; left out, the suffix of the path decides, else
            the first bytes.
        ask: Asked about each fix that is not safe: ``ask(result, finding, fix)``; without it none of them is made.
        select: Prefixes of the codes to mend; all unless given. The longest prefix decides.
        ignore: Prefixes of the codes to leave alone.
        limits: How large the file may be.
        registry: Where to find rules and words of plugins.

    Raises:
        ReadError: no file of these kinds.
        LoadError: data that hold no report; ``DataError`` where they do not fit their blueprint.
        LimitError: the file is too large.
        ModelError: a prefix that fits no rule.
        TypeError: *source* is none of these.
    """
    plugins = discover() if registry is None else registry
    judge = partial(check, select=tuple(select), ignore=tuple(ignore), registry=plugins)
    if isinstance(source, Report):
        return mend(ReportDraft(source), judge, ask)
    content, name = read_content(source, Limits() if limits is None else limits, verb="fix")
    if isinstance(content, str):
        raise TypeError("fix() wants a report, bytes, a path or a binary file, got str")
    wanted = format or File(name).suffix.lower().lstrip(".") or sniff(content)
    return mend(draft_of(content, wanted, plugins, name=name), judge, ask)


def draft_of(
    content: bytes,
    kind: str,
    registry: Registry,
    *,
    name: str = "",
    report_of: Callable[[Data], Report] | None = None,
) -> FileDraft:
    """Return *content* to be mended.

    Args:
        content: The file.
        kind: Its format or suffix: ``text``, ``md``, ``docx``, ``yaml``.
        registry: Words of plugins, and their blueprints.
        name: Base name of the file.
        report_of: Makes the report of a data file; as ``load`` and ``compose`` do, unless given.

    Raises:
        ReadError: a format that is not mended.
    """
    context = ReadContext(place=name)
    match _KINDS.get(kind):
        case "data":
            return DataDraft.of(content, report_of or partial(_report_of, registry=registry), name=name)
        case "docx":
            return WordDraft(content, partial(_documents, registry=registry), name)
        case "text" | "markdown" as form:
            def read(text: str) -> Iterable[ReadDocument]:
                return _documents(lines_of(text, form, context, registry), registry=registry)

            return TextDraft.of(content, read, place=name)
    raise ReadError(
        "the format {format} is not mended. Save it as .docx or .txt and mend that.",
        {"format": shown(kind)},
        place=name,
    )


def _documents(lines: tuple[RawLine, ...], registry: Registry) -> Iterable[ReadDocument]:
    return lifted(lines, registry).documents


def _report_of(data: Data, registry: Registry) -> Report:
    value = data.value
    if isinstance(value, Mapping) and isinstance(value.get("blueprint"), str):
        return compose(value["blueprint"], value, registry=registry)
    if isinstance(value, Mapping) and "wenming" in value:
        return load_data(data)
    raise LoadError(
        "is neither data nor a saved report: at its top stands no 'blueprint: …' and no 'wenming: 1'."
        " `wenming new` writes a form to fill in.",
        place=data.place(),
    )
