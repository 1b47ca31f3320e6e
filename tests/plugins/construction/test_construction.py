"""The construction sector: its samples against kept files, and its prose under every kind of data."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wenming import DataError, check, compose, render
from wenming.blueprint import Blueprint, FieldSpec
from wenming.hooks import Registry
from wenming.plugins.construction import PLUGIN
from wenming.schema import read_data
from wenming.testing import PluginConformance
from wenming.zh import convert, detect_script

REGISTRY = Registry(plugins=(PLUGIN,))
BLUEPRINTS = {one.name: one for one in PLUGIN.blueprints}
NAMES = sorted(BLUEPRINTS)

# What careless prose leaves behind when a clause is missing: stray marks, a bare lead, a name of Python's.
SPOILT = re.compile(
    "[，、；：。][，、；。]|（）|“”|《》|None|False|True|[,;:?!{}]|其中[，。]|^[，、；。]|(?:总数|总额|总产值|评出|同比|共计)[。，；]"
    "|统计范围为[。，]|  |^(?:其中|完成年度计划|完成率)"
)


class TestConstruction(PluginConformance):
    """The laws of every plugin; the kept files are those beside this one."""

    plugin = PLUGIN


def sample(name: str) -> dict[str, Any]:
    """Data of the sample of blueprint *name*."""
    return dict(read_data(REGISTRY.sample(name) or "", name="sample.yaml").value)


def page(name: str, data: dict[str, Any]) -> str:
    """Report of *data* as text, in the unit's numbering."""
    style = BLUEPRINTS[name].style or None
    return render(compose(name, data, registry=REGISTRY), "text", style=style).content.decode()


def with_values(name: str, values: dict[str, Any]) -> dict[str, Any]:
    """The head of the sample with other values; steps answer no problem, since that may not be there."""
    steps = [{key: word for key, word in row.items() if key != "answers"} for row in values.get("steps", ())]
    return {**sample(name), "data": {**values, **({"steps": steps} if steps else {})}}


def required(blueprint: Blueprint) -> dict[str, Any]:
    """Values of the sample for the fields without which nothing is composed."""
    values = sample(blueprint.name)["data"]
    return {spec.name: values[spec.name] for spec in blueprint.fields if spec.required}


def figures(blueprint: Blueprint, now: object, before: object) -> dict[str, Any]:
    """Every figure of *blueprint* with the same two values, every text of the sample; no rows, which count."""
    values = {spec.name: sample(blueprint.name)["data"].get(spec.name) for spec in blueprint.fields}
    for spec in blueprint.fields:
        if spec.share_of:  # made from its two figures
            values.pop(spec.name)
        elif spec.kind == "metric":
            values[spec.name] = {"now": now, "before": before, "source": "台账"}
        elif spec.kind == "rows":
            values[spec.name] = []
    return values


def assert_clean(text: str) -> None:
    """No mark stands where a clause is missing, and every paragraph ends as one."""
    for line in text.splitlines():
        assert line.startswith("|") or not SPOILT.search(line.replace("　", "")), line
        if line.startswith("　　") and not line.startswith("　　　") and not re.match("　　表\\d", line):
            assert line.endswith(("。", "：")), line


@pytest.mark.parametrize("name", NAMES)
def test_sample_has_nothing_to_mend(name: str) -> None:
    """Not one finding: figures have sources, problems have answers, steps have owners and days."""
    assert check(compose(name, sample(name), registry=REGISTRY), registry=REGISTRY).findings == ()


@pytest.mark.parametrize("name", NAMES)
def test_required_fields_alone_make_a_report(name: str) -> None:
    """A short report, whose every paragraph says something and no heading stands bare."""
    report = compose(name, with_values(name, required(BLUEPRINTS[name])), registry=REGISTRY)

    assert_clean(render(report, "text").content.decode())
    assert [one.code for one in check(report, registry=REGISTRY).findings if one.code == "W104"] == []
    assert len(required(BLUEPRINTS[name])) == 1


@pytest.mark.parametrize("name", NAMES)
def test_nothing_happened(name: str) -> None:
    """Counts of zero are worded as nothing, or left out; 0条 is not what an office writes."""
    text = page(name, with_values(name, figures(BLUEPRINTS[name], 0, 0)))

    assert_clean(text)
    prose = "\n".join(line for line in text.splitlines() if not line.startswith("|"))
    assert not re.search(r"(?<![\d.])0(条|期|次|场|人次|户次|项|件|处|份|个|人|元|万元|亿元|起|套|台|米|公里|万平方米)", prose)


def test_no_accident_is_told() -> None:
    """No hazard, no accident: good news, and said; nothing is found where nobody looked."""
    name = "construction/annual_summary"
    nothing = figures(BLUEPRINTS[name], 0, 0)
    text = page(name, with_values(name, {**nothing, "site_checks": 12}))

    assert "未发现安全隐患" in text
    assert "未发现安全隐患" not in page(name, with_values(name, nothing))
    assert "未发生生产安全事故。" in text


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("now", "before"), [(30, 40), (40, 30), (40, 40), (40, 0), (0, 40), (70, 70)])
def test_growth_words_both_ways(name: str, now: int, before: int) -> None:
    """A fall never reads as a rise, no change as neither, and a base of zero gives no percentage."""
    text = page(name, with_values(name, figures(BLUEPRINTS[name], now, before)))
    rise = re.findall("(?:同比|比上年|比上一周期)(?:增长|增加|提高|上升)", text)
    fall = re.findall("(?:同比|比上年|比上一周期)(?:下降|减少|降低)", text)

    assert_clean(text)
    assert not rise or now > before
    assert not fall or now < before
    assert bool(rise or fall) == (now != before and bool(now or name != "construction/plan") and bool(
        before or name != "construction/plan"))  # fmt: skip
    assert "同比增长" not in text or before


