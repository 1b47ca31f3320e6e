"""Transforms at work: the chain every composed report goes through."""

from __future__ import annotations

from functools import partial

from wenming.errors import Fault, PluginFailedError
from wenming.hooks.guard import guarded
from wenming.hooks.parts import TransformContext
from wenming.hooks.registry import Registry
from wenming.model import Report

__all__ = ["apply_transforms"]


def apply_transforms(report: Report, registry: Registry, context: TransformContext) -> Report:
    """Return *report* after all transforms of *registry*, in their order; the same object where none did.

    Raises:
        PluginFailedError: a transform raised, or gave something that is no report.
        PluginOrderError: their wishes form a cycle.
    """
    for transform in registry.transforms:
        plugin = registry.owner_of(transform)
        part = Fault("transform {name}", {"name": transform.name})
        changed = guarded(plugin, part, partial(transform.change, report, context))
        if not isinstance(changed, Report):
            raise PluginFailedError(
                "{part} of plugin {plugin} gave a {type}, not a Report. Update the plugin, or block it.",
                {"part": part, "plugin": plugin, "type": type(changed).__name__},
            )
        report = changed
    return report
