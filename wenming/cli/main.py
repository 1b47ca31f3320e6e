"""The command ``wenming``: the tree of verbs, and an exit code for every way it can end.

0 fine, 1 findings, 2 bad input, 3 a bug of ours, 130 interrupted. This is the one place besides
``discover()`` that looks at the environment.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from functools import partial

import click

from wenming._version import __version__
from wenming.cli import (
    blueprints,
    check,
    figures,
    fix,
    layout_check,
    new,
    new_plugin,
    outline,
    plugins,
    read,
    render,
    schema,
    template,
    zh,
)
from wenming.cli.channels import emit, output_kept, tell
from wenming.cli.faults import (
    BAD_INPUT,
    FINE,
    INTERRUPTED,
    OUR_BUG,
    print_traceback,
    say,
    say_bug,
    usage_fault,
)
from wenming.cli.helpful import flag, help_text, make_group, option
from wenming.cli.language import asked_language
from wenming.cli.session import Session, Translate
from wenming.errors import Fault, ModelError, UnknownBlueprintError, WenmingError, shown
from wenming.i18n import negotiate, translator

__all__ = ["build", "main"]

_VERBS = (
    render,
    new,
    check,
    fix,
    layout_check,
    read,
    outline,
    figures,
    template,
    blueprints,
    plugins,
    new_plugin,
    schema,
    zh,
)


def main(arguments: Sequence[str] | None = None, environment: Mapping[str, str] | None = None) -> int:
    """Run the command and return its exit code.

    Args:
        arguments: What follows the command's name; ``None`` is ``sys.argv``.
        environment: Where the language is looked up; ``None`` is ``os.environ``.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    asked = os.environ if environment is None else environment
    locale = asked_language(words, asked)
    translate = translator(locale)
    coloured = _shows_colours(asked)
    try:
        with output_kept():
            code = build(locale, coloured=coloured).main(words, "wenming", standalone_mode=False)
    except BaseException as error:
        off = _switch(words, asked)
        code = _answer(_explained(error, off), translate)
        if "--debug" in words:
            print_traceback(error)
    return code if isinstance(code, int) else FINE


def build(locale: str, *, coloured: bool = False) -> click.Group:
    """Return the command with its verbs, its help in the language of *locale*; *coloured*: what it prints may be."""
    _ = translator(locale)
    params = [
        option(
            "--lang",
            metavar="LANG",
            about=_("language of messages: zh, zh-Hant or en; else as the environment says"),
        ),
        flag("--no-plugins", about=_("use the bundled plugins only")),
        click.Option(["--debug"], is_flag=True, expose_value=False, help=_("show the traceback of an error")),
        click.Option(
            ["--version"],
            is_flag=True,
            is_eager=True,
            expose_value=False,
            callback=_show_version,
            help=_("show the version"),
        ),
    ]
    verbs = (verb.command(_) for verb in _VERBS)
    about = _("Chinese official work reports: from data to Word, HTML, Markdown and text.")
    return make_group("wenming", partial(_start, _, locale, coloured), params, verbs, about, _)


def _start(_: Translate, locale: str, coloured: bool, lang: str | None, no_plugins: bool) -> None:
    context = click.get_current_context()
    try:
        negotiate(lang or locale)
    except ModelError as error:
        raise WenmingError.of(fault._replace(path="--lang") for fault in error.faults) from error
    context.obj = Session(translate=_, locale=locale, plugins=not no_plugins, coloured=coloured)
    if context.invoked_subcommand is None:
        tell(help_text(context, _).rstrip("\n"))
        context.exit(BAD_INPUT)


def _shows_colours(environment: Mapping[str, str]) -> bool:
    """Tell whether standard output is a terminal that shows colours; NO_COLOR says no (no-color.org)."""
    stream = sys.stdout
    on_terminal = stream is not None and not stream.closed and stream.isatty()
    return on_terminal and not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"


def _show_version(context: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked and not context.resilient_parsing:
        emit(f"wenming {__version__}\n")
        context.exit()


def _switch(words: Sequence[str], environment: Mapping[str, str]) -> str:
    """Return what switches installed plugins off in this call, ``""`` if nothing does."""
    if "--no-plugins" in words:
        return "--no-plugins"
    return "WENMING_NO_PLUGINS" if environment.get("WENMING_NO_PLUGINS") == "1" else ""


def _explained(error: BaseException, off: str) -> BaseException:
    """Say of a blueprint that is not there that its plugin may be one of those switched *off*."""
    from wenming.hooks import BUNDLED  # not needed by a call that ends well

    unknown = error.__cause__ if isinstance(error.__cause__, UnknownBlueprintError) else error
    if not off or not isinstance(error, WenmingError) or not isinstance(unknown, UnknownBlueprintError):
        return error
    plugin, slash, _ = unknown.name.partition("/")
    refused = unknown.faults[0].values["refused"]
    if refused or not slash or get_close_matches(plugin, BUNDLED, n=1):  # no plugin, or a bundled one
        return error
    said = Fault(
        "no blueprint named {name}: installed plugins are switched off. Leave out {switch}.",
        {"name": shown(unknown.name), "switch": off},
    )
    return WenmingError.of(said._replace(path=fault.path, place=fault.place) for fault in error.faults)


def _answer(error: BaseException, _: Translate) -> int:
    """Say on standard error what went wrong; return the exit code."""
    match error:
        case WenmingError():
            say(error, _)
        case click.ClickException():
            say(WenmingError.of([usage_fault(error)]), _)
            context = getattr(error, "ctx", None)
            path = context.command_path if context else "wenming"
            tell(_("See {command} --help.").format(command=path))
        case click.Abort() | KeyboardInterrupt():
            return INTERRUPTED
        case SystemExit():
            raise error
        case _:
            say_bug(error, _)
            return OUR_BUG
    return BAD_INPUT
