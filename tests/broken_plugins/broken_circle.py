"""Brings transforms that each want to be before the next."""

from wenming import Plugin, Report, Transform


def _same(report: Report, context: object, /) -> Report:
    return report


PLUGIN = Plugin(
    name="broken_circle",
    api=1,
    transforms=(
        Transform("circle_a", _same, before=("circle_b",)),
        Transform("circle_b", _same, before=("circle_c",)),
        Transform("circle_c", _same, before="circle_a"),
    ),
)
