"""What the sector adds, as one value."""

from __future__ import annotations

from wenming import Plugin

__all__ = ["PLUGIN"]

PLUGIN = Plugin(name="petitions", api=1)
