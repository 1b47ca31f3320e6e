"""Checks of the sector, one rule a file."""

__all__ = ["RULES"]

RULES = ()
