"""The petitions sector: its samples against kept files, and its prose under every kind of data."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wenming import DataError, check, compose, render
from wenming.blueprint import Blueprint, FieldSpec
from wenming.hooks import Registry
from wenming.plugins.petitions import PLUGIN
from wenming.schema import read_data
from wenming.testing import PluginConformance

HERE = Path(__file__).parent
REGISTRY = Registry(plugins=(PLUGIN,))
BLUEPRINTS = {one.name: one for one in PLUGIN.blueprints}
NAMES = sorted(BLUEPRINTS)
COUNTED = ["petitions/annual_summary", "petitions/circular", "petitions/creation_report"]

# What careless prose leaves behind when a clause is missing: stray marks, a bare lead, a name of Python's.
SPOILT = re.compile(
    "[，、；：。][，、；。]|（）|“”|《》|None|False|True|[,;:?!{}]|其中[，。]|^[，、；。]|  "
    "|(?:总数|主要荣誉有|占比|批次|人次同比|集中在|同比|办理|主要是|建议|为)[。，；]|批次人次"
)


class TestPetitions(PluginConformance):
    """The laws of every plugin."""

    plugin = PLUGIN


def sample(name: str) -> dict[str, Any]:
    """Data of the sample of blueprint *name*, internal, so that every figure may be put in."""
    return {**read_data(REGISTRY.sample(name) or "", name="sample.yaml").value, "disclosure": "internal"}


def page(name: str, data: dict[str, Any]) -> str:
    """Report of *data* as text."""
    return render(compose(name, data, registry=REGISTRY), "text").content.decode()


def with_values(name: str, values: dict[str, Any]) -> dict[str, Any]:
    """The head of the sample with other values; steps answer no problem, since that may not be there."""
    steps = [{key: word for key, word in row.items() if key != "answers"} for row in values.get("steps", ())]
    return {**sample(name), "data": {**values, "steps": steps}}


def required(blueprint: Blueprint) -> dict[str, Any]:
    """Values of the sample for the fields without which nothing is composed."""
    values = sample(blueprint.name)["data"]
    return {spec.name: values[spec.name] for spec in blueprint.fields if spec.required}


def figures(blueprint: Blueprint, now: object, before: object) -> dict[str, Any]:
    """Every figure of *blueprint* that others do not give, with the same two values; words of the sample."""
    values = {
        key: value for key, value in sample(blueprint.name)["data"].items()
        if key not in {spec.name for spec in blueprint.fields if spec.total_of or spec.share_of}
    }  # fmt: skip
    for spec in blueprint.fields:
        if spec.kind == "metric" and not (spec.total_of or spec.share_of):
            values[spec.name] = {"now": now, "before": before, "source": "台账"}
    return values


def assert_clean(text: str) -> None:
    """No mark stands where a clause is missing, and every paragraph ends as one."""
    for line in text.splitlines():
        if line.startswith("|"):
            continue
        assert not SPOILT.search(line.replace("　", "")), line
        if line.startswith("　　") and not line.startswith(("　　　", "　　表")):
            assert line.endswith(("。", "：")), line


def running(text: str) -> str:
    """The report without its tables, where zeros may stand."""
    return "\n".join(line for line in text.splitlines() if not line.startswith("|"))


@pytest.mark.parametrize("name", NAMES)
def test_sample_prints_as_kept(name: str) -> None:
    """The sample's report is the kept file; after a change of prose, read the new one before keeping it."""
    kept = HERE / f"{name.rpartition('/')[2]}.txt"
    data = read_data(REGISTRY.sample(name) or "", name="sample.yaml").value

    assert page(name, data) == kept.read_text("utf-8")


@pytest.mark.parametrize("name", NAMES)
def test_sample_has_nothing_to_mend(name: str) -> None:
    """Not one finding: figures have sources, problems have answers, steps have owners and days."""
    assert check(compose(name, sample(name), registry=REGISTRY), registry=REGISTRY).findings == ()


