"""``wenming fix``: safe fixes written into a copy of a file."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from attrs import frozen

from wenming.cli.channels import STREAM, Input, read_input, tell, write_output
from wenming.cli.check import codes
from wenming.cli.faults import FINDINGS
from wenming.cli.helpful import argument, flag, make_command, option
from wenming.cli.session import Session, Translate
from wenming.cli.source import report_of
from wenming.errors import Fault, WenmingError

if TYPE_CHECKING:
    from wenming.checker import CheckResult
    from wenming.diagnostics import Diagnostic, Fix
    from wenming.hooks import Registry
    from wenming.pipeline.mending import Judge, Mended

__all__ = ["command"]


def command(_: Translate) -> click.Command:
    """Return the verb."""
    about = _(
        "Mend what is safe to mend in a file, and write the rest of it as it was.\n\n"
        "FILE is a text, Markdown or Word file, a data file or a saved report (.txt .md .docx .yaml .json);"
        " - is a text.\n"
        "Ends with 1 where something is left that only the writer can mend, with 0 where nothing is."
    )
    params = (
        argument("file", "FILE"),
        option("-o", "--output", metavar="FILE", about=_("file to write, of the same kind"), required=True),
        option("--select", metavar="CODES", about=_("mend these only: W6, or W601,W610")),
        option("--ignore", metavar="CODES", about=_("do not mend these")),
        flag("--unsafe", about=_("ask about each fix that may change what the text says")),
    )
    return make_command("fix", _fix, params, about, _)


@click.pass_obj
def _fix(session: Session, file: str, output: str, select: str | None, ignore: str | None, unsafe: bool) -> None:
    from wenming.pipeline.fixing import draft_of
    from wenming.pipeline.mending import mend

    if unsafe and (file == STREAM or not sys.stdin.isatty()):
        raise WenmingError(
            "asks about each fix, and nobody is there to answer. Run it on a terminal, or leave it out.",
            path="--unsafe",
        )
    source, registry = read_input(file), session.registry()
    kind = source.suffix.lstrip(".") or _kind(source)
    target = Path(output).suffix
    if output != STREAM and source.suffix and target and target != source.suffix:
        values = {"wanted": source.suffix, "given": target}
        raise WenmingError(
            "ends in {given}, but what is written is {wanted}. Name a file of that kind.", values, path="-o"
        )
    draft = draft_of(
        source.content, kind, registry, name=source.place, report_of=lambda data: report_of(data, registry)
    )
    speaker = _Speaker(registry.speaking(session.locale), source.place)
    mended = mend(draft, _judge(registry, select, ignore), speaker.asks if unsafe else None)
    write_output(output, mended.draft.content, inputs=(file,))
    speaker.tells(mended)
    if any(result.findings for result in mended.left):
        click.get_current_context().exit(FINDINGS)


def _judge(registry: Registry, select: str | None, ignore: str | None) -> Judge:
    from wenming import check

    return partial(check, select=codes(select), ignore=codes(ignore), registry=registry)


def _kind(source: Input) -> str:
    """Return the format of a file without a suffix, by its first bytes."""
    from wenming.reader.formats import sniff

    return sniff(source.content)


@frozen
class _Speaker:
    """Says on standard error what is mended, and asks what may be.

    Attributes:
        translate: Into the reader's language.
        place: Base name of the file.
    """

    translate: Translate
    place: str

    def asks(self, result: CheckResult, finding: Diagnostic, fix: Fix) -> bool:
        """Show a finding and what would be written, and ask."""
        from wenming.checker import as_lines
        from wenming.checker.run import CheckResult as Result

        _ = self.translate
        one = Result((finding,), result.rules, result.context)
        for line in as_lines(one, translate=_, name=self.place):
            tell(line)
        written = "、".join(dict.fromkeys(edit.new or "∅" for edit in fix.edits))
        tell(_("    would be written: {words}").format(words=written))
        return click.confirm(_("write it?"), default=False, err=True)

    def tells(self, mended: Mended[Any]) -> None:
        """Name each finding that was mended and each that could not be written, and count what is left."""
        from wenming.checker import message

        for result, finding in mended.fixed:
            said = {"code": finding.code, "message": message(result, finding, self.translate)}
            tell(Fault("mended: {code} {message}", said, place=self._place(result, finding)).text(self.translate))
        for result, finding, why in mended.kept:
            said = {"code": finding.code, "message": message(result, finding, self.translate)}
            said["why"] = self.translate(why)
            tell(Fault("left: {code} {message}: {why}", said, place=self._place(result, finding)).text(self.translate))
        left = sum(len(result.findings) for result in mended.left)
        counted = Fault("mended {fixed}, left {left}", {"fixed": len(mended.fixed), "left": left}, place=self.place)
        tell(counted.text(self.translate))

    def _place(self, result: CheckResult, finding: Diagnostic) -> str:
        where = result.locate(finding)
        return f"{self.place}:{where.line}:{where.column}" if where else self.place
