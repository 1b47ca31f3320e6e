"""Names that a new plugin may have."""

from __future__ import annotations

import re
from difflib import get_close_matches

from wenming.errors import PluginError, shown
from wenming.hooks import BUNDLED

__all__ = ["check_name", "check_title"]

_NAME = re.compile(r"[a-z][a-z0-9_]{1,39}")
_TITLE = re.compile(r"[\w·、（）]{1,20}")  # nothing that ends a string in Python, TOML, YAML or a template


def check_name(name: str) -> str:
    """Return *name* if a new plugin may be called so.

    It becomes the entry point, the first half of its blueprints' names and, after ``wenming_``, the package.

    Raises:
        PluginError: it is none, with one that would do; or a bundled plugin has it.
    """
    if not _NAME.fullmatch(name):
        near = _mended(name)
        message = (
            "{name} is no name for a plugin; did you mean {near}?"
            if near
            else "{name} is no name for a plugin. Use 2 to 40 small letters, digits and '_', beginning with a"
            " letter: fire."
        )
        raise PluginError(message, {"name": shown(name) or "''", "near": near}, path="NAME")
    if name in BUNDLED:
        raise PluginError(
            "a bundled plugin is called {name}. Choose another name, such as {near}.",
            {"name": name, "near": f"my_{name}"},
            path="NAME",
        )
    alike = get_close_matches(name, BUNDLED, n=1, cutoff=0.9)
    if alike:  # a letter apart, nobody tells them apart in a list
        raise PluginError(
            "{name} is too like the bundled plugin {near}. Choose a name that differs more.",
            {"name": name, "near": alike[0]},
            path="NAME",
        )
    return name


def check_title(title: str) -> str:
    """Return *title*, what the sector is called in Chinese: 消防.

    Raises:
        PluginError: blank, longer than 20 characters, or with marks that are no part of a name.
    """
    if not _TITLE.fullmatch(title) or not title.strip("_"):
        raise PluginError(
            "{title} is no title for a sector. Give its Chinese name, 20 characters at most, without quotation"
            " marks or spaces: 消防.",
            {"title": shown(title) or "''"},
            path="--title",
        )
    return title


def _mended(name: str) -> str:
    """Return the nearest name that would do, ``""`` where nothing is left of *name*."""
    words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name.removeprefix("wenming-").removeprefix("wenming_"))
    plain = re.sub(r"[^a-z0-9]+", "_", words.lower()).lstrip("_0123456789").rstrip("_")[:40]
    return plain if _NAME.fullmatch(plain) and plain not in BUNDLED else ""
