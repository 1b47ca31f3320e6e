"""Clashes: one name that two plugins claim."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from wenming.errors import Fault, PluginClashError
from wenming.hooks.plugin import Plugin

if TYPE_CHECKING:
    from wenming.reader import Reader
    from wenming.renderers import Renderer

__all__ = ["Claims"]


_KINDS = {  # what a name may be of, in words for the message
    "plugin": Fault("plugin"),
    "blueprint": Fault("blueprint"),
    "rule": Fault("rule"),
    "transform": Fault("transform"),
    "reader": Fault("reader"),
    "renderer": Fault("renderer"),
    "metric": Fault("metric"),
    "title word": Fault("title word"),
    "glossary word": Fault("glossary word"),
}


class _Claim(NamedTuple):
    kind: str
    name: str
    meaning: object = None  # where two equal meanings are no clash; ``None`` for a name that is one's own


def _claims(plugin: Plugin) -> Iterator[_Claim]:
    yield _Claim("plugin", plugin.name)
    for blueprint in plugin.blueprints:
        yield _Claim("blueprint", blueprint.name)
    for rule in plugin.rules:
        yield _Claim("rule", rule.code)
    for transform in plugin.transforms:
        yield _Claim("transform", transform.name)
    yield from _formats(plugin.readers, "reader")
    yield from _formats(plugin.renderers, "renderer")
    for metric in plugin.metrics:
        yield _Claim("metric", metric.id, metric)
    if plugin.vocabulary is not None:
        yield from (_Claim("title word", word, role) for word, role in plugin.vocabulary.roles)
        yield from (_Claim("glossary word", word, other) for word, other in plugin.vocabulary.glossary)


def _formats(parts: Iterable[Reader | Renderer], kind: str) -> Iterator[_Claim]:
    for part in parts:
        yield from (_Claim(kind, name) for name in dict.fromkeys((part.format, *part.suffixes)))


def _core(plugin: Plugin) -> Iterator[_Claim]:
    """Yield what the core claims; only what *plugin* could clash with, since asking loads modules."""
    if plugin.readers:
        from wenming.reader import TextReader

        yield from _formats((TextReader(),), "reader")
    if plugin.renderers:
        from wenming.renderers import RENDERERS

        yield from _formats(RENDERERS, "renderer")


class Claims:
    """The names taken so far, by whom, and with which meaning."""

    def __init__(self) -> None:
        self._taken: dict[tuple[str, str], tuple[str, object]] = {}

    def add(self, plugin: Plugin) -> None:
        """Take the names of *plugin*, all or none.

        Raises:
            PluginClashError: one is taken already; both plugins are named.
        """
        taken = dict(self._taken)
        taken.update(((claim.kind, claim.name), ("wenming", None)) for claim in _core(plugin))
        for claim in _claims(plugin):
            key = (claim.kind, claim.name)
            if key in taken and (claim.meaning is None or taken[key][1] != claim.meaning):
                raise _clash(claim, taken[key][0], plugin.name)
            taken.setdefault(key, (plugin.name, claim.meaning))
        self._taken = taken


def _clash(claim: _Claim, owner: str, plugin: str) -> PluginClashError:
    return PluginClashError(
        "{kind} {name} comes from plugin {first} and from plugin {second}. Rename one, or block a plugin.",
        {"kind": _KINDS[claim.kind], "name": claim.name, "first": owner, "second": plugin},
    )
