"""The test kit: strategies for every part of a report, and test classes for plugins to inherit.

Loaded on first use: Hypothesis imports a module of this package in every test run of everybody who has
wenming installed.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wenming.testing.data import data_for
    from wenming.testing.plugin_kit import PluginConformance
    from wenming.testing.renderer_kit import RendererConformance
    from wenming.testing.strategies import metrics, papers, quantities, reports, sections, texts

_HOMES = {"PluginConformance": "plugin_kit", "RendererConformance": "renderer_kit", "data_for": "data"}

__all__ = [
    "PluginConformance", "RendererConformance", "data_for", "metrics", "papers", "quantities", "reports", "sections",
    "texts",
]  # fmt: skip


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module 'wenming.testing' has no attribute {name!r}")
    home = f"{__name__}.{_HOMES.get(name, 'strategies')}"
    try:
        return getattr(import_module(home), name)
    except ModuleNotFoundError as error:
        if error.name not in ("hypothesis", "pytest"):
            raise
        raise ModuleNotFoundError(
            f"wenming.testing needs {error.name}; install it with: pip install 'wenming[testing]'",
            name=error.name,
        ) from error
