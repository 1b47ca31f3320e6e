"""Government office 政府办公室."""

from wenming.plugins.government_office.plugin import PLUGIN

__all__ = ["PLUGIN"]
