"""The meteorology sector: its samples against kept files, and its prose under every kind of data."""

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
from wenming.plugins.meteorology import PLUGIN
from wenming.schema import read_data
from wenming.testing import PluginConformance
from wenming.zh import convert, detect_script

HERE = Path(__file__).parent
REGISTRY = Registry(plugins=(PLUGIN,))
BLUEPRINTS = {one.name: one for one in PLUGIN.blueprints}
NAMES = sorted(BLUEPRINTS)
REPORTS = ("meteorology/annual_summary", "meteorology/creation_report")

# What careless prose leaves behind when a clause is missing: stray marks, a bare lead, a name of Python's.
SPOILT = re.compile(
    "[，、；：。][，、；。]|（）|“”|《》|None|False|True|[,;:?!{}]|其中[，。]|^[，、；。]|(?:总数|主要荣誉有|包括|较常年|同比)[。，；]"
    "|\\d[一-龥]{0,4}\\d+[条期次场]0|  "
)


class TestMeteorology(PluginConformance):
    """The laws of every plugin."""

    plugin = PLUGIN


def sample(name: str) -> dict[str, Any]:
    """Data of the sample of blueprint *name*."""
    return dict(read_data(REGISTRY.sample(name) or "", name="sample.yaml").value)


def page(name: str, data: dict[str, Any]) -> str:
    """Report of *data* as text."""
    return render(compose(name, data, registry=REGISTRY), "text").content.decode()


def with_values(name: str, values: dict[str, Any]) -> dict[str, Any]:
    """The head of the sample with other values; steps answer no problem, since that may not be there."""
    steps = [{key: word for key, word in row.items() if key != "answers"} for row in values.get("steps") or ()]
    return {**sample(name), "data": {**values, **({"steps": steps} if steps else {})}}


def required(blueprint: Blueprint) -> dict[str, Any]:
    """Values of the sample for the fields without which nothing is composed."""
    values = sample(blueprint.name)["data"]
    return {spec.name: values[spec.name] for spec in blueprint.fields if spec.required}


def figures(blueprint: Blueprint, now: object, before: object) -> dict[str, Any]:
    """Every figure of *blueprint* with the same two values, every text of the sample; no rows or rates, which count."""
    values = dict(sample(blueprint.name)["data"])
    for spec in blueprint.fields:
        if spec.share_of or spec.kind == "rows":
            values[spec.name] = None
        elif spec.kind == "metric":
            values[spec.name] = {"now": now, "before": before, "source": "台账"}
    return values


def assert_clean(text: str) -> None:
    """No mark stands where a clause is missing, and every paragraph ends as one."""
    for line in text.splitlines():
        assert line.startswith("|") or not SPOILT.search(line.replace("　", "")), line
        if line.startswith("　　") and not line.startswith("　　　") and not re.match("　　表\\d", line):
            assert line.endswith(("。", "：")), line


@pytest.mark.parametrize("suffix", ["txt", "md"])
@pytest.mark.parametrize("name", REPORTS)
def test_sample_prints_as_kept(name: str, suffix: str) -> None:
    """The sample's report is the kept file; after a change of prose, read the new one before keeping it."""
    kept = HERE / f"{name.rpartition('/')[2]}.{suffix}"

    made = render(compose(name, sample(name), registry=REGISTRY), suffix).content

    assert made.decode() == kept.read_text("utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_sample_has_nothing_to_mend(name: str) -> None:
    """Not one finding: figures have sources, problems have answers, steps have owners and days."""
    assert check(compose(name, sample(name), registry=REGISTRY), registry=REGISTRY).findings == ()


@pytest.mark.parametrize("name", NAMES)
def test_required_fields_alone_make_a_report(name: str) -> None:
    """A short report, whose every paragraph says something and no heading stands bare."""
    report = compose(name, with_values(name, required(BLUEPRINTS[name])), registry=REGISTRY)
    text = render(report, "text").content.decode()

    assert_clean(text)
    assert [one.code for one in check(report, registry=REGISTRY).findings if one.code == "W104"] == []
    assert len(required(BLUEPRINTS[name])) <= 5


@pytest.mark.parametrize("name", NAMES)
def test_nothing_happened(name: str) -> None:
    """Counts of zero are worded as nothing, or left out; 0条 is not what an office writes."""
    text = page(name, with_values(name, figures(BLUEPRINTS[name], 0, 0)))

    assert_clean(text)
    if name in REPORTS:
        assert "未发布预警信号。" in text
        assert "未启动气象灾害应急响应。" in text
    assert not re.search(r"(?<![\d.])0(条|期|次|场|人次|户次|项|件|处|份|个|人|元|万元)", text)


def test_nothing_found_and_nothing_lost() -> None:
    """No risk and no loss are good news, and are told."""
    name = "meteorology/annual_summary"
    nothing = figures(BLUEPRINTS[name], 0, 0)
    text = page(name, with_values(name, {**nothing, "lightning_inspections": 12}))

    assert "未发现安全隐患。" in text
    assert "未发现安全隐患" not in page(name, with_values(name, nothing))  # nobody looked
    assert "未出现由气象灾害造成的直接经济损失。" in text


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("now", "before"), [(30, 40), (40, 30), (40, 40), (40, 0), (0, 40), (70, 70)])
def test_growth_words_both_ways(name: str, now: int, before: int) -> None:
    """A fall never reads as a rise, no change as neither, and a base of zero gives no percentage."""
    text = page(name, with_values(name, figures(BLUEPRINTS[name], now, before)))
    rise, fall = re.findall("同比(?:增长|增加|提高|上升|延长)", text), re.findall("同比(?:下降|减少|降低|缩短)", text)

    assert_clean(text)
    told = name != "meteorology/plan"  # where figures are aims
    assert bool(rise) == (told and now > before)
    assert bool(fall) == (told and now < before)
    if name == "meteorology/annual_summary":  # others have rates, which stay 100%
        assert ("与上年同期持平" in text) == (now == before != 0)
    assert "同比增长" not in text or before


