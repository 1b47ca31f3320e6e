"""``wenming outline``: the headings, lists and leftovers of a report that somebody wrote."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from wenming.cli.channels import emit, read_input
from wenming.cli.helpful import argument, flag, make_command
from wenming.cli.session import Session, Translate
from wenming.cli.source import open_text

if TYPE_CHECKING:
    from wenming.diagnostics import Diagnostic
    from wenming.reader import Guess, ReadDocument

__all__ = ["command"]


def command(_: Translate) -> click.Command:
    """Return the verb."""
    about = _(
        "Show how a report is built: title, kind, headings and lists.\n\n"
        "FILE is a text, a Word file, a web page or Markdown; - is standard input. What is damaged and has"
        " only one good reading is read as it was meant. A line in front tells where each heading stands."
    )
    params = (argument("file", "FILE"), flag("--json", "as_json", about=_("print the outline as JSON")))
    return make_command("outline", _outline, params, about, _)


@click.pass_obj
def _outline(session: Session, file: str, as_json: bool) -> None:
    documents = open_text(read_input(file), session.registry(), repair="safe")
    _ = session.translate
    if as_json:
        held = {"documents": [_data(document, _) for document in documents]}
        emit(json.dumps(held, ensure_ascii=False, indent=2) + "\n")
        return
    emit("\n".join("".join(f"{line}\n" for line in _lines(document, _)) for document in documents))


def _data(document: ReadDocument, _: Translate) -> dict[str, object]:
    report = document.report
    return {
        "title": _title(document),
        "genre": _name(document.genre),
        "sector": _name(document.sector),
        "salutation": report.addressee or None,
        "headings": [
            {
                "level": one.level,
                "label": one.label,
                "title": one.title,
                "run_in": one.run_in,
                "role": one.role,
                "line": one.span.line,
            }
            for one in document.headings
        ],
        "points": [
            {"labels": list(one.labels), "count": one.count, "line": one.span.line} for one in document.points
        ],
        "dropped": [
            {"line": one.span.line, "text": one.text, "reason": _(one.reason)} for one in document.dropped
        ],
        "findings": [_finding(document, one, _) for one in document.findings],
    }


def _finding(document: ReadDocument, finding: Diagnostic, _: Translate) -> dict[str, object]:
    from wenming.reader.findings import said

    where = document.placing.locate(None, finding.span)
    return {
        "code": finding.code,
        "severity": finding.severity,
        "message": said(finding).text(_),
        "line": where.line if where else None,
    }


def _title(document: ReadDocument) -> str:
    """Return the words of the title; a title that was read cites nothing."""
    return "".join(map(str, document.report.title.spans))


def _name(guess: Guess | None) -> str | None:
    return guess.name if guess is not None else None


def _lines(document: ReadDocument, _: Translate) -> Iterator[str]:
    report = document.report
    yield _title(document) or _("(no title)")
    for words, guess in ((_("kind"), document.genre), (_("sector"), document.sector)):
        if guess is not None:
            yield f"  {words}: {guess.name} ({'、'.join(guess.evidence)})"
    if report.addressee:
        yield f"  {_('addressed to')}: {report.addressee}"
    yield from _tree(document, _)
    for one in document.dropped:
        yield f"  {_('left out')} {one.span.line}: {_short(one.text)} ({_(one.reason)})"


def _tree(document: ReadDocument, _: Translate) -> Iterator[str]:
    """Yield headings and lists in reading order, each with its line."""
    rows: list[tuple[int, int, str]] = []
    for one in document.headings:
        role = "" if one.role == "other" else f"  [{one.role}]"
        rows.append((one.span.start, one.span.line, f"{'  ' * one.level}{one.label}{one.title}{role}"))
    level: dict[tuple[str | int, ...], int] = {one.path: one.level for one in document.headings}
    for found in document.points:
        depth = max((level.get(found.path[:n], 0) for n in range(len(found.path))), default=0) + 1
        count = _("{count} points").format(count=found.count)
        rows.append((found.span.start, found.span.line, f"{'  ' * depth}{'、'.join(found.labels)} ({count})"))
    for _start, line, words in sorted(rows):
        yield f"{line:>5}{words}"


def _short(text: str) -> str:
    return text if len(text) <= 40 else f"{text[:39]}…"
