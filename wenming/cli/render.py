"""``wenming render``: a data file or a saved report becomes a document."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from wenming.cli.channels import STREAM, read_input, write_output
from wenming.cli.helpful import argument, flag, make_command, option
from wenming.cli.pages import find_profile, page_options
from wenming.cli.session import Session, Translate
from wenming.cli.source import open_data, report_of, style_of
from wenming.errors import RenderError, WenmingError, shown

if TYPE_CHECKING:
    from wenming.hooks import Registry

__all__ = ["STYLE_NAMES", "command"]

STYLE_NAMES = ("official", "official_half", "plain", "plain_half", "glyph", "chapters", "speech", "decimal")
"""``wenming.numbering.STYLES``, which help must not import."""


def command(_: Translate) -> click.Command:
    """Return the verb."""
    about = _(
        "Write a document from a data file or a saved report.\n\n"
        "DATA is YAML, JSON, a table (.xlsx, .csv) or - for standard input. Nothing is written unless all of it"
        " is right."
    )
    params = (
        argument("data", "DATA"),
        option(
            "-o",
            "--output",
            metavar="FILE",
            required=True,
            about=_("file to write; its suffix (.docx .html .md .txt .pdf) is the format; - is standard output"),
        ),
        option(
            "--format",
            "named",
            metavar="NAME",
            about=_("format, where the suffix does not say: docx, html, markdown, text, pdf"),
        ),
        option(
            "--style",
            metavar="NAME",
            about=_("numbering: {names}; the first by default").format(names=", ".join(STYLE_NAMES)),
        ),
        option("--column", metavar="NAME", about=_("of a table with a column for each unit: the one to read")),
        *page_options(_),
        option("--template", metavar="FILE", about=_("Word page of your own, with tags; see `wenming template`")),
        option("--toc", metavar="N", about=_("levels of headings in a table of contents; none by default")),
        flag("--fast", about=_("pack the Word file with isal: larger by a few per cent, much sooner")),
        option(
            "--locale",
            metavar="TAG",
            about=_("script to write in: zh-Hans-CN, zh-Hant-TW, zh-Hant-HK; the report's own by default"),
        ),
        flag("--notes", about=_("say at the end where each figure comes from")),
        flag("--recompute", about=_("compute growth, shares and sums of a saved report again")),
    )
    return make_command("render", _render, params, about, _)


@click.pass_obj
def _render(
    session: Session,
    data: str,
    output: str,
    named: str | None,
    style: str | None,
    column: str | None,
    profile: str | None,
    fonts: str | None,
    template: str | None,
    toc: str | None,
    fast: bool,
    locale: str | None,
    notes: bool,
    recompute: bool,
) -> None:
    from wenming import metrics, render

    wanted = named or _suffix(output)
    source = read_input(data)
    registry = session.registry()
    if named:
        _check_agreement(output, named, registry)
    data_ = open_data(source, registry, column or "")
    report = report_of(data_, registry)
    if recompute:
        report = metrics.recompute(report)
    try:
        rendered = render(
            report,
            wanted,
            style=style or style_of(data_, registry),
            profile=find_profile(profile, fonts),
            template=template,
            toc=_levels(toc),
            compression="fast" if fast else "standard",
            locale=locale,
            notes=notes,
            registry=registry,
        )
    except RenderError as error:
        raise _as_options(error) from error
    write_output(output, rendered.content, inputs=(data,))


def _levels(toc: str | None) -> int:
    if toc is None or (toc.isascii() and toc.isdigit() and len(toc) == 1):
        return int(toc or 0)
    raise WenmingError(
        "is {found}. Give the levels to list, 1 to 9, or 0 for none.", {"found": shown(toc)}, path="--toc"
    )


def _suffix(output: str) -> str:
    """Return the suffix of *output*, which must have one."""
    suffix = "" if output == STREAM else Path(output).suffix
    if not suffix:
        raise WenmingError(
            "has no suffix that says the format. Name it .docx, .html, .md, .txt or .pdf, or give --format.",
            place="-o -" if output == STREAM else Path(output).name,
        )
    return suffix.lower()


def _check_agreement(output: str, named: str, registry: Registry) -> None:
    """Refuse a suffix that is another format's: no Word opens text in a .docx. One of no format is free."""
    from wenming.renderers import RENDERERS

    def format_of(name: str) -> str:
        every = (*RENDERERS, *registry.renderers)
        return next((one.format for one in every if name.lower() in (one.format, *one.suffixes)), "")

    suffix = Path(output).suffix
    formats = {format_of(suffix), format_of(named) or format_of(f".{named}")} - {""}
    if output != STREAM and len(formats) > 1:
        raise WenmingError(
            "is named {suffix}, but --format says {named}. Give one of the two, or let them agree.",
            {"suffix": shown(suffix), "named": shown(named)},
            place=shown(Path(output).name),
        )


def _as_options(error: RenderError) -> WenmingError:
    """Name the options where the verb's arguments are at fault."""
    names = {"format": "--format", "style": "--style", "locale": "--locale", "toc": "--toc", "compression": "--fast"}
    return WenmingError.of(fault._replace(path=names.get(fault.path, fault.path)) for fault in error.faults)
