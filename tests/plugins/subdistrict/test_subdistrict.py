"""The subdistrict sector: its samples against kept files, and its prose under every kind of data."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wenming import check, compose, render
from wenming.blueprint import Blueprint, FieldSpec
from wenming.hooks import Registry
from wenming.metrics import stale
from wenming.plugins.subdistrict import PLUGIN
from wenming.schema import read_data
from wenming.testing import PluginConformance

HERE = Path(__file__).parent
REGISTRY = Registry(plugins=(PLUGIN,))
BLUEPRINTS = {one.name: one for one in PLUGIN.blueprints}
NAMES = sorted(BLUEPRINTS)
ROLLUP = "subdistrict/community_rollup"
CREATION = "subdistrict/creation_report"
ANNUAL = "subdistrict/annual_summary"

# What careless prose leaves behind when a clause is missing: stray marks, a bare lead, a name of Python's.
SPOILT = re.compile(
    "[，、；：。][，、；。]|（）|“”|《》|None|False|True|[,;:?!{}]|其中[，。]|^[，、；。]|合计[，。]"
    "|(?:总数|其中有|围绕|同比|来源看，|类别看，|覆盖率)[。，；]|  "
)


class TestSubdistrict(PluginConformance):
    """The laws of every plugin."""

    plugin = PLUGIN


def sample(name: str) -> dict[str, Any]:
    """Data of the sample of blueprint *name*."""
    return dict(read_data(REGISTRY.sample(name) or "", name="sample.yaml").value)


def page(name: str, data: dict[str, Any]) -> str:
    """Report of *data* as text."""
    return render(compose(name, data, registry=REGISTRY), "text").content.decode()


def with_values(name: str, values: dict[str, Any], **head: Any) -> dict[str, Any]:
    """The head of the sample with other values; steps answer no problem, since that may not be there."""
    steps = [{key: word for key, word in row.items() if key != "answers"} for row in values.get("steps", ())]
    return {**sample(name), "data": {**values, "steps": steps}, **head}


def required(blueprint: Blueprint) -> dict[str, Any]:
    """Values of the sample for the fields without which nothing is composed."""
    values = sample(blueprint.name)["data"]
    return {spec.name: values[spec.name] for spec in blueprint.fields if spec.required}


def figures(blueprint: Blueprint, now: object, before: object) -> dict[str, Any]:
    """Every figure of *blueprint* with the same two values, every text and row of the sample.

    Rows that would be summed and counts that would give a rate of 100 % are left out.
    """
    values = dict(sample(blueprint.name)["data"])
    made = {spec.total_of.partition(".")[0] for spec in blueprint.fields}
    made |= {spec.share_of[0] for spec in blueprint.fields if spec.share_of}
    for spec in blueprint.fields:
        if spec.kind == "metric":
            values[spec.name] = {"now": now, "before": before, "source": "台账"}
    return {name: value for name, value in values.items() if name not in made}


def assert_clean(text: str) -> None:
    """No mark stands where a clause is missing, and every paragraph ends as one."""
    for line in text.splitlines():
        if line.startswith("|"):
            continue
        assert not SPOILT.search(line.replace("　", "")), line
        if line.startswith("　　") and not line.startswith(("　　　", "　　表")):
            assert line.endswith(("。", "：")), line


@pytest.mark.parametrize("suffix", ["txt", "md"])
@pytest.mark.parametrize("name", NAMES)
def test_sample_prints_as_kept(name: str, suffix: str) -> None:
    """The sample's report is the kept file; after a change of prose, read the new one before keeping it."""
    kept = HERE / f"{name.rpartition('/')[2]}.{suffix}"

    made = render(compose(name, sample(name), registry=REGISTRY), suffix).content

    assert made.decode() == kept.read_text("utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_sample_has_nothing_to_mend(name: str) -> None:
    """Not one finding, and every rate is what its counts give."""
    report = compose(name, sample(name), registry=REGISTRY)

    assert check(report, registry=REGISTRY).findings == ()
    assert stale(report) == ()


@pytest.mark.parametrize("name", NAMES)
def test_required_fields_alone_make_a_report(name: str) -> None:
    """A short report, whose every paragraph says something and no heading stands bare."""
    report = compose(name, with_values(name, required(BLUEPRINTS[name])), registry=REGISTRY)

    assert_clean(render(report, "text").content.decode())
    assert [one.code for one in check(report, registry=REGISTRY).findings if one.code == "W104"] == []
    assert len(required(BLUEPRINTS[name])) <= 3


@pytest.mark.parametrize("name", [CREATION, ANNUAL, "subdistrict/plan"])
def test_nothing_happened(name: str) -> None:
    """Counts of zero are worded as nothing, or left out; 0件 is not what an office writes."""
    text = page(name, with_values(name, figures(BLUEPRINTS[name], 0, 0)))

    assert_clean(text)
    assert not re.search(r"(?<![\d.])0(条|期|次|场|人次|户次|项|件|处|份|个|人|户|元|万元|车|支|家次|平方米)", text)


def test_a_quiet_year_is_told() -> None:
    """No orders, no events, no dangers are news that an office tells."""
    nothing = figures(BLUEPRINTS[ANNUAL], 0, 0)
    text = page(ANNUAL, with_values(ANNUAL, {**nothing, "premises_inspected": 12}))

    assert "未发现安全隐患" not in page(ANNUAL, with_values(ANNUAL, nothing))  # nobody looked
    for words in ("网格化平台没有登记上报事件。", "未接到热线转办工单。", "未发现安全隐患。"):
        assert words in text


@pytest.mark.parametrize("name", [CREATION, ANNUAL])
@pytest.mark.parametrize(("now", "before"), [(30, 40), (40, 30), (40, 40), (40, 0), (0, 40), (70, 70)])
def test_growth_words_both_ways(name: str, now: int, before: int) -> None:
    """A fall never reads as a rise, no change as neither, and a base of zero gives no percentage."""
    text = page(name, with_values(name, figures(BLUEPRINTS[name], now, before)))
    rise, fall = re.findall("同比(?:增长|增加|提高|上升)", text), re.findall("同比(?:下降|减少|降低)", text)

    assert_clean(text)
    assert bool(rise) == (now > before)
    assert bool(fall) == (now < before)
    assert ("与上年同期持平" in text) == (now == before != 0)
    assert "同比增长" not in text or before


@pytest.mark.parametrize("name", [CREATION, ANNUAL])
def test_huge_and_approximate_figures(name: str) -> None:
    """A figure of 60 digits and figures with 余, 近 and 约 print as given, without a comparison or a rate."""
    values = {**required(BLUEPRINTS[name]), "registered_population": "9" * 60 + "人"}
    values |= {"grid_events": {"now": "近9300件", "before": "8874件"}, "grid_events_closed": "9100余件"}

    text = page(name, with_values(name, values))

    assert_clean(text)
    assert "9" * 60 + "人" in text
    assert "上报事件近9300件，" in text
    assert "9100余件" in text
    assert "办结率" not in text


@pytest.mark.parametrize("name", NAMES)
def test_each_field_alone_leaves_a_trace(name: str) -> None:
    """A value that was given is on the page, whatever else is missing: nothing is dropped silently."""
    blueprint = BLUEPRINTS[name]
    least, values = required(blueprint), sample(name)["data"]
    if name == ROLLUP:  # rows without figures, or each figure would be there already
        least = {"community_list": [{"title": "柳岸社区"}, {"title": "石坊社区"}]}
    short = page(name, with_values(name, least))
    for spec in blueprint.fields:
        if spec.name in values and not spec.required:
            text = page(name, with_values(name, {**least, spec.name: values[spec.name]}))

            assert text != short, f"{spec.name} leaves no trace when it stands alone"
            assert_clean(text)


def value_for(spec: FieldSpec, given: object) -> st.SearchStrategy[object]:
    """Values of one field: the sample's, for figures others too; a sum only as its rows have it."""
    if spec.kind == "rows":
        assert isinstance(given, list)
        return st.integers(0, len(given)).map(lambda count: given[:count])
    if spec.kind == "text":
        return st.just(given)
    whole = st.one_of(st.just(0), st.integers(3, 100))  # there is no part of a case or a person
    parted = re.search("[%元米里分天吨]|^[万亿]", spec.unit)
    amounts = st.one_of(whole, st.decimals(Decimal(3), Decimal(100), places=2)) if parted else whole
    return st.one_of(amounts, st.fixed_dictionaries({"now": amounts, "before": amounts}))


@pytest.mark.parametrize("name", NAMES)
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_choice_of_fields_reads_clean(name: str, data: st.DataObject) -> None:
    """Whatever is filled in and whatever is not, no sentence stands without its data."""
    blueprint, values = BLUEPRINTS[name], sample(name)["data"]
    chosen = data.draw(st.sets(st.sampled_from(sorted(values))))
    picked = {
        spec.name: data.draw(value_for(spec, values[spec.name]))
        for spec in blueprint.fields
        if spec.name in values and not (spec.total_of or spec.share_of) and (spec.required or spec.name in chosen)
    }
    if name == ROLLUP:
        shown = data.draw(st.sets(st.sampled_from(sorted(values["community_list"][0]))))
        rows = picked["community_list"]
        picked["community_list"] = [{key: row[key] for key in row if key in {*shown, "title"}} for row in rows]

    assert_clean(page(name, with_values(name, picked)))


def test_data_cannot_shape_the_prose() -> None:
    """Braces, bars and dashes in a value are words."""
    words = "- {grid_events}|{{ issuer }}"
    values = {**required(BLUEPRINTS[ANNUAL]), "leadership": words, "projects": words}

    assert page(ANNUAL, with_values(ANNUAL, values)).count(words) == 2
