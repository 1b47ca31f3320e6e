"""The public verbs: the road from data to a file, and from a text to findings, with a registry.

``registry=None`` means :func:`wenming.discover`; everything below this layer takes what it needs as an
argument, so nothing here depends on what is installed but through that one value.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO, Literal, TypeAlias

from wenming.blueprint import build, facts
from wenming.checker import RULES, CheckContext, CheckResult, run_rules, select_rules
from wenming.document import Document, arrange
from wenming.errors import LimitError, ReadError, RenderError, shown
from wenming.files import write_atomic
from wenming.hooks import Registry, TransformContext, apply_transforms, discover, guarded
from wenming.limits import Limits
from wenming.model import Report
from wenming.numbering import OFFICIAL, STYLES, Style, number
from wenming.reader import ReadContext, Reader, ReadResult, lift, read_text
from wenming.renderers import GBT_9704, RENDERERS, Profile, RenderContext, Rendered, Renderer

__all__ = ["PathLike", "ReadSource", "Repair", "check", "compose", "read", "render"]

PathLike: TypeAlias = str | os.PathLike[str]
ReadSource: TypeAlias = str | bytes | os.PathLike[str] | BinaryIO
Repair: TypeAlias = Literal["none", "safe", "all"]


def compose(name: str, data: Mapping[str, Any], *, registry: Registry | None = None) -> Report:
    """Make the report that blueprint *name* makes of *data*.

    Args:
        name: ``meteorology/annual_summary``.
        data: What a data file holds: ``{"issuer": "某市气象局", "period": "2025年", "data": {…}}``, the
            values under ``data`` by the blueprint's fields. Words are taken as they are.
        registry: Where to find the blueprint.

    Raises:
        UnknownBlueprintError: there is no such blueprint; names those there are.
        DataError: *data* does not fit; every fault at once, each with its path.
        TemplateError: the prose of the plugin is broken.
        PluginFailedError: a transform of a plugin raised.
    """
    plugins = discover() if registry is None else registry
    blueprint = plugins.blueprint(name)
    owner = name.partition("/")[0]
    known = facts(blueprint, data, plugins.metrics)
    templates = plugins.templates(owner)
    report = build(blueprint, known, templates.read if templates else {})
    return apply_transforms(report, plugins, TransformContext(blueprint=name))


def render(
    report: Report,
    format: str | None = None,  # noqa: A002  # the word of the trade
    *,
    to: PathLike | None = None,
    style: Style | str | None = None,
    profile: Profile | None = None,
    template: bytes | PathLike | None = None,
    locale: str | None = None,
    limits: Limits | None = None,
    verify: bool = True,
    notes: bool = False,
    registry: Registry | None = None,
) -> Rendered:
    """Write *report* as ``docx``, ``html``, ``markdown`` or ``text``, or in a plugin's format.

    The same report and options give the same bytes.

    Args:
        report: What to write.
        format: Name of the format, or a suffix without its dot; left out, the suffix of *to* decides.
        to: File to write; it is replaced as a whole, or not at all.
        style: Numbering and layout of headings: a :class:`wenming.Style` or the name of a bundled one;
            OFFICIAL unless given.
        profile: Paper, fonts and sizes; GB/T 9704 unless given.
        template: A .docx page of your own with docxtpl's tags: its bytes or its path.
        locale: Script to write in; only the report's own is written so far.
        limits: Bounds on what a template may write.
        verify: Compare the text of the finished file with the text that went in.
        notes: Say at the end where each cited figure comes from.
        registry: Where to find formats of plugins.

    Raises:
        ModelError: the report is deeper than the style, or a list longer than its scheme.
        RenderError: unknown format, a locale that needs conversion, a file that cannot be written.
        TemplateError: *template* is broken.
    """
    renderer, owner = _renderer(format, to, registry)
    if locale is not None and locale != report.locale:
        raise RenderError(
            "the report is in {found}; writing it in {wanted} needs script conversion, which this "
            "release does not have. Leave locale out.",
            {"found": report.locale, "wanted": shown(locale)},
            path="locale",
        )
    context = RenderContext(
        profile=GBT_9704 if profile is None else profile,
        template=_page(template),
        verify=verify,
        limits=Limits() if limits is None else limits,
    )
    document = arrange(report, number(report, _style(style)), notes=notes)
    rendered = _run(renderer, owner, document, context)
    if to is not None:
        _write(to, rendered.content)
    return rendered


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
        labels=number(found, style),
        locale=locale or found.locale,
        vocabulary=plugins.vocabulary,
        spans=spans,
    )
    rules = (*RULES, *plugins.rules)
    owners = {rule.code: plugins.owner_of(rule) for rule in plugins.rules}
    return run_rules(context, select_rules(rules, select=select, ignore=ignore), owners=owners)


def read(
    source: ReadSource,
    *,
    format: str | None = None,  # noqa: A002  # the word of the trade
    repair: Repair = "none",
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
    """
    plugins = discover() if registry is None else registry
    bounds = Limits() if limits is None else limits
    if repair != "none":
        raise ReadError("repair {repair} is not available in this release. Use none.", {"repair": shown(repair)})
    content, name = _content(source, bounds)
    wanted = format or Path(name).suffix.lstrip(".") or "text"
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


