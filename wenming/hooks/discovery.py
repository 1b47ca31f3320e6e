"""discover: which plugins there are. The one place below the command line that reads the environment."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from difflib import get_close_matches
from functools import cache
from importlib import metadata
from threading import Lock

from wenming.errors import Fault, PluginError, shown
from wenming.guard import said
from wenming.hooks.offers import Offer, Rejection, refuse
from wenming.hooks.plugin import Plugin, listed
from wenming.hooks.registry import Registry

__all__ = ["BUNDLED", "GROUP", "discover"]

GROUP = "wenming.plugins"
"""The entry-point group of plugins."""

_SECTORS = (
    "civility", "construction", "government_office", "meteorology", "petitions", "subdistrict", "tourism",
)  # fmt: skip
BUNDLED = {name: f"wenming.plugins.{name}:PLUGIN" for name in _SECTORS}
"""The sectors in this package, for a source tree that nobody installed: no metadata names them there."""

_OURS = "wenming"
_SWITCH = "WENMING_NO_PLUGINS"
_LOCK = Lock()


def discover(
    block: Iterable[str] = (),
    plus: Iterable[Plugin] = (),
    strict: bool = False,
    *,
    found: Iterable[metadata.EntryPoint] | None = None,
) -> Registry:
    """Return the registry of all plugins that are installed; it loads them when they are asked for.

    Without arguments the same registry is given back throughout the process. The environment variable
    ``WENMING_NO_PLUGINS=1`` leaves the bundled sectors only.

    Args:
        block: Names of installed plugins not to use. A name that none has is listed among the refused,
            with the nearest that there is.
        plus: Plugins of the application itself, which need no packaging. They come last and win: an
            installed plugin of the same name is refused, and so is one that claims a name of theirs.
        strict: Load all now, and raise where one is refused that the caller has not blocked or
            replaced, or where *block* holds a name that none has.
        found: Entry points to take in place of the installed ones; for tests.

    Raises:
        PluginError: with *strict*, one fault each; or *block* holds no names, or *plus*
            what is no ``Plugin``.

    .. versionadded:: 0.1.0
    """
    block = _names((block,) if isinstance(block, str) else listed(block, "block"))
    plus = (plus,) if isinstance(plus, Plugin) else listed(plus, "plus")
    if not block and not plus and found is None:
        with _LOCK:
            registry = _default()
    else:
        registry = _build(_installed() if found is None else map(_offered, found), block, plus)
    if strict and (refused := [one for one in registry.rejected if not one.wished]):
        raise PluginError.of(Fault(one.fault.message, one.fault.values, path=one.name) for one in refused)
    return registry


@cache
def _default() -> Registry:
    return _build(_installed(), (), ())


def _build(seen: Iterable[Offer | Rejection], block: tuple[str, ...], plus: tuple[Plugin, ...]) -> Registry:
    offers: dict[str, Offer] = {}
    own = list(map(_own, plus))
    wanted = {one.name for one in own}
    found = sorted(seen, key=_rank)
    refused = list(_absent(block, {one.name for one in (*found, *own)}))
    for one in (*found, *own):
        if isinstance(one, Rejection):
            refused.append(one)
        elif not one.own and one.name in block:
            refused.append(refuse(one.name, one.distribution, "it is blocked by the caller.", wished=True))
        elif not one.own and one.name in wanted:
            message = "the application gives a plugin of that name itself (plus), which is used instead."
            refused.append(refuse(one.name, one.distribution, message, wished=True))
        elif one.name in offers:
            refused.append(_twin(one, offers[one.name]))
        else:
            offers[one.name] = one
    return Registry(rejected=refused, offers=offers.values())


def _absent(block: tuple[str, ...], known: set[str]) -> Iterator[Rejection]:
    """Yield the names to block that no plugin has: a slip there would let in what was to be kept out."""
    if os.environ.get(_SWITCH) == "1":
        return  # it may well be installed, and is left out with the others
    for name in dict.fromkeys(block):
        if name not in known:
            near = "".join(get_close_matches(name, known, n=1))
            message = (
                "block names it, but no plugin is called so; did you mean {near}?"
                if near
                else "block names it, but no plugin is called so. Correct the name, or take it out of block."
            )
            yield refuse(shown(name) or "''", "", message, {"near": near})


def _twin(one: Offer, other: Offer) -> Rejection:
    if one.own:
        return refuse(one.name, "", "plus holds two plugins of that name. Give one of the two.")
    message = "the package {other} brings a plugin of that name too. Remove one of the two."
    return refuse(one.name, one.distribution, message, {"other": other.distribution or "–"})


def _names(block: tuple[str, ...]) -> tuple[str, ...]:
    for name in block:
        if not isinstance(name, str):
            raise PluginError("wants names of plugins, got {value}.", {"value": shown(name)}, path="block")
    return block


def _rank(one: Offer | Rejection) -> tuple[bool, str, str]:
    return one.distribution != _OURS, one.distribution, one.name


def _own(plugin: Plugin) -> Offer:
    if not isinstance(plugin, Plugin):
        message = "wants a Plugin, got a {type}. Import its PLUGIN and give that; what is installed needs no plus."
        raise PluginError(message, {"type": type(plugin).__name__}, path="plus")
    return Offer(plugin.name, "", lambda: plugin, own=True)


def _installed() -> Iterator[Offer | Rejection]:
    named = set()
    for entry in _entry_points(only_ours=os.environ.get(_SWITCH) == "1"):
        if entry.distribution == _OURS:
            named.add(entry.name)
        yield entry
    for name, value in BUNDLED.items():
        if name not in named:
            yield Offer(name, _OURS, metadata.EntryPoint(name, value, GROUP).load, bundled=True)


def _entry_points(*, only_ours: bool) -> Iterator[Offer | Rejection]:
    """Read metadata, package by package: one file that cannot be parsed must not hide the others."""
    seen = set()
    for distribution in metadata.distributions():
        try:
            text = distribution.read_text("entry_points.txt")
            if not text or GROUP not in text:
                continue
            name = distribution.metadata["Name"]
            if name in seen or (only_ours and name != _OURS):
                continue
            seen.add(name)  # the first on the path is the one that is imported
            offers = [_offered(entry) for entry in distribution.entry_points.select(group=GROUP)]
        except Exception as error:
            message = "its list of entry points cannot be read ({error}). Install it again."
            yield refuse("?", _name_of(distribution), message, {"error": said(error)})
        else:
            yield from offers


def _name_of(distribution: metadata.Distribution | None) -> str:
    try:
        return str(distribution.metadata["Name"]) if distribution else ""
    except Exception:
        return "?"


def _offered(entry: metadata.EntryPoint) -> Offer | Rejection:
    distribution = _name_of(entry.dist)
    if not entry.pattern.fullmatch(entry.value):
        message = "its entry point {value} is malformed. Write it as package:PLUGIN."
        return refuse(entry.name, distribution, message, {"value": shown(entry.value)})
    return Offer(entry.name, distribution, entry.load, bundled=distribution == _OURS)
