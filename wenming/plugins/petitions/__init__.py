"""Petitions 信访."""

from wenming.plugins.petitions.plugin import PLUGIN

__all__ = ["PLUGIN"]
