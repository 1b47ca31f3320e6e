"""render: report in, file out."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from wenming.document import Document, arrange, to_script
from wenming.errors import Fault, ModelError, PluginFailedError, RenderError, shown
from wenming.files import write_atomic
from wenming.limits import MAX_DEPTH, Limits
from wenming.model import Report
from wenming.numbering import OFFICIAL, STYLES, Style, number
from wenming.renderers import Profile, RenderContext, Rendered, Renderer, bundled
from wenming.renderers.base import COMPRESSIONS, Compression
from wenming.renderers.profiles import profile_of

if TYPE_CHECKING:
    from wenming.hooks import Registry
    from wenming.renderers.word.template.page import Page

__all__ = ["PathLike", "render"]

PathLike: TypeAlias = str | os.PathLike[str]


def render(
    report: Report,
    format: str | None = None,  # noqa: A002  # the word of the trade
    *,
    to: PathLike | None = None,
    style: Style | str | None = None,
    profile: Profile | str | None = None,
    template: Page | bytes | PathLike | None = None,
    locale: str | None = None,
    toc: int = 0,
    title_lines: Iterable[str] = (),
    compression: Compression = "standard",
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
        profile: Paper, fonts and sizes: a :class:`wenming.Profile` or the name of a bundled one, ``report``;
            GB/T 9704 unless given.
        template: A .docx page of your own with docxtpl's tags: a :class:`wenming.Page`, or its bytes or path.
        locale: Script to write in, ``zh-Hant-TW``, ``zh-Hant-HK`` or ``zh-Hans-CN``; the report's own unless
            given. The characters change, the words do not; terms and names of plugins win, and what stands
            in ``report.extra`` stays as it is. Needs the extra ``script``.
        toc: Levels of headings in a table of contents, 1 to 9; 0 for none. Word and HTML have one.
        title_lines: Where the title is to be broken, by hand: its lines, which joined are the title. Without
            them Word and HTML shape it as GB/T 9704 wants (梯形, 菱形).
        compression: ``"fast"`` packs Word files with isal (extra ``fast``): a little larger, much sooner.
        limits: Bounds on what a template may write.
        verify: Compare the text of the finished file with the text that went in, and computed figures
            with what their inputs give.
        notes: Say at the end where each cited figure comes from.
        registry: Where to find formats of plugins.

    Raises:
        ModelError: the report is deeper than the style, or a list longer than its scheme.
        RenderError: a computed figure that its inputs do not give, an unknown format,
            profile or locale, a file that cannot be written.
        ScriptError: *locale* wants another script, and OpenCC is not installed.
        TemplateError: *template* is broken.
        PluginFailedError: a plugin's renderer raised, or gave no file.
        TypeError: *report* is no report, *profile* no profile, *title_lines* no list of lines.
    """
    if not isinstance(report, Report):
        raise TypeError(f"render() wants a Report, got {type(report).__name__}")
    renderer, owner = _renderer(format, to, registry)
    bounds = Limits() if limits is None else limits
    context = RenderContext(
        profile=profile_of(profile, verb="render"),
        template=_page(template, bounds),
        toc=_levels(toc),
        title_lines=_lines(title_lines),
        compression=_compression(compression),
        verify=verify,
        limits=bounds,
    )
    if verify:
        _check_figures(report)
    document = arrange(report, number(report, _style(style)), notes=notes)
    if locale is not None:
        document = _in_script(document, locale, report, registry)
    rendered = _run(renderer, owner, document, context)
    if to is not None:
        _write(to, rendered.content)
    return rendered


def _registry(registry: Registry | None) -> Registry:
    """Return *registry*, or what is installed: looked for only where something of a plugin is asked for."""
    if registry is not None:
        return registry
    from wenming.hooks import discover

    return discover()


def _in_script(document: Document, locale: str, report: Report, registry: Registry | None) -> Document:
    """Return *document* in the script of *locale*, with the terms and names that plugins bring."""
    words = _registry(registry).vocabulary
    try:
        return to_script(
            document,
            locale,
            glossary=dict(words.glossary),
            protect=(*(value for _, value in report.extra), *words.protected),
        )
    except ModelError as error:
        raise RenderError.of(error.faults) from error


