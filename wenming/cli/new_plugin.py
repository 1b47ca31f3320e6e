"""``wenming new-plugin``: an installable plugin package, begun."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path

import click

from wenming.cli.channels import emit
from wenming.cli.helpful import argument, flag, make_command, option
from wenming.cli.session import Translate
from wenming.errors import WenmingError, shown

__all__ = ["command"]


def command(_: Translate) -> click.Command:
    """Return the verb."""
    about = _(
        "Begin a plugin of your own: a package that installs and passes its tests.\n\n"
        "NAME is English, in small letters: fire. The package has two metrics, a blueprint, prose, a check,\n"
        "translations, a sample and tests; README.md in it says what to change where."
    )
    params = (
        argument("name", "NAME"),
        option(
            "--title", metavar="TITLE", about=_("what the sector is called in Chinese: 消防; asked for if left out")
        ),
        option(
            "-o",
            "--output",
            metavar="FOLDER",
            about=_("folder to write, empty or not there; wenming-NAME by default"),
        ),
        flag("--word", about=_("add a Word page of its own, to be changed in Word")),
    )
    return make_command("new-plugin", partial(_new_plugin, _), params, about, _)


def _new_plugin(_: Translate, name: str, title: str | None, output: str | None, word: bool) -> None:
    from wenming.scaffold import check_name, plugin_files, write_folder

    check_name(name)  # before anything is asked
    made = plugin_files(name, title=_title(_) if title is None else title, word=word)
    folder = output or f"wenming-{name.replace('_', '-')}"
    write_folder(folder, made)
    shown_folder = shown(Path(folder).name or folder)
    lines = (
        _("{count} files in {folder}. Next:").format(count=len(made), folder=shown_folder),
        f"  cd {folder}",
        "  pip install -e '.[test]'",
        "  pytest",
        f"  wenming plugins check {name}",
        f"  wenming new {name}/annual --sample | wenming render - -o {name}.docx",
    )
    emit("".join(f"{line}\n" for line in lines))


def _title(_: Translate) -> str:
    """Ask for the title where somebody can answer.

    Raises:
        WenmingError: nobody can.
    """
    if not sys.stdin.isatty():
        raise WenmingError("is missing. Say what the sector is called in Chinese: --title 消防.", path="--title")
    asked: str = click.prompt(_("What the sector is called in Chinese"), err=True)
    return asked.strip()
