"""``wenming check``: what is wrong in a report or a text."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from attrs import evolve, frozen

from wenming.cli.channels import STREAM, Input, emit, read_input, write_output
from wenming.cli.faults import FINDINGS
from wenming.cli.findings import as_text, counted, whole_json
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

_BETWEEN = re.compile("[,，、;；]")
DATA_SUFFIXES = (".yaml", ".yml", ".json", *SHEETS)


@frozen(kw_only=True)
class Chosen:
    """Which findings are wanted.

    Attributes:
        select: Prefixes of the codes to look for; all if there are none.
        ignore: Prefixes of those to leave out.
        level: The least grave severity that is told.
        against: The data that figures are held to.
        previous: The report of the period before: its figures, and the next steps that it announced.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    level: Severity = "info"
    against: Report | None = None
    previous: Report | None = None

    def check(self, report: Report | ReadDocument, registry: Registry) -> CheckResult:
        """Return what is wanted of what is found in *report*."""
        from wenming import check

        return check(report, **self._asked, registry=registry).at_least(self.level)

    def check_all(self, documents: tuple[ReadDocument, ...], registry: Registry) -> list[CheckResult]:
        """Return the same of each of *documents*."""
        from wenming import check_all

        return [one.at_least(self.level) for one in check_all(documents, **self._asked, registry=registry)]

    @property
    def _asked(self) -> dict[str, Any]:
        return {"select": self.select, "ignore": self.ignore, "against": self.against, "previous": self.previous}


def command(_: Translate) -> click.Command:
    """Return the verb."""
    about = _(
        "Look for what is wrong in a report.\n\n"
        "FILE is a text, Word, HTML or Markdown file (- for standard input), a data file or saved report"
        " (.yaml, .json), a table (.xlsx, .csv), or a folder, all of whose reports are checked.\n"
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
        option("--against", metavar="DATA", about=_("hold each figure to this data file, saved report or text")),
        option(
            "--previous",
            metavar="FILE",
            about=_("hold last year's figures and next steps to this, the report of the period before"),
        ),
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
    against: str | None,
    previous: str | None,
    annotate: str | None,
) -> None:
    registry = session.registry()
    data, before = (None if name is None else _data(read_input(name), registry) for name in (against, previous))
    chosen = Chosen(
        select=codes(select), ignore=codes(ignore), level=_level(level), against=data, previous=before
    )
    if file != STREAM and Path(file).is_dir():
        _check_folder(session, file, chosen, annotate, as_json=as_json)
        return
    source = read_input(file)
    found = check_source(source, registry, chosen)
    speak = registry.speaking(session.locale)
    if annotate is not None:
        _annotate(source, annotate, registry, chosen, speak)
    if as_json:
        emit(whole_json(found, speak))
    else:
        emit(as_text(found, speak, source.place, coloured=session.coloured) + counted(found, speak))
    if any(result.findings for result in found):
        click.get_current_context().exit(FINDINGS)


def _check_folder(session: Session, folder: str, chosen: Chosen, annotate: str | None, *, as_json: bool) -> None:
    from wenming.cli.folder import check_folder

    if annotate is not None:
        raise WenmingError("is for one Word file. Name a file, or leave it out.", path="--annotate")
    code = check_folder(session, folder, chosen, as_json=as_json)
    if code:
        click.get_current_context().exit(code)


def _annotate(source: Input, output: str, registry: Registry, chosen: Chosen, _: Translate) -> None:
    """Write a copy of a Word file with what is found in it as comments."""
    from wenming.pipeline.annotating import annotate
    from wenming.reader.formats import sniff

    if sniff(source.content) != "docx" or source.suffix in DATA_SUFFIXES:
        raise ReadError("is no Word file. Comments are written into .docx only.", place=source.place)

    judge = partial(chosen.check, registry=registry)
    write_output(
        output, annotate(source.content, judge, registry, translate=_, name=source.place), inputs=(source.name,)
    )


def check_source(source: Input, registry: Registry, chosen: Chosen) -> list[CheckResult]:
    """Return what is found in each document that *source* holds.

    Raises:
        WenmingError: it cannot be read, or a code fits no rule.
    """
    if source.suffix in DATA_SUFFIXES:
        return [_of_data(open_data(source, registry), registry, chosen)]
    return chosen.check_all(open_text(source, registry, repair="safe"), registry)


def _data(source: Input, registry: Registry) -> Report:
    """Return the report that another is held to."""
    if source.suffix in DATA_SUFFIXES:
        return report_of(open_data(source, registry), registry)
    documents = open_text(source, registry)
    if len(documents) > 1:
        count = {"count": len(documents)}
        raise ReadError("holds {count} documents. Name a file with one of them.", count, place=source.place)
    return documents[0].report


def _of_data(data: Data, registry: Registry, chosen: Chosen) -> CheckResult:
    """Check what *data* holds; findings that lead back to it get its lines, and the names of its fields."""
    from wenming.pipeline.origins import Origins
    from wenming.schema.places import written

    report = report_of(data, registry)
    result = chosen.check(report, registry)
    assert result.context is not None
    origins = Origins(report, data)
    named = []
    for one in result.findings:
        steps = origins.steps(one.path, one.span) if one.path else ()
        field = (written(steps) if data.locate(steps) else data.place(steps)) if steps else ""
        named.append(evolve(one, label=one.label or field))
    return evolve(result, findings=tuple(named), context=evolve(result.context, placing=origins)).in_order()


def codes(listed: str | None) -> tuple[str, ...]:
    """Return the codes in *listed*, parted as people part them after an option: W2,W310; W2，W310; W2 W310."""
    return tuple(_BETWEEN.sub(" ", listed or "").split())


def _level(asked: str | None) -> Severity:
    match asked or "info":
        case "error" | "warning" | "info" as known:
            return known
        case other:
            raise WenmingError("{given} is none of error, warning, info.", {"given": shown(other)}, path="--level")
