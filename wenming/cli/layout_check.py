"""``wenming layout-check``: is a Word file laid out as the standard or the house wants it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click
from attrs import asdict

from wenming.cli.channels import Input, emit, read_input
from wenming.cli.faults import FINDINGS
from wenming.cli.helpful import argument, flag, make_command, option
from wenming.cli.pages import find_profile, page_options
from wenming.cli.session import Session, Translate
from wenming.errors import Fault, WenmingError

if TYPE_CHECKING:
    from wenming.renderers.word.layout import LayoutFinding

__all__ = ["command"]


def command(_: Translate) -> click.Command:
    """Return the verb."""
    about = _(
        "Check the layout of a Word file.\n\n"
        "FILE is any .docx, whoever wrote it; - is standard input. It is only read.\n"
        "Ends with 1 where something is found, with 0 where nothing is."
    )
    params = (
        argument("file", "FILE"),
        *page_options(_),
        option("--select", metavar="RULES", about=_("go by these only: L-PAGE, or L-NUM-2,L-FONT")),
        option("--ignore", metavar="RULES", about=_("do not go by these")),
        flag("--json", "as_json", about=_("print the findings as JSON")),
    )
    return make_command("layout-check", _check, params, about, _)


@click.pass_obj
def _check(
    session: Session,
    file: str,
    profile: str | None,
    fonts: str | None,
    select: str | None,
    ignore: str | None,
    as_json: bool,
) -> None:
    from wenming import check_layout

    wanted = find_profile(profile, fonts)
    source = read_input(file)
    try:
        found = check_layout(
            source.content,
            profile=wanted,
            fonts=wanted.fonts if fonts else None,
            select=_codes(select),
            ignore=_codes(ignore),
        )
    except WenmingError as error:
        raise _explained(error, source) from error
    emit(_as_json(found, session.translate) if as_json else _as_text(found, session.translate, source.place))
    if found:
        click.get_current_context().exit(FINDINGS)


def _codes(listed: str | None) -> tuple[str, ...]:
    return tuple((listed or "").replace(",", " ").split())


def _explained(error: WenmingError, source: Input) -> WenmingError:
    """Name the option or the file at fault."""
    options = {"select": "--select", "ignore": "--ignore"}
    return type(error).of(
        fault._replace(path=options[fault.path])
        if fault.path in options
        else fault._replace(place=fault.place or source.place)
        for fault in error.faults
    )


def _as_text(found: Iterable[LayoutFinding], _: Translate, name: str) -> str:
    """Return a line a finding; what is the same in many places is said once, with how many there are."""
    groups: dict[tuple[str, str], list[LayoutFinding]] = {}
    for one in found:
        groups.setdefault((one.code, one.text(_)), []).append(one)
    lines = []
    for (code, said), same in groups.items():
        place = same[0].place.fault().text(_)
        more = Fault(" (and {count} more places)", {"count": len(same) - 1}).text(_) if len(same) > 1 else ""
        lines.append(f"{name}: {place}{more}: {code} {_(same[0].severity)}: {said}")
    count = sum(map(len, groups.values()))
    lines.append(_("findings: {count}").format(count=count) if count else _("nothing found"))
    return "".join(f"{line}\n" for line in lines)


def _as_json(found: Iterable[LayoutFinding], _: Translate) -> str:
    entries = [
        {
            "code": one.code,
            "severity": one.severity,
            "message": one.text(_),
            "place": asdict(one.place),
            "where": one.place.fault().text(_),
            "found": one.found.text(_),
            "wanted": one.wanted.text(_),
        }
        for one in found
    ]
    return json.dumps({"findings": entries}, ensure_ascii=False, indent=2) + "\n"
