"""The greatest number of visitors on one day against what the sites may hold."""

from __future__ import annotations

import pytest

from wenming import Metric, Registry, Report, Section, check
from wenming.plugins.tourism import PLUGIN

REGISTRY = Registry(plugins=(PLUGIN,))


@pytest.mark.parametrize(
    ("peak", "codes"),
    [("62.4万人次", []), ("88.5万人次", []), ("92.4万人次", ["TOU114"]), ("90余万人次", [])],
)
def test_a_day_holds_no_more_than_the_sites_may(peak: str, codes: list[str]) -> None:
    """As many as there is room for are no breach; 余 says no figure to hold against another."""
    metrics = [
        Metric("peak_day_visitors", peak, source="台账"),
        Metric("site_capacity", "88.5万人次", definition="tou.site_capacity", source="台账"),
    ]

    report = Report("通报", sections=[Section("情况", ["正文。"])], metrics=metrics)

    assert [one.code for one in check(report, select=["TOU"], registry=REGISTRY).findings] == codes
