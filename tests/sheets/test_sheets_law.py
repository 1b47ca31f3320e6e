"""The law of tables: any data, written as a form and read back, make the same report."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib.metadata import EntryPoint
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wenming import Blueprint, compose
from wenming.blueprint import facts
from wenming.errors import DataError
from wenming.hooks import BUNDLED, GROUP, discover
from wenming.schema import read_data
from wenming.sheets import read_sheets, write_csv_form, write_excel_form
from wenming.sheets.sheet import guarded, unguarded
from wenming.testing import data_for

REGISTRY = discover(found=[EntryPoint(name, value, GROUP) for name, value in BUNDLED.items()])
NAMES = sorted(one.name for one in REGISTRY.blueprints)
Way = Callable[[Blueprint, Mapping[str, Any] | None], Any]


def by_csv(blueprint: Blueprint, data: Mapping[str, Any] | None) -> Any:
    """Through CSV files."""
    files = write_csv_form(blueprint, data)
    return read_sheets(files.pop(""), name="data.csv", lists=files, registry=REGISTRY).value


def by_excel(blueprint: Blueprint, data: Mapping[str, Any] | None) -> Any:
    """Through a workbook."""
    return read_sheets(write_excel_form(blueprint, data), name="data.xlsx", registry=REGISTRY).value


WAYS = [by_csv, by_excel]
ANY = {name: data_for(REGISTRY.blueprint(name)) for name in NAMES}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", NAMES)
def test_a_sample_makes_the_same_report_through_a_table(name: str, way: Way) -> None:
    """What the YAML sample composes, its table composes."""
    sample = REGISTRY.sample(name)
    assert sample is not None
    data = read_data(sample).value

    assert compose(name, way(REGISTRY.blueprint(name), data), registry=REGISTRY) == compose(
        name, data, registry=REGISTRY
    )


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=4, suppress_health_check=list(HealthCheck))
@given(draws=st.data())
def test_any_data_are_read_back_as_they_were(name: str, draws: st.DataObject) -> None:
    """Figures digit for digit, words whatever they begin with, lists item by item; faults are the same too."""
    blueprint = REGISTRY.blueprint(name)
    data = draws.draw(ANY[name])

    wanted = _judged(blueprint, data)
    for way in WAYS:
        assert _judged(blueprint, way(blueprint, data)) == wanted


def _judged(blueprint: Blueprint, data: Mapping[str, Any]) -> object:
    """Return what the blueprint reads of *data*, or where it finds faults; a list without items is none."""
    kept = {name: _kept(value) for name, value in (data.get("data") or {}).items()}
    held = {name: value for name, value in kept.items() if value != []}
    try:
        return facts(blueprint, {**data, "data": held}, REGISTRY.metrics)
    except DataError as error:
        return sorted(fault.path for fault in error.faults)


def _kept(value: Any) -> Any:
    """Leave out items that say nothing: a table has no row for them."""
    return [item for item in value if item] if isinstance(value, list) else value


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("name", NAMES)
def test_a_blank_form_lacks_only_what_is_required(name: str, way: Way) -> None:
    """The form as it is written gives no data but the blueprint's name."""
    value = way(REGISTRY.blueprint(name), None)

    assert value == {"blueprint": name}


@pytest.mark.parametrize("name", NAMES)
def test_forms_are_the_same_bytes_each_time(name: str) -> None:
    """Promise O1."""
    blueprint = REGISTRY.blueprint(name)
    data = read_data(REGISTRY.sample(name) or "").value

    assert write_excel_form(blueprint, data) == write_excel_form(blueprint, data)
    assert write_csv_form(blueprint, data) == write_csv_form(blueprint, data)


@given(st.text(st.characters(exclude_categories=("Cs",))) | st.text("'=+-@＝＋－＠\t /—#x1"))
def test_a_guard_comes_off_as_it_went_on(text: str) -> None:
    """Whatever the text, guarding and reading give it back; nothing guarded begins like a formula."""
    held = guarded(text)

    assert unguarded(held) == text
    assert held[:1] not in set("=@＝＋－＠\t\r")


@pytest.mark.parametrize("words", ["=cmd|' /C calc'!A0", "+86 10 6000", "-甲", "@sum", "＝1+1", " =1", "\t=1"])
def test_written_tables_hold_no_formula(words: str) -> None:
    """Promise O3, in both kinds of file: text that looks like a formula stands behind an apostrophe, as text."""
    blueprint = REGISTRY.blueprint("meteorology/annual_summary")
    data = {"issuer": words, "period": "2025年", "data": {"crops": words}}

    lines = write_csv_form(blueprint, data)[""].decode("utf-8-sig").splitlines()
    held = [line for line in lines if line.startswith(("issuer,", "crops,"))]
    assert len(held) == 2
    assert all(f",'{words}" in line or f",\"'{words}" in line for line in held)
    for way in WAYS:
        assert way(blueprint, data)["issuer"] == words
