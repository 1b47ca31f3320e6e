"""``wenming template``: a Word page of one's own, begun and looked over."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click
from attrs import asdict

from wenming.cli.channels import Input, emit, read_input, spare, tell, write_output
from wenming.cli.faults import BAD_INPUT, FINDINGS
from wenming.cli.helpful import argument, flag, help_text, make_command, make_group, option
from wenming.cli.pages import find_profile, page_options
from wenming.cli.session import Session, Translate
from wenming.cli.source import open_data
from wenming.errors import LoadError, RenderError, TemplateError, WenmingError, shown

if TYPE_CHECKING:
    from wenming.renderers.word.starting_page import Kind
    from wenming.renderers.word.template.diagnosis.finding import TemplateCheck, TemplateFinding

__all__ = ["command"]

KINDS: tuple[Kind, ...] = ("report", "plain")


def command(_: Translate) -> click.Group:
    """Return the verb with its verbs."""
    about = _("Begin a Word template of your own, and look it over.")
    return make_group("template", partial(_start, _), (), (_check_verb(_), _new_verb(_)), about, _)


def _start(_: Translate) -> None:
    context = click.get_current_context()
    if context.invoked_subcommand is None:
        tell(help_text(context, _).rstrip("\n"))
        context.exit(BAD_INPUT)


def _kind_option(_: Translate) -> click.Option:
    about = _("report (by default): filled by `wenming render`; plain: filled with values of your own")
    return option("--kind", metavar="NAME", about=about)


def _check_verb(_: Translate) -> click.Command:
    about = _(
        "Look for everything that is wrong with a Word template.\n\n"
        "FILE is a .docx with tags. Each finding says where it is and what was meant.\n"
        "Ends with 1 where the template cannot be used as it is, with 0 where it can."
    )
    params = (
        argument("file", "FILE"),
        _kind_option(_),
        option(
            "--data",
            metavar="DATA",
            about=_("values for a plain template (.yaml, .json): its names are looked up"),
        ),
        flag("--json", "as_json", about=_("print the findings as JSON")),
    )
    return make_command("check", _check, params, about, _)


@click.pass_obj
def _check(session: Session, file: str, kind: str | None, data: str | None, as_json: bool) -> None:
    from wenming import check_template

    wanted = _kind(kind or ("plain" if data else "report"))
    if data and wanted == "report":
        raise WenmingError(
            "is for plain templates: the names of a report do not depend on its data. Leave one of the two out.",
            path="--data",
        )
    values = _values(read_input(data)) if data else None
    source = read_input(file)
    try:
        found = check_template(source.content, kind=wanted, values=values)
    except TemplateError as error:
        raise TemplateError.of(fault._replace(place=source.place) for fault in error.faults) from error
    listed = found.names if wanted == "plain" and values is None else ()
    _ = session.translate
    emit(_as_json(found, _) if as_json else _as_text(found, listed, _, source.place))
    if found.errors:
        click.get_current_context().exit(FINDINGS)


def _kind(name: str) -> Kind:
    found: Kind | None = next((kind for kind in KINDS if kind == name), None)
    if found is None:
        known = {"found": shown(name), "known": ", ".join(KINDS)}
        raise WenmingError("is {found}. Use one of: {known}.", known, path="--kind")
    return found


def _values(source: Input) -> Mapping[str, object]:
    value = open_data(source).value
    if not isinstance(value, Mapping):
        raise LoadError("holds no names. Write one line a name: name: value.", place=source.place)
    return value


def _as_text(found: TemplateCheck, names: Iterable[str], _: Translate, name: str) -> str:
    lines = [f"{name}: {_said(one, _)}" for one in found.findings]
    listed = "、".join(names)
    if listed:
        lines.append(_("names asked for: {names}").format(names=listed))
    count = len(found.findings)
    lines.append(_("findings: {count}").format(count=count) if count else _("nothing found"))
    return "".join(f"{line}\n" for line in lines)


def _said(one: TemplateFinding, _: Translate) -> str:
    return one.text(_) if one.level == "error" else _("for information: {finding}").format(finding=one.text(_))


def _as_json(found: TemplateCheck, _: Translate) -> str:
    findings = [
        {
            "rule": one.rule,
            "level": one.level,
            **{name: value for name, value in asdict(one.place).items() if value},
            "column": one.place.column,
            "tag": one.tag,
            "meant": one.meant,
            "message": one.text(_),
        }
        for one in found.findings
    ]
    return json.dumps({"findings": findings, "names": found.names}, ensure_ascii=False, indent=2) + "\n"


def _new_verb(_: Translate) -> click.Command:
    about = _(
        "Write a Word template to start from.\n\n"
        "FILE is the .docx to write. It has every style, and on its last page a sheet that shows what may be"
        " used;\nthe sheet is never printed. Change it in Word or WPS, then run `wenming template check`."
    )
    params = (
        argument("file", "FILE"),
        _kind_option(_),
        *page_options(_),
        flag("--force", about=_("replace a file that is there already")),
    )
    return make_command("new", _new, params, about, _)


def _new(file: str, kind: str | None, profile: str | None, fonts: str | None, force: bool) -> None:
    from wenming.renderers.word.starting_page import starting_page

    if file != "-" and not file.lower().endswith(".docx"):
        raise RenderError("a template is a Word file. Let the name end in .docx.", place=Path(file).name)
    content = starting_page(find_profile(profile, fonts), kind=_kind(kind or "report"))
    if not force:
        spare(file, content)
    write_output(file, content)
