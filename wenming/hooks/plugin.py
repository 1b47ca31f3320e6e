"""Plugin: everything one package adds, as one value. Its fields are the list of all hooks."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, TypeVar

from attrs import field, frozen

from wenming.blueprint import Blueprint
from wenming.errors import PluginError, shown
from wenming.hooks.parts import Catalog, Templates, Transform, Vocabulary
from wenming.metrics import MetricDefinition

if TYPE_CHECKING:
    from wenming.checker import Rule
    from wenming.reader import Reader
    from wenming.renderers import Renderer

__all__ = ["API", "Plugin", "listed", "rule_prefix"]

API = 1
"""The plugin API of this release: what the fields of :class:`Plugin` are and mean."""

T = TypeVar("T")
_NAME = re.compile(r"[a-z][a-z0-9_]*")
_CODE = re.compile(r"[A-Z]{3}[0-9]{3}")


def rule_prefix(name: str) -> str:
    """Return the three capitals that codes of the plugin *name* begin with: ``FIR`` for ``fire``."""
    return re.sub(r"[^a-z]", "", name)[:3].upper().ljust(3, "X")


def listed(value: Iterable[T], name: str) -> tuple[T, ...]:
    """Return the items of *value*; for the argument or field *name*.

    Raises:
        PluginError: it is no list of anything.
    """
    try:
        items = iter(value)
    except TypeError as error:
        raise PluginError("wants a list, got {value}.", {"value": shown(value)}, path=name) from error
    return tuple(items)


def _items(value: Iterable[T], fits: Callable[[T], bool], name: str) -> tuple[T, ...]:
    made = listed(value, name)
    for index, item in enumerate(made):
        if not fits(item):
            raise PluginError(
                "{value} does not belong there. Put in values of the type that the field names.",
                {"value": shown(item)},
                path=f"{name}[{index}]",
            )
    return made


def _is_rule(item: object) -> bool:
    return isinstance(getattr(item, "code", None), str) and callable(getattr(item, "look", None))


def _is_format(item: object, verb: str) -> bool:
    suffixes = getattr(item, "suffixes", None)
    named = isinstance(getattr(item, "format", None), str) and isinstance(suffixes, tuple)
    return named and callable(getattr(item, verb, None))


def _is_reader(item: object) -> bool:
    return _is_format(item, "read")


def _is_renderer(item: object) -> bool:
    return _is_format(item, "render")


def _blueprints(value: Iterable[Blueprint]) -> tuple[Blueprint, ...]:
    return _items(value, lambda item: isinstance(item, Blueprint), "blueprints")


def _rules(value: Iterable[Rule]) -> tuple[Rule, ...]:
    return _items(value, _is_rule, "rules")


def _transforms(value: Iterable[Transform]) -> tuple[Transform, ...]:
    return _items(value, lambda item: isinstance(item, Transform), "transforms")


def _readers(value: Iterable[Reader]) -> tuple[Reader, ...]:
    return _items(value, _is_reader, "readers")


def _renderers(value: Iterable[Renderer]) -> tuple[Renderer, ...]:
    return _items(value, _is_renderer, "renderers")


def _metrics(value: Iterable[MetricDefinition]) -> tuple[MetricDefinition, ...]:
    return _items(value, lambda item: isinstance(item, MetricDefinition), "metrics")


@frozen(kw_only=True)
class Plugin:
    """Everything one package adds: the object of an entry point in the group ``wenming.plugins``.

    Each field is a hook; the protocol of a hook that runs stands beside the value that carries it.

    Attributes:
        name: Small letters; the name of the entry point, and the first half of its blueprints' names.
        api: The plugin API it was written for, :data:`API` at that time; no default on purpose.
        blueprints: Kinds of report; chosen by name.
        rules: Checks; codes of three capitals and three digits (``MET101``); all run, by code.
        transforms: Changes to every composed report; a chain, by ``before`` and ``after``.
        readers: File formats to read; chosen by suffix.
        renderers: File formats to write; chosen by format or suffix.
        metrics: Definitions; by id. Two plugins may carry one id only if the definitions are equal.
        vocabulary: Words; merged.
        templates: Prose and samples; each plugin sees its own.
        catalog: Translations; the domain is the plugin's name.

    Raises:
        PluginError: a name that is none, a value of another type, a blueprint named for another
            plugin, blueprints without templates, or a rule code that is the core's.

    .. versionadded:: 0.1.0
    """

    name: str
    api: int
    blueprints: tuple[Blueprint, ...] = field(default=(), converter=_blueprints)
    rules: tuple[Rule, ...] = field(default=(), converter=_rules)
    transforms: tuple[Transform, ...] = field(default=(), converter=_transforms)
    readers: tuple[Reader, ...] = field(default=(), converter=_readers)
    renderers: tuple[Renderer, ...] = field(default=(), converter=_renderers)
    metrics: tuple[MetricDefinition, ...] = field(default=(), converter=_metrics)
    vocabulary: Vocabulary | None = None
    templates: Templates | None = None
    catalog: Catalog | None = None

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.name, str) or not _NAME.fullmatch(self.name):
            raise PluginError(
                "{name} is no name for a plugin. Use small letters, digits and '_'.",
                {"name": shown(self.name) or "''"},
                path="name",
            )
        for name, kind in (("vocabulary", Vocabulary), ("templates", Templates), ("catalog", Catalog)):
            if not isinstance(getattr(self, name), kind | None):
                raise PluginError("wants a {kind}.", {"kind": kind.__name__}, path=name)
        for index, blueprint in enumerate(self.blueprints):
            if not blueprint.name.startswith(f"{self.name}/"):
                raise PluginError(
                    "blueprint {blueprint} must be named {plugin}/….",
                    {"blueprint": blueprint.name, "plugin": self.name},
                    path=f"blueprints[{index}].name",
                )
        for index, rule in enumerate(self.rules):
            if not _CODE.fullmatch(rule.code):
                raise PluginError(
                    "rule code {code} is not of the form FIR101; shorter ones belong to the core.",
                    {"code": shown(rule.code)},
                    path=f"rules[{index}].code",
                )
