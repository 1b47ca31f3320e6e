"""``wenming new``: a form to fill in, or a filled sample."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wenming.cli.channels import STREAM, write_output
from wenming.cli.form import form
from wenming.cli.helpful import argument, flag, make_command, option
from wenming.cli.session import Session, Translate
from wenming.errors import WenmingError, shown

if TYPE_CHECKING:
    from wenming.blueprint import Blueprint

__all__ = ["command", "spare"]


def command(_: Translate) -> click.Command:
    """Return the verb."""
    about = _(
        "Write a form to fill in for one kind of report.\n\n"
        "BLUEPRINT is a name that `wenming blueprints` lists. Each field is explained in the form."
    )
    params = (
        argument("blueprint", "BLUEPRINT"),
        option(
            "-o",
            "--output",
            metavar="FILE",
            about=_("file to write (.yaml, .xlsx or .csv, which has its lists beside it); standard output by default"),
        ),
        flag("--sample", about=_("write an example, filled in, in place of the form")),
        flag("--force", about=_("replace a file that is there already, with what has been filled in")),
    )
    return make_command("new", _new, params, about, _)


@click.pass_obj
def _new(session: Session, blueprint: str, output: str | None, sample: bool, force: bool) -> None:
    registry = session.registry()
    found = registry.blueprint(blueprint)
    filled = registry.sample(blueprint) if sample else ""
    if filled is None:
        raise WenmingError(
            "the blueprint {name} has no sample. Leave --sample out and fill in the form.",
            {"name": shown(blueprint)},
        )
    target = output or STREAM
    files = dict(_files(found, filled, target, session.translate))
    if not force and target != STREAM:
        for name, content in files.items():
            spare(name, content)
    for name, content in files.items():
        write_output(name, content)


def _files(blueprint: Blueprint, filled: str, target: str, _: Translate) -> Iterator[tuple[str, bytes]]:
    """Yield what to write, by name: a table where the suffix asks for one, its lists beside a CSV."""
    path = Path(target)
    suffix = "" if target == STREAM else path.suffix.lower()
    if suffix not in (".xlsx", ".csv"):
        yield target, (filled or form(blueprint, _)).encode("utf-8")
        return
    from wenming.schema import read_data
    from wenming.sheets import write_csv_form, write_excel_form

    data = read_data(filled).value if filled else None
    if suffix == ".xlsx":
        yield target, write_excel_form(blueprint, data, translate=_)
        return
    for name, content in write_csv_form(blueprint, data, translate=_).items():
        yield str(path.with_name(f"{path.stem}.{name}.csv") if name else path), content


def spare(target: str, content: bytes) -> None:
    """Refuse to replace what somebody may have filled in."""
    path = Path(target)
    try:
        held = path.read_bytes() if path.is_file() else b""
    except OSError:
        return  # writing will say why
    if held.strip() and held != content:
        raise WenmingError(
            "is there already. Give another name, or --force to replace what it holds.", place=shown(path.name)
        )
