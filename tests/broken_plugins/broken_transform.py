"""Brings a transform that crashes."""

from wenming import Plugin, Report, Transform


def _crash(report: Report, context: object, /) -> Report:
    raise KeyError("title")


PLUGIN = Plugin(name="broken_transform", api=1, transforms=(Transform("broken_transform_crash", _crash),))
