"""Last year's report, read: which blueprint it is of, and which of its figures go into which fields."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wenming import Report, compose, read, render
from wenming.blueprint import Blueprint, FieldSpec
from wenming.cli.form import form
from wenming.cli.last_year import as_yaml
from wenming.hooks import Registry, discover
from wenming.model import Cite, texts
from wenming.pipeline.last_year.matching import Match, nearest_blueprint
from wenming.schema import read_data
from wenming.testing import data_for

REGISTRY: Registry = discover()
BLUEPRINTS = [one.name for one in REGISTRY.blueprints if REGISTRY.sample(one.name) is not None]


def _sample(name: str) -> dict[str, Any]:
    return dict(read_data(REGISTRY.sample(name) or "").value)


def _matched(report: Report, format_: str = "text", wanted: Blueprint | None = None) -> Match | None:
    content = render(report, format_, registry=REGISTRY).content
    document = read(content, format=format_, repair="safe", registry=REGISTRY).document
    return nearest_blueprint(document, REGISTRY, wanted)


def _wrong(match: Match, report: Report) -> dict[str, str]:
    stated = {one.id: str(one.quantity) for one in report.metrics}
    return {name: str(value) for name, value in match.values.items() if stated.get(name) != str(value)}


def _asked(blueprint: Blueprint) -> list[FieldSpec]:
    return [one for one in blueprint.fields if one.kind == "metric"]


@pytest.mark.parametrize("name", BLUEPRINTS)
def test_every_sample_finds_its_blueprint_and_figures(name: str) -> None:
    """No figure stands in a field that is not its own; of those that are printed, eight in ten and more are found."""
    report = compose(name, _sample(name), registry=REGISTRY)
    match = _matched(report)
    assert match is not None
    cites = [span for _, text in texts(report) for span in text.spans if isinstance(span, Cite)]
    printed = {one for cite in cites for one in cite.metrics}
    made = {one.name for one in _asked(match.blueprint) if one.total_of or one.share_of or one.ratio_of}
    fields = {one.name for one in _asked(match.blueprint) if one.name in printed} - made

    assert match.blueprint.name == name
    assert _wrong(match, report) == {}
    assert 10 * len(fields & set(match.values)) >= 8 * len(fields)


@pytest.mark.parametrize("format_", ["docx", "html", "markdown"])
def test_every_format_gives_the_same(format_: str) -> None:
    """What the file is changes nothing: tables of a statutory form, run-in headings, points."""
    for name in ("government_office/open_gov_annual", "tourism/annual_summary"):
        report = compose(name, _sample(name), registry=REGISTRY)

        assert _matched(report, format_) == _matched(report)


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.data())
def test_no_wrong_figure_whatever_was_reported(data: st.DataObject) -> None:
    """With any data a field is given the figure that the report prints for it, or none."""
    blueprint = data.draw(st.sampled_from([REGISTRY.blueprint(name) for name in BLUEPRINTS]))
    report = compose(blueprint.name, data.draw(data_for(blueprint)), registry=REGISTRY)
    content = render(report, "text", registry=REGISTRY).content
    for document in read(content, format="text", repair="safe", registry=REGISTRY).documents:
        match = nearest_blueprint(document, REGISTRY, blueprint)

        assert match is None or _wrong(match, report) == {}


@pytest.mark.parametrize("name", BLUEPRINTS)
def test_the_form_is_composed_once_it_is_filled(name: str) -> None:
    """With this year's figures behind ``now`` the form is data; last year's are what they are compared with."""
    sample = _sample(name)
    match = _matched(compose(name, sample, registry=REGISTRY))
    assert match is not None
    report = compose(name, sample, registry=REGISTRY)
    held = read_data(form(match.blueprint, given=as_yaml(match, report))).value
    filled = {**sample, **{key: value for key, value in held.items() if value and key != "data"}}
    filled["data"] = {**sample["data"], **_this_year(held["data"] or {}, sample["data"])}
    again = compose(name, filled, registry=REGISTRY)
    before = {one.id: str(one.quantity) for one in again.metrics if one.id.endswith("_before")}

    assert {name: before.get(f"{name}_before") for name in match.values if name in sample["data"]} == {
        name: str(value) for name, value in match.values.items() if name in sample["data"]
    }


def _this_year(held: Mapping[str, Any], sample: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields that show last year's figure, with the sample's own of this year."""
    shown = {name: value for name, value in held.items() if isinstance(value, dict) and name in sample}
    now = {name: value["now"] if isinstance(value := sample[name], dict) else value for name in shown}
    return {name: {**value, "now": now[name]} for name, value in shown.items()}


def test_traditional_script() -> None:
    """A report in Traditional characters finds the same, and its form says the script."""
    pytest.importorskip("opencc")
    name = "petitions/annual_summary"
    report = compose(name, {**_sample(name), "locale": "zh-Hant-TW"}, registry=REGISTRY)
    match = _matched(report)
    assert match is not None

    assert match.blueprint.name == name
    assert _wrong(match, report) == {}
    assert len(match.values) >= 45
    assert as_yaml(match, report)["locale"] == '"zh-Hant-TW"'


def test_a_report_of_no_sector_fits_none() -> None:
    """The shape of a summary alone is no reason to ask a school for warnings of storms."""
    text = "某学校2025年工作总结\n一、主要做法\n开设课程12门。\n二、存在问题\n经费不足。\n三、下一步打算\n继续努力。\n"

    assert nearest_blueprint(read(text, registry=REGISTRY).document, REGISTRY) is None


@pytest.mark.parametrize(
    ("clause", "value"),
    [
        ("受理来信412件", "412件"),
        ("全年共受理来信412件", "412件"),
        ("受理来信 412 件", "412件"),
        ("不予受理来信412件", None),
        ("受理来信同比减少412件", None),
        ("受理来信412批", None),
    ],
)
def test_words_around_a_figure(clause: str, value: str | None) -> None:
    """The phrase of a definition tells the field; what is denied, a change and another unit do not."""
    document = read(f"某区信访局2025年工作总结\n一、信访形势\n{clause}。\n", registry=REGISTRY).document
    match = nearest_blueprint(document, REGISTRY, REGISTRY.blueprint("petitions/annual_summary"))
    assert match is not None

    assert {name: str(found) for name, found in match.values.items()} == ({"letters": value} if value else {})
