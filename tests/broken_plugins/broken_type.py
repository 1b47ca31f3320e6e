"""Holds a mapping where a plugin should be."""

PLUGIN = {"name": "broken_type", "api": 1}
