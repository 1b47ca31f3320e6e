"""Subdistrict 街道和社区."""

from wenming.plugins.subdistrict.plugin import PLUGIN

__all__ = ["PLUGIN"]
