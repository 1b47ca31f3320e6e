"""compose: data in, report out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from wenming.blueprint import build, facts
from wenming.hooks import Plugin, Registry, TransformContext, apply_transforms, discover
from wenming.model import Report

__all__ = ["compose"]


def compose(name: str, data: Mapping[str, Any], *, registry: Registry | None = None) -> Report:
    """Make the report that blueprint *name* makes of *data*.

    Args:
        name: ``meteorology/annual_summary``.
        data: What a data file holds: ``{"issuer": "某市气象局", "period": "2025年", "data": {…}}``, the
            values under ``data`` by the blueprint's fields. Words are taken as they are.
        registry: Where to find the blueprint.

    Raises:
        UnknownBlueprintError: there is no such blueprint; names those there are.
        DataError: *data* does not fit; every fault at once, each with its path.
        TemplateError: the prose of the plugin is broken.
        PluginFailedError: a transform of a plugin raised.
        ScriptError: *data* are in Traditional characters, and OpenCC is not installed.
        TypeError: *name* is no text.
    """
    if not isinstance(name, str):
        raise TypeError(f"compose() wants the name of a blueprint, got {type(name).__name__}")
    plugins = discover() if registry is None else registry
    blueprint = plugins.blueprint(name)
    owner = plugins.plugin(name.partition("/")[0])
    assert isinstance(owner, Plugin)  # it has just given the blueprint
    known = facts(blueprint, data, owner.metrics)
    terms = {one.name: one.name_hant for one in owner.metrics if one.name_hant}
    terms |= dict(owner.vocabulary.glossary if owner.vocabulary else ())
    report = build(blueprint, known, owner.templates.read if owner.templates else {}, glossary=terms)
    return apply_transforms(report, plugins, TransformContext(blueprint=name))
