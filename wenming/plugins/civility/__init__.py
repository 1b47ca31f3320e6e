"""Civility 文明创建: what the units of all sectors report on when they strive to be a civilised unit."""

from wenming.plugins.civility.plugin import PLUGIN, TEMPLATES

__all__ = ["PLUGIN", "TEMPLATES"]