@pytest.mark.parametrize("name", NAMES)
def test_required_fields_alone_make_a_report(name: str) -> None:
    """A short report, whose every paragraph says something and no heading stands bare."""
    blueprint = BLUEPRINTS[name]
    if name == "petitions/creation_review":  # its sections hang on words alone; one is enough
        report = compose(name, with_values(name, {"rosters": "路口值班表"}), registry=REGISTRY)
    else:
        report = compose(name, with_values(name, required(blueprint)), registry=REGISTRY)

    assert_clean(render(report, "text").content.decode())
    assert [one.code for one in check(report, registry=REGISTRY).findings if one.code == "W104"] == []
    assert len(required(blueprint)) <= 3


@pytest.mark.parametrize("name", NAMES)
def test_nothing_happened(name: str) -> None:
    """Counts of zero are worded as nothing, or left out; 0件 is not what an office writes."""
    text = running(page(name, with_values(name, figures(BLUEPRINTS[name], 0, 0))))

    assert_clean(text)
    assert not re.search(r"(?<![\d.])0(条|期|次|场|人次|户次|项|件|处|份|个|人|元|万元|批|班次|小时|篇)", text)


def test_nothing_bad_is_good_news() -> None:
    """No petition, no collective visit, no complaint: told, since the year had it counted."""
    annual = page("petitions/annual_summary", with_values("petitions/annual_summary", figures(
        BLUEPRINTS["petitions/annual_summary"], 0, 0)))
    creation = page("petitions/creation_report", with_values("petitions/creation_report", {
        **required(BLUEPRINTS["petitions/creation_report"]), "window_complaints": 0}))

    for words in ("未收到信访事项。", "未发生集体访。", "未发生重复信访。", "未发生复查、复核。"):
        assert words in annual
    assert "窗口服务零投诉。" in creation


@pytest.mark.parametrize("name", COUNTED)
@pytest.mark.parametrize(("now", "before"), [(30, 40), (40, 30), (40, 40), (40, 0), (0, 40), (70, 70)])
def test_growth_words_both_ways(name: str, now: int, before: int) -> None:
    """A fall never reads as a rise, no change as neither, and a base of zero gives no percentage."""
    text = running(page(name, with_values(name, figures(BLUEPRINTS[name], now, before))))
    text = text.replace("占比同比", "同比")
    rise = re.findall("同比(?:分别)?(?:增长|增加|提高|上升|延长)", text)
    fall = re.findall("同比(?:分别)?(?:下降|减少|降低|缩短)", text)
    given = re.findall("反映此类问题.*", text)  # the rows are those of the sample
    rise = [one for one in rise if not any(one in row for row in given)] if now <= before else rise
    fall = [one for one in fall if not any(one in row for row in given)] if now >= before else fall

    assert_clean(text)
    assert bool(rise) == (now > before)
    assert bool(fall) == (now < before) or now == 0  # 未收到信访事项 says it all
    assert "持平" in text or now != before  # rates of two equal counts are 100% both years


@pytest.mark.parametrize("name", COUNTED)
def test_huge_and_approximate_figures(name: str) -> None:
    """A figure of 60 digits and figures with 余, 近 and 约 print as given, without a comparison."""
    values = {**required(BLUEPRINTS[name]), "petition_total": "9" * 60 + "件（批）次"}
    values |= {"visit_batches": {"now": "近700批", "before": "679批"}, "visit_persons": "1500余人次"}

    text = page(name, with_values(name, values))

    assert_clean(text)
    assert "9" * 60 + "件（批）次" in text
    assert "近700批1500余人次" in text


@pytest.mark.parametrize("name", NAMES)
def test_each_field_alone_leaves_a_trace(name: str) -> None:
    """A value that was given is on the page, whatever else is missing: nothing is dropped silently."""
    blueprint = BLUEPRINTS[name]
    least, values = required(blueprint), sample(name)["data"]
    if name == "petitions/creation_review":
        least = {"rosters": "路口值班表"}
    short = page(name, with_values(name, least))
    for spec in blueprint.fields:
        if spec.name in values and spec.name not in least:
            text = page(name, with_values(name, {**least, spec.name: values[spec.name]}))

            assert text != short, f"{spec.name} leaves no trace when it stands alone"
            assert_clean(text)


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
        if spec.name in values and not spec.total_of and not spec.share_of
        and (spec.required or spec.name in chosen)
    }  # fmt: skip
    picked.setdefault("rosters", "路口值班表") if name == "petitions/creation_review" else None

    try:
        text = page(name, with_values(name, picked))
    except DataError as error:  # a rate drawn beside counts that give another: refused, as it should be
        assert "Correct one of them" in str(error)
        return
    assert_clean(text)


