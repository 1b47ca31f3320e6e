"""The language of messages: the option ``--lang``, else the environment, else Chinese."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wenming.errors import ModelError
from wenming.i18n import DEFAULT_LOCALE, negotiate

__all__ = ["asked_language"]

_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")  # POSIX: the first that is set decides


def asked_language(arguments: Sequence[str], environment: Mapping[str, str]) -> str:
    """Return the locale to speak; needed before the arguments are parsed, since help is translated too.

    An unknown ``--lang`` gives the language of the environment, in which it is then refused.
    """
    tag = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    spoken = negotiate(tag, default=DEFAULT_LOCALE)
    try:
        return negotiate(_option(arguments)) if _option(arguments) else spoken
    except ModelError:
        return spoken


def _option(arguments: Sequence[str]) -> str:
    for index, word in enumerate(arguments):
        if word == "--lang":
            return "".join(arguments[index + 1 : index + 2])
        if word.startswith("--lang="):
            return word.partition("=")[2]
        if word == "--":
            break
    return ""
