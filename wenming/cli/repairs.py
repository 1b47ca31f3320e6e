"""Repairs on the command line: which are asked for, and what is said of those a report holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from wenming.cli.channels import tell
from wenming.cli.helpful import option
from wenming.cli.session import Translate
from wenming.errors import Fault, WenmingError, shown

if TYPE_CHECKING:
    import click

    from wenming.reader import ReadDocument, Repairing

__all__ = ["repair_option", "repairing", "say_repairs"]


def repair_option(_: Translate) -> click.Parameter:
    """Return the option ``--repair``."""
    about = _("damage to mend: none, safe (no other good reading; the usual) or all")
    return option("--repair", metavar="WHICH", about=about)


def repairing(asked: str | None) -> Repairing:
    """Return which repairs *asked* names; those that are safe where nothing is asked.

    Raises:
        WenmingError: it names none.
    """
    match asked or "safe":
        case "none" | "safe" | "all" as known:
            return known
        case other:
            raise WenmingError("{given} is none of none, safe, all.", {"given": shown(other)}, path="--repair")


def say_repairs(document: ReadDocument, place: str, _: Translate, *, done: bool) -> None:
    """Tell on standard error what *document* could mean elsewhere and, where *done*, what was mended in it."""
    for one in document.repairs:
        if one.done and not done:
            continue
        values = {"before": shown(one.before), "after": shown(one.after)}
        where = f"{place}:{one.span.line}:{one.span.column}"
        if one.done:
            said = Fault("mended: {before} is now {after}", values, place=where)
        else:
            said = Fault("could mean {after}: {before} (--repair all mends it)", values, place=where)
        tell(said.text(_))
