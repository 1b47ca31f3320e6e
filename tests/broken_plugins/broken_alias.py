"""Is called otherwise than its entry point."""

from wenming import Plugin

PLUGIN = Plugin(name="somebody_else", api=1)
