"""Session: what every verb is given besides its own arguments."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from attrs import frozen

from wenming.errors import LoadError

if TYPE_CHECKING:
    from wenming.hooks import Registry

__all__ = ["Session", "Translate"]

Translate = Callable[[str], str]


@frozen(kw_only=True)
class Session:
    """One call of the command.

    Attributes:
        translate: Turns an English message into the language of the reader.
        locale: That language, as :data:`wenming.i18n.LOCALES` names it.
        plugins: Load what is installed besides the bundled plugins.
        coloured: Whether standard output shows colours: a terminal, and nobody asked for none.
    """

    translate: Translate
    locale: str
    plugins: bool = True
    coloured: bool = False

    def speaking(self, registry: Registry) -> Translate:
        """Return the translation that knows the messages of plugins too; the core's own come first.

        A plugin whose catalogue is broken speaks English: that must not hide what it found.
        """
        from wenming.i18n import package_translator

        every = [self.translate]
        for plugin in registry.plugins:
            if plugin.catalog is not None:
                place = plugin.catalog
                with suppress(LoadError, ImportError):
                    every.append(package_translator(place.package, place.folder, plugin.name, self.locale))
        return lambda message: next((said for one in every if (said := one(message)) != message), message)

    def registry(self) -> Registry:
        """Return the plugins to work with; loaded only when a verb asks."""
        from importlib.metadata import EntryPoint

        from wenming.hooks import BUNDLED, GROUP, discover

        if self.plugins:
            return discover()
        return discover(found=[EntryPoint(name, value, GROUP) for name, value in BUNDLED.items()])