def _read_by(reader: Reader, content: str | bytes, context: ReadContext, plugins: Registry) -> ReadResult:
    """Return what the reader of a plugin makes of *content*."""
    source = content.encode("utf-8") if isinstance(content, str) else content
    lines = guarded(
        plugins.owner_of(reader),
        f"reader {reader.format}",
        lambda: tuple(reader.read(source, context)),
        passing=(ReadError, LimitError),
    )
    return lift(lines, vocabulary=plugins.vocabulary)


def _renderer(
    format: str | None, to: PathLike | None, registry: Registry | None  # noqa: A002
) -> tuple[Renderer, str]:
    """Return the renderer that *format* or the suffix of *to* asks for, and its plugin's name."""
    wanted = format or (Path(to).suffix if to is not None else "")
    suffix = f".{wanted.lstrip('.').lower()}"
    for renderer in RENDERERS:
        if wanted == renderer.format or suffix in renderer.suffixes:
            return renderer, ""
    plugins = discover() if registry is None else registry
    for renderer in plugins.renderers:
        if wanted == renderer.format or suffix in renderer.suffixes:
            return renderer, plugins.owner_of(renderer)
    known = ", ".join(renderer.format for renderer in (*RENDERERS, *plugins.renderers))
    raise RenderError(
        "no format {format}. Use one of: {known}; or give `to` a suffix such as .docx.",
        {"format": shown(wanted) or "''", "known": known},
        path="format",
    )


def _run(renderer: Renderer, owner: str, document: Document, context: RenderContext) -> Rendered:
    if not owner:
        return renderer.render(document, context)
    call = partial(renderer.render, document, context)
    return guarded(owner, f"renderer {renderer.format}", call, passing=(RenderError,))


def _style(style: Style | str | None) -> Style:
    if style is None:
        return OFFICIAL
    if isinstance(style, Style):
        return style
    if style in STYLES:
        return STYLES[style]
    raise RenderError(
        "no style {style}. Use one of: {known}.",
        {"style": shown(style), "known": ", ".join(STYLES)},
        path="style",
    )


def _page(template: bytes | PathLike | None) -> bytes | None:
    if template is None or isinstance(template, bytes):
        return template
    try:
        return Path(template).read_bytes()
    except OSError as error:
        raise RenderError(
            "the template cannot be opened ({reason}).",
            {"reason": error.strerror or "OSError"},
            place=Path(template).name,
        ) from error


def _write(to: PathLike, content: bytes) -> None:
    try:
        write_atomic(to, content)
    except OSError as error:
        raise RenderError(
            "the file cannot be written ({reason}). Check the folder and its permissions.",
            {"reason": error.strerror or "OSError"},
            place=Path(to).name,
        ) from error


def _content(source: ReadSource, limits: Limits) -> tuple[str | bytes, str]:
    """Return what *source* holds, and its base name if it is a file."""
    if isinstance(source, str | bytes):
        limits.check("file_bytes", len(source))
        return source, ""
    name = Path(source).name if isinstance(source, os.PathLike) else ""
    try:
        if isinstance(source, os.PathLike):
            with Path(source).open("rb") as file:
                content = file.read(limits.file_bytes + 1)
        else:
            content = source.read(limits.file_bytes + 1)
    except OSError as error:
        raise ReadError(
            "the file cannot be opened ({reason}).", {"reason": error.strerror or "OSError"}, place=name
        ) from error
    limits.check("file_bytes", len(content), place=name)
    return content, name
