"""Does not say which API it was written for."""

from wenming import Plugin

PLUGIN = Plugin(name="broken_no_api")
