"""Definitions of the sector: as many and as the catalogue of sectors has them."""

from __future__ import annotations

import re

from wenming.plugins.construction import PLUGIN

OWN = {one.id.removeprefix("con."): one for one in PLUGIN.metrics if one.id.startswith("con.")}
SHARED = {one.id.removeprefix("civ."): one for one in PLUGIN.metrics if one.id.startswith("civ.")}


def test_all_are_there() -> None:
    """41 of construction, 33 of civility, in both scripts."""
    assert (len(OWN), len(SHARED)) == (41, 33)
    assert all(one.name and one.name_hant and one.unit and one.low == 0 for one in OWN.values())


def test_formulas_name_metrics() -> None:
    """A formula is in ids of the same pack; rates have one, and so have the two sums."""
    for one in OWN.values():
        assert set(re.findall(r"[a-z]\w+", one.formula)) <= set(OWN), one.id
        assert bool(one.formula) == (one.kind in ("ratio", "coverage") or one.id in (
            "con.construction_output", "con.contracts_total"))  # fmt: skip


def test_rates_are_recomputed_never_added() -> None:
    """The sum or the mean of two rates is no rate, 平方米/人 among them."""
    for one in OWN.values():
        recomputed = {one.units_roll_up, one.periods_roll_up} == {"recompute"}
        assert recomputed == (one.kind in ("ratio", "coverage")), one.id


def test_stocks_are_not_added_over_months() -> None:
    """A building under way in March is still there in April."""
    stocks = {name for name, one in OWN.items() if one.periods_roll_up == "last"}

    assert stocks == {
        "contracts_carried", "contracts_total", "floor_under_construction", "projects_active", "investment_plan",
        "built_up_area", "green_covered_area", "urban_population", "park_green_area", "gas_users",
    }  # fmt: skip


def test_accidents_are_bad_and_single_deaths_withheld() -> None:
    """Direction and small cells as the catalogue has them."""
    assert {name for name, one in OWN.items() if one.direction == "down"} == {"accidents", "deaths"}
    assert {name for name, one in OWN.items() if one.small_cells == "withhold"} == {"deaths"}


def test_every_metric_is_asked_for_somewhere() -> None:
    """No definition that no blueprint has a field for."""
    asked = {field.definition for one in PLUGIN.blueprints for field in one.fields}

    assert {f"con.{name}" for name in OWN} <= asked


def test_every_field_that_has_a_definition_uses_it() -> None:
    """A field named as a metric follows its definition."""
    for blueprint in PLUGIN.blueprints:
        for field in blueprint.fields:
            if field.name in OWN or field.name in SHARED:
                assert field.definition.partition(".")[2] == field.name
