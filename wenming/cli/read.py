"""``wenming read``: what somebody wrote becomes a saved report."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from wenming.cli.channels import STREAM, read_input, spare, tell, write_output
from wenming.cli.helpful import argument, flag, make_command, option
from wenming.cli.repairs import repair_option, repairing, say_repairs
from wenming.cli.session import Session, Translate
from wenming.cli.source import open_text, picked
from wenming.errors import Fault, WenmingError, shown

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
        flag("--force", about=_("replace a file that is there already, with what it holds")),
        option("--pick", metavar="N", about=_("the N-th document, where a file holds several")),
        repair_option(_),
    )
    return make_command("read", _read, params, about, _)


@click.pass_obj
def _read(session: Session, file: str, output: str | None, pick: str | None, repair: str | None, force: bool) -> None:
    from wenming.schema import dump_json, dump_yaml

    target = output or STREAM
    suffix = Path(target).suffix.lower() if target != STREAM else ".yaml"
    if suffix not in (_JSON, *_YAML):
        raise WenmingError("is no name for a saved report. Name it .yaml or .json.", place=shown(Path(target).name))
    source = read_input(file)
    documents = open_text(source, session.registry(), repair=repairing(repair))
    document = picked(documents, pick, source.place)
    _say_dropped(document, source.place, session.translate)
    say_repairs(document, source.place, session.translate, done=True)
    _say_findings(document, source.place, session.translate)
    dump = dump_json if suffix == _JSON else dump_yaml
    content = dump(document.report).encode("utf-8")
    if not force:
        spare(target, content)
    write_output(target, content, inputs=(file,))


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
