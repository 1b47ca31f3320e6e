"""``wenming check``: what is wrong in a report or a text."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click
from attrs import evolve, frozen

from wenming.cli.channels import Input, emit, read_input, write_output
from wenming.cli.faults import FINDINGS
from wenming.cli.helpful import argument, flag, make_command, option
from wenming.cli.session import Session, Translate
from wenming.cli.source import SHEETS, open_data, open_text, report_of
from wenming.errors import ReadError, WenmingError, shown

if TYPE_CHECKING:
    from wenming.checker import CheckResult
    from wenming.diagnostics import Severity
    from wenming.hooks import Registry
    from wenming.model import Report
    from wenming.reader import ReadDocument
    from wenming.schema import Data

__all__ = ["Chosen", "check_source", "codes", "command"]

DATA_SUFFIXES = (".yaml", ".yml", ".json", *SHEETS)


@frozen(kw_only=True)
class Chosen:
    """Which findings are wanted.

    Attributes:
        select: Prefixes of the codes to look for; all if there are none.
        ignore: Prefixes of those to leave out.
        level: The least grave severity that is told.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    level: Severity = "info"


def command(_: Translate) -> click.Command:
    """Return the verb."""
    about = _(
        "Look for what is wrong in a report.\n\n"
        "FILE is a text, Word, HTML or Markdown file (- for standard input), a data file or saved report"
        " (.yaml, .json), or a table (.xlsx, .csv).\n"
        "Ends with 1 where something is found, with 0 where nothing is."
    )
    params = (
        argument("file", "FILE"),
        option("--select", metavar="CODES", about=_("look for these only: W2, or W103,W310")),
        option("--ignore", metavar="CODES", about=_("do not look for these")),
        option(
            "--level",
            metavar="LEVEL",
            about=_("tell findings of this severity and graver ones only: error, warning or info (the usual)"),
        ),
        flag("--json", "as_json", about=_("print the findings as JSON")),
        option("--annotate", metavar="OUT.docx", about=_("write a copy of a Word file with the findings as comments")),
    )
    return make_command("check", _check, params, about, _)


@click.pass_obj
def _check(
    session: Session,
    file: str,
    select: str | None,
    ignore: str | None,
    level: str | None,
    as_json: bool,
    annotate: str | None,
) -> None:
    chosen = Chosen(select=codes(select), ignore=codes(ignore), level=_level(level))
    source, registry = read_input(file), session.registry()
    found = check_source(source, registry, chosen)
    speak = session.speaking(registry)
    if annotate is not None:
        _annotate(source, annotate, registry, chosen, speak)
    emit(_as_json(found, speak) if as_json else _as_text(found, speak, source.place, coloured=session.coloured))
    if any(result.findings for result in found):
        click.get_current_context().exit(FINDINGS)


def _annotate(source: Input, output: str, registry: Registry, chosen: Chosen, _: Translate) -> None:
    """Write a copy of a Word file with what is found in it as comments."""
    from wenming import check
    from wenming.pipeline.annotating import annotate
    from wenming.reader.formats import sniff

    if sniff(source.content) != "docx" or source.suffix in DATA_SUFFIXES:
        raise ReadError("is no Word file. Comments are written into .docx only.", place=source.place)

    def judge(document: Report | ReadDocument) -> CheckResult:
        return check(document, select=chosen.select, ignore=chosen.ignore, registry=registry).at_least(chosen.level)

    write_output(
        output, annotate(source.content, judge, registry, translate=_, name=source.place), inputs=(source.name,)
    )


def check_source(source: Input, registry: Registry, chosen: Chosen) -> list[CheckResult]:
    """Return what is found in each document that *source* holds.

    Raises:
        WenmingError: it cannot be read, or a code fits no rule.
    """
    from wenming import check

    if source.suffix in DATA_SUFFIXES:
        found = [_of_data(open_data(source, registry), registry, chosen)]
    else:
        found = [
            check(document, select=chosen.select, ignore=chosen.ignore, registry=registry)
            for document in open_text(source, registry)
        ]
    return [result.at_least(chosen.level) for result in found]


def _of_data(data: Data, registry: Registry, chosen: Chosen) -> CheckResult:
    """Check what *data* holds; findings that lead back to it get its lines, and the names of its fields."""
    from wenming import check
    from wenming.pipeline.origins import Origins
    from wenming.schema.places import written

    report = report_of(data, registry)
    result = check(report, select=chosen.select, ignore=chosen.ignore, registry=registry)
    assert result.context is not None
    origins = Origins(report, data)
    named = []
    for one in result.findings:
        steps = origins.steps(one.path, one.span) if one.path else ()
        field = (written(steps) if data.locate(steps) else data.place(steps)) if steps else ""
        named.append(evolve(one, label=one.label or field))
    return evolve(result, findings=tuple(named), context=evolve(result.context, placing=origins))


def codes(listed: str | None) -> tuple[str, ...]:
    """Return the codes in *listed*, as they are written after an option."""
    return tuple(one for one in (listed or "").replace(",", " ").split() if one)


def _level(asked: str | None) -> Severity:
    match asked or "info":
        case "error" | "warning" | "info" as known:
            return known
        case other:
            raise WenmingError("{given} is none of error, warning, info.", {"given": shown(other)}, path="--level")


def _as_text(found: list[CheckResult], _: Translate, name: str, *, coloured: bool) -> str:
    from wenming.checker import as_lines, in_colour
    from wenming.checker.listing import plain

    paint = in_colour if coloured else plain
    lines = [line for result in found for line in as_lines(result, translate=_, name=name, paint=paint)]
    count = sum(len(result.findings) for result in found)
    lines.append(_("findings: {count}").format(count=count) if count else _("nothing found"))
    return "".join(f"{line}\n" for line in lines)


def _as_json(found: list[CheckResult], _: Translate) -> str:
    from wenming.checker import as_data

    every = []
    for number, result in enumerate(found, 1):
        entries = as_data(result, translate=_)["findings"]
        assert isinstance(entries, list)
        every += [{**entry, "document": number} for entry in entries]
    return json.dumps({"findings": every}, ensure_ascii=False, indent=2) + "\n"
