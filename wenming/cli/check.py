"""``wenming check``: what is wrong in a report or a text."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from functools import partial
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
        against: The data that figures are held to.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    level: Severity = "info"
    against: Report | None = None

    def check(self, report: Report | ReadDocument, registry: Registry) -> CheckResult:
        """Return what is wanted of what is found in *report*."""
        from wenming import check

        result = check(
            report, select=self.select, ignore=self.ignore, against=self.against, registry=registry
        )
        return result.at_least(self.level)


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
        option("--against", metavar="DATA", about=_("hold each figure to this data file, saved report or text")),
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
    annotate: str | None,
) -> None:
    registry = session.registry()
    data = None if against is None else _data(read_input(against), registry)
    chosen = Chosen(select=codes(select), ignore=codes(ignore), level=_level(level), against=data)
    source = read_input(file)
    found = check_source(source, registry, chosen)
    speak = session.speaking(registry)
    if annotate is not None:
        _annotate(source, annotate, registry, chosen, speak)
    emit(_as_json(found, speak) if as_json else _as_text(found, speak, source.place, coloured=session.coloured))
    if any(result.findings for result in found):
        click.get_current_context().exit(FINDINGS)


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
    return [chosen.check(document, registry) for document in open_text(source, registry)]


def _data(source: Input, registry: Registry) -> Report:
    """Return the report that figures are held to."""
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
    lines += _compared_lines(found, _)
    lines.append(_("findings: {count}").format(count=count) if count else _("nothing found"))
    return "".join(f"{line}\n" for line in lines)


def _as_json(found: list[CheckResult], _: Translate) -> str:
    from wenming.checker import as_data

    every = []
    for number, result in enumerate(found, 1):
        entries = as_data(result, translate=_)["findings"]
        assert isinstance(entries, list)
        every += [{**entry, "document": number} for entry in entries]
    told = {"findings": every}
    if any(result.context and result.context.against for result in found):
        told["against"] = _compared(found)
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _compared_lines(found: list[CheckResult], _: Translate) -> Iterator[str]:
    """Yield the summary of figures held to data, if they were."""
    figures = _compared(found)
    if figures:
        counts = Counter(one["outcome"] for one in figures)
        words = {
            "same": _("as in the data"),
            "rounded": _("rounded rightly"),
            "misrounded": _("rounded wrongly"),
            "wrong": _("another value in the data"),
            "swapped": _("the value of something else"),
            "absent": _("not in the data"),
        }
        listed = " · ".join(f"{word} {counts[outcome]}" for outcome, word in words.items())
        yield _("figures held to the data: {count} ({listed})").format(count=len(figures), listed=listed)


def _compared(found: list[CheckResult]) -> list[dict[str, object]]:
    """Return every figure that was held to data, with its place and what came of it."""
    made: list[dict[str, object]] = []
    for number, result in enumerate(found, 1):
        context = result.context
        if context is None:
            continue
        for one in context.compared:
            where = context.placing.locate(one.path, one.span)
            made.append({
                "text": one.text, "outcome": one.outcome, "name": one.name, "right": one.right, "path": str(one.path),
                "line": where.line if where else None, "document": number,
            })  # fmt: skip
    return made
