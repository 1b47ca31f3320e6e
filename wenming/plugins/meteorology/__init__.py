"""Meteorology 气象: the creation report and the annual service summary of a weather bureau."""

from wenming.plugins.meteorology.plugin import PLUGIN

__all__ = ["PLUGIN"]
