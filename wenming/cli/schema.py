"""``wenming schema``: JSON Schema of a saved report, or of the data of a blueprint."""

from __future__ import annotations

import json

import click

from wenming.cli.channels import emit
from wenming.cli.data_schema import data_schema
from wenming.cli.helpful import make_command
from wenming.cli.session import Session, Translate

__all__ = ["command"]


def command(_: Translate) -> click.Command:
    """Return the verb."""
    about = _(
        "Print the JSON Schema of a saved report, or of one kind of data file.\n\n"
        "BLUEPRINT is a name that `wenming blueprints` lists; without it, the schema of a saved report."
    )
    blueprint = click.Argument(["blueprint"], metavar="[BLUEPRINT]", required=False)
    return make_command("schema", _schema, (blueprint,), about, _)


@click.pass_obj
def _schema(session: Session, blueprint: str | None) -> None:
    from wenming.schema.json_schema import json_schema

    found = data_schema(session.registry().blueprint(blueprint)) if blueprint else json_schema()
    emit(json.dumps(found, ensure_ascii=False, indent=2) + "\n")
