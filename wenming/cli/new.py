"""``wenming new``: a form to fill in, or a filled sample."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from wenming.cli.channels import STREAM, spare, tell, write_output
from wenming.cli.form import form
from wenming.cli.helpful import argument, flag, make_command, option
from wenming.cli.session import Session, Translate
from wenming.errors import WenmingError, shown

if TYPE_CHECKING:
    from wenming.blueprint import Blueprint

__all__ = ["command"]

_SUFFIXES = (".yaml", ".yml", ".xlsx", ".csv")


def command(_: Translate) -> click.Command:
    """Return the verb."""
    about = _(
        "Write a form to fill in for one kind of report.\n\n"
        "BLUEPRINT is a name that `wenming blueprints` lists. Each field is explained in the form.\n"
        "With --from, last year's report tells the blueprint where none is named: its figures stand in the form as"
        " those of the year before. Where no blueprint fits, the report itself is written, to be edited."
    )
    params = (
        argument("blueprint", "BLUEPRINT", required=False),
        option("--from", "last", metavar="FILE", about=_("last year's report: .docx, .txt, .html, .md")),
        option(
            "-o",
            "--output",
            metavar="FILE",
            about=_("file to write (.yaml, .xlsx or .csv, which has its lists beside it); standard output by default"),
        ),
        option("--pick", metavar="N", about=_("the N-th document, where last year's file holds several")),
        flag("--sample", about=_("write an example, filled in, in place of the form")),
        flag("--force", about=_("replace a file that is there already, with what has been filled in")),
    )
    return make_command("new", _new, params, about, _)


@click.pass_obj
def _new(
    session: Session,
    blueprint: str | None,
    last: str | None,
    output: str | None,
    pick: str | None,
    sample: bool,
    force: bool,
) -> None:
    if output not in (None, STREAM) and Path(output or "").suffix.lower() not in _SUFFIXES:
        raise WenmingError(
            "is no name for a form. Name it .yaml, .xlsx or .csv.", place=shown(Path(output or "").name)
        )
    if last is not None:
        _from_last(session, blueprint, last, pick, target=output or STREAM, force=force)
        return
    if blueprint is None:
        raise WenmingError("name a blueprint, or last year's report: --from FILE. `wenming blueprints` lists them.")
    registry = session.registry()
    found = registry.blueprint(blueprint)
    filled = registry.sample(blueprint) if sample else ""
    if filled is None:
        raise WenmingError(
            "the blueprint {name} has no sample. Leave --sample out and fill in the form.",
            {"name": shown(blueprint)},
        )
    target = output or STREAM
    if _is_table(target):
        from wenming.schema import read_data

        data = read_data(filled).value if filled else None
        _write(dict(_tables(found, data, target, session.translate)), force)
    else:
        _write({target: (filled or form(found, session.translate)).encode("utf-8")}, force)


def _from_last(
    session: Session, blueprint: str | None, last: str, pick: str | None, *, target: str, force: bool
) -> None:
    """Write the form that *last* fills for the year before; or *last* itself, where no blueprint fits."""
    from wenming.cli.last_year import as_data, as_yaml, left_over, notes_on, read_last
    from wenming.schema import dump_yaml

    _, registry = session.translate, session.registry()
    wanted = None if blueprint is None else registry.blueprint(blueprint)
    document, match = read_last(last, registry, wanted, pick)
    report = document.report
    if match is None:
        tell(_("no blueprint fits {file}; the report itself is written, to be edited").format(file=shown(last)))
        _write({target: dump_yaml(report).encode("utf-8")}, force)
        return
    tell(
        _("{blueprint}: {count} of {all} figures to fill in show that of the year before").format(
            blueprint=match.blueprint.name,
            count=len(match.values),
            all=sum(one.kind == "metric" for one in match.blueprint.fields),
        )
    )
    if _is_table(target):
        _write(dict(_tables(match.blueprint, as_data(match, report), target, _)), force)
    else:
        filled = form(
            match.blueprint,
            _,
            given=as_yaml(match, report),
            notes=notes_on(match, report, registry, _),
            closing=left_over(match, report, _),
        )
        _write({target: filled.encode("utf-8")}, force)


def _write(files: Mapping[str, bytes], force: bool) -> None:
    if not force:
        for name, content in files.items():
            spare(name, content)
    for name, content in files.items():
        write_output(name, content)


def _is_table(target: str) -> bool:
    return target != STREAM and Path(target).suffix.lower() in (".xlsx", ".csv")


def _tables(
    blueprint: Blueprint, data: Mapping[str, Any] | None, target: str, _: Translate
) -> Iterator[tuple[str, bytes]]:
    """Yield the form as a table, by name: its lists beside a CSV."""
    from wenming.sheets import write_csv_form, write_excel_form

    path = Path(target)
    if path.suffix.lower() == ".xlsx":
        yield target, write_excel_form(blueprint, data, translate=_)
        return
    for name, content in write_csv_form(blueprint, data, translate=_).items():
        yield str(path.with_name(f"{path.stem}.{name}.csv") if name else path), content
