"""Laws about what a plugin declares: that it loads, and that its fields are asked for in earnest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.metadata import EntryPoint

from wenming.blueprint import Blueprint, FieldSpec
from wenming.blueprint.fields import RESERVED
from wenming.blueprint.values import Intake
from wenming.errors import DataError, Fault, PluginError
from wenming.hooks import API, BUNDLED, GROUP, Registry, discover
from wenming.testing.laws.law import Subject
from wenming.testing.laws.templates import names_in, specs_of

__all__ = ["fields", "loads", "missing"]

_HANZI = re.compile(r"[㐀-鿿]")
_ATTRIBUTES = frozenset({"id", "cause", "owner", "due", "answers"})
"""Fields of rows that become attributes of a Problem or NextStep, and need no prose."""


def loads(subject: Subject) -> Iterator[Fault]:
    """The API fits, no name clashes with the bundled plugins, and transforms can be put in order."""
    plugin = subject.plugin
    if plugin.api != API:
        yield Fault("it is written for API {found}. Write it for api={api}.", {"found": plugin.api, "api": API})
        return
    entries = [EntryPoint(name, value, GROUP) for name, value in BUNDLED.items() if name != plugin.name]
    try:
        every = Registry(plugins=(*discover(found=entries).plugins, plugin))
        assert every.transforms is not None  # their order is looked at when they are asked for
    except PluginError as error:
        yield from error.faults


def fields(subject: Subject) -> Iterator[Fault]:
    """A field that no prose prints is asked for in vain; a name that is no field prints nothing.

    What a figure means must be among the plugin's own metrics: a report does not depend on what else is installed.
    """
    for blueprint in subject.plugin.blueprints:
        declared = dict(_named(blueprint.fields))
        yield from _undefined(subject, blueprint)
        for name, spec in declared.items():
            if not _HANZI.search(spec.help):
                yield _about("the help does not say in Chinese what to fill in.", blueprint, name)
        seen = names_in(subject, blueprint) | _summed(blueprint)
        for name in sorted(set(declared) - seen - _ATTRIBUTES):
            yield _about("no prose uses the field. Use it or drop it.", blueprint, name)
        for name in sorted(seen - set(declared) - RESERVED):
            yield _about("prose or a section uses the name, which is no field. Declare or correct it.", blueprint, name)


def _undefined(subject: Subject, blueprint: Blueprint) -> Iterator[Fault]:
    intake = Intake({one.id: one for one in subject.plugin.metrics}, None, None)
    for name, spec in _named(blueprint.fields):
        if spec.kind == "metric":
            intake.definition(spec, f"{blueprint.name}.{name}")
    yield from intake.faults


def _about(message: str, blueprint: Blueprint, name: str) -> Fault:
    return Fault(message, path=f"{blueprint.name}.{name}")


def _named(fields: tuple[FieldSpec, ...]) -> Iterator[tuple[str, FieldSpec]]:
    for spec in fields:
        yield spec.name, spec
        yield from _named(spec.fields)


def _summed(blueprint: Blueprint) -> frozenset[str]:
    """Return the fields that a total or a rate is made of: they are printed in it."""
    made = [spec for _, spec in _named(blueprint.fields)]
    parts = ((*spec.total_of.split("."), *spec.share_of, *spec.ratio_of) for spec in made)
    return frozenset(name for names in parts for name in names if name)


def missing(subject: Subject) -> Iterator[Fault]:
    """Each required field that is left out is in the error; none is required by prose alone."""
    for blueprint in subject.plugin.blueprints:
        required = {f"data.{spec.name}" for spec in blueprint.fields if spec.required}
        named = set()
        try:
            subject.compose(blueprint, {"issuer": "某单位", "period": "2025年", "data": {}})
        except DataError as error:
            named = {fault.path for fault in error.faults}
        for path in sorted(required - named):
            yield Fault("{name} composes without it, though it is required.", {"name": blueprint.name}, path=path)
        if not any(specs_of(blueprint)):
            yield Fault("it has no sections. Add a SectionSpec.", path=blueprint.name)
