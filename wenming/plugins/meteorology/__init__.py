"""Meteorology 气象: reports on creation, summaries, plans and circulars of a weather bureau."""

from wenming.plugins.meteorology.plugin import PLUGIN

__all__ = ["PLUGIN"]
