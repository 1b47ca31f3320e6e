"""Registry: what a set of plugins offers, looked up by name or merged."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from attrs import field, fields, frozen

from wenming.blueprint import Blueprint
from wenming.errors import LoadError, PluginClashError, PluginError, UnknownBlueprintError, shown
from wenming.hooks.clashes import Claims
from wenming.hooks.offers import Offer, Rejection, load_offer, misfit
from wenming.hooks.order import in_order
from wenming.hooks.parts import Templates, Transform, Vocabulary, merge_vocabularies
from wenming.hooks.plugin import Plugin, listed
from wenming.i18n import translator
from wenming.metrics import MetricDefinition

if TYPE_CHECKING:
    from wenming.checker import Rule
    from wenming.reader import Reader
    from wenming.renderers import Renderer

__all__ = ["Registry"]

T = TypeVar("T")


def _plugins(value: Iterable[Plugin]) -> tuple[Plugin, ...]:
    made = (value,) if isinstance(value, Plugin) else listed(value, "plugins")
    for index, item in enumerate(made):
        if not isinstance(item, Plugin):
            raise PluginError("wants a Plugin, got {value}.", {"value": shown(item)}, path=f"plugins[{index}]")
    return made


def _rejections(value: Iterable[Rejection]) -> tuple[Rejection, ...]:
    return tuple(value)


def _offers(value: Iterable[Offer]) -> tuple[Offer, ...]:
    return tuple(value)


def _memory() -> dict[str, Plugin | Rejection]:
    return {}


@frozen(slots=False, eq=False)
class Registry:
    """What a set of plugins offers; the verbs take one, and ``None`` means ``discover()``.

    Seen from outside it never changes. One that :func:`wenming.discover` made loads a plugin when it
    is first asked for: ``blueprint("fire/annual")`` loads ``fire`` alone, whatever is merged or listed
    loads all. Names that two plugins claim are found when all are loaded; the later is refused then.

    Args:
        plugins: The plugins, whose names must not clash.
        rejected: Plugins that are not used, and why.
        offers: Plugins to be loaded when asked for, in order; for ``discover``.

    Raises:
        PluginError: one of *plugins* was written for another API.
        PluginClashError: two of *plugins* claim one name; both are named.

    .. versionadded:: 0.1.0
    """

    _given: tuple[Plugin, ...] = field(default=(), converter=_plugins, alias="plugins")
    _refused: tuple[Rejection, ...] = field(default=(), converter=_rejections, alias="rejected", repr=False)
    _offers: tuple[Offer, ...] = field(default=(), converter=_offers, alias="offers", kw_only=True)
    # Loading twice gives the same object, so threads need no lock: the first to write wins.
    _loaded: dict[str, Plugin | Rejection] = field(init=False, factory=_memory, repr=False)

    def __attrs_post_init__(self) -> None:
        claims = Claims()
        for plugin in self._given:
            rejection = misfit(plugin.name, "", plugin)
            if rejection is not None:
                fault = rejection.fault
                raise PluginError(fault.message, fault.values, path=plugin.name)
            claims.add(plugin)

    @property
    def plugins(self) -> tuple[Plugin, ...]:
        """All plugins in use, in their order."""
        return self._judged[0]

    @property
    def rejected(self) -> tuple[Rejection, ...]:
        """All plugins that were refused, and why."""
        return self._judged[1]

    @cached_property
    def _judged(self) -> tuple[tuple[Plugin, ...], tuple[Rejection, ...]]:
        claims, refused = Claims(), list(self._refused)
        used: dict[str, Plugin] = {}
        for plugin in self._given:
            claims.add(plugin)
        for offer in sorted(self._offers, key=lambda one: not one.own):  # who is asked first wins
            found = self._load(offer)
            if isinstance(found, Plugin):
                try:
                    claims.add(found)
                except PluginClashError as error:
                    found = Rejection(offer.name, offer.distribution, error.faults[0])
            if isinstance(found, Rejection):
                refused.append(found)
            else:
                used[offer.name] = found
        offered = (used[offer.name] for offer in self._offers if offer.name in used)
        return (*self._given, *offered), tuple(refused)

    def _load(self, offer: Offer) -> Plugin | Rejection:
        if offer.name not in self._loaded:
            self._loaded.setdefault(offer.name, load_offer(offer))
        return self._loaded[offer.name]

    def plugin(self, name: str) -> Plugin | Rejection | None:
        """Return the plugin called *name*, why it was refused, or ``None``; loads that plugin alone."""
        if "_judged" not in self.__dict__:
            for offer in self._offers:
                if offer.name == name:
                    return self._load(offer)
        known: tuple[Plugin | Rejection, ...] = (*self._given, *self._refused)
        if self._offers:
            known = (*self.plugins, *self.rejected)
        return next((one for one in known if one.name == name), None)

    def distribution(self, name: str) -> str:
        """Return the package that brings the plugin called *name*, ``""`` where none does."""
        return next((offer.distribution for offer in self._offers if offer.name == name), "")

    def blueprint(self, name: str) -> Blueprint:
        """Return the blueprint called *name*; loads its plugin alone.

        Raises:
            UnknownBlueprintError: there is none; says which are, or why its plugin was refused.
        """
        owner = self.plugin(name.partition("/")[0])
        if isinstance(owner, Rejection):
            raise UnknownBlueprintError(name, (), owner.fault)
        for blueprint in owner.blueprints if owner else ():
            if blueprint.name == name:
                return blueprint
        raise UnknownBlueprintError(name, (blueprint.name for blueprint in self.blueprints))

    def templates(self, plugin: str) -> Templates | None:
        """Return the files of the plugin called *plugin*; ``None`` where it has none, or is not there."""
        found = self.plugin(plugin)
        return found.templates if isinstance(found, Plugin) else None

    def sample(self, blueprint: str) -> str | None:
        """Return the filled sample of the blueprint called *blueprint*, as YAML text, or ``None``.

        Raises:
            UnknownBlueprintError: there is no such blueprint.
        """
        templates = self.templates(self.blueprint(blueprint).name.partition("/")[0])
        return templates.sample(blueprint) if templates else None

    def translator(self, plugin: str, locale: str) -> Callable[[str], str]:
        """Return the function that turns messages of *plugin* into *locale*: its words, else the core's.

        Raises:
            ModelError: *locale* is none of ours.
            LoadError: the plugin's catalogue is no ``.po`` file.
        """
        found, core = self.plugin(plugin), translator(locale)
        if not isinstance(found, Plugin) or found.catalog is None:
            return core
        own = found.catalog.translator(plugin, locale)
        return lambda message: core(message) if (said := own(message)) == message else said

    def speaking(self, locale: str) -> Callable[[str], str]:
        """Return the function that turns messages of the core and of every plugin into *locale*; the core's come first.

        It is what ``message``, ``hint``, ``as_lines`` and ``as_data`` of ``wenming.checker`` want. A plugin whose
        catalogue is broken speaks English: that must not hide what it found.

        Raises:
            ModelError: *locale* is none of ours.
        """
        every = [translator(locale)]
        for plugin in self.plugins:
            if plugin.catalog is not None:
                with suppress(LoadError, ImportError):
                    every.append(plugin.catalog.translator(plugin.name, locale))
        return lambda message: next((said for one in every if (said := one(message)) != message), message)

    @property
    def blueprints(self) -> tuple[Blueprint, ...]:
        """All blueprints, by name."""
        return tuple(sorted(self._all(lambda plugin: plugin.blueprints), key=lambda one: one.name))

    @cached_property
    def rules(self) -> tuple[Rule, ...]:
        """All rules of plugins, by code; the core's are not among them."""
        return tuple(sorted(self._all(lambda plugin: plugin.rules), key=lambda one: one.code))

    @property
    def transforms(self) -> tuple[Transform, ...]:
        """All transforms, in the order in which they run.

        Raises:
            PluginOrderError: their wishes form a cycle.
        """
        return in_order((plugin.name, one) for plugin in self._hooked for one in plugin.transforms)

    @property
    def readers(self) -> tuple[Reader, ...]:
        """All readers of plugins."""
        return tuple(one for plugin in self._hooked for one in plugin.readers)

    @property
    def renderers(self) -> tuple[Renderer, ...]:
        """All renderers of plugins."""
        return tuple(one for plugin in self._hooked for one in plugin.renderers)

    @cached_property
    def metrics(self) -> tuple[MetricDefinition, ...]:
        """All definitions of metrics; one that two plugins share stands there once."""
        return tuple({one.id: one for plugin in self.plugins for one in plugin.metrics}.values())

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words of all plugins in one vocabulary."""
        return merge_vocabularies(self._all(lambda plugin: (plugin.vocabulary,) if plugin.vocabulary else ()))

    def reader(self, name: str) -> Reader | None:
        """Return the plugins' reader of the format or suffix *name* (``wps``, ``.wps``), or ``None``."""
        return next((one for one in self.readers if name == one.format or name in one.suffixes), None)

    def renderer(self, name: str) -> Renderer | None:
        """Return the plugins' renderer of the format or suffix *name* (``wps``, ``.wps``), or ``None``."""
        return next((one for one in self.renderers if name == one.format or name in one.suffixes), None)

    def owner_of(self, part: object) -> str:
        """Return the name of the plugin that carries this very *part*, ``""`` where none does."""
        return self._owners.get(id(part), "")

    @cached_property
    def _owners(self) -> Mapping[int, str]:
        """Name of the plugin by the identity of each of its parts; the registry keeps them alive."""
        owners: dict[int, str] = {}
        for plugin in self.plugins:
            for value in (getattr(plugin, one.name) for one in fields(Plugin)):
                for part in (value, *(value if isinstance(value, tuple) else ())):
                    owners.setdefault(id(part), plugin.name)
        return owners

    def _all(self, of: Callable[[Plugin], Iterable[T]]) -> Iterator[T]:
        return (one for plugin in self.plugins for one in of(plugin))

    @property
    def _hooked(self) -> tuple[Plugin, ...]:
        """Plugins that may carry code for every report: bundled sectors never do, so none is loaded."""
        return self._given if all(offer.bundled for offer in self._offers) else self.plugins
