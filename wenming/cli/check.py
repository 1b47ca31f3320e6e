"""``wenming check``: what is wrong in a report or a text."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import click
from attrs import evolve

from wenming.cli.channels import Input, emit, read_input
from wenming.cli.faults import FINDINGS
from wenming.cli.helpful import argument, flag, make_command, option
from wenming.cli.origins import origins
from wenming.cli.session import Session, Translate
from wenming.cli.source import SHEETS, open_data, open_text, report_of

if TYPE_CHECKING:
    from wenming.checker import CheckResult
    from wenming.diagnostics import Span
    from wenming.hooks import Registry
    from wenming.model import Path, Report
    from wenming.schema import Data

    Found = tuple[CheckResult, Report, Mapping[Path, Span]]

__all__ = ["command"]

DATA_SUFFIXES = (".yaml", ".yml", ".json", *SHEETS)


def command(_: Translate) -> click.Command:
    """Return the verb."""
    about = _(
        "Look for what is wrong in a report.\n\n"
        "FILE is a data file or saved report (.yaml, .json), a table (.xlsx, .csv) or a text (.txt, or - for"
        " standard input).\n"
        "Ends with 1 where something is found, with 0 where nothing is."
    )
    params = (
        argument("file", "FILE"),
        option("--select", metavar="CODES", about=_("look for these only: W2, or W103,W310")),
        option("--ignore", metavar="CODES", about=_("do not look for these")),
        flag("--json", "as_json", about=_("print the findings as JSON")),
    )
    return make_command("check", _check, params, about, _)


@click.pass_obj
def _check(session: Session, file: str, select: str | None, ignore: str | None, as_json: bool) -> None:
    source, registry = read_input(file), session.registry()
    found = list(_results(source, registry, _codes(select), _codes(ignore)))
    speak = session.speaking(registry)
    emit(_as_json(found, speak) if as_json else _as_text(found, speak, source.place))
    if any(result.findings for result, _, _ in found):
        click.get_current_context().exit(FINDINGS)


def _results(
    source: Input, registry: Registry, select: tuple[str, ...], ignore: tuple[str, ...]
) -> Iterator[Found]:
    from wenming import check

    if source.suffix in DATA_SUFFIXES:
        yield _of_data(open_data(source, registry), registry, select, ignore)
        return
    for document in open_text(source, registry):
        yield check(document, select=select, ignore=ignore, registry=registry), document.report, document.spans


def _of_data(data: Data, registry: Registry, select: tuple[str, ...], ignore: tuple[str, ...]) -> Found:
    """Check what *data* holds; findings that lead back to it get its lines, and the names of its fields."""
    from wenming import check
    from wenming.diagnostics import Span
    from wenming.model import Path
    from wenming.schema.places import written

    report = report_of(data, registry)
    result = check(report, select=select, ignore=ignore, registry=registry)
    spans, labels = {}, {}
    for path, steps in origins(result.findings, report, data).items():
        place = data.locate(steps)
        if place is not None:
            spans[path] = Span(*place, place[2])
        labels[path] = written(steps) if place else data.place(steps)
    named = (evolve(one, label=one.label or labels.get(one.path or Path(), "")) for one in result.findings)
    return evolve(result, findings=tuple(named)), report, spans


def _codes(listed: str | None) -> tuple[str, ...]:
    return tuple(one for one in (listed or "").replace(",", " ").split() if one)


def _as_text(found: list[Found], _: Translate, name: str) -> str:
    from wenming.checker import as_lines

    lines = [
        line
        for result, _report, spans in found
        for line in as_lines(result, translate=_, name=name, spans=spans)
    ]
    count = sum(len(result.findings) for result, _report, _spans in found)
    lines.append(_("findings: {count}").format(count=count) if count else _("nothing found"))
    return "".join(f"{line}\n" for line in lines)


def _as_json(found: list[Found], _: Translate) -> str:
    from wenming.checker import CheckContext, as_data

    every = [
        as_data(result, translate=_, spans=spans, texts=CheckContext(report=report).printed)
        for result, report, spans in found
    ]
    return json.dumps({"reports": every}, ensure_ascii=False, indent=2) + "\n"
