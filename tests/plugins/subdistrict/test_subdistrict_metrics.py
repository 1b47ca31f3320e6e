"""Definitions of the sector: as many and as the catalogue of sectors has them."""

from __future__ import annotations

import re

from wenming.plugins.subdistrict import PLUGIN
from wenming.plugins.subdistrict.fields import RATES

OWN = {one.id.removeprefix("sub."): one for one in PLUGIN.metrics if one.id.startswith("sub.")}
SHARED = {one.id.removeprefix("civ."): one for one in PLUGIN.metrics if one.id.startswith("civ.")}


def test_all_are_there() -> None:
    """35 of subdistricts, 33 of civility, in both scripts."""
    assert (len(OWN), len(SHARED)) == (35, 33)
    assert all(one.name and one.name_hant and one.unit for one in PLUGIN.metrics)


def test_formulas_name_metrics_and_fields_follow_them() -> None:
    """A formula is in ids of the pack; the rate that a field computes is that of its formula."""
    for one in OWN.values():
        assert set(re.findall(r"[a-z]\w+", one.formula)) <= set(OWN), one.id
        assert not one.formula or one.kind in ("ratio", "coverage"), one.id
    assert {name: "/".join(parts) for name, parts in RATES.items()} == {
        name: one.formula for name, one in OWN.items() if one.formula
    }


def test_rates_are_recomputed_never_added() -> None:
    """The sum or the mean of two rates is no rate."""
    for one in OWN.values():
        if one.unit == "%":
            assert {one.units_roll_up, one.periods_roll_up} == {"recompute"}, one.id


def test_stocks_are_not_added_over_periods() -> None:
    """Twelve months of 8 communities are 8 communities."""
    stocks = {name for name, one in OWN.items() if one.periods_roll_up == "last"}

    assert stocks == {
        "communities", "households", "resident_population", "registered_population", "grids", "grid_workers",
        "estates_total", "estates_sorting", "minimum_living_households", "livelihood_projects_planned",
    }  # fmt: skip


def test_what_is_neither_good_nor_bad_and_who_is_withheld() -> None:
    """More orders are no news of quality; one or two persons are not published."""
    neutral = {name for name, one in OWN.items() if one.direction == "none"}
    withheld = {name for name, one in OWN.items() if one.small_cells == "withhold"}

    assert neutral == {"grid_events", "hotline_orders", "hotline_due", "disputes", "minimum_living_households"}
    assert withheld == {"minimum_living_households", "new_jobs", "elderly_services"}


def test_every_field_that_has_a_definition_uses_it() -> None:
    """A field named as a metric follows its definition, in rows too."""
    for blueprint in PLUGIN.blueprints:
        for field in (*blueprint.fields, *(one for rows in blueprint.fields for one in rows.fields)):
            if field.kind == "metric" and (field.name in OWN or field.name in SHARED):
                assert field.definition.partition(".")[2] == field.name
