"""Brings a transform that would end the process."""

import sys

from wenming import Plugin, Report, Transform


def _leave(report: Report, context: object, /) -> Report:
    sys.exit(0)


PLUGIN = Plugin(name="broken_exit_later", api=1, transforms=(Transform("broken_exit_later_leave", _leave),))