@pytest.mark.parametrize("name", REPORTS)
def test_huge_and_approximate_figures(name: str) -> None:
    """A figure of 60 digits and figures with 余, 近 and 约 print as given, without a comparison."""
    values = {**required(BLUEPRINTS[name]), "science_outreach": "9" * 60 + "人次"}
    values |= {"warnings_issued": {"now": "近130条", "before": "112条"}, "decision_briefs": "90余期"}

    text = page(name, with_values(name, values))

    assert_clean(text)
    assert "9" * 60 + "人次" in text
    assert "发布预警信号近130条。" in text
    assert "90余期" in text


@pytest.mark.parametrize("name", NAMES)
def test_each_field_alone_leaves_a_trace(name: str) -> None:
    """A value that was given is on the page, whatever else is missing: nothing is dropped silently."""
    blueprint = BLUEPRINTS[name]
    least, values = required(blueprint), sample(name)["data"]
    short = page(name, with_values(name, least))
    for spec in blueprint.fields:
        if spec.name in values and not spec.required:
            text = page(name, with_values(name, {**least, spec.name: values[spec.name]}))

            assert text != short, f"{spec.name} leaves no trace when it stands alone"
            assert_clean(text)


def value_for(spec: FieldSpec, given: object) -> st.SearchStrategy[object]:
    """Values of one field: the sample's, for figures others too."""
    if spec.kind == "rows":
        assert isinstance(given, list)
        return st.integers(0, len(given)).map(lambda count: given[:count])
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
        if spec.name in values and not spec.total_of and (spec.required or spec.name in chosen)
    }

    assert_clean(page(name, with_values(name, picked)))


def test_text_may_bring_its_own_full_stop() -> None:
    """A clerk writes the full stop or leaves it out; one is printed."""
    name = "meteorology/annual_summary"
    problem = {"title": "站网有空白", "text": "个别乡镇没有自动站。", "cause": "选址难"}
    values = {**required(BLUEPRINTS[name]), "problems": [problem]}

    assert "个别乡镇没有自动站。主要原因是选址难。" in page(name, with_values(name, values))


def test_a_fall_of_something_bad_is_worded_as_one() -> None:
    """漏报率 rises: 上升, never 提高; the loss falls: 下降."""
    name = "meteorology/annual_summary"
    rates = {"warning_miss_rate": {"now": "9.5%", "before": "8.5%"}}
    loss = {"disaster_loss": {"now": "0.5亿元", "before": "1亿元"}}

    text = page(name, with_values(name, {**required(BLUEPRINTS[name]), **rates, **loss}))

    assert "漏报率9.5%，同比上升1.0个百分点" in text or "漏报率9.5%，同比上升1个百分点" in text
    assert "直接经济损失0.5亿元，同比下降50%" in text


def test_rows_become_totals() -> None:
    """What is given row by row is summed: money of the pairings, gifts."""
    text = page("meteorology/creation_report", sample("meteorology/creation_report"))

    assert "与青石村、柳湾村和滨河社区结对共建，投入帮扶资金12.6万元。" in text
    assert "累计捐款18650元。" in text
    assert "共督查检查16次。" in text


def test_an_outlook_takes_the_place_of_steps_and_closing() -> None:
    """下一步工作思路 in one paragraph ends the report."""
    name = "meteorology/creation_report"
    text = page(name, with_values(name, {**required(BLUEPRINTS[name]), "outlook": "继续努力"}))

    assert "下一步工作思路\n　　继续努力。\n" in text
    assert "我局将" not in text


@pytest.mark.parametrize("name", NAMES)
def test_traditional_data_give_a_traditional_report(name: str) -> None:
    """The sample in Traditional characters: not one Simplified character, the same figures."""
    text = REGISTRY.sample(name) or ""
    data = dict(read_data(convert(text, "zh-Hant-TW"), name="sample.yaml").value)

    made = page(name, {**data, "locale": "zh-Hant-TW"})

    assert detect_script(made).script == "Hant"
    assert re.findall(r"\d[\d.]*", made) == re.findall(r"\d[\d.]*", page(name, sample(name)))


def test_data_cannot_shape_the_prose() -> None:
    """Braces, bars and dashes in a value are words."""
    name = "meteorology/annual_summary"
    words = "- {warnings_issued}|{{ issuer }}"
    values = {**required(BLUEPRINTS[name]), "leadership": words, "partners": words}

    assert page(name, with_values(name, values)).count(words) == 2
