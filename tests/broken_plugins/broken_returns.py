"""Brings a transform that forgets to return."""

from wenming import Plugin, Report, Transform


def _forget(report: Report, context: object, /) -> None:
    return None


PLUGIN = Plugin(name="broken_returns", api=1, transforms=(Transform("broken_returns_forget", _forget),))
