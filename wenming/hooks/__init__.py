"""Plugins: the one value a package declares, and the registry that finds and merges them."""

from wenming.hooks.apply import apply_transforms
from wenming.hooks.discovery import BUNDLED, GROUP, discover
from wenming.hooks.guard import guarded
from wenming.hooks.offers import Rejection
from wenming.hooks.order import in_order
from wenming.hooks.parts import Catalog, Change, Templates, Transform, TransformContext, Vocabulary
from wenming.hooks.plugin import API, Plugin, rule_prefix
from wenming.hooks.registry import Registry

__all__ = [
    "API",
    "BUNDLED",
    "GROUP",
    "Catalog",
    "Change",
    "Plugin",
    "Registry",
    "Rejection",
    "Templates",
    "Transform",
    "TransformContext",
    "Vocabulary",
    "apply_transforms",
    "discover",
    "guarded",
    "in_order",
    "rule_prefix",
]
