"""The government office: its samples against kept files, and its prose under every kind of data."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from wenming import DataError, check, compose, render
from wenming.blueprint import Blueprint, FieldSpec
from wenming.hooks import Registry
from wenming.plugins.government_office import PLUGIN
from wenming.schema import read_data
from wenming.testing import PluginConformance

REGISTRY = Registry(plugins=(PLUGIN,))
BLUEPRINTS = {one.name: one for one in PLUGIN.blueprints}
NAMES = sorted(BLUEPRINTS)

# What careless prose leaves behind when a clause is missing: stray marks, a bare lead, a name of Python's.
SPOILT = re.compile(
    "[，、；：。][，、；。]|（）|“”|《》|None|False|True|[,;:?!{}]|其中[，。]|^[，、；。]|"
    "(?:总数|现有|有|涌现出|包括|坚持|同比|全年预期|列入名录的|饭店)[。，；]|从..看，[。，；]"
    r"|\d[一-龥]{0,4}\d+[条期次场]0|  "
)
ZERO = re.compile(r"(?<![\d.])0(?:万|亿)?(家|个|件|条|期|次|场|人次|家次|户次|项|处|份|人|名|元|间夜|艘|座|班|美元)")


class TestGovernmentOffice(PluginConformance):
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
    steps = [{key: word for key, word in row.items() if key != "answers"} for row in values.get("steps", ())]
    return {**sample(name), "data": {**values, "steps": steps} if steps else values}


def required(blueprint: Blueprint) -> dict[str, Any]:
    """Values of the sample for the fields without which nothing is composed."""
    values = sample(blueprint.name)["data"]
    return {spec.name: values[spec.name] for spec in blueprint.fields if spec.required}


def figures(blueprint: Blueprint, now: object, before: object) -> dict[str, Any]:
    """Every figure of *blueprint* with the same two values, in rows too; every text of the sample."""
    values = dict(sample(blueprint.name)["data"])
    for spec in blueprint.fields:
        if spec.kind == "metric" and not (spec.total_of or spec.share_of or spec.ratio_of):
            values[spec.name] = {"now": now, "before": before, "source": "台账"}
        elif spec.kind == "rows":
            given_ = [one.name for one in spec.fields if one.kind == "metric"]
            values[spec.name] = [
                {**row, **{one: {"now": now, "before": before} for one in given_}} for row in values.get(spec.name, ())
            ]
    return values


def assert_clean(text: str) -> None:
    """No mark stands where a clause is missing, and every paragraph ends as one."""
    for line in text.splitlines():
        words = line.replace("　", "")
        if words.startswith(("|", "表")):
            assert not re.search("None|False|[|][|]", words), line
            continue
        assert not SPOILT.search(words), line
        if line.startswith("　　") and not line.startswith("　　　"):
            assert line.endswith(("。", "：", "！")), line


@pytest.mark.parametrize("name", NAMES)
def test_sample_has_nothing_to_mend(name: str) -> None:
    """Not one finding: figures have sources, problems have answers, steps have owners and days."""
    assert check(compose(name, sample(name), registry=REGISTRY), registry=REGISTRY).findings == ()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("rate", ["0%", "0.26%"])
def test_its_text_alone_has_nothing_to_mend(name: str, rate: str) -> None:
    """Who has the page and no data finds nothing either, where there were errors and where there were none."""
    data = sample(name)
    data["data"] = {**data["data"], **({"doc_error_rate": rate} if "doc_error_rate" in data["data"] else {})}

    assert check(page(name, data), registry=REGISTRY).findings == ()


def test_the_speech_says_the_years_now_and_then() -> None:
    """三年来 opens, and comes back once or twice a part; between, 累计, 年均, 期间 say the time."""
    text = page("government_office/speech", sample("government_office/speech"))

    assert 2 <= text.count("三年来") <= 4


@pytest.mark.parametrize("name", NAMES)
def test_required_fields_alone_make_a_report(name: str) -> None:
    """A short report, whose every paragraph says something and no heading stands bare."""
    report = compose(name, with_values(name, required(BLUEPRINTS[name])), registry=REGISTRY)

    assert_clean(render(report, "text").content.decode())
    assert [one.code for one in check(report, registry=REGISTRY).findings if one.code in ("W104", "W203")] == []
    assert len(required(BLUEPRINTS[name])) <= 2


@pytest.mark.parametrize("name", NAMES)
def test_nothing_happened(name: str) -> None:
    """Counts of zero are worded as nothing, or left out; 0件 is not what an office writes."""
    text = page(name, with_values(name, figures(BLUEPRINTS[name], 0, 0)))
    prose = "\n".join(line for line in text.splitlines() if not line.startswith("|"))

    assert_clean(text)
    assert not ZERO.search(prose), ZERO.search(prose)


def test_nothing_is_said_where_it_is_news() -> None:
    """No errors, no applications, no banquets: each is worth a sentence."""
    name = "government_office/annual_summary"
    values = {"docs_issued": 386, "doc_error_rate": 0, "foi_received": 0, "hospitality_expense": 0, "motions_total": 0}

    text = page(name, with_values(name, values))

    for said in ("制发公文386件，未出现差错（按发文登记统计）。", "未收到政府信息公开申请。", "未发生公务接待费。", "未承办建议提案。"):
        assert said in text


@pytest.mark.parametrize("name", ["government_office/annual_summary", "government_office/creation_report"])
@pytest.mark.parametrize(("now", "before"), [(30, 40), (40, 30), (40, 40), (40, 0), (0, 40), (70, 70)])
def test_growth_words_both_ways(name: str, now: int, before: int) -> None:
    """A fall never reads as a rise, no change as neither, and a base of zero gives no percentage."""
    text = page(name, with_values(name, figures(BLUEPRINTS[name], now, before)))
    rise = re.findall("同比(?:增长|增加|提高|上升|延长)", text)
    fall = re.findall("同比(?:下降|减少|降低|缩短|压减)", text)

    assert_clean(text)
    assert bool(rise) == (now > before)
    assert bool(fall) == (now < before and now > 0)
    assert "同比增长" not in text or before


def test_a_fall_of_hospitality_is_a_saving() -> None:
    """压减, where there is less; never where there is more."""
    name = "government_office/annual_summary"

    assert "公务接待费18.6万元，同比压减8.82%。" in page(
        name, with_values(name, {"hospitality_expense": {"now": "18.6万元", "before": "20.4万元"}})
    )
    assert "压减" not in page(name, with_values(name, {"hospitality_expense": {"now": "21万元", "before": "20.4万元"}}))


@pytest.mark.parametrize("name", NAMES)
def test_huge_and_approximate_figures(name: str) -> None:
    """A figure of 60 digits and one with 余 print as given, without a comparison."""
    for value in ("9" * 60 + "件", "9000余件"):
        data = with_values(name, {**required(BLUEPRINTS[name])})
        field = "motions_total" if any(one.name == "motions_total" for one in BLUEPRINTS[name].fields) else ""
        data["data"] |= {field: value} if field else {}
        text = page(name, data)

        assert_clean(text)
        assert not field or value in text


@pytest.mark.parametrize("name", NAMES)
def test_each_field_alone_leaves_a_trace(name: str) -> None:
    """A value that was given is on the page, whatever else is missing: nothing is dropped silently."""
    blueprint = BLUEPRINTS[name]
    least, values = required(blueprint), sample(name)["data"]
    short = page(name, with_values(name, least))
    silent = {"since", "years_covered"}  # they shape what other fields say
    for spec in blueprint.fields:
        if spec.name in values and not spec.required and spec.name not in silent:
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
@settings(max_examples=15, phases=[Phase.generate], deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_choice_of_fields_reads_clean(name: str, data: st.DataObject) -> None:
    """Whatever is filled in and whatever is not, no sentence stands without its data."""
    blueprint, values = BLUEPRINTS[name], sample(name)["data"]
    chosen = data.draw(st.sets(st.sampled_from(sorted(values))))
    picked = {
        spec.name: data.draw(value_for(spec, values[spec.name]))
        for spec in blueprint.fields
        if spec.name in values and not (spec.total_of or spec.share_of or spec.ratio_of) and (spec.required or spec.name in chosen)
    }

    assert_clean(page(name, with_values(name, picked)))


@pytest.mark.parametrize("count", range(7))
def test_a_label_counts_its_items(count: int) -> None:
    """Whatever is lacking, label, lead and items are one number; one item has no label."""
    name = "government_office/speech"
    one_each = {
        "reading": "“书香机关”", "contests": "“文明科室”", "themes": "“清洁家园”", "village_customs": "评选“好媳妇”",
        "care": "每年组织体检", "emergencies": [{"event": "防汛", "deeds": "守在一线"}],
    }  # fmt: skip
    values = {**required(BLUEPRINTS[name]), **dict(list(one_each.items())[:count])}
    report = compose(name, with_values(name, values), registry=REGISTRY)
    text = render(report, "text", style="speech").content.decode()

    assert ("丰富创建载体" in text) == (count > 0)
    assert ("大工程" in text) == (count > 1)
    assert count < 2 or f"实施“{' 一两三四五六'[count]}大工程”" in text
    assert len(re.findall("^　　[一二三四五六]是", text, re.M)) == (count if count > 1 else 0)
    assert [one for one in check(report, registry=REGISTRY).findings if one.code in ("W203", "GOV101")] == []


def test_years_are_summed_and_averaged() -> None:
    """A year that did not report leaves a dash, and no total that would be too small."""
    name = "government_office/speech"
    years = [{"in_year": "2023年", "docs_received": 9120, "receptions": 10}, {"in_year": "2024年", "docs_received": 9211}]

    text = page(name, with_values(name, {**required(BLUEPRINTS[name]), "years": years}))

    assert "| 接收处理公文（件） | 9120 | 9211 | 18331 | 9165.5 |" in text
    assert "| 接待群众来访（批次） | 10 | — | — | — |" in text
    assert "年均接收处理公文9165.5件。" in text


def test_internal_figures_stay_inside() -> None:
    """Returned papers are not in a public summary unless it is internal."""
    name = "government_office/annual_summary"
    data = {key: word for key, word in sample(name).items() if key != "disclosure"}

    with pytest.raises(DataError, match="internal figure"):
        compose(name, data, registry=REGISTRY)


def test_data_cannot_shape_the_prose() -> None:
    """Braces, bars and dashes in a value are words."""
    name = "government_office/creation_report"
    words = "- {honors}|{{ issuer }}"

    assert page(name, with_values(name, {"focus": words, "leader": words, "care": words})).count(words) == 3
