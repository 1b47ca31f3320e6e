"""``wenming plugins check``: the laws of a plugin, each with what breaks it and what to change."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from itertools import groupby
from typing import TYPE_CHECKING

import click

from wenming.cli.channels import emit
from wenming.cli.faults import FINDINGS
from wenming.cli.helpful import argument, flag, make_command
from wenming.cli.session import Session, Translate
from wenming.errors import WenmingError, shown

if TYPE_CHECKING:
    from wenming.hooks import Registry
    from wenming.testing.laws import Verdict

__all__ = ["check_verb"]


def check_verb(_: Translate) -> click.Command:
    """Return the verb."""
    about = _(
        "Try out whether a plugin keeps the laws of the conformance kit.\n\n"
        "NAME is a plugin that `wenming plugins` lists. Each law that is broken says what to change.\n"
        "Ends with 1 where one is broken. Needs the extra testing: pip install 'wenming[testing]'."
    )
    params = (argument("name", "NAME"), flag("--json", "as_json", about=_("print the laws as JSON")))
    return make_command("check", _check, params, about, _)


@click.pass_obj
def _check(session: Session, name: str, as_json: bool) -> None:
    verdicts = tuple(_verdicts(session.registry(), name))
    _ = session.translate
    emit(_as_json(name, verdicts, _) if as_json else "".join(f"{line}\n" for line in _lines(verdicts, _)))
    if any(one.held is False for one in verdicts):
        click.get_current_context().exit(FINDINGS)


def _verdicts(registry: Registry, name: str) -> Iterator[Verdict]:
    from wenming.testing.laws import LAWS, Subject, judge_all, refused

    plugin = next((one for one in registry.plugins if one.name == name), None)
    rejection = next((one for one in registry.rejected if one.name == name), None)
    if plugin is not None:
        # Beside a test class lie the files that it keeps; from here they are not to be seen.
        yield from judge_all(Subject(plugin=plugin), (law for law in LAWS if law.name != "kept-files"))
    elif rejection is not None:
        yield from refused(rejection.fault)
    else:
        raise _unknown(registry, name)


def _unknown(registry: Registry, name: str) -> WenmingError:
    known = sorted({*(one.name for one in registry.plugins), *(one.name for one in registry.rejected)})
    near = get_close_matches(name, known, n=1)
    return WenmingError(
        "there is no plugin {name}; did you mean {near}?"
        if near
        else "there is no plugin {name}. Install its package; `wenming plugins` lists those that are there.",
        {"name": shown(name) or "''", "near": "".join(near)},
        path="NAME",
    )


def _lines(verdicts: Iterable[Verdict], _: Translate) -> Iterator[str]:
    counts = {True: 0, False: 0, None: 0}
    marks = {True: _("kept"), False: _("broken"), None: _("not judged")}
    for reason, group in groupby(verdicts, key=lambda one: one.why_not):
        alike = list(group)
        for one in alike:
            counts[one.held] += 1
        if reason is not None and len(alike) > 1:
            yield f"{marks[None]}  {' '.join(one.law.name for one in alike)}"
        for one in alike if reason is None or len(alike) == 1 else ():
            yield f"{marks[one.held]}  {one.law.name}  {one.law.says.text(_)}"
            yield from (f"    {fault.text(_)}" for fault in one.faults)
        if reason is not None:
            yield f"    {reason.text(_)}"
    words = _("kept: {kept}, broken: {broken}, not judged: {open}")
    yield words.format(kept=counts[True], broken=counts[False], open=counts[None])


def _as_json(name: str, verdicts: Iterable[Verdict], _: Translate) -> str:
    laws = [
        {
            "law": one.law.name,
            "says": one.law.says.text(_),
            "kept": one.held,
            "faults": [
                {"message": fault._replace(path="", place="").text(_), "path": fault.path, "place": fault.place}
                for fault in one.faults
            ],
            "not_judged": one.why_not.text(_) if one.why_not else None,
        }
        for one in verdicts
    ]
    return json.dumps({"plugin": name, "laws": laws}, ensure_ascii=False, indent=2) + "\n"
