"""What all sectors share, as one value."""

from __future__ import annotations

from wenming import Plugin
from wenming.plugins.civility.metrics import METRICS

__all__ = ["PLUGIN"]

PLUGIN = Plugin(name="civility", api=1, metrics=METRICS)
