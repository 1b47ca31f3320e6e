"""Definitions of the sector: as many and as the catalogue of sectors has them."""

from __future__ import annotations

import re

from wenming.plugins.meteorology import PLUGIN

OWN = {one.id.removeprefix("met."): one for one in PLUGIN.metrics if one.id.startswith("met.")}
SHARED = {one.id.removeprefix("civ."): one for one in PLUGIN.metrics if one.id.startswith("civ.")}
ELSEWHERE = {"resident_population"}  # counted by the statistics office


def test_all_are_there() -> None:
    """39 of meteorology, 33 of civility, in both scripts."""
    assert (len(OWN), len(SHARED)) == (39, 33)
    assert all(one.name and one.name_hant and one.unit for one in PLUGIN.metrics)


def test_formulas_name_metrics() -> None:
    """A formula is in ids of the same pack, and only ratios have one."""
    for pack in (OWN, SHARED):
        for one in pack.values():
            names = set(re.findall(r"[a-z]\w+", one.formula)) - ELSEWHERE
            assert names <= set(pack), one.id
            assert not one.formula or one.kind in ("ratio", "coverage"), one.id


def test_rates_are_recomputed_never_added() -> None:
    """The sum or the mean of two rates is no rate."""
    for one in PLUGIN.metrics:
        if one.unit == "%":
            assert {one.units_roll_up, one.periods_roll_up} <= {"recompute", "none"}, one.id


def test_weights_are_metrics() -> None:
    """A weighted mean names a metric that is there."""
    for one in PLUGIN.metrics:
        for rule in (one.units_roll_up, one.periods_roll_up):
            if rule.startswith("weighted:"):
                assert rule.partition(":")[2] in {**OWN, **SHARED}


def test_what_is_bad_and_what_is_neither() -> None:
    """More false alarms are bad news; more warnings are no news of quality."""
    down = {name for name, one in OWN.items() if one.direction == "down"}

    assert down == {"warning_far", "warning_miss_rate", "disaster_loss"}
    assert {OWN[name].direction for name in ("warnings_issued", "annual_mean_temp", "precipitation")} == {"none"}


def test_every_field_that_has_a_definition_uses_it() -> None:
    """A field named as a metric follows its definition."""
    for blueprint in PLUGIN.blueprints:
        for field in blueprint.fields:
            if field.name in OWN or field.name in SHARED:
                assert field.definition.partition(".")[2] == field.name


def test_every_metric_is_asked_for_somewhere() -> None:
    """No definition that no blueprint has a field for."""
    asked = {field.definition for one in PLUGIN.blueprints for field in one.fields}

    assert {f"met.{name}" for name in OWN} <= asked
