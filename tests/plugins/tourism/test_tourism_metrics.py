"""Definitions of the sector: as many and as the catalogue of sectors has them."""

from __future__ import annotations

import re

from wenming.plugins.tourism import PLUGIN

OWN = {one.id.removeprefix("tou."): one for one in PLUGIN.metrics if one.id.startswith("tou.")}
SHARED = {one.id.removeprefix("civ."): one for one in PLUGIN.metrics if one.id.startswith("civ.")}


def test_all_are_there() -> None:
    """32 of tourism, 33 of civility, in both scripts."""
    assert (len(OWN), len(SHARED)) == (32, 33)
    assert all(one.name and one.name_hant and one.unit for one in PLUGIN.metrics)


def test_formulas_name_metrics() -> None:
    """A formula is in ids of the same pack."""
    for one in OWN.values():
        assert set(re.findall(r"[a-z]\w+", one.formula)) <= set(OWN), one.id


def test_rates_are_recomputed_never_added() -> None:
    """The sum or the mean of two rates is no rate, nor is that of two prices."""
    for one in OWN.values():
        if one.unit == "%" or "/" in one.formula:
            assert {one.units_roll_up, one.periods_roll_up} == {"recompute"}, one.id


def test_visits_of_places_overlap() -> None:
    """A traveller counts in each city: visits add up only where places do not overlap."""
    assert {name for name, one in OWN.items() if one.units_roll_up == "sum_disjoint"} == {
        "arrivals", "arrivals_domestic", "arrivals_inbound", "overnight_visitors", "day_visitors",
    }  # fmt: skip
    assert (OWN["peak_day_visitors"].units_roll_up, OWN["peak_day_visitors"].periods_roll_up) == ("max", "max")
    assert OWN["guides"].units_roll_up == "distinct"
    assert OWN["average_stay"].periods_roll_up == "weighted:overnight_visitors"
    assert OWN["exchange_rate"].periods_roll_up == "weighted:revenue_international_usd"


def test_stock_is_that_of_the_last_day() -> None:
    """Sites, hotels and firms are counted at the end, not summed over months."""
    stock = {
        "a_level_sites", "star_hotels", "travel_agencies", "outbound_agencies", "guides", "site_capacity",
        "heritage_items",
    }  # fmt: skip

    assert {name for name, one in OWN.items() if one.periods_roll_up == "last"} == stock


def test_what_is_bad_and_what_is_neither() -> None:
    """More complaints are bad news."""
    assert {name for name, one in OWN.items() if one.direction == "down"} == {"tourism_complaints"}
    assert {name for name, one in OWN.items() if one.direction == "none"} == {"exchange_rate"}


def test_every_field_that_has_a_definition_uses_it() -> None:
    """A field named as a metric follows its definition."""
    for blueprint in PLUGIN.blueprints:
        for field in blueprint.fields:
            if field.kind == "metric" and (field.name in OWN or field.name in SHARED):
                assert field.definition.partition(".")[2] == field.name
