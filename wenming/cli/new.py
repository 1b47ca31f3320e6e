"""``wenming new``: a form to fill in, or a filled sample."""

from __future__ import annotations

from pathlib import Path

import click

from wenming.cli.channels import STREAM, write_output
from wenming.cli.form import form
from wenming.cli.helpful import argument, flag, make_command, option
from wenming.cli.session import Session, Translate
from wenming.errors import WenmingError, shown

__all__ = ["command", "spare"]


def command(_: Translate) -> click.Command:
    """Return the verb."""
    about = _(
        "Write a form to fill in for one kind of report.\n\n"
        "BLUEPRINT is a name that `wenming blueprints` lists. Each field is explained in the form."
    )
    params = (
        argument("blueprint", "BLUEPRINT"),
        option("-o", "--output", metavar="FILE", about=_("file to write (.yaml); standard output by default")),
        flag("--sample", about=_("write an example, filled in, in place of the form")),
        flag("--force", about=_("replace a file that is there already, with what has been filled in")),
    )
    return make_command("new", _new, params, about, _)


@click.pass_obj
def _new(session: Session, blueprint: str, output: str | None, sample: bool, force: bool) -> None:
    registry = session.registry()
    found = registry.blueprint(blueprint)
    text = registry.sample(blueprint) if sample else form(found, session.translate)
    if text is None:
        raise WenmingError(
            "the blueprint {name} has no sample. Leave --sample out and fill in the form.",
            {"name": shown(blueprint)},
        )
    content = text.encode("utf-8")
    target = output or STREAM
    if not force and target != STREAM:
        spare(target, content)
    write_output(target, content)


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
