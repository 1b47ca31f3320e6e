"""Definitions that all sectors share: as many and as the catalogue of sectors has them."""

from __future__ import annotations

import re

from wenming.plugins.civility import PLUGIN

OWN = {one.id.removeprefix("civ."): one for one in PLUGIN.metrics}


def test_all_are_there() -> None:
    """33, in both scripts."""
    assert len(OWN) == len(PLUGIN.metrics) == 33
    assert all(one.id.startswith("civ.") and one.name and one.name_hant and one.unit for one in PLUGIN.metrics)


def test_rates_have_a_formula_and_are_recomputed() -> None:
    """A formula is in ids of the catalogue; the sum or the mean of two rates is no rate."""
    for one in OWN.values():
        assert set(re.findall(r"[a-z]\w+", one.formula)) <= set(OWN), one.id
        assert bool(one.formula) == (one.unit == "%"), one.id
        assert ({one.units_roll_up, one.periods_roll_up} == {"recompute"}) == (one.unit == "%"), one.id


def test_persons_are_counted_again_and_stocks_not_added() -> None:
    """Who took part in two events is one person; a village paired in March is still paired in April."""
    assert {name for name, one in OWN.items() if one.units_roll_up == "distinct"} == {
        "participants_unique", "model_persons", "pairing_places",
    }  # fmt: skip
    assert {name for name, one in OWN.items() if one.periods_roll_up == "last"} == {
        "staff_total", "registered_volunteers", "civil_offices", "pairing_places", "public_ads", "assessment_score",
    }  # fmt: skip


def test_every_metric_is_asked_for_somewhere() -> None:
    """No definition that no blueprint has a field for."""
    asked = {field.definition for one in PLUGIN.blueprints for field in one.fields}

    assert {f"civ.{name}" for name in OWN} <= asked


def test_every_field_that_has_a_definition_uses_it() -> None:
    """A field named as a metric follows its definition."""
    for blueprint in PLUGIN.blueprints:
        for field in blueprint.fields:
            if field.name in OWN:
                assert field.definition == f"civ.{field.name}"
