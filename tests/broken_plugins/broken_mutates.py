"""Brings a transform that writes into the report it is given."""

from wenming import Plugin, Report, Transform


def _write(report: Report, context: object, /) -> Report:
    report.issuer = "别人的单位"
    return report


PLUGIN = Plugin(name="broken_mutates", api=1, transforms=(Transform("broken_mutates_write", _write),))
