"""Tourism 文化和旅游."""

from wenming.plugins.tourism.plugin import PLUGIN

__all__ = ["PLUGIN"]
