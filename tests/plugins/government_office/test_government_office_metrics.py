"""Definitions of the sector: as many and as the catalogue of sectors has them."""

from __future__ import annotations

import re

from wenming.plugins.government_office import PLUGIN

OWN = {one.id.removeprefix("gov."): one for one in PLUGIN.metrics if one.id.startswith("gov.")}
SHARED = {one.id.removeprefix("civ."): one for one in PLUGIN.metrics if one.id.startswith("civ.")}


def test_all_are_there() -> None:
    """38 of government offices, 33 of civility, in both scripts."""
    assert (len(OWN), len(SHARED)) == (38, 33)
    assert all(one.name and one.name_hant and one.unit for one in PLUGIN.metrics)


def test_formulas_name_metrics() -> None:
    """A formula is in ids of the same pack."""
    for one in OWN.values():
        assert set(re.findall(r"[a-z]\w+", one.formula)) <= set(OWN), one.id


def test_rates_are_recomputed_never_added() -> None:
    """The sum or the mean of two rates is no rate."""
    rates = {name for name, one in OWN.items() if one.unit == "%"}

    assert len(rates) == 7
    assert all({OWN[name].units_roll_up, OWN[name].periods_roll_up} == {"recompute"} for name in rates)


def test_stock_is_that_of_the_last_day() -> None:
    """Documents in force and applications carried over are no sums of months."""
    stock = {name for name, one in OWN.items() if one.periods_roll_up == "last"}

    assert stock == {"normative_valid", "foi_carried_in", "foi_carried_out"}


def test_what_is_bad_what_is_neither_and_what_stays_inside() -> None:
    """More papers are neither; errors and hospitality are to fall; returned papers are nobody's business."""
    assert {name for name, one in OWN.items() if one.direction == "down"} == {"doc_error_rate", "hospitality_expense"}
    assert {name for name, one in OWN.items() if one.direction == "none"} == {"docs_received", "foi_received"}
    assert {name for name, one in OWN.items() if one.disclosure == "internal"} == {"docs_returned", "duty_reports"}


def test_every_field_that_has_a_definition_uses_it() -> None:
    """A field named as a metric follows its definition."""
    for blueprint in PLUGIN.blueprints:
        for field in blueprint.fields:
            if field.kind == "metric" and (field.name in OWN or field.name in SHARED):
                assert field.definition.partition(".")[2] == field.name
