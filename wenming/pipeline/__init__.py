"""The public verbs: the road from data to a file, and from a text to findings, with a registry.

``registry=None`` means :func:`wenming.discover`; everything below this layer takes what it needs as an
argument, so nothing here depends on what is installed but through that one value. Each verb is loaded
on first use: who prints a report has no need of the reader and the checker.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wenming.pipeline.checking import check, check_all
    from wenming.pipeline.composing import compose
    from wenming.pipeline.reading import read
    from wenming.pipeline.rendering import render

__all__ = ["check", "check_all", "compose", "read", "render"]

_HOMES = {
    "check": "checking",
    "check_all": "checking",
    "compose": "composing",
    "read": "reading",
    "render": "rendering",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    return found