@pytest.mark.parametrize("name", NAMES)
def test_huge_and_approximate_figures(name: str) -> None:
    """A figure of 60 digits and figures with 余, 近 and 约 print as given, without a comparison."""
    values = sample(name)["data"]
    huge = next(one for one in BLUEPRINTS[name].fields if one.kind == "metric" and one.required)
    near = [one for one in BLUEPRINTS[name].fields if one.name in ("households_benefited", "complaints_handled")]
    values |= {huge.name: "9" * 60 + huge.unit, **{one.name: f"近130{one.unit}" for one in near}}
    values = {key: value for key, value in values.items() if not key.endswith("_output") or key == huge.name}

    text = page(name, with_values(name, values))

    assert_clean(text)
    assert "9" * 40 in text
    assert all(f"近130{one.unit}" in text for one in near)


@pytest.mark.parametrize("name", NAMES)
def test_each_field_alone_leaves_a_trace(name: str) -> None:
    """A value that was given is on the page, whatever else is missing: nothing is dropped silently."""
    blueprint = BLUEPRINTS[name]
    least, values = required(blueprint), sample(name)["data"]
    short = page(name, with_values(name, least))
    silent = []
    for spec in blueprint.fields:
        if spec.name in values and not spec.required:
            text = page(name, with_values(name, {**least, spec.name: values[spec.name]}))
            assert_clean(text)
            silent += [spec.name] * (text == short)

    assert silent == []


def rows_without(given: list[dict[str, object]], count: int, columns: set[str]) -> list[dict[str, object]]:
    """The first *count* rows of *given*, with the cells of *columns* empty."""
    return [{name: cell for name, cell in row.items() if name not in columns} for row in given[:count]]


def value_for(spec: FieldSpec, given: object) -> st.SearchStrategy[object]:
    """Values of one field: the sample's, for figures others too."""
    if spec.kind == "rows":
        assert isinstance(given, list)
        loose = st.sets(st.sampled_from(["", *(one.name for one in spec.fields if not one.required)]))
        return st.tuples(st.integers(0, len(given)), loose).map(lambda drawn: rows_without(given, *drawn))
    if spec.kind == "text":
        return st.just(given)
    whole = st.one_of(st.just(0), st.integers(1, 100))  # there is no part of a case or a person
    parted = re.search("[%元米里分天吨]|^[万亿]", spec.unit)
    amounts = st.one_of(whole, st.decimals(Decimal(0), Decimal(100), places=2)) if parted else whole
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
        if spec.name in values and not spec.total_of and not spec.share_of and (spec.required or spec.name in chosen)
    }

    assert_clean(page(name, with_values(name, picked)))


def test_rows_become_totals() -> None:
    """What is given row by row is summed: money of the pairings, gifts, projects."""
    creation = page("construction/creation_report", sample("construction/creation_report"))
    projects = page("construction/statistics", sample("construction/statistics"))

    assert "累计投入帮扶资金10.8万元" in creation
    assert "共计22450元" in creation
    assert "列入统计的重点项目3个，年度计划投资5.6亿元，完成投资4.5亿元" in projects


def test_rates_fit_their_counts() -> None:
    """A rate of two counts is made from them; another one is refused."""
    values = {"construction_output": "86亿元", "hazards_found": "40条", "hazards_fixed": "38条"}

    assert "排查隐患40条，整改38条，整改率95%" in page(
        "construction/statistics", with_values("construction/statistics", values)
    )
    with pytest.raises(DataError, match="hazard_fix_rate: is 98%, but 38条 of 40条 is 95%"):
        page("construction/statistics", with_values("construction/statistics", {**values, "hazard_fix_rate": "98%"}))


def test_accidents_are_told_by_number() -> None:
    """One more accident is no 100 %, and never 提高."""
    values = {"construction_output": "86亿元", "accidents": {"now": "2起", "before": "1起"}, "deaths": "1人"}

    text = page("construction/statistics", with_values("construction/statistics", values))

    assert "发生生产安全事故2起，同比增加1起，死亡1人。" in text


def test_one_item_is_no_list() -> None:
    """一是 without 二是 is not written."""
    name = "construction/creation_report"
    text = page(name, with_values(name, {"staff_total": "86人", "computers": "18台（套）"}))

    assert "　　购置计算机等办公设备18台（套）。" in text
    assert "一是" not in text


@pytest.mark.parametrize("name", NAMES)
def test_traditional_data_give_a_traditional_report(name: str) -> None:
    """The sample in Traditional characters: not one Simplified character, the same figures."""
    text = REGISTRY.sample(name) or ""
    data = dict(read_data(convert(text, "zh-Hant-TW"), name="sample.yaml").value)

    made = page(name, {**data, "locale": "zh-Hant-TW"})

    assert detect_script(made).script == "Hant"
    assert re.findall(r"\d[\d.]*", made) == re.findall(r"\d[\d.]*", page(name, sample(name)))
