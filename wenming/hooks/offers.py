"""What is on offer: a plugin that may be loaded, and one that was refused."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import field, frozen

from wenming.errors import Fault, WenmingError
from wenming.guard import as_found, said
from wenming.hooks.plugin import API, Plugin

__all__ = ["Offer", "Rejection", "load_offer", "refuse"]


@frozen
class Rejection:
    """A plugin that is not used, and why.

    Attributes:
        name: Name of the entry point, or of the plugin.
        distribution: Package that brought it, ``""`` where none did.
        fault: Why, as a sentence that can be translated.
        wished: The caller wants it so: he blocked it, or gave another of its name (``plus``).
    """

    name: str
    distribution: str
    fault: Fault
    wished: bool = False

    @property
    def reason(self) -> str:
        """Why, in English."""
        return self.fault.text()


def refuse(
    name: str, distribution: str, message: str, values: Mapping[str, object] | None = None, *, wished: bool = False
) -> Rejection:
    """Return a rejection that says *message*, its slots filled from *values*."""
    return Rejection(name, distribution, Fault(message, dict(values or {})), wished)


@frozen
class Offer:
    """A plugin known by name only, until it is asked for.

    Attributes:
        name: Name of the entry point.
        distribution: Package that brings it.
        load: Imports and returns the object; may raise anything.
        bundled: It comes with wenming, and so, by a rule of the house, carries no transform, reader or
            renderer.
        own: The application gave it itself; where names clash, it wins over what is installed.
    """

    name: str
    distribution: str
    load: Callable[[], object] = field(repr=False)
    bundled: bool = field(default=False, kw_only=True)
    own: bool = field(default=False, kw_only=True)


def load_offer(offer: Offer) -> Plugin | Rejection:
    """Load *offer*, and judge it by itself; whatever its code does, the host lives.

    Raises:
        KeyboardInterrupt: the user's own.
    """
    try:
        with as_found():
            found = offer.load()
    except KeyboardInterrupt:
        raise
    except WenmingError as error:  # a plugin that builds a wrong value; our own message says more
        return refuse(offer.name, offer.distribution, "it builds a wrong value: {error}", {"error": error})
    except BaseException as error:
        message = "it fails on import ({error}). Repair or remove its package."
        return refuse(offer.name, offer.distribution, message, {"error": said(error)})
    if not isinstance(found, Plugin):
        message = "its entry point holds {type}, not a Plugin. Point it at the Plugin value."
        return refuse(offer.name, offer.distribution, message, {"type": type(found).__name__})
    return misfit(offer.name, offer.distribution, found) or found


def misfit(name: str, distribution: str, plugin: Plugin) -> Rejection | None:
    """Return why *plugin* cannot be used by this release under the name *name*, or ``None``."""
    if plugin.api != API or isinstance(plugin.api, bool):
        message = "it is written for plugin API {found}, this release has {api}. Install a matching release."
        return refuse(name, distribution, message, {"found": plugin.api, "api": API})
    if plugin.name != name:
        message = "its entry point is called {name} and its plugin {plugin}. Give both one name."
        return refuse(name, distribution, message, {"name": name, "plugin": plugin.name})
    return None