def _renderer(
    format: str | None, to: PathLike | None, registry: Registry | None  # noqa: A002
) -> tuple[Renderer, str]:
    """Return the renderer that *format* or the suffix of *to* asks for, and its plugin's name."""
    wanted = format or (os.path.splitext(to)[1] if to is not None else "")
    suffix = f".{wanted.lstrip('.').lower()}"
    for renderer in bundled():
        if wanted == renderer.format or suffix in renderer.suffixes:
            return renderer, ""
    plugins = _registry(registry)
    for renderer in plugins.renderers:
        if wanted == renderer.format or suffix in renderer.suffixes:
            return renderer, plugins.owner_of(renderer)
    known = ", ".join(renderer.format for renderer in (*bundled(), *plugins.renderers))
    raise RenderError(
        "no format {format}. Use one of: {known}; or give `to` a suffix such as .docx.",
        {"format": shown(wanted) or "''", "known": known},
        path="format",
    )


def _check_figures(report: Report) -> None:
    """Refuse to print a figure that is not what its own source says."""
    if not any(metric.source is not None and metric.source.formula for metric in report.metrics):
        return
    from wenming.metrics import stale  # for reports with computed figures

    found = stale(report)
    if found:
        advice = RenderError(
            "computed figures no longer fit their inputs. Pass the report through "
            "wenming.metrics.recompute first (--recompute), or verify=False to print them as they are."
        )
        raise RenderError.of((*(one.fault for one in found), *advice.faults))


def _run(renderer: Renderer, owner: str, document: Document, context: RenderContext) -> Rendered:
    if not owner:
        return renderer.render(document, context)
    from wenming.hooks import guarded

    part = Fault("renderer {name}", {"name": renderer.format})
    rendered: object = guarded(
        owner, part, partial(renderer.render, document, context), passing=(RenderError,)
    )
    if not isinstance(rendered, Rendered) or not isinstance(rendered.content, bytes):
        raise PluginFailedError(
            "{part} of plugin {plugin} gave no Rendered with bytes in it. Update the plugin, or block it.",
            {"part": part, "plugin": owner},
        )
    return rendered


def _style(style: Style | str | None) -> Style:
    if style is None:
        return OFFICIAL
    if isinstance(style, Style):
        return style
    if isinstance(style, str) and style in STYLES:
        return STYLES[style]
    raise RenderError(
        "no style {style}. Use one of: {known}.",
        {"style": shown(style), "known": ", ".join(STYLES)},
        path="style",
    )


def _levels(toc: int) -> int:
    if isinstance(toc, int) and 0 <= toc <= MAX_DEPTH:
        return int(toc)
    raise RenderError("is {found}. Give the levels to list, 1 to 9, or 0 for none.", {"found": shown(toc)}, path="toc")


def _lines(title_lines: Iterable[str]) -> tuple[str, ...]:
    if isinstance(title_lines, str) or not isinstance(title_lines, Iterable):
        raise TypeError(f"render() wants a list of lines as title_lines, got {type(title_lines).__name__}")
    return tuple(title_lines)


def _compression(name: Compression) -> Compression:
    if name in COMPRESSIONS:
        return name
    raise RenderError(
        "is {found}. Use one of: {known}.",
        {"found": shown(name), "known": ", ".join(COMPRESSIONS)},
        path="compression",
    )


def _page(template: Page | bytes | PathLike | None, limits: Limits) -> Page | None:
    if template is None:
        return None
    from wenming.renderers.word.template.page import page_of

    return page_of(template, limits)


def _write(to: PathLike, content: bytes) -> None:
    try:
        write_atomic(to, content)
    except OSError as error:
        raise RenderError(
            "the file cannot be written ({reason}). Check the folder and its permissions.",
            {"reason": error.strerror or "OSError"},
            place=os.path.basename(to),
        ) from error
