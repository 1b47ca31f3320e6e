"""Click commands whose help speaks the reader's language.

Click translates through gettext's global domain; changing that would change it for the whole process,
so the few lines of a help page are laid out here.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from difflib import get_close_matches
from functools import partial

import click

from wenming.cli.channels import emit
from wenming.cli.session import Translate
from wenming.errors import WenmingError, shown

__all__ = ["argument", "flag", "help_text", "make_command", "make_group", "option", "spelling"]


def argument(name: str, metavar: str, *, required: bool = True) -> click.Argument:
    """Return a positional argument; the help of its command says what it is."""
    return click.Argument([name], metavar=metavar, required=required)


def option(*names: str, metavar: str, about: str, required: bool = False) -> click.Option:
    """Return an option that takes a value."""
    return click.Option(names, metavar=metavar, help=about, required=required)


def flag(*names: str, about: str) -> click.Option:
    """Return an option that is given or not."""
    return click.Option(names, is_flag=True, help=about)


def make_command(
    name: str, callback: Callable[..., None], params: Sequence[click.Parameter], about: str, _: Translate
) -> click.Command:
    """Return a verb. *about* begins with one line, which the list of verbs repeats."""
    needed = [f"{one.opts[0]} {one.metavar}" for one in params if isinstance(one, click.Option) and one.required]
    return click.Command(
        name,
        callback=callback,
        params=[*params, _help_option(_)],
        help=about,
        options_metavar=" ".join((*needed, _("[OPTIONS]"))),
        add_help_option=False,
    )


class _Group(click.Group):
    """Knows how to answer a verb that is none; click's own answer differs by its releases."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if name not in self.commands and not name.startswith("-"):
            near = get_close_matches(name, self.commands, n=1)
            raise WenmingError(
                "there is no verb {name}; did you mean {near}?"
                if near
                else "there is no verb {name}. `wenming --help` lists them.",
                {"name": shown(name), "near": "".join(near)},
            )
        return super().resolve_command(ctx, args)


def make_group(
    name: str,
    callback: Callable[..., None],
    params: Sequence[click.Parameter],
    commands: Iterable[click.Command],
    about: str,
    _: Translate,
) -> click.Group:
    """Return the command that holds the verbs."""
    return _Group(
        name,
        callback=callback,
        params=[*params, _help_option(_)],
        commands=list(commands),
        help=about,
        invoke_without_command=True,
        options_metavar=_("[OPTIONS]"),
        subcommand_metavar=_("VERB …"),
        add_help_option=False,
    )


def help_text(context: click.Context, _: Translate) -> str:
    """Return the help page of the command that *context* runs, with its line feed."""
    command = context.command
    usage = " ".join((context.command_path, *command.collect_usage_pieces(context)))
    blocks = [_("Usage: {usage}").format(usage=usage), _indented(command.help or "")]
    if isinstance(command, click.Group):
        verbs = ((name, (verb.help or "").split("\n")[0]) for name, verb in command.commands.items())
        blocks.append(_table(_("Verbs:"), list(verbs)))
    options = [option for option in command.params if isinstance(option, click.Option)]
    blocks.append(_table(_("Options:"), [(spelling(one), one.help or "") for one in options]))
    return "\n\n".join(blocks) + "\n"


def spelling(one: click.Option) -> str:
    """Return an option as the help shows it: ``-o, --output FILE``."""
    names = ", ".join(one.opts)
    return names if one.is_flag else f"{names} {one.metavar}"


def _indented(text: str) -> str:
    return "\n".join(f"  {line}".rstrip() for line in text.split("\n"))


def _table(head: str, rows: Sequence[tuple[str, str]]) -> str:
    width = max(len(left) for left, _ in rows)
    return "\n".join([head, *(f"  {left:<{width}}  {right}".rstrip() for left, right in rows)])


def _help_option(_: Translate) -> click.Option:
    return click.Option(
        ["-h", "--help"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=partial(_show_help, _),
        help=_("show this page"),
    )


def _show_help(_: Translate, context: click.Context, __: click.Parameter, asked: bool) -> None:
    if asked and not context.resilient_parsing:
        emit(help_text(context, _))
        context.exit()
