"""Uses a hook that does not exist."""

from wenming import Plugin

PLUGIN = Plugin(name="broken_field", api=1, ruels=())
