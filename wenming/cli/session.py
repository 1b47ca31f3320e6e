"""Session: what every verb is given besides its own arguments."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from attrs import frozen

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

    def registry(self) -> Registry:
        """Return the plugins to work with; loaded only when a verb asks."""
        from importlib.metadata import EntryPoint

        from wenming.hooks import BUNDLED, GROUP, discover

        if self.plugins:
            return discover()
        return discover(found=[EntryPoint(name, value, GROUP) for name, value in BUNDLED.items()])