@pytest.mark.parametrize("name", ["petitions/creation_report", "petitions/creation_review"])
def test_channels_are_named_as_channels(name: str) -> None:
    """Without a count of reports, the sentence says what the channels are of; one with none is no channel."""
    rows = [{"channel": "省级媒体"}, {"channel": "市级媒体", "items": "3篇（次）"}, {"channel": "简报", "items": 0}]

    text = page(name, with_values(name, {**required(BLUEPRINTS[name]), "publicity": rows}))

    assert "　　宣传渠道有省级媒体、市级媒体3篇（次）。" in text


@pytest.mark.parametrize("before", [0, 30])
def test_a_topic_that_nobody_named_is_not_compared(before: int) -> None:
    """同比下降100% is not left alone where the count of zero is not printed."""
    rows = [{"title": "校外培训退费", "text": "预收费用未退还。", "cases": {"now": 0, "before": before}}]

    text = page("petitions/circular", with_values("petitions/circular", {"petition_total": 30, "hotspots": rows}))

    assert "　　校外培训退费。预收费用未退还。" in text


def test_two_counts_of_one_visit_move_together() -> None:
    """Batches and persons fall together: one clause for both; apart: one each."""
    name = "petitions/circular"
    base = {**required(BLUEPRINTS[name]), "visit_batches": {"now": 156, "before": 171}}

    both = page(name, with_values(name, {**base, "visit_persons": {"now": 372, "before": 418}}))
    apart = page(name, with_values(name, {**base, "visit_persons": {"now": 430, "before": 418}}))

    assert "接待来访156批372人次，同比分别减少15批和46人次。" in both
    assert "接待来访156批430人次，批次同比减少15批，人次同比增加12人次。" in apart


def test_rates_come_from_their_counts() -> None:
    """Who fills in the counts needs no calculator, and equal rates are told once."""
    name = "petitions/circular"
    counts = {"acceptance_due": 986, "accepted_on_time": 986, "conclusion_due": 894, "concluded_on_time": 894}
    full = page(name, with_values(name, {**required(BLUEPRINTS[name]), **counts}))
    less = page(name, with_values(name, {**required(BLUEPRINTS[name]), **counts, "concluded_on_time": 893}))

    assert "应受理的986件全部及时受理；应办结的894件全部按期办结。及时受理率和按期办结率均为100%。" in full
    assert "应办结894件，按期办结893件。及时受理率100%；按期办结率99.89%。" in less


def test_rows_add_up() -> None:
    """The roster's shifts, persons and hours are summed; another sum that was given is refused."""
    name = "petitions/creation_review"
    rows = [
        {"post": "望湖小区", "shifts": 46, "persons": 138, "hours": 276},
        {"post": "文苑路路口", "shifts": 96, "persons": 192, "hours": 144},
    ]

    assert "设置值守岗位2个，安排值守142班次330人次，值守时长420小时。" in page(name, with_values(name, {"duty": rows}))
    with pytest.raises(DataError, match="142班次"):
        page(name, with_values(name, {"duty": rows, "duty_shifts": 140}))


def test_internal_figures_stay_in_the_house() -> None:
    """A public summary with repeated petitions in it is refused, and says how to go on."""
    name = "petitions/annual_summary"
    data = {**with_values(name, {**required(BLUEPRINTS[name]), "repeat_petitions": 82})}
    del data["disclosure"]

    with pytest.raises(DataError, match="disclosure: internal"):
        page(name, data)


def test_data_cannot_shape_the_prose() -> None:
    """Braces, bars and dashes in a value are words."""
    name = "petitions/annual_summary"
    words = "- {petition_total}|{{ issuer }}"
    values = {**required(BLUEPRINTS[name]), "leadership": words, "window_facilities": words}

    assert page(name, with_values(name, values)).count(words) == 2
