"""``wenming read``: what somebody wrote becomes a saved report."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from wenming.cli.channels import STREAM, read_input, tell, write_output
from wenming.cli.helpful import argument, make_command, option
from wenming.cli.repairs import repair_option, repairing, say_repairs
from wenming.cli.session import Session, Translate
from wenming.cli.source import open_text
from wenming.errors import Fault, ReadError, WenmingError, shown

if TYPE_CHECKING:
    from wenming.reader import ReadDocument

__all__ = ["command"]

_JSON = ".json"
_YAML = (".yaml", ".yml")


def command(_: Translate) -> click.Command:
    """Return the verb."""
    about = _(
        "Read a report that somebody wrote into a saved report.\n\n"
        "FILE is a text (.txt, or - for standard input), a Word file (.docx), a web page (.html) or Markdown (.md);"
        " .doc, .wps, .odt and .rtf where LibreOffice is there, .pdf where poppler is.\n"
        "What the report does not hold, and what was mended, is named on standard error."
    )
    params = (
        argument("file", "FILE"),
        option("-o", "--output", metavar="FILE", about=_("file to write (.yaml or .json); standard output by default")),
        option("--pick", metavar="N", about=_("the N-th document, where a file holds several")),
        repair_option(_),
    )
    return make_command("read", _read, params, about, _)


@click.pass_obj
def _read(session: Session, file: str, output: str | None, pick: str | None, repair: str | None) -> None:
    from wenming.schema import dump_json, dump_yaml

    target = output or STREAM
    suffix = Path(target).suffix.lower() if target != STREAM else ".yaml"
    if suffix not in (_JSON, *_YAML):
        raise WenmingError("is no name for a saved report. Name it .yaml or .json.", place=shown(Path(target).name))
    source = read_input(file)
    documents = open_text(source, session.registry(), repair=repairing(repair))
    document = _picked(documents, pick, source.place)
    _say_dropped(document, source.place, session.translate)
    say_repairs(document, source.place, session.translate, done=True)
    _say_findings(document, source.place, session.translate)
    dump = dump_json if suffix == _JSON else dump_yaml
    write_output(target, dump(document.report).encode("utf-8"), inputs=(file,))


def _picked(documents: tuple[ReadDocument, ...], pick: str | None, place: str) -> ReadDocument:
    count = len(documents)
    if pick is None and count == 1:
        return documents[0]
    if pick is None:
        raise ReadError("holds {count} documents. Pick one: --pick 1.", {"count": count}, place=place)
    number = int(pick) if pick.isdecimal() and len(pick) < 10 else 0
    if not 1 <= number <= count:
        raise WenmingError(
            "there is no document {pick}; count from 1 to {count}.",
            {"pick": shown(pick), "count": count},
            path="--pick",
        )
    return documents[number - 1]


def _say_dropped(document: ReadDocument, place: str, _: Translate) -> None:
    for one in document.dropped:
        values = {"text": shown(one.text), "reason": _(one.reason)}
        where = f"{place}:{one.span.line}:{one.span.column}"
        tell(Fault("left out: {text} ({reason})", values, place=where).text(_))


def _say_findings(document: ReadDocument, place: str, _: Translate) -> None:
    from wenming.reader.findings import said

    for one in document.findings:
        where = document.placing.locate(None, one.span)
        there = f"{place}:{where.line}:{where.column}" if where else place
        tell(f"{there}: {one.code} {_(one.severity)}: {said(one).text(_)}")
