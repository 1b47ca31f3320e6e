"""What all sectors share: its samples against kept files, and its prose under every kind of data."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wenming import check, compose, render
from wenming.blueprint import Blueprint, FieldSpec
from wenming.hooks import Registry
from wenming.metrics.counted import is_counted
from wenming.plugins.civility import PLUGIN
from wenming.schema import read_data
from wenming.testing import PluginConformance
from wenming.zh import convert, detect_script

REGISTRY = Registry(plugins=(PLUGIN,))
BLUEPRINTS = {one.name: one for one in PLUGIN.blueprints}
NAMES = sorted(BLUEPRINTS)

# What careless prose leaves behind when a clause is missing: stray marks, a bare lead, a name of Python's.
SPOILT = re.compile(
    "[，、；：。][，、；。]|（）|“”|《》|None|False|True|[,;:?!{}]|其中[，。]|^[，、；。]|(?:总数|评出|同比|累计|现为)[。，；]|相比。|  "
)


class TestCivility(PluginConformance):
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
    """Every figure of *blueprint* with the same two values, every text of the sample; neither rows nor rates, which are computed."""
    values = {spec.name: sample(blueprint.name)["data"].get(spec.name) for spec in blueprint.fields}
    for spec in blueprint.fields:
        if spec.share_of:
            values[spec.name] = None
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
    assert len(required(BLUEPRINTS[name])) <= 1


@pytest.mark.parametrize("name", NAMES)
def test_nothing_happened(name: str) -> None:
    """Counts of zero are worded as nothing, or left out; 0条 is not what an office writes."""
    text = page(name, with_values(name, figures(BLUEPRINTS[name], 0, 0)))

    assert_clean(text)
    prose = "\n".join(line for line in text.splitlines() if not line.startswith("|"))
    assert not re.search(r"(?<![\d.])0(条|期|次|场|人次|户次|项|件|处|份|个|人|元|万元|亿元|起|套|台|米|公里|万平方米)", prose)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("now", "before"), [(30, 40), (40, 30), (40, 40), (40, 0), (0, 40), (70, 70)])
def test_growth_words_both_ways(name: str, now: int, before: int) -> None:
    """A fall never reads as a rise, no change as neither, and a base of zero gives no percentage."""
    text = page(name, with_values(name, figures(BLUEPRINTS[name], now, before)))
    rise = re.findall("(?:同比|比上年)(?:增长|增加|提高|上升)", text)
    fall = re.findall("(?:同比|比上年)(?:下降|减少|降低)", text)

    assert_clean(text)
    assert not rise or now > before
    assert not fall or now < before
    if name == "civility/creation_report":
        assert bool(rise or fall) == (now != before)
    assert "同比增长" not in text or before


def test_huge_and_approximate_figures() -> None:
    """A figure of 60 digits and figures with 余 and 近 print as given, without a comparison."""
    name = "civility/creation_report"
    values = {"staff_total": "9" * 60 + "人", "donations": {"now": "近2万元", "before": "1万元"}, "evidence_items": "300余件"}

    text = page(name, with_values(name, values))

    assert_clean(text)
    assert "9" * 60 + "人" in text
    assert "捐款近2万元。" in text
    assert "归集佐证材料300余件" in text


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


def value_for(spec: FieldSpec, given: object) -> st.SearchStrategy[object]:
    """Values of one field: the sample's, for figures others too."""
    if spec.kind == "rows":
        assert isinstance(given, list)
        return st.integers(0, len(given)).map(lambda count: given[:count])
    if spec.kind == "text":
        return st.just(given)
    whole = st.one_of(st.just(0), st.integers(1, 100))  # there is no part of a person
    amounts = whole if is_counted(spec.unit) else st.one_of(whole, st.decimals(Decimal(0), Decimal(100), places=2))
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


def test_rows_become_totals() -> None:
    """What is given row by row is summed: money of the pairings, gifts, articles, three years."""
    creation, cycle = (page(name, sample(name)) for name in ("civility/creation_report", "civility/cycle_report"))

    assert "投入帮扶资金7.5万元" in creation
    assert "累计捐款14850元" in creation
    assert "刊发稿件81篇（次），其中门户网站52篇（次）" in creation
    assert "开展志愿服务活动66场，服务时长2336小时" in cycle


def test_the_cycle_is_compared_with_the_year_before_it() -> None:
    """Growth from 2022, in words that say so; what the value was then is a metric of that year."""
    name = "civility/cycle_report"
    report = compose(name, sample(name), registry=REGISTRY)
    periods = {metric.id: metric.period.label for metric in report.metrics if metric.period}

    assert "2025年与2022年相比" in page(name, sample(name))
    assert "同比" not in page(name, sample(name))
    assert periods["years.3.hours_before"] == "2022年"


def test_a_fall_since_then_is_told_as_one() -> None:
    """三年 that went down read as such."""
    years = [{"label": "2025年", "honors": {"now": 2, "before": 3}, "hours": {"now": 90, "before": 100, "since": "2022年"}}]

    text = page("civility/cycle_report", with_values("civility/cycle_report", {"staff_total": 46, "years": years}))

    assert "2025年与2022年相比，荣誉减少1项，志愿服务时长下降10%。" in text


def test_the_negative_list_is_clean_only_where_every_answer_is_no() -> None:
    """One blank answer, and the sentence is not printed."""
    items = [{"item": "发生重大事故", "answer": "无"}, {"item": "被列入失信名单"}]
    good, open_ = (
        page("civility/self_check", with_values("civility/self_check", {"negative": rows})) for rows in (items[:1], items)
    )

    assert "未发现所列情形。" in good
    assert "未发现" not in open_


@pytest.mark.parametrize(
    ("issuer", "us"), [("某市档案馆", "我馆"), ("某市水务局", "我局"), ("某市大数据中心", "我中心"), ("某某集团", "我单位")]
)
def test_a_unit_speaks_of_itself_by_its_kind(issuer: str, us: str) -> None:
    """我局, 我馆, and 我单位 for all others."""
    name = "civility/creation_report"

    assert f"2025年，{us}" in page(name, {**with_values(name, {"staff_total": 46}), "issuer": issuer})


@pytest.mark.parametrize("name", NAMES)
def test_traditional_data_give_a_traditional_report(name: str) -> None:
    """The sample in Traditional characters: not one Simplified character, the same figures."""
    text = REGISTRY.sample(name) or ""
    data = dict(read_data(convert(text, "zh-Hant-TW"), name="sample.yaml").value)

    made = page(name, {**data, "locale": "zh-Hant-TW"})

    assert detect_script(made).script == "Hant"
    assert re.findall(r"\d[\d.]*", made) == re.findall(r"\d[\d.]*", page(name, sample(name)))
