"""Sleeps while it is imported: no work, and yet everybody waits."""

import time

from wenming import Plugin

time.sleep(0.4)

PLUGIN = Plugin(name="broken_sleeps", api=1)
