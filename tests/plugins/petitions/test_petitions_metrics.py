"""Definitions of the sector: as many and as the catalogue of sectors has them."""

from __future__ import annotations

import re

from wenming.plugins.petitions import PLUGIN

OWN = {one.id.removeprefix("pet."): one for one in PLUGIN.metrics if one.id.startswith("pet.")}
SHARED = {one.id.removeprefix("civ."): one for one in PLUGIN.metrics if one.id.startswith("civ.")}


def test_all_are_there() -> None:
    """36 of petitions, 33 of civility, in both scripts."""
    assert (len(OWN), len(SHARED)) == (36, 33)
    assert all(one.name and one.name_hant and one.unit for one in OWN.values())


def test_formulas_name_metrics() -> None:
    """A formula is in ids of the same pack."""
    for one in OWN.values():
        assert set(re.findall(r"[a-z]\w+", one.formula)) <= set(OWN), one.id


def test_rates_are_recomputed_never_added() -> None:
    """The sum or the mean of two rates is no rate."""
    for one in OWN.values():
        if one.unit == "%":
            assert {one.units_roll_up, one.periods_roll_up} == {"recompute"}, one.id
            assert (one.low, one.high) == (0, 100)
            assert "/" in one.formula


def test_what_is_bad_and_what_is_neither() -> None:
    """Fewer old and repeated cases are good news; more letters are no news of quality."""
    down = {name for name, one in OWN.items() if one.direction == "down"}

    assert down == {"repeat_rate", "repeat_petitions", "collective_batches", "mean_handling_days", "backlog_cases"}
    assert {OWN[name].direction for name in ("letters", "visit_batches", "online_petitions")} == {"none"}


def test_what_stays_in_the_house() -> None:
    """Figures by which offices are held against one another are internal; cells of persons may be withheld."""
    internal = {name for name, one in OWN.items() if one.disclosure == "internal"}

    assert internal == {
        "collective_batches", "collective_persons", "repeat_petitions", "repeat_rate", "backlog_cases", "leader_cases",
    }  # fmt: skip
    assert OWN["visit_persons"].small_cells == "withhold"


def test_the_last_stock_counts_and_days_are_weighted() -> None:
    """The list of old cases is a stock; days are a mean by cases."""
    assert OWN["backlog_cases"].periods_roll_up == "last"
    assert OWN["mean_handling_days"].units_roll_up == "weighted:concluded_cases"


def test_every_field_that_has_a_definition_uses_it() -> None:
    """A field named as a metric follows its definition."""
    for blueprint in PLUGIN.blueprints:
        for field in blueprint.fields:
            if field.name in OWN or field.name in SHARED:
                assert field.definition.partition(".")[2] == field.name
