"""Was written for an API that this release does not have."""

from wenming import Plugin

PLUGIN = Plugin(name="broken_future", api=99)
