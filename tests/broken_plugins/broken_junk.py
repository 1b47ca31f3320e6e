"""Puts text where rules belong."""

from wenming import Plugin

PLUGIN = Plugin(name="broken_junk", api=1, rules=("not a rule",))
