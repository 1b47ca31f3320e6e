"""``wenming plugins``: what is loaded, what was refused and why; and whether a plugin keeps the laws."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from wenming._version import __version__
from wenming.cli.channels import emit
from wenming.cli.helpful import make_group
from wenming.cli.plugins_check import check_verb
from wenming.cli.session import Session, Translate

if TYPE_CHECKING:
    from wenming.hooks import Plugin, Registry

__all__ = ["command"]


def command(_: Translate) -> click.Group:
    """Return the verb."""
    about = _("List the plugins: those in use with their parts, those refused with the reason.")
    return make_group("plugins", _list, (), (check_verb(_),), about, _)


@click.pass_context
def _list(context: click.Context) -> None:
    session: Session = context.obj
    if context.invoked_subcommand is None:
        emit("".join(f"{line}\n" for line in _lines(session.registry(), session.translate)))


def _lines(registry: Registry, _: Translate) -> Iterator[str]:
    yield _("In use: {count}").format(count=len(registry.plugins))
    for plugin in registry.plugins:
        package = _package(registry.distribution(plugin.name), plugin.name)
        yield f"  {plugin.name}{package}  {_parts(plugin, _)}".rstrip()
    if registry.rejected:
        yield _("Refused: {count}").format(count=len(registry.rejected))
    for one in registry.rejected:
        yield f"  {one.name}{_package(one.distribution)}  {one.fault.text(_)}"

def _parts(plugin: Plugin, _: Translate) -> str:
    counts = {
        _("blueprints: {count}"): len(plugin.blueprints),
        _("rules: {count}"): len(plugin.rules),
        _("transforms: {count}"): len(plugin.transforms),
        _("readers: {count}"): len(plugin.readers),
        _("renderers: {count}"): len(plugin.renderers),
        _("metrics: {count}"): len(plugin.metrics),
    }
    return "  ".join(words.format(count=count) for words, count in counts.items() if count)

def _package(distribution: str, plugin: str = "") -> str:
    """Return package and version in brackets; nothing where no package brings it (``plus``, a slip in ``block``).

    A bundled *plugin* needs no package, and metadata may be unreadable.
    """
    from importlib import metadata

    from wenming.hooks import BUNDLED

    if distribution == "wenming" or (not distribution and plugin in BUNDLED):
        return f"  (wenming {__version__})"
    if not distribution:
        return ""
    try:
        return f"  ({distribution} {metadata.version(distribution)})"
    except Exception:  # the registry has refused it already, and says so
        return f"  ({distribution})"
