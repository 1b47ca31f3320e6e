"""``wenming blueprints``: the kinds of report there are."""

from __future__ import annotations

import click

from wenming.cli.channels import emit
from wenming.cli.helpful import make_command
from wenming.cli.session import Session, Translate

__all__ = ["command"]


def command(_: Translate) -> click.Command:
    """Return the verb."""
    about = _("List the kinds of report: name, genre, what each is for.")
    return make_command("blueprints", _list, (), about, _)


@click.pass_obj
def _list(session: Session) -> None:
    known = session.registry().blueprints
    width = max((len(one.name) for one in known), default=0)
    emit("".join(f"{one.name:<{width}}  {one.genre}  {one.help}\n" for one in known))
