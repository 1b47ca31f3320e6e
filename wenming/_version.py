"""The version, one home."""

__version__ = "0.1.0"
