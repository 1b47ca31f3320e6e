"""What the command says on standard error, and with which code it ends."""

from __future__ import annotations

import re
from pathlib import Path

import click

from wenming.cli.channels import tell
from wenming.cli.session import Translate
from wenming.errors import Fault, WenmingError

__all__ = [
    "BAD_INPUT",
    "FINDINGS",
    "FINE",
    "INTERRUPTED",
    "OUR_BUG",
    "print_traceback",
    "say",
    "say_bug",
    "usage_fault",
]

_EXTRA = re.compile(r"Got unexpected extra arguments? \((.*)\)")  # click has no class of its own for it

FINE, FINDINGS, BAD_INPUT, OUR_BUG, INTERRUPTED = 0, 1, 2, 3, 130


def say(error: WenmingError, _: Translate) -> None:
    """Print every fault of *error*, one a line; where there may be more of them, a last line says so."""
    for line in error.text(_).split("\n"):
        tell(_("error: {fault}").format(fault=line))


def say_bug(error: BaseException, _: Translate) -> None:
    """Print that *error* is our fault, and what a report of it should say.

    Its own words are left out: they may hold what is nobody's business (promise O4).
    """
    import traceback  # not needed by a call that ends well

    frame = traceback.extract_tb(error.__traceback__)[-1]
    fault = Fault(
        "this is a bug in wenming, please report it: {kind} at {place}. Run with --debug for the traceback.",
        {"kind": type(error).__name__, "place": f"{Path(frame.filename).name}:{frame.lineno}"},
    )
    tell(_("error: {fault}").format(fault=fault.text(_)))


def print_traceback(error: BaseException) -> None:
    """Print where *error* came from, for ``--debug``."""
    import traceback

    tell("".join(traceback.format_exception(error)).rstrip("\n"))


def usage_fault(error: click.ClickException) -> Fault:
    """Return what click found wrong with the arguments, as a message that can be translated."""
    match error:
        case click.NoSuchOption():
            near = (error.possibilities or [""])[0]
            message = "there is no option {name}; did you mean {near}?" if near else "there is no option {name}."
            return Fault(message, {"name": error.option_name, "near": near})
        case click.MissingParameter(param=click.Option() as option):
            return Fault("the option {name} is missing.", {"name": "/".join(option.opts)})
        case click.MissingParameter(param=click.Argument() as argument):
            return Fault("the argument {name} is missing.", {"name": argument.metavar})
        case click.BadOptionUsage():
            return Fault("the option {name} is not used so.", {"name": error.option_name})
    extra = _EXTRA.match(error.format_message())
    if extra:
        message = "nothing is done with {words}. Take it out, or put words with spaces in quotes."
        return Fault(message, {"words": extra[1]})
    return Fault("the arguments do not fit: {detail}", {"detail": error.format_message()})
